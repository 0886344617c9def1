#include "model/indicators/marks_in_words.h"

#include "model/base/number.h"
#include "model/base/text.h"

#include <map>

namespace antevia {

std::string describeMarks(const std::vector<CellMark>& marks)
{
    std::map<std::string, int> counts;
    int low = 0;
    int high = 0;
    for (const CellMark& mark : marks) {
        counts[word(mark.state)] += mark.state == CellState::Figure ? 0 : 1;
        counts[word(mark.status)] += mark.status == FigureStatus::Final ? 0 : 1;
        if (!mark.flags.empty())
            ++counts["flag " + mark.flags];
        low += mark.low;
        high += mark.high;
    }
    std::vector<std::string> parts;
    for (const auto& [what, count] : counts)
        if (count > 0)
            parts.push_back(what + ": " + printInteger(count) +
                            (what == word(CellState::Suppressed) && high > 0
                                 ? " (" + printInteger(low) + " to " + printInteger(high) + " in all)"
                                 : ""));
    return joined(parts, "; ");
}

} // namespace antevia
