#include "model/formats/cumulative.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>

namespace antevia {
namespace {

constexpr int fewestPeriods = 30;

bool namesRunningTotal(const FoundSeries& series)
{
    const std::string words = " " + comparableHeading(keyText(series.key) + " " + series.title) + " ";
    constexpr std::array phrases{" cumulative ", " cumul ",        " cumulated ",     " cumulatif ",
                                 " kumulativ ",  " kumulativno ",  " total to date ", " running total ",
                                 " ukupno od ",  " year to date ", " ytd ",           " кумулативно ",
                                 " cum ",         " cumsum "};
    return std::ranges::any_of(phrases, [&](const char* phrase) { return words.find(phrase) != std::string::npos; });
}

/// Each figure minus the one before; a figure after a hole is missing, for nobody knows on which day it came.
void intoDifferencesOf(FoundSeries& series)
{
    double before = 0.0;
    std::int32_t beforeIndex = 0;
    bool hasBefore = false;
    for (FoundObservation& cell : series.observations) {
        if (cell.state != CellState::Figure)
            continue;
        const double total = cell.value;
        if (hasBefore && cell.index == beforeIndex + 1)
            cell.value = total - before;
        else
            cell.state = CellState::Missing;
        before = total;
        beforeIndex = cell.index;
        hasBefore = true;
    }
}

} // namespace

bool isRunningTotal(const FoundSeries& series)
{
    double before = 0.0;
    int figures = 0;
    int rises = 0;
    for (const FoundObservation& cell : series.observations) {
        if (cell.state != CellState::Figure)
            continue;
        if (figures > 0 && cell.value < before)
            return false;
        rises += figures > 0 && cell.value > before ? 1 : 0;
        before = cell.value;
        ++figures;
    }
    if (figures < 3 || rises < 2)
        return false;
    const bool fine = series.frequency == Frequency::Daily || series.frequency == Frequency::Weekly;
    return namesRunningTotal(series) || (fine && figures >= fewestPeriods && rises * 10 >= figures * 8);
}

void settleCumulative(FoundFile& file, bool intoDifferences, MessageLog& log)
{
    int found = 0;
    std::string example;
    for (FoundSeries& series : file.series) {
        if (!isRunningTotal(series))
            continue;
        ++found;
        example = example.empty() ? series.title : example;
        if (intoDifferences)
            intoDifferencesOf(series);
    }
    if (found == 0)
        return;
    log.add(
        {RowMessage::Severity::Warning, "K1", "", shownSafely(example),
         std::to_string(found) + " series are running totals" +
             (intoDifferences ? "; each figure is now what its period added" : ", not what each period added"),
         intoDifferences ? "Check the first periods." : "Add --daily-from-cumulative to take what each period added."});
}

} // namespace antevia
