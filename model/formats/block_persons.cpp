#include "model/base/text.h"
#include "model/formats/block_checks.h"
#include "model/formats/heading_words.h"
#include "model/formats/hxl_tags.h"
#include "model/formats/personal_data.h"
#include "model/formats/personal_names.h"
#include "model/formats/personal_numbers.h"
#include "model/formats/personal_text.h"
#include "model/formats/table_headings.h"

#include <algorithm>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

/// "name" over a column of countries names no person.
bool holdsPlaceNames(const Understanding& reading, const Table& table, const TableLayout& layout, int column)
{
    if (reading.options.places == nullptr || column < 1)
        return false;
    int cells = 0;
    int places = 0;
    const int last = std::min(static_cast<int>(table.rows.size()), layout.firstRow + 500);
    for (int row = layout.firstRow; row <= last; ++row) {
        const std::string text = trimmed(table.at(row, column).text);
        cells += text.empty() ? 0 : 1;
        places += !text.empty() && reading.options.places->ofName(text) != nullptr ? 1 : 0;
    }
    return cells > 0 && places * 10 >= cells * 6;
}

int dateColumnOf(const TableLayout& layout)
{
    for (const ColumnRole role : {ColumnRole::Time, ColumnRole::Year})
        if (const auto found = std::ranges::find(layout.columns, role, &ColumnUse::role); found != layout.columns.end())
            return static_cast<int>(found - layout.columns.begin()) + 1;
    return 0;
}

std::string textOfRow(const Table& table, int row)
{
    std::string out;
    for (int column = 1; column <= table.columnCount(); ++column)
        if (const std::string text = trimmed(table.at(row, column).text); !text.empty())
            out += (out.empty() ? "" : " ") + text;
    return out;
}

/// A heading that is a name itself is not repeated.
std::string shownHeading(const BlockReading& block, int column)
{
    const std::string heading = headingText(block.sample, block.layout.headerRow, column);
    const bool isPersonal = nameLikeness(heading) == NameLikeness::Sure || looksLikeDocument(trimmed(heading));
    return shownSafely(isPersonal ? maskedText(heading) : heading);
}

/// What to do about a column of persons; a heading such as "name" alone may be one of things.
std::string remedyOfPersons(const BlockReading& block, int column)
{
    const std::string plain = comparableHeading(headingText(block.sample, block.layout.headerRow, column));
    const std::string remedy = "Count them by day and place, remove what is personal, and load the counts.";
    const bool isBare = column > 0 && (plain == "name" || plain == "names");
    return isBare ? remedy + " If they name no persons, say what in the heading (\"name of camp\")." : remedy;
}

/// "name" over names of what its tag says: sectors, appeals, places. What stands in the cells is looked at all the
/// same.
bool areNamesOfThings(const BlockReading& block, int column)
{
    const std::string plain = comparableHeading(headingText(block.sample, block.layout.headerRow, column));
    return block.layout.tagRow > 0 && column > 0 && (plain == "name" || plain == "names") &&
           namesThings(parseHxlTag(block.sample.at(block.layout.tagRow, column).text)) &&
           !personalCells("", cellsBelow(block.sample, block.layout.headerRow, column));
}

} // namespace

bool isFreeOfPersons(Understanding& reading, const BlockReading& block)
{
    const int before = reading.log.errors();
    const auto refuse = [&](int column, const std::string& why) {
        reading.log.add({Severity::Error, "C35", column == 0 ? "" : columnPlace(column),
                         column == 0 ? "" : shownHeading(block, column),
                         why + "; data of single persons are never taken in", remedyOfPersons(block, column)});
    };
    for (const PersonalColumn& each : personalColumns(block.sample, block.layout.headerRow, dateColumnOf(block.layout)))
        if (!holdsPlaceNames(reading, block.sample, block.layout, each.column) && !areNamesOfThings(block, each.column))
            refuse(each.column, each.why);
    for (int row = 1; row < block.layout.headerRow; ++row)
        if (const auto why = personalTitle(textOfRow(block.sample, row)))
            reading.log.add({Severity::Error, "C35", "row " + std::to_string(row), "(not shown)",
                             *why + "; data of single persons are never taken in", "Take it out of the file."});
    for (std::size_t i = 0; i < block.layout.columns.size(); ++i)
        if (block.layout.columns[i].role == ColumnRole::Personal)
            refuse(static_cast<int>(i) + 1, "its tag names something personal");
    return reading.log.errors() == before;
}

} // namespace antevia
