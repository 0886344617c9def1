#include "model/formats/repeated_figures.h"

#include "model/base/number.h"
#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

bool sameCell(const FoundObservation& a, const FoundObservation& b)
{
    return a.state == b.state && a.value == b.value && a.low == b.low && a.high == b.high;
}

std::string shownCell(const FoundObservation& cell)
{
    return cell.state == CellState::Figure ? printNumber(cell.value) : word(cell.state);
}

void tellRepeat(const FoundSeries& series, const FoundObservation& before, const FoundObservation& again,
                MessageLog& log)
{
    const std::string period = printPeriod({series.frequency, before.index});
    const std::string both = "rows " + std::to_string(before.row) + " and " + std::to_string(again.row);
    const std::string place = "row " + std::to_string(again.row);
    if (sameCell(before, again))
        log.add({Severity::Warning, "C18", place, period,
                 both + " give the same figure of " + shownSafely(series.title) + "; it is taken once",
                 "Remove one of them."});
    else
        log.add({Severity::Error, "C19", place, shownCell(again),
                 both + " both give " + period + " of " + shownSafely(series.title) +
                     ", with different figures: " + shownCell(before) + " and " + shownCell(again),
                 "Keep the row that is right, or keep the column that tells the rows apart."});
}

} // namespace

void settleRepeats(FoundSeries& series, MessageLog& log, TakeInto takeInto)
{
    auto& cells = series.observations;
    if (!std::ranges::is_sorted(cells, {}, &FoundObservation::index))
        std::ranges::stable_sort(cells, {}, &FoundObservation::index);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < cells.size(); ++i)
        if (cells[i].index != cells[kept].index)
            cells[++kept] = cells[i];
        else if (takeInto == nullptr || !takeInto(cells[kept], cells[i]))
            tellRepeat(series, cells[kept], cells[i], log);
    if (!cells.empty())
        cells.resize(kept + 1);
}

} // namespace antevia
