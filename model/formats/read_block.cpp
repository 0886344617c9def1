#include "model/base/text.h"
#include "model/formats/carried_labels.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/column_wishes.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/hxl_tags.h"
#include "model/formats/layout_columns.h"
#include "model/formats/message_log.h"
#include "model/formats/personal_data.h"
#include "model/formats/personal_names.h"
#include "model/formats/personal_numbers.h"
#include "model/formats/personal_text.h"
#include "model/formats/sdmx_conformity.h"
#include "model/formats/sheet_keys.h"
#include "model/formats/table_headings.h"
#include "model/formats/understanding.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

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

/// False if the block holds data of persons, which is told.
bool isFreeOfPersons(Understanding& reading, const BlockReading& block)
{
    const int before = reading.log.errors();
    const auto refuse = [&](int column, const std::string& why) {
        reading.log.add({Severity::Error, "C35", column == 0 ? "" : columnPlace(column),
                         column == 0 ? "" : shownHeading(block, column),
                         why + "; data of single persons are never taken in", remedyOfPersons(block, column)});
    };
    for (const PersonalColumn& each : personalColumns(block.sample, block.layout.headerRow, dateColumnOf(block.layout)))
        if (!holdsPlaceNames(reading, block.sample, block.layout, each.column))
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

std::string roleWord(const TableLayout& layout, const ColumnUse& use)
{
    const bool isWide = layout.kind == TableLayout::Kind::Wide;
    return isWide && use.role == ColumnRole::Value && (use.period || !use.partOfYear.empty()) ? "period"
                                                                                              : word(use.role);
}

/// The dimension whose codes, words or values a column has; empty if it has none.
std::string dimensionOf(const TableLayout& layout, const ColumnUse& use)
{
    if (use.role == ColumnRole::Label && use.dimensionColumn > 0)
        return layout.columns[static_cast<std::size_t>(use.dimensionColumn) - 1].dimension;
    return use.role == ColumnRole::Dimension || use.role == ColumnRole::Value ? use.dimension : "";
}

void tellMapping(Understanding& reading, const BlockReading& block)
{
    for (std::size_t i = 0; i < block.layout.columns.size(); ++i) {
        const ColumnUse& use = block.layout.columns[i];
        if (use.role == ColumnRole::Ignored && use.heading.empty())
            continue;
        reading.file.mapping.push_back(
            {static_cast<int>(i) + 1, use.heading, roleWord(block.layout, use), dimensionOf(block.layout, use)});
    }
    for (const std::string& remark : block.sample.remarks)
        if (std::ranges::find(reading.file.notes, remark) == reading.file.notes.end())
            reading.file.notes.push_back(remark);
    if (!block.layout.title.empty())
        reading.file.notes.insert(reading.file.notes.begin(), block.layout.title);
}

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

/// How many cells the row of headings has, empty ones among them; 0 without one.
std::size_t headingWidth(const BlockReading& block)
{
    const auto row = static_cast<std::size_t>(block.layout.headerRow);
    return row > 0 && row <= block.sample.rows.size() ? block.sample.rows[row - 1].size() : 0;
}

/// Headings that are empty or cannot be seen whole.
void checkHeadings(Understanding& reading, const BlockReading& block)
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

/// The publisher's form that headings tell, where the layout alone does not.
std::string publisherFormat(const TableLayout& layout)
{
    std::set<std::string> names;
    for (const ColumnUse& use : layout.columns)
        names.insert(dimensionName(use.heading));
    const auto has = [&](std::initializer_list<const char*> all) {
        return std::ranges::all_of(all, [&](const char* name) { return names.contains(name); });
    };
    if (has({"time", "geo", "value", "flag_and_footnotes"}))
        return "eurostat-data-explorer-csv";
    if (has({"coo", "coa"}) || has({"country_of_origin", "country_of_asylum", "country_of_origin_iso"}))
        return "unhcr-population-csv";
    if (has({"country_territory_of_asylum_residence", "origin"}) || has({"country_territory_of_asylum", "origin"}))
        return "unhcr-popstats-csv";
    const bool border = has({"border_type_or_inland"}) || has({"bordertype"}) || has({"borderlocation"}) ||
                        has({"border_location"}) || has({"border_type"});
    if (layout.kind == TableLayout::Kind::Wide && has({"route"}) && border)
        return "frontex-monthly-workbook";
    return {};
}

/// What the cells of a column are that a person says to be times.
void settleWishedTimes(BlockReading& block, const TextDialect& dialect)
{
    constexpr int rowsSeen = 2'000;
    const int last = std::min(static_cast<int>(block.sample.rows.size()), block.layout.firstRow + rowsSeen);
    auto profiles = profilesOf(block.sample, {block.layout.headerRow, block.layout.firstRow, last}, dialect);
    if (!block.layout.splitFirst && profiles.size() >= block.layout.columns.size())
        settleTimeForms({profiles.begin(), profiles.begin() + static_cast<std::ptrdiff_t>(block.layout.columns.size())},
                        block.layout);
}

/// What SDMX-CSV is held against: the definition of the data flow that its first row names, if definitions are at hand.
SdmxConformity conformityOf(Understanding& reading, const BlockReading& block)
{
    SdmxConformity conformity(reading.options.structures);
    const auto& columns = block.layout.columns;
    const auto flow = std::ranges::find(columns, ColumnRole::Structure, &ColumnUse::role);
    const bool isKnown = reading.options.structures != nullptr && !reading.options.structures->empty();
    if (!block.layout.format.starts_with("sdmx-csv") || flow == columns.end() || !isKnown)
        return conformity;
    const std::string text = block.sample.at(block.layout.firstRow, static_cast<int>(flow - columns.begin()) + 1).text;
    conformity.follow(sdmxReference(text.substr(0, text.find(": "))), reading.log);
    return conformity;
}

const char* monthName(int month)
{
    static constexpr std::array names{"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
    return names[static_cast<std::size_t>(std::clamp(month, 1, 12) - 1)];
}

/// Fiscal years are read by their months. False where nothing says in which they begin, or there are none, which is
/// told.
bool settleFiscalYears(Understanding& reading, BlockReading& block)
{
    TableLayout& layout = block.layout;
    if (!layout.fiscalYears)
        return true;
    const bool isSaid = reading.options.fiscalYearStart > 0;
    const int start = isSaid ? reading.options.fiscalYearStart : fiscalYearStart(block.sample, layout);
    layout.fiscalYearStart = start;
    const auto year = std::ranges::find(layout.columns, ColumnRole::Year, &ColumnUse::role);
    const std::string place = year == layout.columns.end()
                                  ? "row " + std::to_string(layout.headerRow)
                                  : columnPlace(static_cast<int>(year - layout.columns.begin()) + 1);
    const bool byMonths =
        std::ranges::find(layout.columns, ColumnRole::Month, &ColumnUse::role) != layout.columns.end();
    if (start == 1 || (start > 1 && byMonths)) {
        if (start > 1 && !isSaid)
            reading.log.add({Severity::Warning, "Y1", place, monthName(start),
                             "fiscal years are taken to begin in this month; months from it on are of the year before",
                             "If they begin in another, say it with --fiscal-year-start."});
        return true;
    }
    if (start > 1)
        reading.log.add({Severity::Error, "Y1", place, monthName(start),
                         "these years begin in this month, so they are no years of the calendar and fit no period",
                         "Load the publisher's table by months."});
    else
        reading.log.add({Severity::Error, "Y1", place, "",
                         "these years may begin in another month than January, and nothing says in which",
                         std::string("Say it with --fiscal-year-start") +
                             (byMonths ? "." : " 1 if they are calendar years, or load a table by months.")});
    return false;
}

/// Columns whose labels count for the rows below them, which is told.
CarriedLabels carriedLabels(Understanding& reading, BlockReading& block)
{
    CarriedLabels carried = CarriedLabels::of(block.sample, block.layout, reading.options.columns);
    carried.makeCoordinates(block.layout);
    if (carried.any())
        reading.log.add({Severity::Warning, "C37", "row " + std::to_string(block.layout.firstRow),
                         shownSafely(carried.names(block.layout)),
                         "these stand in the first row of a group only and are read for the blank cells below them too",
                         "Fill the cells in the file if that is not meant."});
    return carried;
}

/// The columns of our own export, if the block is one.
std::optional<OwnColumns> ownColumnsOf(const BlockReading& block)
{
    const int row = block.layout.headerRow;
    return row > 0 && row <= static_cast<int>(block.sample.rows.size())
               ? OwnColumns::in(block.sample.rows[static_cast<std::size_t>(row) - 1])
               : std::nullopt;
}

std::string layoutWord(const TableLayout& layout)
{
    return layout.isEventList ? "events" : layout.isReference ? "reference" : word(layout.kind);
}

} // namespace

Result<void> readBlock(Understanding& reading, const BlockReading& found, const RowFeed& rows)
{
    FoundFile& file = reading.file;
    if (const auto own = ownColumnsOf(found)) {
        file.format = found.layout.format.empty() ? file.format : found.layout.format;
        return isFreeOfPersons(reading, found) ? readOwnFigures(reading, *own, found, rows) : Result<void>();
    }
    BlockReading block = found;
    std::ranges::copy(saidOfAll(block.layout), std::back_inserter(block.extraKey));
    block.layout = withWishes(std::move(block.layout), reading.options.columns);
    if (!reading.options.columns.empty())
        settleWishedTimes(block, file.dialect.dialect);
    const SdmxConformity conformity = conformityOf(reading, block);
    for (ColumnUse& use : block.layout.columns)
        if (use.role == ColumnRole::Dimension && conformity.isAttribute(use.dimension))
            use.role = ColumnRole::Note;
    CarriedLabels carried = carriedLabels(reading, block);
    const TableLayout& layout = block.layout;
    if (const std::string publisher = publisherFormat(layout); !layout.format.empty() || !publisher.empty())
        file.format = layout.format.empty() ? publisher : layout.format;
    const std::string word = layoutWord(layout);
    file.layout = file.layout.empty() || file.layout == word || file.layout == "none" ? word : "mixed";
    file.headerRow = file.headerRow == 0 ? layout.headerRow : file.headerRow;
    tellMapping(reading, block);
    for (const RowMessage& remark : layout.remarks)
        reading.log.add(remark);
    if (!isFreeOfPersons(reading, block))
        return {};
    if (layout.kind == TableLayout::Kind::None || !settleFiscalYears(reading, block))
        return {};
    checkNamesDiffer(reading, block);
    checkHeadings(reading, block);
    tellRowAbove(reading, block);
    tellAreaCodes(reading, block);
    if (file.format == "frontex-monthly-workbook")
        reading.log.add({Severity::Warning, "T3", "", "detections",
                         "one person may be detected at each border; figures of two routes are never to be added",
                         "Choose one route, for instance --where \"route=…\"."});
    const auto width = static_cast<int>(headingWidth(block));
    LayoutReader reader(layout,
                        {file.dialect.dialect, reading.options.today, block.isText, width, block.extraKey,
                         conformity.isSettled() ? &conformity : nullptr, signLegendOf(block.sample),
                         !block.isText && !block.sample.sheet.empty()},
                        reading.collector, reading.log);
    RETURN_IF_ERROR(rows([&](const std::vector<TableCell>& cells, int row, int) -> Result<void> {
        if (carried.any() && row >= layout.firstRow)
            reader.takeRow(carried.filled(cells), row);
        else
            reader.takeRow(cells, row);
        return row % 4096 == 0 ? reading.run.checkpoint() : Result<void>();
    }));
    reader.finish();
    return {};
}

} // namespace antevia
