#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/message_log.h"
#include "model/formats/month_names.h"
#include "model/formats/month_spans.h"
#include "model/formats/time_column.h"
#include "model/formats/title_periods.h"

#include <algorithm>
#include <set>

// Which columns say when.
namespace antevia {
namespace {

using Role = ColumnRole;

/// "January" beside a column that says 1 tells nothing new, and neither does its quarter.
void ignoreOtherParts(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (isUnassigned(layout.columns[i]) &&
            (profiles[i].isMonthName() || profiles[i].isQuarterName() || profiles[i].hint == HeadingHint::Quarter))
            layout.columns[i].role = Role::Note;
}

int monthColumn(const std::vector<ColumnProfile>& profiles, const TableLayout& layout)
{
    return findColumn(profiles, layout, [](const auto& each) {
        return each.isMonthName() || (each.hint == HeadingHint::Month && each.smallNumbers == each.filled);
    });
}

/// Whether months go on from December to January: they are of two years.
bool passYearEnd(const ColumnProfile& profile)
{
    int before = 0;
    bool hasPassed = false;
    for (const std::string& text : profile.examples) {
        const auto words = headingWords(text);
        const int month = words.empty() ? 0 : monthOfName(words.front());
        hasPassed = hasPassed || (before == 12 && month == 1);
        before = month;
    }
    return hasPassed;
}

/// The last of the months that a column names or numbers.
int lastMonthOf(const ColumnProfile& profile)
{
    int last = 0;
    for (const std::string& text : profile.examples)
        for (const std::string& word : headingWords(text))
            last = std::max({last, monthOfName(word), static_cast<int>(parseInteger(word).value_or(0))});
    return last;
}

/// "Incident Year": a year, as its cells and the last word of its heading say.
bool isYearOfEvent(const ColumnProfile& profile)
{
    const auto words = headingWords(profile.heading);
    return profile.isYear() && !words.empty() && hintOf(words.back()) == HeadingHint::Year;
}

/// Further years beside the one that says when: the same in another language is left out; others ("year of arrival")
/// tell series apart and count nothing.
void settleOtherYears(const std::vector<ColumnProfile>& profiles, std::size_t year, TableLayout& layout)
{
    constexpr int fewestAlike = 3; // fewer may be the same by chance
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const bool areSame = profiles[i].examples == profiles[year].examples;
        const bool isYear =
            isYearOfEvent(profiles[i]) || (areSame && profiles[i].isYear() && profiles[i].distinct >= fewestAlike);
        if (isUnassigned(layout.columns[i]) && isYear)
            layout.columns[i].role = areSame ? Role::Note : Role::Dimension;
    }
}

/// Year and month, quarter or week in columns of their own, or months of the one year that the titles say.
void assignParts(const Table& table, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    int year = findColumn(profiles, layout, [](const auto& each) {
        return each.hint == HeadingHint::Year && (each.isYear() || each.isPeriod());
    });
    if (year < 0)
        year = findColumn(profiles, layout, [](const auto& each) {
            return each.isYear() && each.hint == HeadingHint::None && each.heading.empty();
        });
    if (year < 0)
        year = findColumn(profiles, layout,
                          [](const auto& each) { return each.isYear() && each.hint == HeadingHint::None; });
    if (year < 0) {
        year = findColumn(profiles, layout, [](const auto& each) {
            return each.hint == HeadingHint::FiscalYear && !each.examples.empty() &&
                   std::ranges::all_of(each.examples, [](const auto& text) { return yearNamed(text) > 0; });
        });
        layout.fiscalYears = year >= 0;
    }
    if (year < 0) {
        const int months = monthColumn(profiles, layout);
        const bool areOfOneYear = months >= 0 && !passYearEnd(profiles[static_cast<std::size_t>(months)]);
        layout.year = areOfOneYear ? yearOfMonthsInTitles(table, layout.headerRow,
                                                          lastMonthOf(profiles[static_cast<std::size_t>(months)]))
                                   : 0;
        if (layout.year > 0) {
            take(layout, monthColumn(profiles, layout), Role::Month);
            tellYearOfTitle(layout.year, layout);
        }
        return;
    }
    take(layout, year, Role::Year);
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (isUnassigned(layout.columns[i]) && profiles[i].hint == HeadingHint::FiscalYear)
            layout.columns[i].role = Role::Note; // beside a year of the calendar
    settleOtherYears(profiles, static_cast<std::size_t>(year), layout);
    const int month = monthColumn(profiles, layout);
    take(layout, month, Role::Month);
    if (month >= 0)
        return ignoreOtherParts(profiles, layout);
    const int week =
        findColumn(profiles, layout, [](const auto& each) { return each.hint == HeadingHint::Week && each.isWeek(); });
    take(layout, week, Role::Week);
    if (week >= 0)
        return;
    take(layout,
         findColumn(profiles, layout,
                    [](const auto& each) {
                        return (each.hint == HeadingHint::Quarter && each.filled > 0) || each.isQuarterName();
                    }),
         Role::Quarter);
}

/// Year, month and so on beside a column of whole dates tell nothing new.
void ignoreDerivedTimes(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        const bool isPart = profiles[i].hint == HeadingHint::Year || profiles[i].hint == HeadingHint::Month ||
                            profiles[i].hint == HeadingHint::Quarter || profiles[i].hint == HeadingHint::Week;
        const bool isNamed = profiles[i].isWeekday() || profiles[i].isQuarterName() || profiles[i].isMonthName() ||
                             isYearOfEvent(profiles[i]);
        if (use.role == Role::Year || use.role == Role::Month || (isUnassigned(use) && (isPart || isNamed)))
            use.role = Role::Note;
    }
}

} // namespace

bool hasWestSlavicMonths(const Table& table)
{
    constexpr std::size_t rowsSearched = 2'000;
    constexpr std::size_t longestText = 40;
    for (std::size_t row = 0; row < std::min(rowsSearched, table.rows.size()); ++row)
        for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
            const TableCell& cell = table.rows[row][i];
            const bool isNew = row == 0 || i >= table.rows[row - 1].size() || table.rows[row - 1][i].text != cell.text;
            if (cell.kind != TableCell::Kind::Text || cell.text.size() > longestText || !isNew)
                continue;
            if (std::ranges::any_of(headingWords(cell.text), [](const auto& each) { return isWestSlavicMonth(each); }))
                return true;
        }
    return false;
}

void settleTimeForms(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        const bool isTime = use.role == Role::Time || use.role == Role::EndOfTime;
        if (!isTime || use.timeForm != TimeForm::Written)
            continue;
        if (areDaysWithoutYear(profiles[i].examples))
            layout.remarks.push_back({RowMessage::Severity::Error, "C26", columnPlace(static_cast<int>(i) + 1),
                                      profiles[i].examples.front(),
                                      "these are days, and nothing beside them says of which year",
                                      "Write the year behind each day: 1 October 2023."});
        if (profiles[i].isYearWeek())
            use.timeForm = TimeForm::YearWeeks;
        if (!profiles[i].isSerialDay())
            continue;
        use.timeForm = TimeForm::SerialDays;
        layout.remarks.push_back({RowMessage::Severity::Warning, "X20", columnPlace(static_cast<int>(i) + 1),
                                  profiles[i].examples.front(),
                                  "these numbers are taken for days as spreadsheets count them from 1900 on",
                                  "Check the first and the last day."});
    }
}

void assignTimes(const Table& table, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    if (!columnWith(layout, Role::Time))
        take(layout, timeColumn(profiles, layout), Role::Time);
    if (ColumnUse* time = columnWith(layout, Role::Time)) {
        const auto& own = profiles[static_cast<std::size_t>(time - layout.columns.data())];
        if (own.hint == HeadingHint::Start)
            take(layout,
                 findColumn(profiles, layout,
                            [](const auto& each) { return each.hint == HeadingHint::End && each.filled > 0; }),
                 Role::EndOfTime);
        ignoreDerivedTimes(profiles, layout);
        settleTimeForms(profiles, layout);
        return;
    }
    if (!columnWith(layout, Role::Year))
        assignParts(table, profiles, layout);
}

} // namespace antevia
