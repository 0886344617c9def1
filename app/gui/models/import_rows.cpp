#include "app/gui/models/import_rows.h"

#include "app/wording/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace antevia {

namespace {

constexpr int mostShownColumns = 40;

QString say(const char* text)
{
    return QCoreApplication::translate("Import", text);
}

/// A short stable word out of a heading: "Arrivals in Serbia" → "Arrivals-in-Serbia".
SeriesId idFrom(const std::string& heading, int column)
{
    QString id = toQt(heading).trimmed();
    id.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9]+")), QStringLiteral("-"));
    id.remove(QRegularExpression(QStringLiteral("^-+|-+$")));
    return {id.isEmpty() ? "column-" + columnLetters(column) : fromQt(id)};
}

bool mayBeTaken(const MappingRow& row)
{
    return row.column.use == PreviewColumn::Use::Series || row.column.use == PreviewColumn::Use::Unmapped;
}

bool acceptId(MappingRow& row, const QVariant& entry, const std::vector<SeriesInfo>& known)
{
    const std::string id = fromQt(entry.toString().trimmed());
    if (id.empty())
        return false;
    const auto found = std::ranges::find_if(known, [&](const SeriesInfo& each) { return each.id.value == id; });
    if (found != known.end()) {
        row.mapping.info = *found;
        row.described = true;
    } else {
        row.mapping.info.id.value = id;
    }
    return true;
}

} // namespace

std::vector<PreviewRow> previewRows(const Table& table)
{
    std::vector<PreviewRow> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        rows.push_back({static_cast<int>(i) + 1, table.rows[i]});
    return rows;
}

std::vector<Column<PreviewRow>> previewColumns(const Table& table)
{
    using Each = Column<PreviewRow>;
    std::vector<Each> columns{
        Each(say("Row"), [](const PreviewRow& row) { return QString::number(row.number); }).right()};
    for (int i = 0; i < std::min(table.columnCount(), mostShownColumns); ++i)
        columns.emplace_back(toQt(columnLetters(i + 1)), [at = static_cast<std::size_t>(i)](const PreviewRow& row) {
            return at < row.cells.size() ? toQt(row.cells[at].text) : QString();
        });
    return columns;
}

std::vector<MappingRow> mappingRows(const ImportPreview& preview, const std::vector<SeriesInfo>& known)
{
    std::vector<MappingRow> rows;
    for (const PreviewColumn& column : preview.columns) {
        MappingRow row{column, false, false, {}};
        const auto planned = std::ranges::find(preview.plan.columns, column.column, &ColumnMapping::column);
        row.taken = planned != preview.plan.columns.end();
        if (row.taken) {
            row.mapping = *planned;
        } else {
            row.mapping.column = column.column;
            row.mapping.info.id = idFrom(column.heading, column.column);
            row.mapping.info.name = column.heading;
        }
        row.described = std::ranges::find(known, row.mapping.info.id, &SeriesInfo::id) != known.end();
        rows.push_back(row);
    }
    return rows;
}

std::vector<Column<MappingRow>> mappingColumns(const std::vector<SeriesInfo>& known)
{
    using Row = MappingRow;
    using Each = Column<Row>;
    const auto tick = [](Row& row, bool on) {
        row.taken = on && mayBeTaken(row);
        return mayBeTaken(row);
    };
    const auto counts = [](const Row& row) {
        if (!mayBeTaken(row))
            return QString();
        return row.described ? toQt(describe(row.mapping.info.basis)) : say("not said yet");
    };
    return {
        Each(say("Take in"), [](const Row& row) { return mayBeTaken(row) ? QString() : say("no"); })
            .ticked([](const Row& row) { return row.taken; }, tick),
        {say("Column"), [](const Row& row) { return toQt(columnLetters(row.column.column)); }},
        {say("Heading"), [](const Row& row) { return toQt(row.column.heading); }},
        Each(say("Series"),
             [](const Row& row) { return mayBeTaken(row) ? toQt(row.mapping.info.id.value) : QString(); })
            .editedFrom([](const Row& row) { return QVariant(toQt(row.mapping.info.id.value)); },
                        [known](Row& row, const QVariant& entry) { return acceptId(row, entry, known); }),
        {say("One unit is"), counts},
        {say("Taken for"), [](const Row& row) { return toQt(row.column.why); }},
    };
}

std::vector<Column<RowMessage>> messageColumns()
{
    using Row = RowMessage;
    return {
        {say("Kind"), [](const Row& row) { return toQt(capitalised(word(row.severity))); }},
        {say("Place"), [](const Row& row) { return toQt(row.place); }},
        {say("What stands there"), [](const Row& row) { return toQt(row.value); }},
        {say("What is expected"), [](const Row& row) { return toQt(row.rule); }},
        {say("What to do"), [](const Row& row) { return toQt(row.remedy); }},
    };
}

} // namespace antevia
