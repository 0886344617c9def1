#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/import_guess.h"
#include "model/formats/layout_roles.h"
#include "model/formats/marked_figure.h"
#include "model/formats/month_names.h"
#include "model/formats/period_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

constexpr int rowsForHeader = 60;
constexpr int rowsProfiled = 20'000;

using HeaderPeriods = std::vector<std::optional<Period>>;

std::optional<Period> periodOfHeading(const TableCell& cell, DateOrder order)
{
    const std::string text = trimmed(cell.text);
    if (cell.kind == TableCell::Kind::Date)
        return parsePeriodText(text, DateOrder::Iso);
    if (cell.kind == TableCell::Kind::Number && text.size() != 4)
        return std::nullopt;
    const bool yearOfWords = text.size() > 4 && text.size() <= 12 && text.starts_with("20") == false;
    if (const auto period = parsePeriodText(text, order))
        return period;
    if (text.size() == 7 && (text.ends_with("*") || text.ends_with("p")))
        return std::nullopt;
    // "2015 [YR2015]" and "2019*": a year and a mark.
    if (!yearOfWords && text.size() > 4 && (text[4] == ' ' || text[4] == '*' || text[4] == '('))
        return parsePeriodText(text.substr(0, 4), order);
    return parseCompactMonth(text);
}

HeaderPeriods periodsOfRow(const Table& table, int row, DateOrder order)
{
    HeaderPeriods out;
    for (const TableCell& cell : table.rows[static_cast<std::size_t>(row - 1)])
        out.push_back(periodOfHeading(cell, order));
    return out;
}

/// Months under years: "2015 | | | 2016", "Jan | Feb | Mar | Jan". Empty if it is not so.
HeaderPeriods periodsOfTwoRows(const Table& table, int row)
{
    const auto& below = table.rows[static_cast<std::size_t>(row - 1)];
    HeaderPeriods out(below.size());
    int year = 0;
    int named = 0;
    for (std::size_t i = 0; i < below.size(); ++i) {
        const std::string above = headingText(table, row - 1, static_cast<int>(i) + 1);
        if (const auto number = above.size() >= 4 ? parseInteger(above.substr(0, 4)) : std::nullopt;
            number && *number >= 1900 && *number <= 2100)
            year = static_cast<int>(*number);
        const auto words = headingWords(below[i].text);
        const int month = words.size() == 1 ? monthOfName(words[0]) : 0;
        if (year > 0 && month > 0) {
            out[i] = periodOf(makeDay(year, static_cast<unsigned>(month), 1), Frequency::Monthly);
            ++named;
        }
    }
    return named >= 3 ? out : HeaderPeriods{};
}

int countOf(const HeaderPeriods& periods)
{
    return static_cast<int>(std::ranges::count_if(periods, [](const auto& each) { return each.has_value(); }));
}

bool areDistinct(const HeaderPeriods& periods)
{
    std::set<Period> seen;
    return std::ranges::all_of(periods, [&](const auto& each) { return !each || seen.insert(*each).second; });
}

/// The cells under the headings are figures or say that there is none.
bool standOverFigures(const Table& table, const HeaderPeriods& periods, int row, int lastRow,
                      const TextDialect& dialect)
{
    int cells = 0;
    int figures = 0;
    int numbers = 0;
    for (int below = row + 1; below <= std::min(lastRow, row + 40); ++below)
        for (std::size_t i = 0; i < periods.size(); ++i) {
            const TableCell& cell = table.at(below, static_cast<int>(i) + 1);
            if (!periods[i] || trimmed(cell.text).empty())
                continue;
            ++cells;
            const bool mark = cell.kind == TableCell::Kind::Text && isNoFigureMark(cell.text);
            const bool figure = !mark && !readMarkedFigure(cell, dialect, false).wrong;
            figures += mark || figure ? 1 : 0;
            numbers += figure ? 1 : 0;
        }
    return cells > 0 && figures * 10 >= cells * 8 && numbers > 0;
}

struct WideHeader {
    int row = 0;
    HeaderPeriods periods;
    bool twoRows = false;
};

WideHeader findHeader(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    WideHeader best;
    for (int row = firstRow; row <= std::min(lastRow, firstRow + rowsForHeader); ++row) {
        for (const bool two : {false, true}) {
            if (two && row == firstRow)
                continue;
            HeaderPeriods periods = two ? periodsOfTwoRows(table, row) : periodsOfRow(table, row, dialect.dateForm);
            const int count = countOf(periods);
            if (count < 2 || count <= countOf(best.periods) || !areDistinct(periods))
                continue;
            // Two dates in a row of data (begin and end) are no headings.
            const int texts =
                static_cast<int>(std::ranges::count_if(table.rows[static_cast<std::size_t>(row - 1)],
                                                       [](const auto& cell) { return !trimmed(cell.text).empty(); }));
            if (count * 3 < texts && count < 3)
                continue;
            if (standOverFigures(table, periods, row, lastRow, dialect))
                best = {row, std::move(periods), two};
        }
    }
    return best;
}

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
        columns.push_back({ColumnRole::Dimension, name, dimensionName(name), 0, std::nullopt, true, false, 0});
    columns.insert(columns.end(), layout.columns.begin() + 1, layout.columns.end());
    layout.columns = std::move(columns);
}

/// A column without a heading right of a period whose cells are flags belongs to it (Eurostat's workbooks).
bool isFlagsOf(const ColumnProfile& profile, const ColumnUse& left)
{
    return left.period && profile.heading.empty() && profile.flagLike == profile.filled && profile.figures == 0;
}

/// The heading of a column that the row of periods leaves empty stands below or above it ("GEO (Labels)").
std::string headingNear(const Table& table, const WideHeader& header, int column)
{
    if (const std::string own = headingText(table, header.row, column); !own.empty() && own != "TIME")
        return own;
    for (const int row : {header.row + 1, header.row - 1}) {
        const auto& cells = row >= 1 && row <= static_cast<int>(table.rows.size())
                                ? table.rows[static_cast<std::size_t>(row - 1)]
                                : std::vector<TableCell>{};
        const bool figures =
            std::ranges::any_of(cells, [](const auto& cell) { return cell.kind == TableCell::Kind::Number; });
        if (const std::string text = headingText(table, row, column); !text.empty() && !figures && row > 0) {
            bool beside = false;
            for (std::size_t i = 0; i < header.periods.size(); ++i)
                beside = beside || (header.periods[i] && !trimmed(table.at(row, static_cast<int>(i) + 1).text).empty());
            if (!beside)
                return text;
        }
    }
    return headingText(table, header.row, column);
}

void assignWideRoles(const Table& table, const WideHeader& header, const std::vector<ColumnProfile>& profiles,
                     TableLayout& layout)
{
    const auto firstPeriod = static_cast<std::size_t>(
        std::ranges::find_if(header.periods, [](const auto& each) { return each.has_value(); }) -
        header.periods.begin());
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        use.heading = headingNear(table, header, static_cast<int>(i) + 1);
        if (i < header.periods.size() && header.periods[i]) {
            use.role = ColumnRole::Value;
            use.period = header.periods[i];
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
        const bool isLabel = !isFigure && (!profiles[i].isNumeric() || profiles[i].hint != HeadingHint::Identifier) &&
                             profiles[i].hint != HeadingHint::Note && i < firstPeriod + 1;
        use.role = isLabel ? ColumnRole::Dimension : ColumnRole::Note;
        use.dimension = use.heading.empty() ? "column_" + lowered(columnLetters(static_cast<int>(i) + 1))
                                            : dimensionName(use.heading);
    }
}

/// "Unit of measure: | Person" and "Sex [SEX] | Total" above a table say something of all its figures.
void takeConstants(const Table& table, int firstRow, int headerRow, TableLayout& layout)
{
    for (int row = firstRow; row < headerRow; ++row) {
        std::vector<std::string> texts;
        for (const TableCell& cell : table.rows[static_cast<std::size_t>(row - 1)])
            if (const std::string text = trimmed(cell.text); !text.empty())
                texts.push_back(text);
        if (texts.size() == 2 && texts[0].size() < 60 && texts[1].size() < 120 && texts[0] != texts[1])
            layout.constants.push_back({dimensionName(texts[0]), texts[1], ""});
        else if (texts.size() == 1 && layout.title.empty())
            layout.title = texts[0];
    }
}

void settleWholeNumbers(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    int figures = 0;
    int fractions = 0;
    int negatives = 0;
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (layout.columns[i].period) {
            figures += profiles[i].figures;
            fractions += profiles[i].fractions;
            negatives += profiles[i].negatives;
        }
    for (ColumnUse& use : layout.columns)
        use.wholeNumbers = fractions * 10 <= figures && negatives * 10 <= figures;
}

} // namespace

std::optional<TableLayout> wideLayout(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    const WideHeader header = findHeader(table, dialect, firstRow, lastRow);
    if (header.row == 0)
        return std::nullopt;
    TableLayout layout;
    layout.kind = TableLayout::Kind::Wide;
    layout.headerRow = header.row;
    layout.firstRow = header.row + 1;
    layout.columns.resize(static_cast<std::size_t>(table.columnCount()));
    const RowSpan rows{header.row, layout.firstRow, std::min(lastRow, layout.firstRow + rowsProfiled)};
    const auto profiles = profilesOf(table, rows, dialect);
    assignWideRoles(table, header, profiles, layout);
    settleWholeNumbers(profiles, layout);
    takeConstants(table, firstRow, header.twoRows ? header.row - 1 : header.row, layout);
    if (const auto dimensions = tsvDimensions(headingText(table, header.row, 1)); !dimensions.empty())
        splitFirstColumn(dimensions, layout);
    else
        pairLabels(table, rows, profiles, layout);
    return layout;
}

TableLayout layoutOf(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    const int last = lastRow > 0 ? lastRow : static_cast<int>(table.rows.size());
    if (auto wide = wideLayout(table, dialect, firstRow, last))
        return *wide;
    return longLayout(table, dialect, firstRow, last);
}

} // namespace antevia
