#include "app/gui/dialogs/dialect_form.h"

#include "app/gui/qt_values.h"
#include "app/wording/wording.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace antevia {

namespace {

constexpr int lastHeaderRow = 200;
constexpr int lastColumn = 4096;

void choose(QComboBox* box, const QVariant& value)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

char markOf(const QComboBox* box)
{
    const QString mark = box->currentData().toString();
    return mark.isEmpty() ? '\0' : mark.front().toLatin1();
}

QVariant shownMark(char mark)
{
    return mark == '\0' ? QVariant(QString()) : QVariant(QString(QLatin1Char(mark)));
}

} // namespace

DialectForm::DialectForm(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    setObjectName(QStringLiteral("dialectForm"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_sheet = box(QStringLiteral("sheet"), "sheet", tr("Sheet"));
    m_delimiter = box(QStringLiteral("delimiter"), "delimiter", tr("Cells are parted by"));
    for (const auto& [text, mark] : {std::pair{tr("comma"), ','}, std::pair{tr("semicolon"), ';'},
                                     std::pair{tr("tab"), '\t'}, std::pair{tr("vertical bar"), '|'}})
        m_delimiter->addItem(text, shownMark(mark));
    m_encoding = box(QStringLiteral("encoding"), "encoding", tr("Letters are written as"));
    for (const std::string& encoding : textEncodings())
        m_encoding->addItem(toQt(encoding), toQt(encoding));
    m_decimal = box(QStringLiteral("decimalMark"), "decimal-mark", tr("Decimal mark"));
    m_decimal->addItem(tr("point (1.5)"), shownMark('.'));
    m_decimal->addItem(tr("comma (1,5)"), shownMark(','));
    m_group = box(QStringLiteral("groupMark"), "group-mark", tr("Thousands are parted by"));
    for (const auto& [text, mark] :
         {std::pair{tr("nothing"), '\0'}, std::pair{tr("point"), '.'}, std::pair{tr("comma"), ','},
          std::pair{tr("apostrophe"), '\''}, std::pair{tr("space"), ' '}})
        m_group->addItem(text, shownMark(mark));
    m_dateForm = box(QStringLiteral("dateForm"), "date-form", tr("Dates are written"));
    for (const auto& [order, name] : wordsOf<DateOrder>)
        m_dateForm->addItem(QString::fromLatin1(name), static_cast<int>(order));
    m_frequency = box(QStringLiteral("frequency"), "frequency", tr("One row is"));
    for (const auto& [frequency, name] : wordsOf<Frequency>)
        m_frequency->addItem(toQt(Wording().name(frequency)), static_cast<int>(frequency));
    m_header = new QSpinBox(this);
    m_header->setObjectName(QStringLiteral("headerRow"));
    m_header->setRange(1, lastHeaderRow);
    m_form->addRow(tr("Headings in row"), m_header);
    m_dateColumn = new QSpinBox(this);
    m_dateColumn->setObjectName(QStringLiteral("dateColumn"));
    m_dateColumn->setRange(0, lastColumn);
    m_dateColumn->setSpecialValueText(tr("not found"));
    m_form->addRow(tr("Dates in column"), m_dateColumn);
    connect(m_header, &QSpinBox::valueChanged, this, [this] { Q_EMIT corrected(QStringLiteral("header-row")); });
    connect(m_dateColumn, &QSpinBox::valueChanged, this, [this] { Q_EMIT corrected(QStringLiteral("date-column")); });
}

QComboBox* DialectForm::box(const QString& objectName, const std::string& setting, const QString& title)
{
    auto* made = new QComboBox(this);
    made->setObjectName(objectName);
    m_form->addRow(title, made);
    connect(made, &QComboBox::currentIndexChanged, this, [this, setting] { Q_EMIT corrected(toQt(setting)); });
    return made;
}

void DialectForm::show(const ImportPreview& preview)
{
    const bool isWorkbook = !preview.sheets.empty();
    {
        const QSignalBlocker blocker(m_sheet);
        m_sheet->clear();
        for (const std::string& sheet : preview.sheets)
            m_sheet->addItem(toQt(sheet), toQt(sheet));
    }
    const TextDialect& dialect = preview.plan.dialect;
    antevia::choose(m_sheet, toQt(preview.plan.sheet));
    antevia::choose(m_delimiter, shownMark(dialect.delimiter));
    antevia::choose(m_encoding, toQt(dialect.encoding));
    antevia::choose(m_decimal, shownMark(dialect.decimalMark));
    antevia::choose(m_group, shownMark(dialect.groupMark));
    antevia::choose(m_dateForm, static_cast<int>(dialect.dateForm));
    antevia::choose(m_frequency, static_cast<int>(preview.plan.frequency));
    for (QSpinBox* field : {m_header, m_dateColumn}) {
        const QSignalBlocker blocker(field);
        field->setValue(field == m_header ? preview.plan.headerRow : preview.plan.dateColumn);
    }
    m_sheet->setEnabled(isWorkbook);
    m_delimiter->setEnabled(!isWorkbook);
    m_encoding->setEnabled(!isWorkbook);
}

ImportPlan DialectForm::laidOn(ImportPlan plan) const
{
    plan.sheet = fromQt(m_sheet->currentData().toString());
    plan.dialect.delimiter = markOf(m_delimiter);
    plan.dialect.encoding = fromQt(m_encoding->currentData().toString());
    plan.dialect.decimalMark = markOf(m_decimal);
    plan.dialect.groupMark = markOf(m_group);
    plan.dialect.dateForm = static_cast<DateOrder>(m_dateForm->currentData().toInt());
    plan.frequency = static_cast<Frequency>(m_frequency->currentData().toInt());
    plan.headerRow = m_header->value();
    plan.dateColumn = m_dateColumn->value();
    return plan;
}

void DialectForm::choose(const std::string& setting, const std::string& choice)
{
    if (setting == "date-form") {
        if (const auto order = fromWord<DateOrder>(choice))
            m_dateForm->setCurrentIndex(m_dateForm->findData(static_cast<int>(*order)));
        return;
    }
    QComboBox* field = setting == "encoding"       ? m_encoding
                       : setting == "delimiter"    ? m_delimiter
                       : setting == "decimal-mark" ? m_decimal
                       : setting == "group-mark"   ? m_group
                       : setting == "sheet"        ? m_sheet
                                                   : nullptr;
    if (field)
        field->setCurrentIndex(std::max(0, field->findData(toQt(choice))));
}

} // namespace antevia
