#include "app/gui/widgets/table_export.h"

#include "app/gui/dialogs/notice.h"
#include "app/gui/qt_values.h"
#include "app/usecases/export_tables.h"
#include "app/usecases/kosovo_footnote.h"
#include "app/wording/wording.h"

#include <QAbstractItemModel>
#include <QFileDialog>

#include <cmath>

namespace antevia {

namespace {

bool isNumber(const QVariant& value)
{
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int ||
           value.typeId() == QMetaType::LongLong;
}

/// A column is one of numbers if every cell sorts as one and is shown as one.
bool isNumberColumn(const QAbstractItemModel& model, int column)
{
    bool any = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, column);
        const QString shown = index.data().toString();
        if (!isNumber(index.data(Qt::UserRole)) ||
            (!shown.isEmpty() && shown != QStringLiteral("–") && !shown.front().isDigit() && shown.front() != u'-'))
            return false;
        any = true;
    }
    return any;
}

SheetValue valueOf(const QModelIndex& index, bool asNumber)
{
    if (!asNumber)
        return fromQt(index.data().toString());
    const double value = index.data(Qt::UserRole).toDouble();
    return std::isnan(value) ? SheetValue() : SheetValue(value);
}

const QStringList& filters()
{
    static const QStringList all{QStringLiteral("CSV (*.csv)"), QStringLiteral("Excel (*.xlsx)"),
                                 QStringLiteral("SDMX-CSV 2.0 (*.sdmx.csv)"), QStringLiteral("HXL (*.hxl.csv)")};
    return all;
}

void write(QWidget* parent, const Sheet& sheet, const QString& path, TableFormat format)
{
    const auto written = writeTable(sheet, format, fromQt(path));
    if (written)
        return;
    const ErrorSentence said = Wording().error(written.error());
    showNotice(parent, said.title, said.text + u' ' + said.remedy);
}

} // namespace

Sheet sheetOf(const QAbstractItemModel& model, const QString& title, const QString& note)
{
    Sheet sheet;
    sheet.name = fromQt(title);
    sheet.title = fromQt(title);
    if (!note.isEmpty())
        sheet.notes.push_back(fromQt(note));
    std::vector<bool> numbers;
    for (int column = 0; column < model.columnCount(); ++column) {
        numbers.push_back(isNumberColumn(model, column));
        sheet.columns.push_back({fromQt(model.headerData(column, Qt::Horizontal).toString()),
                                 numbers.back() ? SheetColumn::Kind::Number : SheetColumn::Kind::Text, 0});
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<SheetValue> cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.push_back(valueOf(model.index(row, column), numbers[static_cast<std::size_t>(column)]));
        sheet.rows.push_back(std::move(cells));
    }
    return withKosovoFootnote(std::move(sheet));
}

QString withEnding(const QString& path, const QString& filter)
{
    const qsizetype from = filter.indexOf(u'*') + 1;
    const QString ending = filter.mid(from, filter.indexOf(u')') - from);
    return tableFormatOf(fromQt(path)) && (path.endsWith(ending) || ending == QStringLiteral(".csv")) ? path
                                                                                                      : path + ending;
}

void askForTableFile(QWidget* parent, const QString& name,
                     std::function<void(const QString& path, TableFormat format)> chosen)
{
    auto* dialog = new QFileDialog(parent, QFileDialog::tr("Export the table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters());
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [dialog, chosen](const QString& entered) {
        const QString path = withEnding(entered, dialog->selectedNameFilter());
        chosen(path, tableFormatOf(fromQt(path)).value_or(TableFormat::Csv));
    });
    dialog->open();
}

void exportTable(QWidget* parent, const QAbstractItemModel& model, const QString& title, const QString& note)
{
    askForTableFile(parent, title,
                    [parent, sheet = sheetOf(model, title, note)](const QString& path, TableFormat format) {
                        write(parent, sheet, path, format);
                    });
}

} // namespace antevia
