#include "analysis/prepare/kept_back.h"

#include "model/base/number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

/// What is known of the figures kept back in a history.
struct KeptBack {
    int known = 0; ///< whose range is known, …
    int low = std::numeric_limits<int>::max();
    int high = 0; ///< … and what they all lie between
    int unknown = 0;
};

std::string figuresAre(int count)
{
    return printInteger(count) + (count == 1 ? " figure is" : " figures are") + " kept back by the publisher";
}

std::vector<std::string> notesOn(const KeptBack& all)
{
    std::vector<std::string> notes;
    if (all.known > 0)
        notes.push_back(figuresAre(all.known) + " (" + printInteger(all.low) + " to " + printInteger(all.high) +
                        "): the middle of what each can be stands in");
    if (all.unknown > 0)
        notes.push_back(figuresAre(all.unknown) + " and nobody says how large: filled in from the figures around, "
                                                  "which may be too much");
    return notes;
}

} // namespace

TreatedHistory withKeptBack(const Series& history, std::span<const CellMark> marks)
{
    Eigen::VectorXd values = history.values();
    KeptBack all;
    for (const CellMark& mark : marks) {
        const int row = mark.period.index - history.first().index;
        const bool isHere = mark.period.frequency == history.frequency() && row >= 0 && row < history.size();
        if (mark.state != CellState::Suppressed || !isHere || !std::isnan(values[row]))
            continue;
        if (mark.high == 0) {
            ++all.unknown;
            continue;
        }
        values[row] = (mark.low + mark.high) / 2; // whole: counts stay counts
        ++all.known;
        all.low = std::min(all.low, mark.low);
        all.high = std::max(all.high, mark.high);
    }
    return {Series(history.first(), std::move(values)), notesOn(all)};
}

} // namespace antevia
