#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/figure_scale.h"
#include "model/formats/header_row.h"
#include "model/formats/hxl_tags.h"
#include "model/formats/layout_columns.h"
#include "model/formats/layout_roles.h"
#include "model/formats/marked_figure.h"
#include "model/formats/period_text.h"
#include "model/formats/table_headings.h"
#include "model/formats/title_periods.h"
#include "model/formats/unfit_periods.h"
#include "model/formats/whole_numbers.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

constexpr int mostRowsAboveTags = 25;
constexpr int rowsProfiled = 20'000;

/// Headings that stand twice are told apart by the row above, whose cells reach to the right until the next.
void takeHeadings(const Table& table, int headerRow, int columns, TableLayout& layout)
{
    layout.columns.resize(static_cast<std::size_t>(columns));
    std::map<std::string, int> times;
    for (int column = 1; column <= columns; ++column) {
        auto& use = layout.columns[static_cast<std::size_t>(column - 1)];
        use.heading = headingText(table, headerRow, column);
        ++times[use.heading];
    }
    if (headerRow < 2)
        return;
    std::string above;
    for (int column = 1; column <= columns; ++column) {
        auto& use = layout.columns[static_cast<std::size_t>(column - 1)];
        if (const std::string text = headingText(table, headerRow - 1, column); !text.empty())
            above = text;
        if (!use.heading.empty() && times[use.heading] > 1 && !above.empty())
            use.heading = above + " - " + use.heading;
        else if (use.heading.empty() && !headingText(table, headerRow - 1, column).empty())
            use.heading = headingText(table, headerRow - 1, column);
    }
}

void takeTitle(const Table& table, int firstRow, int headerRow, TableLayout& layout)
{
    for (int row = firstRow; row < headerRow; ++row)
        for (int column = 1; column <= table.columnCount(); ++column)
            if (const std::string text = headingText(table, row, column); !text.empty()) {
                layout.title = layout.title.empty() ? text : layout.title;
                layout.power = layout.power > 0 ? layout.power : powerInWords(text);
            }
}

bool has(const TableLayout& layout, ColumnRole role)
{
    return std::ranges::find(layout.columns, role, &ColumnUse::role) != layout.columns.end();
}

bool namesStandards(const TableLayout& layout)
{
    static const std::set<std::string> words{"threshold", "standard", "norm", "minimum", "benchmark"};
    return std::ranges::any_of(layout.columns,
                               [](const auto& use) { return words.contains(dimensionName(use.heading)); });
}

int columnOf(const TableLayout& layout, ColumnRole role)
{
    return static_cast<int>(std::ranges::find(layout.columns, role, &ColumnUse::role) - layout.columns.begin()) + 1;
}

/// Whether most spans between two columns of dates are whole periods, from the first to the last day of a month, or all
/// are of one length, as the thirds of months are: what was counted in them, not what lasted so long.
bool hasWholeSpans(const Table& table, RowSpan rows, const TextDialect& dialect, const TableLayout& layout)
{
    constexpr int rowsLookedAt = 200;
    constexpr int fewestDays = 5;
    constexpr int mostDaysApart = 3; // February's last third has eight days
    const int begin = columnOf(layout, ColumnRole::Time);
    const int end = columnOf(layout, ColumnRole::EndOfTime);
    int whole = 0;
    int all = 0;
    int shortest = 0;
    int longest = 0;
    for (int row = rows.first; row <= std::min(rows.last, rows.first + rowsLookedAt - 1); ++row) {
        const auto first = parseWrittenDay(trimmed(table.at(row, begin).text), dialect.dateForm);
        const auto last = parseWrittenDay(trimmed(table.at(row, end).text), dialect.dateForm);
        if (!first || !last)
            continue;
        ++all;
        whole += parsePeriodText(printDay(*first) + "/" + printDay(*last), DateOrder::Iso) ? 1 : 0;
        const int days = daysBetween(*first, *last);
        shortest = all == 1 ? days : std::min(shortest, days);
        longest = std::max(longest, days);
    }
    const bool areAlike = all > 2 && shortest >= fewestDays && longest - shortest <= mostDaysApart;
    return all > 0 && (whole * 2 > all || areAlike);
}

/// Whether the spans that two columns of dates name are longer than any one period: what lasted, not what was counted.
bool hasIrregularSpans(const Table& table, RowSpan rows, const TextDialect& dialect, const TableLayout& layout)
{
    return has(layout, ColumnRole::EndOfTime) && !hasWholeSpans(table, rows, dialect, layout) &&
           std::ranges::any_of(layout.columns, [](const auto& use) { return use.role == ColumnRole::Note; });
}

void settleKind(const std::vector<ColumnProfile>& profiles, bool irregular, TableLayout& layout)
{
    const bool dated = has(layout, ColumnRole::Time) || has(layout, ColumnRole::Year) || layout.year > 0 ||
                       std::ranges::any_of(layout.columns, [](const auto& use) { return use.period.has_value(); });
    const bool valued = has(layout, ColumnRole::Value);
    const bool timeExpected = std::ranges::any_of(profiles, [](const auto& each) {
        return each.hint == HeadingHint::Time || each.hint == HeadingHint::Year || each.hint == HeadingHint::Month;
    });
    const bool namesValue =
        std::ranges::any_of(profiles, [](const auto& each) { return each.hint == HeadingHint::Value; });
    layout.isEventList = dated && !namesValue && (!valued || irregular);
    const bool isTable = std::ranges::count_if(profiles, [](const auto& each) { return each.filled > 1; }) >= 2;
    layout.isReference = !dated && !timeExpected && isTable && (!valued || namesStandards(layout));
    layout.isEventList = layout.isEventList && isTable;
    const bool keyed = has(layout, ColumnRole::Dimension);
    layout.kind = !dated || !valued || layout.isEventList ? TableLayout::Kind::None
                  : keyed                                 ? TableLayout::Kind::Long
                                                          : TableLayout::Kind::PeriodsDown;
}

} // namespace

/// Several columns of figures below no headings are refused: nothing says what each counts, and some may count nothing.
void tellUnnamedFigures(TableLayout& layout)
{
    constexpr std::ptrdiff_t mostUnnamed = 2;
    const auto figures = std::ranges::count(layout.columns, ColumnRole::Value, &ColumnUse::role);
    if (layout.kind == TableLayout::Kind::None || layout.headerRow > 0 || layout.tagRow > 0 || figures <= mostUnnamed)
        return;
    layout.kind = TableLayout::Kind::None;
    layout.remarks.push_back({RowMessage::Severity::Error, "C2", "row 1", std::to_string(figures) + " columns",
                              "these columns hold figures, and no row of headings says what they count",
                              "Write headings above them, or say in which row they are (--header-row)."});
}

TableLayout longLayoutUnder(const Table& table, const TextDialect& dialect, RowSpan rows)
{
    TableLayout layout;
    layout.headerRow = rows.headerRow;
    layout.firstRow = rows.first;
    layout.westSlavicMonths = hasWestSlavicMonths(table);
    const int tagsAt = std::max(1, rows.headerRow);
    layout.tagRow = tagsAt < mostRowsAboveTags ? findTagRow(table, tagsAt, std::min(rows.last, tagsAt + 1)) : 0;
    if (layout.tagRow > 0) {
        layout.format = "hxl";
        layout.firstRow = layout.tagRow + 1;
        layout.headerRow = layout.tagRow - 1;
    }
    const RowSpan looked{layout.headerRow, layout.firstRow, std::min(rows.last, layout.firstRow + rowsProfiled - 1)};
    // A table may have tags and no headings.
    takeHeadings(table, layout.headerRow > 0 ? layout.headerRow : layout.tagRow, table.columnCount(), layout);
    auto profiles = profilesOf(table, looked, dialect);
    for (std::size_t i = 0; i < profiles.size(); ++i)
        profiles[i].heading = layout.columns[i].heading;
    assignRoles(table, looked, profiles, layout, dialect.dateForm);
    if (!layout.format.starts_with("sdmx")) {
        pairLabels(table, looked, profiles, layout);
        leaveOutIdle(table, looked, profiles, layout);
        settleEvents(profiles, layout);
    }
    settleWholeNumbersByHeading(profiles, layout);
    if (!namesStandards(layout))
        takePeriodOfTitle(table, profiles, layout);
    tellOtherPeriods(profiles, layout);
    settleKind(profiles, hasIrregularSpans(table, looked, dialect, layout), layout);
    if (layout.kind == TableLayout::Kind::None && !layout.isEventList && !layout.isReference)
        tellUnreadTimes(table, looked, profiles, dialect, layout);
    tellUnnamedFigures(layout);
    return layout;
}

namespace {

/// The first row of a column of periods with figures beside it that stands below names and values ("Title | …", "Unit |
/// 000s"), as one series of a database is written; 0: the table is none of these.
int firstRowBelowNames(const Table& table, const TextDialect& dialect, RowSpan rows)
{
    constexpr int fewestNames = 3;
    constexpr int mostNames = 30;
    constexpr int mostColumns = 3;
    if (table.columnCount() > mostColumns)
        return 0;
    for (int row = rows.first; row <= std::min(rows.last, rows.first + mostNames); ++row) {
        const TableCell& name = table.at(row, 1);
        const std::string text = trimmed(name.text);
        if (text.size() >= 4 && parsePeriodText(text, dialect.dateForm) && isDataCell(table.at(row, 2), dialect))
            return row - rows.first >= fewestNames ? row : 0;
        if (!text.empty() &&
            (isDataCell(name, dialect) || filledCells(table.rows[static_cast<std::size_t>(row - 1)]) > 2))
            return 0;
    }
    return 0;
}

/// The layout of a table below names and values, of which the first value is its title.
TableLayout seriesLayout(const Table& table, const TextDialect& dialect, RowSpan rows, int firstData)
{
    const bool isHeaded = hintOf(table.at(firstData - 1, 1).text) == HeadingHint::Time;
    TableLayout layout = longLayoutUnder(table, dialect, {isHeaded ? firstData - 1 : 0, firstData, rows.last});
    layout.title = headingText(table, rows.first, 2);
    for (int row = rows.first; row < firstData; ++row)
        layout.power = layout.power > 0 ? layout.power : powerInWords(table.at(row, 2).text);
    for (ColumnUse& use : layout.columns)
        if (use.role == ColumnRole::Value && use.heading.empty())
            use.heading = layout.title;
    return layout;
}

} // namespace

TableLayout longLayout(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    if (const int data = firstRowBelowNames(table, dialect, {0, firstRow, lastRow}); data > 0)
        return seriesLayout(table, dialect, {0, firstRow, lastRow}, data);
    int header = 0;
    if (const int tags = findTagRow(table, firstRow, lastRow); tags > 0)
        header = tags > firstRow ? tags - 1 : 0;
    else
        header = headerRowOf(table, dialect, firstRow, lastRow);
    TableLayout layout = longLayoutUnder(table, dialect, {header, header > 0 ? header + 1 : firstRow, lastRow});
    takeTitle(table, firstRow, header, layout);
    return layout;
}

} // namespace antevia
