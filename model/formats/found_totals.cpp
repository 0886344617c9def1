#include "model/formats/found_totals.h"

#include "model/indicators/confidentiality.h"

#include <array>
#include <charconv>

namespace antevia {
namespace {

/// Adding up decimal fractions leaves dust in the last binary places (46.50000000000001); no publisher gives 13 digits.
double withoutDust(double sum)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), sum, std::chars_format::general, 13).ptr;
    std::from_chars(text.data(), end, sum);
    return sum;
}

void count(const FoundObservation& cell, bool wholeNumbers, FoundTotals& out)
{
    switch (cell.state) {
    case CellState::Figure:
        ++out.figures;
        out.sum += cell.value;
        out.small += wholeNumbers && isSmallCount(cell.value) ? 1 : 0;
        return;
    case CellState::Missing: ++out.missing; return;
    case CellState::Suppressed:
        ++out.suppressed;
        out.suppressedLow += cell.low;
        out.suppressedHigh += cell.high;
        return;
    case CellState::NotApplicable: ++out.notApplicable; return;
    case CellState::BelowRounding: ++out.belowRounding; return;
    case CellState::NotYetDue: ++out.notYetDue; return;
    }
}

} // namespace

FoundTotals totalsOf(const FoundSeries& series)
{
    FoundTotals out;
    for (const FoundObservation& cell : series.observations)
        count(cell, series.wholeNumbers, out);
    out.sum = withoutDust(out.sum);
    return out;
}

} // namespace antevia
