#include "model/formats/cumulative.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/running_total.h"

#include <algorithm>
#include <map>
#include <vector>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

/// A series that sums up, and the month in which it begins anew each year; 0: it does not.
struct RunningTotal {
    FoundSeries* series = nullptr;
    int startMonth = 0;
};

/// What a table says of all its series.
struct NamesOfAll {
    RunningTotalName heading; ///< of the one column of figures
    RunningTotalName title;   ///< above the table
};

NamesOfAll namesOfAll(const FoundFile& file, const FoundSeries& series)
{
    return {runningTotalName(headingOfFigures(columnsOf(file, series))), runningTotalName(titleOver(file, series))};
}

/// A "cumulative incident" among kinds of incidents is one that stands for several, and no running total.
bool isKindOfEvent(const KeyPart& part)
{
    const auto words = headingWords(part.dimension);
    return std::ranges::any_of(words, [](const std::string& each) {
        return each == "incident" || each == "incidents" || each == "event" || each == "events";
    });
}

std::string namesOf(const FoundSeries& series)
{
    if (std::ranges::none_of(series.key, isKindOfEvent))
        return keyText(series.key) + " " + series.title;
    std::string out;
    for (const KeyPart& part : series.key)
        out += isKindOfEvent(part) ? "" : part.code + " " + part.label + " ";
    return out;
}

/// What is said of a series: by its own names and its heading, else by the title of the table if its course agrees.
RunningTotalName nameOf(const FoundSeries& series, const NamesOfAll& all)
{
    if (const RunningTotalName own = runningTotalName(namesOf(series)); own.isNamed)
        return own;
    if (all.heading.isNamed || !all.title.isNamed)
        return all.heading;
    constexpr int fewest = 3;
    const RunningCourse course = courseOf(series, all.title.neverRestarts ? 0 : std::max(all.title.startMonth, 1));
    return course.fall == nullptr && course.figures >= fewest && course.rises > 1 ? all.title : all.heading;
}

/// Where nothing says in which month a total begins anew, falls at the turn of a year say that it is January.
int startMonthOf(const FoundSeries& series, const RunningTotalName& name, const CumulativeWish& wish)
{
    const int said = name.startMonth > 0 ? name.startMonth : wish.startMonth;
    if (said > 0 || name.neverRestarts)
        return name.neverRestarts ? 0 : said;
    return courseOf(series, 1).restarts > 0 ? 1 : 0;
}

std::vector<RunningTotal> runningTotalsIn(FoundFile& file, const CumulativeWish& wish)
{
    std::vector<RunningTotal> out;
    std::map<std::size_t, NamesOfAll> tables;
    for (FoundSeries& series : file.series) {
        auto all = tables.find(series.table);
        if (all == tables.end())
            all = tables.emplace(series.table, namesOfAll(file, series)).first;
        if (const RunningTotalName name = nameOf(series, all->second); name.isNamed || growsThroughout(series))
            out.push_back({&series, startMonthOf(series, name, wish)});
    }
    if (out.empty() && wish.intoDifferences) // whoever asks for it says that they are all running totals
        for (FoundSeries& series : file.series)
            out.push_back({&series, startMonthOf(series, {}, wish)});
    return out;
}

/// Each figure minus the one before it in its season; a figure after a hole is missing, for nobody knows in which
/// period it came.
void intoDifferences(const RunningTotal& total)
{
    const Frequency frequency = total.series->frequency;
    const auto season = [&](std::int32_t index) { return seasonOf({frequency, index}, total.startMonth); };
    double before = 0.0;
    std::int32_t beforeIndex = 0;
    bool hasBefore = false;
    for (FoundObservation& cell : total.series->observations) {
        if (cell.state != CellState::Figure)
            continue;
        const double sum = cell.value;
        if (season(cell.index) != season(cell.index - 1))
            cell.value = sum;
        else if (hasBefore && cell.index == beforeIndex + 1)
            cell.value = sum - before;
        else
            cell.state = CellState::Missing;
        before = sum;
        beforeIndex = cell.index;
        hasBefore = true;
    }
}

void tellFall(const RunningTotal& total, const FoundObservation& fall, MessageLog& log)
{
    log.add({Severity::Error, "K1", "row " + std::to_string(fall.row), printNumber(fall.value),
             "what each period added cannot be told: the total of " + shownSafely(total.series->title) + " falls in " +
                 printPeriod({total.series->frequency, fall.index}) +
                 ", and no year or season that is said begins there",
             "Correct the total in this row, write the beginning into the heading (\"since October\"), or take the "
             "figures in without --daily-from-cumulative."});
}

/// False if a total falls where none begins anew, which is told.
bool areSound(const std::vector<RunningTotal>& totals, MessageLog& log)
{
    bool sound = true;
    for (const RunningTotal& total : totals)
        if (const RunningCourse course = courseOf(*total.series, total.startMonth); course.fall != nullptr) {
            tellFall(total, *course.fall, log);
            sound = false;
        }
    return sound;
}

void tellTotals(const std::vector<RunningTotal>& totals, bool turned, MessageLog& log)
{
    const bool restarts = std::ranges::any_of(totals, [](const RunningTotal& each) { return each.startMonth > 0; });
    log.add({Severity::Warning, "K1", "", shownSafely(totals.front().series->title),
             (totals.size() == 1 ? "this series is a running total"
                                 : std::to_string(totals.size()) + " series are running totals") +
                 std::string(restarts ? ", begun anew each year" : "") +
                 (turned ? "; each figure is now what its period added" : ", not what each period added"),
             turned ? "Check the first periods." : "Add --daily-from-cumulative to take what each period added."});
}

} // namespace

void settleCumulative(FoundFile& file, const CumulativeWish& wish, MessageLog& log)
{
    const std::vector<RunningTotal> totals = runningTotalsIn(file, wish);
    if (totals.empty() || (wish.intoDifferences && !areSound(totals, log)))
        return;
    if (wish.intoDifferences)
        std::ranges::for_each(totals, intoDifferences);
    tellTotals(totals, wish.intoDifferences, log);
}

} // namespace antevia
