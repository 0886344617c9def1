#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/figure_scale.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/layout_roles.h"
#include "model/formats/message_log.h"
#include "model/formats/month_spans.h"
#include "model/formats/period_marks.h"
#include "model/formats/period_text.h"
#include "model/formats/sex_words.h"
#include "model/formats/table_headings.h"
#include "model/formats/unfit_periods.h"
#include "model/formats/wide_header.h"
#include "model/formats/wide_years.h"

#include <algorithm>
#include <set>

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

/// A column without a heading right of a period whose cells are flags belongs to it (Eurostat's workbooks).
bool isFlagsOf(const ColumnProfile& profile, const ColumnUse& left)
{
    return (left.period || !left.partOfYear.empty()) && profile.heading.empty() && profile.flagLike == profile.filled &&
           profile.figures == 0;
}

/// The heading of a column that the row of periods leaves empty stands below or above it ("GEO (Labels)").
std::string headingNear(const Table& table, const WideHeader& header, int column)
{
    if (const std::string own = headingText(table, header.row, column); !own.empty() && own != "TIME")
        return own;
    if (header.firstRow < header.row) // merged over all rows of headings
        if (const std::string above = headingText(table, header.firstRow, column); !above.empty())
            return above;
    for (const int row : {header.row + 1, header.row - 1}) {
        const auto& cells = row >= 1 && row <= static_cast<int>(table.rows.size())
                                ? table.rows[static_cast<std::size_t>(row - 1)]
                                : std::vector<TableCell>{};
        const bool figures =
            std::ranges::any_of(cells, [](const auto& cell) { return cell.kind == TableCell::Kind::Number; });
        if (const std::string text = headingText(table, row, column); !text.empty() && !figures && row > 0) {
            bool beside = false;
            for (std::size_t i = 0; i < header.columns.size(); ++i)
                beside = beside || (header.columns[i].isFigures() &&
                                    !trimmed(table.at(row, static_cast<int>(i) + 1).text).empty());
            if (!beside)
                return text;
        }
    }
    return headingText(table, header.row, column);
}

/// "1.", "2." under "No": they number the rows and name nothing.
bool isRowNumber(const ColumnProfile& profile)
{
    return profile.hint == HeadingHint::Identifier &&
           std::ranges::all_of(profile.examples, [](const std::string& text) {
               return text.find_first_not_of("0123456789.") == std::string::npos;
           });
}

/// Numbers before the periods that are no codes ("capacity") tell no series apart if words do.
bool countsBeside(const std::vector<ColumnProfile>& profiles, std::size_t column, std::size_t firstPeriod)
{
    const auto isWords = [](const ColumnProfile& each) { return each.filled > 0 && each.figures == 0; };
    return profiles[column].isNumeric() && !profiles[column].isYear() && !isNumericLabel(profiles[column]) &&
           profiles[column].hint == HeadingHint::None && !profiles[column].heading.empty() &&
           std::any_of(profiles.begin(), profiles.begin() + static_cast<std::ptrdiff_t>(firstPeriod), isWords);
}

/// Figures right of the periods under a heading that is none ("Arp 2023") are left out, which is told unless they are
/// totals, changes or shares.
void tellLeftOut(const ColumnProfile& profile, const ColumnUse& use, std::size_t column, TableLayout& layout)
{
    static const std::set<std::string> derived{
        "change",     "difference", "diff", "variation", "variazione", "variacion",  "veranderung", "differenz",
        "evolution",  "share",      "rate", "ratio",     "percent",    "percentage", "anteil",      "ytd",
        "cumulative", "average",    "mean", "rank",      "razlika",    "promjena",   "udio",        "year",
        "trend",      "population", "per",  "annual",    "jahr",       "sum",        "total"};
    const bool isDerived = profile.isShare() || profile.fractions > 0 || profile.negatives > 0 ||
                           use.heading.find('%') != std::string::npos || isTotalName(use.heading) ||
                           hasWord(use.heading, derived);
    if (!isDerived && !use.heading.empty() && profile.figures > 0)
        layout.remarks.push_back({RowMessage::Severity::Warning, "C2", columnPlace(static_cast<int>(column) + 1),
                                  shownSafely(use.heading),
                                  "this heading is no period that is known; the " + std::to_string(profile.figures) +
                                      " figures below it are left out",
                                  "Correct the heading if it is meant to be one."});
}

void assignWideRoles(const Table& table, const WideHeader& header, const std::vector<ColumnProfile>& profiles,
                     TableLayout& layout)
{
    const auto firstPeriod =
        static_cast<std::size_t>(std::ranges::find_if(header.columns, &WideColumn::isFigures) - header.columns.begin());
    const bool namesFollow =
        std::ranges::none_of(profiles.begin(), profiles.begin() + static_cast<std::ptrdiff_t>(firstPeriod),
                             [](const ColumnProfile& each) { return each.filled > 0; });
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        use.heading = headingNear(table, header, static_cast<int>(i) + 1);
        if (i < header.columns.size() && header.columns[i].isFigures()) {
            use.role = ColumnRole::Value;
            use.period = header.columns[i].period;
            use.partOfYear = header.columns[i].partOfYear;
            use.part = header.columns[i].part;
            use.status = use.part.empty() ? statusBehind(use.heading) : std::nullopt;
            continue;
        }
        if (profiles[i].filled == 0)
            continue;
        if (i > 0 && isFlagsOf(profiles[i], layout.columns[i - 1])) {
            use.role = ColumnRole::Flag;
            layout.columns[i - 1].flagColumn = static_cast<int>(i) + 1;
            continue;
        }
        const bool isFigure = profiles[i].isNumeric() && i > firstPeriod;
        const bool isCoordinate = profiles[i].hint == HeadingHint::Identifier && profiles[i].fractions > 0;
        const bool isLabel = !isFigure && !isCoordinate && !isRowNumber(profiles[i]) &&
                             !countsBeside(profiles, i, firstPeriod) && profiles[i].hint != HeadingHint::Note &&
                             (i < firstPeriod + 1 || (namesFollow && profiles[i].figures == 0));
        use.role = isLabel ? ColumnRole::Dimension : ColumnRole::Note;
        if (isFigure)
            tellLeftOut(profiles[i], use, i, layout);
        use.dimension = use.heading.empty() ? "column_" + lowered(columnLetters(static_cast<int>(i) + 1))
                                            : dimensionName(use.heading);
    }
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

/// Whether the lines above say that people are counted, and neither they nor the names of rows speak of rates.
bool saysCounts(const std::vector<ColumnProfile>& profiles, const TableLayout& layout)
{
    std::string said = layout.title;
    for (const KeyPart& part : layout.constants)
        said += " " + part.code;
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (layout.columns[i].role == ColumnRole::Dimension &&
            std::ranges::any_of(profiles[i].examples, [](const std::string& text) { return namesRate(text); }))
            return false;
    return namesCount(said) && !namesRate(said) && layout.power == 0;
}

/// Figures that may be fractions or below 0: shares, rates, and others of which a tenth are so. Where people are
/// counted fractions are errors, and figures below 0 are balances if there are several, which is told.
void settleWholeNumbers(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    constexpr int fewestBalances = 3;
    const bool areCounted = saysCounts(profiles, layout);
    const auto isCount = [&](std::size_t i) {
        const std::string& part = layout.columns[i].part;
        return layout.columns[i].role == ColumnRole::Value && (!profiles[i].isShare() || namesCount(part)) &&
               !namesRate(part);
    };
    int figures = 0;
    int fractions = 0;
    int negatives = 0;
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (isCount(i)) {
            figures += profiles[i].figures;
            fractions += profiles[i].fractions;
            negatives += profiles[i].negatives;
        }
    const bool areBalances = negatives * 10 > figures && (!areCounted || negatives >= fewestBalances);
    const bool areWhole = (fractions * 10 <= figures || areCounted) && !areBalances;
    for (std::size_t i = 0; i < profiles.size(); ++i)
        layout.columns[i].wholeNumbers = (isCount(i) || layout.columns[i].role != ColumnRole::Value) && areWhole;
    if (areBalances && areCounted)
        layout.remarks.push_back(
            {RowMessage::Severity::Warning, "C20", "row " + std::to_string(layout.headerRow), shownSafely(layout.title),
             "so many figures are below 0 that they are taken as balances, not as counts of people",
             "Correct the signs if people are counted."});
}

} // namespace

namespace {

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
    takeConstants(table, firstRow, header.firstRow, layout);
    settleWholeNumbers(profiles, layout);
    if (std::vector<std::string> headings = headingsOfPeriods(table, header); areDaysWithoutYear(headings))
        layout.remarks.push_back({RowMessage::Severity::Error, "C26", "row " + std::to_string(header.row),
                                  headings.front(), "the headings are days, and nothing beside them says of which year",
                                  "Write the year behind each day: 1 October 2023."});
    if (const int column = columnOfDaysOfMonths(profiles, layout); column > 0)
        layout.remarks.push_back({RowMessage::Severity::Error, "C26", columnPlace(column), "1 … 31",
                                  "these are days of the months in the headings, which cannot be read so",
                                  "Write one row for each day, with its date and its figure."});
    if (areYears(layout) && tellPartsOfYears(table, firstRow, header.firstRow, layout))
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
