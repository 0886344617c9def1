#include "model/base/text.h"
#include "model/formats/block_checks.h"
#include "model/formats/carried_labels.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/column_wishes.h"
#include "model/formats/layout_columns.h"
#include "model/formats/message_log.h"
#include "model/formats/sdmx_conformity.h"
#include "model/formats/sheet_keys.h"
#include "model/formats/understanding.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

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
    const std::size_t before = reading.file.mapping.size();
    for (std::size_t i = 0; i < block.layout.columns.size(); ++i) {
        const ColumnUse& use = block.layout.columns[i];
        if (use.role == ColumnRole::Ignored && use.heading.empty())
            continue;
        reading.file.mapping.push_back(
            {static_cast<int>(i) + 1, use.heading, roleWord(block.layout, use), dimensionOf(block.layout, use)});
    }
    reading.file.tables.push_back({block.layout.title, before, reading.file.mapping.size() - before});
    reading.collector.beginTable();
    for (const std::string& remark : block.sample.remarks)
        if (std::ranges::find(reading.file.notes, remark) == reading.file.notes.end())
            reading.file.notes.push_back(remark);
    if (!block.layout.title.empty())
        reading.file.notes.insert(reading.file.notes.begin(), block.layout.title);
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

/// Hands the rows of a block to the collector.
Result<void> readRows(Understanding& reading, const BlockReading& block, const SdmxConformity& conformity,
                      CarriedLabels& carried, const RowFeed& rows)
{
    const TableLayout& layout = block.layout;
    const FoundFile& file = reading.file;
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
    checkHeadings(reading, block);
    if (file.format == "frontex-monthly-workbook")
        reading.log.add({Severity::Warning, "T3", "", "detections",
                         "one person may be detected at each border; figures of two routes are never to be added",
                         "Choose one route, for instance --where \"route=…\"."});
    return readRows(reading, block, conformity, carried, rows);
}

} // namespace antevia
