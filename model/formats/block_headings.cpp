#include "model/base/text.h"
#include "model/formats/block_checks.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/hxl_tags.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {

std::size_t headingWidth(const BlockReading& block)
{
    const auto row = static_cast<std::size_t>(block.layout.headerRow);
    return row > 0 && row <= block.sample.rows.size() ? block.sample.rows[row - 1].size() : 0;
}

namespace {

using Severity = RowMessage::Severity;

/// What a column is called: its tag where there are tags, else its heading.
std::string calledName(const BlockReading& block, int column)
{
    if (block.layout.tagRow == 0)
        return block.layout.columns[static_cast<std::size_t>(column - 1)].heading;
    HxlTag tag = parseHxlTag(block.sample.at(block.layout.tagRow, column).text);
    std::vector<std::string> parts{tag.attributes.begin(), tag.attributes.end()};
    parts.insert(parts.begin(), tag.name);
    return joined(parts, "+");
}

/// Two columns of one name cannot be told apart by a mapping.
void checkNamesDiffer(Understanding& reading, const BlockReading& block)
{
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < block.layout.columns.size(); ++i) {
        const ColumnUse& use = block.layout.columns[i];
        const int column = static_cast<int>(i) + 1;
        const std::string name = calledName(block, column);
        if (name.empty() || (use.role != ColumnRole::Value && use.role != ColumnRole::Dimension))
            continue;
        const auto [first, fresh] = seen.emplace(name, column);
        if (!fresh && block.layout.kind != TableLayout::Kind::Wide)
            reading.log.add(
                {Severity::Error, block.layout.tagRow > 0 ? "H4" : "C16",
                 cellPlace(std::max({block.layout.headerRow, block.layout.tagRow, 1}), column), shownSafely(name),
                 columnPlace(first->second) + " has the same " + (block.layout.tagRow > 0 ? "tag" : "heading"),
                 "Give the columns different headings."});
    }
}

/// A row of names right above the headings, one in each column, could be meant as the headings too.
void tellRowAbove(Understanding& reading, const BlockReading& block)
{
    const int above = block.layout.headerRow - 1;
    if (above < 1 || block.layout.tagRow > 0 || block.layout.kind == TableLayout::Kind::Wide)
        return;
    std::set<std::string> names;
    for (std::size_t i = 0; i < block.layout.columns.size(); ++i) {
        const TableCell& cell = block.sample.at(above, static_cast<int>(i) + 1);
        const std::string& heading = block.layout.columns[i].heading;
        const bool isName = cell.kind == TableCell::Kind::Text && names.insert(trimmed(cell.text)).second;
        if (!isName || heading.empty() || trimmed(cell.text).empty() || heading.find(trimmed(cell.text)) == 0)
            return;
    }
    if (names.size() > 1)
        reading.log.add({Severity::Warning, "X22", "row " + std::to_string(above), shownSafely(*names.begin()),
                         "this row could be the headings too; those of the row below are taken",
                         "If they are not the right ones, say which row holds the headings."});
}

/// Codes of administrative areas (p-codes) come from lists of their own for each country and year.
bool holdsAreaCodes(const BlockReading& block, int column)
{
    const std::string name = dimensionName(block.layout.columns[static_cast<std::size_t>(column - 1)].heading);
    const HxlTag tag =
        block.layout.tagRow > 0 ? parseHxlTag(block.sample.at(block.layout.tagRow, column).text) : HxlTag();
    const bool tagged = tag.name.starts_with("adm") && tag.name != "adm0" && tag.attributes.contains("code");
    return tagged || (name.find("pcode") != std::string::npos && name.find("admin0") == std::string::npos);
}

void tellAreaCodes(Understanding& reading, const BlockReading& block)
{
    for (std::size_t i = 0; i < block.layout.columns.size(); ++i)
        if (const int column = static_cast<int>(i) + 1;
            block.layout.columns[i].role == ColumnRole::Dimension && holdsAreaCodes(block, column))
            reading.log.add({Severity::Warning, "H7", columnPlace(column), shownSafely(block.layout.columns[i].heading),
                             "these are codes of administrative areas, of which there is no list here; they are kept "
                             "as they are written",
                             "Check that they are of this year's boundaries, or name the places in the wizard."});
}

/// Headings that are empty or cannot be seen whole.
void checkTexts(Understanding& reading, const BlockReading& block)
{
    for (std::size_t i = 0; i < block.layout.columns.size(); ++i) {
        const ColumnUse& use = block.layout.columns[i];
        const std::string place = cellPlace(std::max(block.layout.headerRow, 1), static_cast<int>(i) + 1);
        if (use.role == ColumnRole::Value && use.heading.empty() && i < headingWidth(block) &&
            block.layout.kind != TableLayout::Kind::Wide)
            reading.log.add({Severity::Error, "C17", place, "", "the column holds figures and has no heading",
                             "Write above them what they count, or take the column out."});
        if (use.heading.empty() || (use.role != ColumnRole::Value && use.role != ColumnRole::Dimension))
            continue;
        const bool control =
            std::ranges::any_of(use.heading, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
        if (control)
            reading.log.add({Severity::Error, "C17", place, shownSafely(use.heading),
                             "the heading holds control characters", "Type the heading anew."});
        else if (shownSafely(use.heading, use.heading.size() + 1) != use.heading)
            reading.log.add({Severity::Warning, "C32", place, shownSafely(use.heading),
                             "the heading holds characters that cannot be seen",
                             "Check that it is what it seems to be."});
    }
}

} // namespace

void checkHeadings(Understanding& reading, const BlockReading& block)
{
    checkNamesDiffer(reading, block);
    checkTexts(reading, block);
    tellRowAbove(reading, block);
    tellAreaCodes(reading, block);
}

} // namespace antevia
