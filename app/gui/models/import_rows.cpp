#include "app/gui/models/import_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace antevia {

namespace {

constexpr int mostShownColumns = 40;

QString say(const char* text)
{
    return QCoreApplication::translate("Import", text);
}

QString nameOfKind(HeadRow kind)
{
    switch (kind) {
    case HeadRow::Figures: return say("figures");
    case HeadRow::Heading: return say("heading");
    case HeadRow::LeftOut: return say("left out");
    case HeadRow::Empty: return {};
    }
    return {};
}

QColor colourOf(HeadRow kind, const ThemeColours& colours)
{
    return kind == HeadRow::Heading ? colours.accent : kind == HeadRow::LeftOut ? colours.muted : QColor();
}

/// The letter of a column, and over it what it was taken for, as far as there is room.
QString headingOf(int column, const FileLook& look)
{
    const auto mapped = std::ranges::find(look.file.mapping, column, &MappedColumn::column);
    const QString letters = toQt(columnLetters(column));
    return mapped == look.file.mapping.end() ? letters : letters + QStringLiteral(" – ") + nameOfRole(mapped->role);
}

bool canChange(const MappedColumn& column, const FileLook& look)
{
    static const std::vector<std::string> fixed{"period", "personal", "structure", "action"};
    return column.column > 0 && !look.file.format.starts_with("eurostat-tsv") && !look.head.table.rows.empty() &&
           std::ranges::find(fixed, column.role) == fixed.end();
}

/// "Austria (AT)".
QString choiceOf(const DictionaryPlace& place)
{
    return QStringLiteral("%1 (%2)").arg(toQt(place.name), toQt(place.code));
}

} // namespace

std::vector<HeadLine> headLines(const FileLook& look)
{
    std::vector<HeadLine> lines;
    for (std::size_t i = 0; i < look.head.table.rows.size(); ++i)
        lines.push_back({static_cast<int>(i) + 1, look.headRows[i], look.head.table.rows[i]});
    return lines;
}

std::vector<Column<HeadLine>> headColumns(const FileLook& look, const ThemeColours& colours)
{
    using Each = Column<HeadLine>;
    const auto inKind = [colours](const HeadLine& line) { return colourOf(line.kind, colours); };
    std::vector<Each> columns{
        Each(say("Row"), [](const HeadLine& line) { return QString::number(line.number); }).right(),
        Each(say("Taken for"), [](const HeadLine& line) { return nameOfKind(line.kind); }).inColour(inKind)};
    for (int i = 0; i < std::min(look.head.table.columnCount(), mostShownColumns); ++i)
        columns.push_back(Each(headingOf(i + 1, look), [at = static_cast<std::size_t>(i)](const HeadLine& line) {
                              return at < line.cells.size() ? toQt(line.cells[at].text) : QString();
                          }).inColour(inKind));
    return columns;
}

std::vector<ColumnLine> columnLines(const FileLook& look)
{
    std::vector<ColumnLine> lines;
    for (const MappedColumn& column : look.file.mapping)
        lines.push_back({column, canChange(column, look)});
    return lines;
}

std::vector<Column<ColumnLine>> columnColumns()
{
    using Row = ColumnLine;
    using Each = Column<Row>;
    return {
        {say("Column"),
         [](const Row& row) { return row.column.column > 0 ? toQt(columnLetters(row.column.column)) : QString(); }},
        {say("Heading"), [](const Row& row) { return toQt(row.column.heading); }},
        Each(say("Holds"), [](const Row& row) { return nameOfRole(row.column.role); })
            .editedFrom([](const Row& row) { return QVariant(nameOfRole(row.column.role)); },
                        [](Row& row, const QVariant& entry) {
                            const auto role = roleNamed(entry.toString());
                            if (!role || !row.canChange)
                                return false;
                            row.column.role = word(*role);
                            return true;
                        }),
        Each(say("Called"), [](const Row& row) { return toQt(row.column.dimension); })
            .editedFrom([](const Row& row) { return QVariant(toQt(row.column.dimension)); },
                        [](Row& row, const QVariant& entry) {
                            if (!row.canChange || row.column.role != word(ColumnRole::Dimension))
                                return false;
                            row.column.dimension = fromQt(entry.toString().trimmed());
                            return true;
                        }),
        {say("Can be changed"), [](const Row& row) { return row.canChange ? say("yes, double-click") : say("no"); }},
    };
}

std::vector<PlaceLine> placeLines(const FileLook& look)
{
    std::vector<PlaceLine> lines;
    for (const PlaceAlias& said : look.how.placeNames)
        lines.push_back({{{}, said.name, {}}, said.code});
    for (const KeyPart& part : look.file.unknownPlaces) {
        const DictionaryPlace* closest = builtInPlaces().closestTo(part.code);
        lines.push_back({part, {}, closest == nullptr ? std::string() : fromQt(choiceOf(*closest))});
    }
    return lines;
}

std::vector<Column<PlaceLine>> placeColumns()
{
    using Row = PlaceLine;
    using Each = Column<Row>;
    const auto meaning = [](const Row& row) {
        const auto& choices = placeChoices();
        const QString ending = QStringLiteral(" (%1)").arg(toQt(row.code));
        const auto found = std::ranges::find_if(choices, [&](const QString& each) { return each.endsWith(ending); });
        return row.code.empty() || found == choices.end() ? choices.front() : *found;
    };
    return {
        {say("Written in the file"), [](const Row& row) { return toQt(row.written.code); }},
        Each(say("Means"), meaning)
            .editedFrom([meaning](const Row& row) { return QVariant(meaning(row)); },
                        [](Row& row, const QVariant& entry) {
                            row.code = codeOfChoice(entry.toString());
                            return true;
                        }),
        {say("Looks like"), [](const Row& row) { return toQt(row.closest); }},
    };
}

const QStringList& placeChoices()
{
    static const QStringList choices = [] {
        QStringList all;
        for (const DictionaryPlace& place : builtInPlaces().places())
            all << choiceOf(place);
        all.sort();
        all.prepend(say("kept as it is written"));
        return all;
    }();
    return choices;
}

std::string codeOfChoice(const QString& choice)
{
    const qsizetype from = choice.lastIndexOf(u'(');
    return from < 0 ? std::string() : fromQt(choice.mid(from + 1, choice.size() - from - 2));
}

std::vector<Column<RowMessage>> messageColumns()
{
    using Row = RowMessage;
    return {
        {say("Kind"), [](const Row& row) { return toQt(capitalised(word(row.severity))); }},
        {say("Place"), [](const Row& row) { return toQt(row.place); }},
        {say("What stands there"), [](const Row& row) { return toQt(row.value); }},
        {say("What it is about"), [](const Row& row) { return toQt(capitalised(row.rule)); }},
        {say("What to do"), [](const Row& row) { return remedyInWindow(row); }},
    };
}

QList<int> sentencesInMessages()
{
    return {3, 4};
}

} // namespace antevia
