#include "analysis/forecast/surroundings.h"

#include <algorithm>

namespace antevia {

namespace {

int periodsBetween(Period first, Day day)
{
    return periodOf(day, first.frequency).index - first.index;
}

/// How many periods as long as `first` some days are, rounded down.
int periodsIn(Period first, int days)
{
    const int length = daysBetween(firstDay(first), firstDay(later(first, 1)));
    return days / std::max(1, length);
}

void addMeasure(std::vector<DatedMeasure>& measures, const MeasureDates& dates, Period first)
{
    MeasureSpan span{periodsBetween(first, dates.effective), MeasureSpan{}.last};
    if (dates.ends)
        span.last = std::max(span.first, periodsBetween(first, *dates.ends) - 1);
    const auto same = std::ranges::find(measures, dates.name, &DatedMeasure::name);
    if (same != measures.end()) {
        same->spans.push_back(span);
        same->knownFrom = std::min(same->knownFrom, periodsBetween(first, dates.knownFrom));
        return;
    }
    measures.push_back({dates.name,
                        {span},
                        periodsIn(first, dates.rampDays),
                        periodsBetween(first, dates.knownFrom),
                        dates.isHoliday});
}

} // namespace

Surroundings surroundingsOf(const Series& history, const std::vector<LeadingSeries>& leading,
                            const std::vector<MeasureDates>& measures)
{
    Surroundings made;
    for (const LeadingSeries& each : leading) {
        if (each.series.frequency() != history.frequency())
            continue;
        Eigen::VectorXd values(history.size());
        for (int i = 0; i < history.size(); ++i)
            values[i] = each.series.at(later(history.first(), i));
        if (!values.array().isNaN().all())
            made.indicators.push_back({each.name, std::move(values)});
    }
    for (const MeasureDates& each : measures)
        addMeasure(made.measures, each, history.first());
    return made;
}

} // namespace antevia
