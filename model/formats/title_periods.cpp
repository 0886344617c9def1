#include "model/formats/title_periods.h"

#include "model/base/text.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/named_laws.h"
#include "model/formats/period_text.h"
#include "model/formats/running_total.h"
#include "model/formats/title_times.h"
#include "model/formats/unit_words.h"

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
    std::vector<std::string> texts = titlesOver(table, headerRow);
    // The heading of one column says nothing of others, but that of the first may be the table's name, and "Total 2022"
    // is of all the months.
    constexpr int ofOneColumn = 2;
    const auto cells = headerRow > 0 ? table.rows[static_cast<std::size_t>(headerRow - 1)] : std::vector<TableCell>{};
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (const auto words = headingWords(cells[i].text);
            i == 0 || filledCells(cells) <= ofOneColumn || (!words.empty() && isTotalName(words.front())))
            texts.push_back(withoutLawsAndPublication(cells[i].text));
    TitleTimes times = timesInTexts(texts);
    // "Bulletin of January 2024" above the months until December says when it was printed.
    for (const Period part : times.parts)
        times.years.insert(monthOf(lastDay(part)) < lastMonth ? 0 : yearOf(lastDay(part)));
    if (!times.years.empty() || times.boundsYear)
        return times.years.size() == 1 && !times.boundsYear ? *times.years.begin() : 0; // 0 is none
    std::set<int> years;
    for (const Day day : times.days)
        years.insert(monthOf(day) < lastMonth ? 0 : yearOf(day));
    return years.size() == 1 ? *years.begin() : 0;
}

void tellYearOfTitle(int year, TableLayout& layout)
{
    layout.remarks.push_back({RowMessage::Severity::Warning, "Y2", "row " + std::to_string(layout.headerRow),
                              std::to_string(year), "the months are taken to be of this year, which stands above them",
                              "Write the year into a column of its own if it is another."});
}

namespace {

bool isFlow(const std::string& text)
{
    const UnitWord* word = unitIn(asWords(text));
    if (word == nullptr)
        return false;
    const std::string_view phrase = word->phrase;
    const bool isStock = phrase == "asylum seeker" || phrase.find("pending") != phrase.npos ||
                         phrase.starts_with("waiting") || phrase == "temporary protection";
    const bool counts = word->unit && *word->unit != CountingUnit::Person && *word->unit != CountingUnit::Bed &&
                        *word->unit != CountingUnit::Permit && *word->unit != CountingUnit::Registration;
    return !isStock && (counts || std::string_view(word->text) == "deaths");
}

/// Whether figures of that period would be sums since the year began until a day in it.
bool isSinceYearBegan(const TitleTimes& times, const std::optional<Period>& period, const std::string& words)
{
    if (!period || times.span)
        return false;
    const bool isDay = period->frequency == Frequency::Daily;
    const bool isUntil = times.isUntilPart || (isDay && (times.isAsOf || !times.years.empty()));
    return times.isSoFar || (isUntil && isFlow(words));
}

bool isDatedValue(const ColumnUse& use)
{
    return use.role == ColumnRole::Value && use.period;
}

/// Whether a heading says when, but of most of the figures nothing does: those would be lost.
bool areMostUndated(const TableLayout& layout)
{
    const auto values = std::ranges::count(layout.columns, ColumnRole::Value, &ColumnUse::role);
    const auto dated = std::ranges::count_if(layout.columns, isDatedValue);
    return dated > 0 && dated * 2 < values;
}

/// Values of which nothing says when, beside those whose headings do, are left out, which is told.
void leaveUndatedOut(TableLayout& layout)
{
    if (std::ranges::none_of(layout.columns, isDatedValue))
        return;
    for (ColumnUse& use : layout.columns) {
        if (use.role != ColumnRole::Value || use.period)
            continue;
        use.role = ColumnRole::Note;
        layout.remarks.push_back({RowMessage::Severity::Warning, "C2",
                                  columnPlace(static_cast<int>(&use - layout.columns.data()) + 1),
                                  shownSafely(use.heading),
                                  "the headings of other columns say when, and nothing says it of these figures; they "
                                  "are left out",
                                  "Write the period into a column of its own."});
    }
}

/// What periods the figures get, and why they get none.
struct Dated {
    std::optional<Period> period; ///< of a column
    std::string reason;
};

/// Gives each column of values the period of its own heading, or else that of the titles. Headings that name several
/// times are those of a table that is read otherwise or not at all.
Dated datedColumns(const std::vector<std::string>& titles, TableLayout& layout)
{
    const TitleTimes above = timesInTexts(titles);
    const std::string words = joined(titles, " ");
    Dated out{{}, whyNoPeriod(above)};
    std::optional<Period> ofHeadings;
    for (ColumnUse& use : layout.columns) {
        if (use.role != ColumnRole::Value)
            continue;
        const TitleTimes own = timesInTexts({withoutLawsAndPublication(use.heading)});
        const TitleTimes& times = own.namesTime() ? own : above;
        use.period = periodIn(times);
        if (own.namesTime() && (!use.period || (ofHeadings && ofHeadings != use.period)))
            return {{}, out.reason.empty() ? whyNoPeriod(own) : out.reason};
        ofHeadings = own.namesTime() ? use.period : ofHeadings;
        if (isSinceYearBegan(times, use.period, use.heading) || isSinceYearBegan(times, use.period, words)) {
            out.reason = "no column says when, and these figures count from the year's begin until the time that is "
                         "named, which is no period";
            out.period.reset();
            return out;
        }
        out.period = out.period ? out.period : use.period;
    }
    return out;
}

} // namespace

void takePeriodOfTitle(const Table& table, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    const bool isDated = columnWith(layout, ColumnRole::Time) || columnWith(layout, ColumnRole::Year) ||
                         layout.year > 0 || std::ranges::any_of(profiles, [](const ColumnProfile& each) {
                             return each.hint == HeadingHint::Time || each.hint == HeadingHint::Year ||
                                    each.hint == HeadingHint::Month || each.hint == HeadingHint::Week;
                         });
    if (isDated || layout.tagRow > 0 || namesOtherYear(joined(titlesOver(table, layout.headerRow), " ")) ||
        std::ranges::any_of(layout.columns, [](const ColumnUse& use) { return namesOtherYear(use.heading); }) ||
        !columnWith(layout, ColumnRole::Value) || !columnWith(layout, ColumnRole::Dimension))
        return;
    const std::vector<std::string> titles = titlesOver(table, layout.headerRow);
    if (const auto period = periodIn(timesInTexts(titles)); period && period->frequency != Frequency::Yearly)
        leaveSumsOut(layout);
    Dated dated = datedColumns(titles, layout);
    if (areMostUndated(layout))
        dated = {{}, "a heading says when, and nothing says it of most of the other figures"};
    const std::string place = "row " + std::to_string(layout.headerRow);
    if (!dated.period)
        for (ColumnUse& use : layout.columns)
            use.period.reset();
    else
        leaveUndatedOut(layout);
    if (dated.period)
        layout.remarks.push_back({RowMessage::Severity::Warning, "Y2", place, printPeriod(*dated.period),
                                  "no column says when; the figures are taken to be of this time, which stands above "
                                  "them",
                                  "Write the period into a column of its own if it is another."});
    else if (!dated.reason.empty())
        layout.remarks.push_back(
            {RowMessage::Severity::Error, "C2", place, "", dated.reason, "Write the period into a column of its own."});
}

} // namespace antevia
