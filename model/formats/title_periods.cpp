#include "model/formats/title_periods.h"

#include "model/base/text.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/layout_columns.h"
#include "model/formats/period_text.h"
#include "model/formats/running_total.h"
#include "model/formats/title_times.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

int yearOf(Day day)
{
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

int monthOf(Day day)
{
    return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day(day).month()));
}

/// The period of figures below titles that say it: the one day on which they stood, unless a year before it is named,
/// of which they were known by then; else the one year. Nothing where titles leave it open.
std::optional<Period> periodIn(const TitleTimes& times)
{
    const auto wholeYear = [](int year) { return periodOf(makeDay(year, 1, 1), Frequency::Yearly); };
    if (times.namesMonth || times.years.size() > 1)
        return std::nullopt;
    if (times.span && times.days.size() == 2)
        return times.years.empty() || yearOf(firstDay(*times.span)) == *times.years.begin() ? times.span : std::nullopt;
    if (times.days.size() > 1 || times.namesBegin || times.namesWeek)
        return std::nullopt;
    if (times.days.empty())
        return times.years.empty() ? std::nullopt : std::optional(wholeYear(*times.years.begin()));
    const Day day = *times.days.begin();
    const int year = times.years.empty() ? yearOf(day) : *times.years.begin();
    const bool isWhole = !times.years.empty() && lastDay(wholeYear(year)) <= day;
    return isWhole               ? wholeYear(year)
           : year == yearOf(day) ? std::optional(periodOf(day, Frequency::Daily))
                                 : std::nullopt;
}

/// Why titles that name days do not say when; empty if they name none.
std::string reasonOfDays(const TitleTimes& times)
{
    if (times.days.size() > 1)
        return "no column says when, and the titles name more than one day, or one that can be read in two ways";
    if (times.namesBegin)
        return "no column says when, and the titles name a day from which on is counted, but not until when";
    if (times.namesWeek)
        return "no column says when, and the titles name a week";
    return times.days.empty() ? "" : "no column says when, and the titles name a day and another time";
}

/// "Since the beginning of the year" beside the figures of a week is not of the week that the title names.
void leaveSumsOut(TableLayout& layout)
{
    const auto isSum = [](const ColumnUse& use) {
        return use.role == ColumnRole::Value && runningTotalName(use.heading).isNamed;
    };
    const auto isOther = [&](const ColumnUse& use) { return use.role == ColumnRole::Value && !isSum(use); };
    if (std::ranges::none_of(layout.columns, isOther))
        return;
    for (ColumnUse& use : layout.columns) {
        if (!isSum(use))
            continue;
        use.role = ColumnRole::Note;
        layout.remarks.push_back({RowMessage::Severity::Warning, "C2",
                                  columnPlace(static_cast<int>(&use - layout.columns.data()) + 1),
                                  shownSafely(use.heading),
                                  "these figures are sums from a beginning on, and not of the time that the title "
                                  "names; they are left out",
                                  "Load them from a table with a column of periods."});
    }
}

} // namespace

int yearOfMonthsInTitles(const Table& table, int headerRow, int lastMonth)
{
    const TitleTimes times = timesInTitles(table, headerRow);
    if (!times.years.empty())
        return times.years.size() == 1 ? *times.years.begin() : 0;
    std::set<int> years;
    for (const Day day : times.days)
        years.insert(monthOf(day) < lastMonth ? 0 : yearOf(day));
    return years.size() == 1 ? *years.begin() : 0;
}

void takePeriodOfTitle(const Table& table, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    const bool isDated = columnWith(layout, ColumnRole::Time) || columnWith(layout, ColumnRole::Year) ||
                         layout.year > 0 || std::ranges::any_of(profiles, [](const ColumnProfile& each) {
                             return each.hint == HeadingHint::Time || each.hint == HeadingHint::Year ||
                                    each.hint == HeadingHint::Month || each.hint == HeadingHint::Week;
                         });
    if (isDated || layout.tagRow > 0 || namesOtherYear(joined(titlesOver(table, layout.headerRow), " ")) ||
        !columnWith(layout, ColumnRole::Value) || !columnWith(layout, ColumnRole::Dimension))
        return;
    const TitleTimes times = timesInTitles(table, layout.headerRow);
    const auto period = periodIn(times);
    if (period && period->frequency != Frequency::Yearly)
        leaveSumsOut(layout);
    for (ColumnUse& use : layout.columns)
        if (use.role == ColumnRole::Value)
            use.period = period;
    const std::string place = "row " + std::to_string(layout.headerRow);
    if (period)
        layout.remarks.push_back({RowMessage::Severity::Warning, "Y2", place, printPeriod(*period),
                                  "no column says when; the figures are taken to be of this time, which stands above "
                                  "them",
                                  "Write the period into a column of its own if it is another."});
    else if (const std::string reason = reasonOfDays(times); !reason.empty())
        layout.remarks.push_back({RowMessage::Severity::Error, "C2", place,
                                  times.days.empty() ? std::string() : printDay(*times.days.begin()), reason,
                                  "Write the period into a column of its own."});
}

} // namespace antevia
