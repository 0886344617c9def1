#include "model/formats/wide_years.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/message_log.h"
#include "model/formats/month_names.h"
#include "model/formats/month_spans.h"
#include "model/formats/period_text.h"
#include "model/formats/title_periods.h"

#include <algorithm>
#include <string>

namespace antevia {
namespace {

constexpr int rowsOfTitles = 5; ///< above months

void takeRole(const std::vector<ColumnProfile>& profiles, TableLayout& layout, ColumnRole role, auto fits)
{
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (layout.columns[i].role != ColumnRole::Value && fits(profiles[i])) {
            layout.columns[i].role = role;
            layout.columns[i].dimension.clear();
            return;
        }
}

/// Fiscal years are named for the year in which they end: of "OCT | NOV | DEC | JAN …" those before January are of the
/// year before. False if the months do not follow each other.
bool setYearsBefore(TableLayout& layout)
{
    int before = 0;
    int first = 0;
    for (ColumnUse& use : layout.columns) {
        const auto month = use.partOfYear.starts_with('M') ? parseInteger(use.partOfYear.substr(1)) : std::nullopt;
        if (use.partOfYear.empty())
            continue;
        if (!month || (before > 0 && *month != before % 12 + 1))
            return false;
        before = static_cast<int>(*month);
        first = first == 0 ? before : first;
        use.yearsBefore = first > 1 && before >= first ? 1 : 0;
    }
    return true;
}

/// "13/01 | 14/01" and "Jan-Mar | Apr-Jun": days written in numbers, or spans of months.
bool arePartsUnread(const ColumnProfile& profile)
{
    constexpr int fewest = 3;
    const auto isUnread = [](const std::string& text) {
        const auto words = headingWords(text);
        if (words.size() != 2)
            return false;
        const bool areMonths = monthOfName(words[0]) > 0 && monthOfName(words[1]) > 0;
        const bool areNumbers =
            isDigits(words[0]) && isDigits(words[1]) && words[0].size() <= 2 && words[1].size() <= 2;
        return areMonths || (areNumbers && text.find_first_of("/.") != std::string::npos);
    };
    return profile.distinct >= fewest && std::ranges::all_of(profile.examples, isUnread);
}

/// "I | II | III | IV" down the side of years, under no heading or one of quarters: zones and classes are numbered so
/// too.
bool areRomanQuarters(const ColumnProfile& profile)
{
    const std::vector<std::string> roman{"I", "II", "III", "IV"};
    return (profile.heading.empty() || profile.hint == HeadingHint::Quarter) && profile.distinct == 4 &&
           profile.examples == roman;
}

/// A column that its heading calls months, weeks or quarters of the years, whose cells are none that is known: each
/// figure would be taken for that of a whole year.
void tellPartsUnknown(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    if (!areYears(layout))
        return;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const HeadingHint hint = profiles[i].hint;
        const bool isPart = hint == HeadingHint::Month || hint == HeadingHint::Week || hint == HeadingHint::Quarter;
        const std::string place = columnPlace(static_cast<int>(i) + 1);
        const bool isTold = std::ranges::find(layout.remarks, place, &RowMessage::place) != layout.remarks.end();
        if (layout.columns[i].role == ColumnRole::Dimension && isPart && !isTold && profiles[i].distinct > 1)
            layout.remarks.push_back({RowMessage::Severity::Error, "C26", place,
                                      shownSafely(joined(profiles[i].examples, ", "), 80),
                                      "the heading calls these parts of the years, and not all of them are known",
                                      "Write them as January or 1, W7 or Q1, or give the column another heading."});
    }
}

bool isAnyBefore(const TableLayout& layout)
{
    return std::ranges::any_of(layout.columns, [](const auto& use) { return use.yearsBefore > 0; });
}

bool isAnyAfter(const TableLayout& layout)
{
    return std::ranges::any_of(layout.columns,
                               [](const auto& use) { return !use.partOfYear.empty() && use.yearsBefore == 0; });
}

/// "2022/23" and "2022-23" in a title: 2023; 0: neither stands there.
int endOfDoubleYear(const std::string& title)
{
    for (std::size_t at = 0; at + 7 <= title.size(); ++at)
        if (at == 0 || !isDigit(title[at - 1])) {
            const std::string_view rest = std::string_view(title).substr(at);
            const bool isLong = rest.size() >= 9 && isDoubleYear(rest.substr(0, 9));
            if (isLong || (isDoubleYear(rest.substr(0, 7)) && (rest.size() == 7 || !isDigit(rest[7]))))
                return static_cast<int>(*parseInteger(rest.substr(0, 4))) + 1;
        }
    return 0;
}

/// The last month of the parts of a year that headings name.
int lastMonthOf(const TableLayout& layout)
{
    constexpr std::int64_t weeks = 53;
    std::int64_t last = 0;
    for (const ColumnUse& use : layout.columns) {
        const auto number = use.partOfYear.empty() ? std::nullopt : parseInteger(use.partOfYear.substr(1));
        if (number)
            last = std::max(last, use.partOfYear.front() == 'M'   ? *number
                                  : use.partOfYear.front() == 'W' ? (*number * 12 + weeks - 1) / weeks
                                  : use.partOfYear.front() == 'Q' ? *number * 3
                                                                  : *number * 6);
    }
    return static_cast<int>(last);
}

/// The year that the titles say of months; 0: none, or it is not known how months lie in it. Months that go on from
/// December to January are of two years, of which this is the later: those that "2022/23" names, or the fiscal year and
/// the one before. A title that names a fiscal year says nothing of other months.
int yearOfMonths(const Table& table, TableLayout& layout)
{
    const bool follow = setYearsBefore(layout);
    const bool passYearEnd = follow && isAnyBefore(layout) && isAnyAfter(layout);
    if (!passYearEnd)
        for (ColumnUse& use : layout.columns)
            use.yearsBefore = 0;
    int fiscal = 0;
    int doubled = 0;
    bool isFiscal = false;
    for (int row = layout.headerRow - 1; row >= std::max(1, layout.headerRow - rowsOfTitles); --row)
        for (const TableCell& cell : table.rows[static_cast<std::size_t>(row - 1)]) {
            const bool isOther = namesOtherYear(cell.text);
            doubled = doubled > 0 ? doubled : endOfDoubleYear(cell.text);
            fiscal = fiscal == 0 && isOther ? yearNamed(cell.text) : fiscal;
            isFiscal = isFiscal || isOther;
        }
    if (passYearEnd)
        return doubled > 0 ? doubled : fiscal;
    const bool beginsInJanuary =
        std::ranges::find(layout.columns, "M1", &ColumnUse::partOfYear) != layout.columns.end() &&
        std::ranges::find(layout.columns, "M12", &ColumnUse::partOfYear) != layout.columns.end();
    return (isFiscal || doubled > 0) && !beginsInJanuary
               ? 0
               : yearOfMonthsInTitles(table, layout.headerRow, lastMonthOf(layout));
}

} // namespace

bool findYears(const Table& table, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    takeRole(profiles, layout, ColumnRole::Year, [](const ColumnProfile& each) { return each.isYear(); });
    const auto hasYears = [&] {
        return std::ranges::find(layout.columns, ColumnRole::Year, &ColumnUse::role) != layout.columns.end();
    };
    const auto isFiscal = [](const ColumnProfile& each) { return each.hint == HeadingHint::FiscalYear; };
    if (std::ranges::any_of(profiles, isFiscal)) {
        if (!hasYears())
            takeRole(profiles, layout, ColumnRole::Year, isFiscal);
        return setYearsBefore(layout);
    }
    if (hasYears())
        return true;
    const int year = yearOfMonths(table, layout);
    for (ColumnUse& use : layout.columns)
        if (!use.partOfYear.empty() && year > 0)
            use.period = parsePeriodText(std::to_string(year - use.yearsBefore) + "-" + use.partOfYear, DateOrder::Iso);
    for (ColumnUse& use : layout.columns)
        use.yearsBefore = 0;
    if (year > 0)
        tellYearOfTitle(year, layout);
    return year > 0;
}

void findPartsDown(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    const bool years = std::ranges::all_of(layout.columns, [](const ColumnUse& use) {
        return use.role != ColumnRole::Value || (use.period && use.period->frequency == Frequency::Yearly);
    });
    if (!years)
        return;
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (layout.columns[i].role == ColumnRole::Dimension &&
            (areDaysWithoutYear(profiles[i].examples) || arePartsUnread(profiles[i])))
            layout.remarks.push_back(
                {RowMessage::Severity::Error, "C26", columnPlace(static_cast<int>(i) + 1), profiles[i].examples.front(),
                 "these are days or spans of months of the years in the headings, which cannot be read so",
                 "Write one row for each, with its date or period and its figure."});
    takeRole(profiles, layout, ColumnRole::Month, [](const ColumnProfile& each) {
        const bool isNumbered = each.hint == HeadingHint::Month && each.filled > 1 && each.smallNumbers == each.filled;
        return isNumbered || (each.isMonthName() && (each.hint == HeadingHint::Month || each.distinct >= 2));
    });
    const auto isMonths = [](const ColumnUse& use) { return use.role == ColumnRole::Month; };
    if (std::ranges::any_of(layout.columns, isMonths))
        for (std::size_t i = 0; i < profiles.size(); ++i) { // "Jan" beside "January" tells nothing new
            if (layout.columns[i].role == ColumnRole::Dimension && profiles[i].isMonthName() &&
                profiles[i].distinct > 1)
                layout.columns[i].role = ColumnRole::Note;
        }
    else
        takeRole(profiles, layout, ColumnRole::Week, [](const ColumnProfile& each) {
            return each.hint == HeadingHint::Week && each.filled > 1 && each.isWeek();
        });
    const auto isPart = [](const ColumnUse& use) {
        return use.role == ColumnRole::Month || use.role == ColumnRole::Week;
    };
    if (std::ranges::none_of(layout.columns, isPart))
        takeRole(profiles, layout, ColumnRole::Quarter, [](const ColumnProfile& each) {
            return each.distinct > 1 && (each.isQuarterName() || areRomanQuarters(each));
        });
    tellPartsUnknown(profiles, layout);
}

bool areYears(const TableLayout& layout)
{
    const bool hasMonths = std::ranges::any_of(layout.columns, [](const ColumnUse& use) {
        return use.role == ColumnRole::Month || use.role == ColumnRole::Week || use.role == ColumnRole::Quarter;
    });
    return !hasMonths && std::ranges::any_of(layout.columns, [](const ColumnUse& use) {
        return use.period && use.period->frequency == Frequency::Yearly;
    });
}

} // namespace antevia
