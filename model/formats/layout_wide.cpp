#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/figure_scale.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/layout_roles.h"
#include "model/formats/message_log.h"
#include "model/formats/month_spans.h"
#include "model/formats/sex_words.h"
#include "model/formats/table_headings.h"
#include "model/formats/unfit_periods.h"
#include "model/formats/whole_numbers.h"
#include "model/formats/wide_header.h"
#include "model/formats/wide_roles.h"
#include "model/formats/wide_years.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr int rowsProfiled = 20'000;

/// The dimensions that Eurostat's TSV names in its first heading: "freq,unit,geo\TIME_PERIOD".
std::vector<std::string> tsvDimensions(const std::string& heading)
{
    const std::size_t slash = heading.find('\\');
    if (slash == std::string::npos)
        return {};
    std::vector<std::string> out;
    const std::string names = heading.substr(0, slash);
    for (std::size_t from = 0; from <= names.size();) {
        const std::size_t end = std::min(names.find(',', from), names.size());
        out.push_back(trimmed(names.substr(from, end - from)));
        from = end + 1;
    }
    return out;
}

/// Columns for the codes that stand together in the first cell; those behind move to the right.
void splitFirstColumn(const std::vector<std::string>& dimensions, TableLayout& layout)
{
    layout.splitFirst = true;
    layout.format = std::ranges::find(dimensions, "freq") != dimensions.end() ? "eurostat-tsv" : "eurostat-tsv-old";
    std::vector<ColumnUse> columns;
    for (const std::string& name : dimensions)
        columns.push_back({.role = ColumnRole::Dimension, .heading = name, .dimension = dimensionName(name)});
    columns.insert(columns.end(), layout.columns.begin() + 1, layout.columns.end());
    layout.columns = std::move(columns);
}

bool hasPeriods(const TableLayout& layout)
{
    return std::ranges::any_of(layout.columns, [](const auto& use) { return use.period.has_value(); });
}

/// Whether a title or a heading says that years are those of budgets: "fiscal years 2018 to 2022".
bool namesOtherYears(const Table& table, int firstRow, int headerRow)
{
    for (int row = firstRow; row <= headerRow; ++row)
        if (std::ranges::any_of(table.rows[static_cast<std::size_t>(row - 1)],
                                [](const TableCell& cell) { return namesOtherYear(cell.text); }))
            return true;
    return false;
}

/// What the parts of periods are: sexes, or whatever else is counted.
void nameParts(TableLayout& layout)
{
    const bool sexes = std::ranges::all_of(layout.columns, [](const ColumnUse& use) {
        return use.part.empty() || isTotalName(use.part) || !sexOfWords(use.part).empty();
    });
    for (ColumnUse& use : layout.columns)
        if (!use.part.empty())
            use.dimension = sexes ? "sex" : "indicator";
}

/// "Unit of measure: | Person" and "Sex [SEX] | Total" above a table say something of all its figures.
void takeConstants(const Table& table, int firstRow, int headerRow, TableLayout& layout)
{
    for (int row = firstRow; row < headerRow; ++row) {
        const auto texts = filledTexts(table.rows[static_cast<std::size_t>(row - 1)]);
        for (const std::string& text : texts)
            layout.power = layout.power > 0 || texts.size() > 2 ? layout.power : powerInWords(text);
        if (texts.size() == 2 && texts[0].size() < 60 && texts[1].size() < 120 && texts[0] != texts[1])
            layout.constants.push_back({dimensionName(texts[0]), texts[1], ""});
        else if (texts.size() == 1 && layout.title.empty())
            layout.title = texts[0];
    }
}

std::vector<std::string> headingsOfPeriods(const Table& table, const WideHeader& header)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < header.columns.size(); ++i)
        if (header.columns[i].isFigures())
            out.push_back(headingText(table, header.row, static_cast<int>(i) + 1));
    return out;
}

/// The column (1-based) of the numbers 1 to 28 … 31 down the side of months, with sums below at most; 0: none.
int columnOfDaysOfMonths(const std::vector<ColumnProfile>& profiles, const TableLayout& layout)
{
    const bool areMonths = std::ranges::any_of(layout.columns, [](const ColumnUse& use) {
        return use.partOfYear.starts_with('M') || (use.period && use.period->frequency == Frequency::Monthly);
    });
    for (std::size_t i = 0; areMonths && i < profiles.size(); ++i) {
        const ColumnProfile& each = profiles[i];
        if (layout.columns[i].role == ColumnRole::Dimension && each.distinct == each.filled &&
            each.smallNumbers >= 28 && each.smallNumbers <= 31 && each.smallNumbers + 2 >= each.filled &&
            each.examples.front() == "1")
            return static_cast<int>(i) + 1;
    }
    return 0;
}

} // namespace

std::optional<TableLayout> wideLayout(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    const WideHeader header = findWideHeader(table, dialect, firstRow, lastRow);
    if (header.row == 0)
        return std::nullopt;
    TableLayout layout;
    layout.kind = TableLayout::Kind::Wide;
    layout.headerRow = header.row;
    layout.firstRow = header.row + 1;
    layout.westSlavicMonths = hasWestSlavicMonths(table);
    layout.columns.resize(static_cast<std::size_t>(table.columnCount()));
    const RowSpan rows{header.row, layout.firstRow, std::min(lastRow, layout.firstRow + rowsProfiled)};
    const auto profiles = profilesOf(table, rows, dialect);
    assignWideRoles(table, header, profiles, layout);
    if (!hasPeriods(layout) && !findYears(table, profiles, layout))
        return std::nullopt;
    findPartsDown(profiles, layout);
    nameParts(layout);
    const bool isHeadedTwice = isUpperHeading(table, header);
    takeConstants(table, firstRow, header.firstRow - (isHeadedTwice ? 1 : 0), layout);
    if (isHeadedTwice && layout.title.empty())
        layout.title = filledTexts(table.rows[static_cast<std::size_t>(header.firstRow - 2)]).back();
    settleWholeNumbersByTitle(profiles, layout);
    if (std::vector<std::string> headings = headingsOfPeriods(table, header); areDaysWithoutYear(headings))
        layout.remarks.push_back({RowMessage::Severity::Error, "C26", "row " + std::to_string(header.row),
                                  headings.front(), "the headings are days, and nothing beside them says of which year",
                                  "Write the year behind each day: 1 October 2023."});
    if (const int column = columnOfDaysOfMonths(profiles, layout); column > 0)
        layout.remarks.push_back({RowMessage::Severity::Error, "C26", columnPlace(column), "1 … 31",
                                  "these are days of the months in the headings, which cannot be read so",
                                  "Write one row for each day, with its date and its figure."});
    if (areYears(layout) ? tellPartsOfYears(table, firstRow, header.firstRow, layout)
                         : tellTwelveMonths(table, header.firstRow, header.row, layout))
        layout.kind = TableLayout::Kind::None;
    layout.fiscalYears = areYears(layout) && namesOtherYears(table, firstRow, header.row);
    if (const auto dimensions = tsvDimensions(headingText(table, header.row, 1)); !dimensions.empty())
        splitFirstColumn(dimensions, layout);
    else
        pairLabels(table, rows, profiles, layout);
    return layout;
}

namespace {

/// Why a table that would be wide cannot be read: nothing says the year of its months.
void tellMonthsWithoutYear(const Table& table, const TextDialect& dialect, int firstRow, int lastRow,
                           TableLayout& layout)
{
    const WideHeader header = findWideHeader(table, dialect, firstRow, lastRow);
    if (header.row > 0)
        layout.remarks.push_back({RowMessage::Severity::Error, "C2", "row " + std::to_string(header.row), "",
                                  "the headings are parts of a year, and nothing says of which one",
                                  "Write the year into the title above the table, or into a column of its own."});
}

/// Why a table that would be wide cannot be read: two of its headings are one period.
void tellRepeatedHeading(const Table& table, const TextDialect& dialect, int firstRow, int lastRow, TableLayout& layout)
{
    const RepeatedHeading found = findRepeatedHeading(table, dialect, firstRow, lastRow);
    if (found.row > 0)
        layout.remarks.push_back({RowMessage::Severity::Error, "C19",
                                  "row " + std::to_string(found.row) + ", " + columnPlace(found.column),
                                  shownSafely(headingText(table, found.row, found.column)),
                                  "the heading names the period that stands in " + columnPlace(found.before) +
                                      " too; nothing says which of the two columns holds",
                                  "Remove one of them, or write into their headings what tells them apart."});
}

} // namespace

TableLayout layoutOf(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    const int last = lastRow > 0 ? lastRow : static_cast<int>(table.rows.size());
    if (auto wide = wideLayout(table, dialect, firstRow, last))
        return *wide;
    TableLayout layout = longLayout(table, dialect, firstRow, last);
    if (layout.kind == TableLayout::Kind::None) {
        tellOtherYears(table, firstRow, last, layout);
        tellMonthsWithoutYear(table, dialect, firstRow, last, layout);
        tellRepeatedHeading(table, dialect, firstRow, last, layout);
    }
    return layout;
}

} // namespace antevia
