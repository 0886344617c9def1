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

} // namespace

void settleRepeats(FoundSeries& series, MessageLog& log)
{
    auto& cells = series.observations;
    if (!std::ranges::is_sorted(cells, {}, &FoundObservation::index))
        std::ranges::stable_sort(cells, {}, &FoundObservation::index);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        if (cells[i].index != cells[kept].index) {
            cells[++kept] = cells[i];
            continue;
        }
        const FoundObservation& before = cells[kept];
        const std::string period = printPeriod({series.frequency, before.index});
        const std::string both = "rows " + std::to_string(before.row) + " and " + std::to_string(cells[i].row);
        const std::string place = "row " + std::to_string(cells[i].row);
        if (sameCell(before, cells[i]))
            log.add({Severity::Warning, "C18", place, period,
                     both + " give the same figure of " + shownSafely(series.title) + "; it is taken once",
                     "Remove one of them."});
        else
            log.add({Severity::Error, "C19", place, shownCell(cells[i]),
                     both + " both give " + period + " of " + shownSafely(series.title) +
                         ", with different figures: " + shownCell(before) + " and " + shownCell(cells[i]),
                     "Keep the row that is right, or keep the column that tells the rows apart."});
    }
    if (!cells.empty())
        cells.resize(kept + 1);
}

} // namespace antevia
