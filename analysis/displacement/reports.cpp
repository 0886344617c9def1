#include "analysis/displacement/reports.h"

#include <algorithm>

namespace antevia {

LastReport lastReport(const DisplacementCamp& camp, int until, double dayZero)
{
    LastReport last;
    for (const std::vector<CampReport>& part : camp.reports) {
        const auto later = std::ranges::upper_bound(part, until, {}, &CampReport::day);
        if (later == part.begin())
            continue;
        const CampReport& report = *std::prev(later);
        last.people += report.people;
        last.day = std::max(last.day, report.day);
    }
    if (last.day == 0)
        return {0, dayZero, false};
    last.isCorrectedLater = std::ranges::any_of(camp.correctionDays, [&](int day) { return day > last.day; });
    return last;
}

} // namespace antevia
