#include "app/usecases/beside_series.h"

#include "analysis/forecast/holidays.h"
#include "app/usecases/breaks_of_series.h"
#include "model/base/if_found.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr int linksUpstream = 2;
constexpr std::size_t mostSeries = 6;
constexpr Days daysLookedAt{4 * 366}; // a regression sees fewer, and its record the years before

/// The places from which links lead to `place`, the nearest first, as far as `linksUpstream`.
std::vector<PlaceId> upstreamOf(const Network& network, const PlaceId& place)
{
    std::vector<int> found{network.indexOf(place)};
    std::size_t begin = 0;
    for (int step = 0; step < linksUpstream; ++step) {
        const std::size_t end = found.size();
        for (; begin < end; ++begin)
            for (const int link : network.linksInto(found[begin])) {
                const int from = network.indexOf(network.links()[static_cast<std::size_t>(link)].from);
                if (std::ranges::find(found, from) == found.end())
                    found.push_back(from);
            }
    }
    std::vector<PlaceId> places;
    for (std::size_t i = 1; i < found.size(); ++i)
        places.push_back(network.places()[static_cast<std::size_t>(found[i])].id);
    return places;
}

/// What an analyst assumed of days to come, for comparison: nobody has announced it.
bool isAssumed(const Measure& measure, Day asOf)
{
    return measure.source.standing == Standing::Analyst && measure.effective > asOf;
}

Result<void> addFlows(ForecastOptions& options, const ProjectFile& project, const SeriesInfo& info, Day asOf,
                      const Deliveries& deliveries, Inputs& inputs)
{
    TRY(const Network network, project.network());
    TRY(const auto flows, likeInfos(project, info));
    for (const PlaceId& place : upstreamOf(network, info.place))
        for (const SeriesInfo& each : flows) {
            if (each.place != place || options.leadingSeries.size() == mostSeries)
                continue;
            TRY(auto history, ifFound(historyToFit(project, each, asOf, deliveries))); // it may have begun later
            if (!history)
                continue;
            RETURN_IF_ERROR(addHistory(inputs, each.id, asOf));
            if (!history->series.empty())
                options.leadingSeries.push_back({each.name, std::move(history->series)});
        }
    return {};
}

/// From the first figure a fit may look at to the end of the horizon.
void addHolidays(ForecastOptions& options, const Place& place, Day asOf, Day end)
{
    const auto holidays = holidaysOf(place.countryCode, asOf - daysLookedAt, end);
    options.measures.insert(options.measures.end(), holidays.begin(), holidays.end());
}

} // namespace

Result<void> addBeside(ForecastOptions& options, const ProjectFile& project, const SeriesInfo& info, Day asOf,
                       const Deliveries& deliveries, Inputs& inputs)
{
    TRY(const Network network, project.network());
    if (network.indexOf(info.place) < 0)
        return {};
    RETURN_IF_ERROR(inputs.add("network", ""));
    RETURN_IF_ERROR(addFlows(options, project, info, asOf, deliveries, inputs));
    const Day end = lastDay(later(periodOf(asOf, info.frequency), options.horizon));
    TRY(const auto measures, measuresOfSeries(project, info, asOf));
    for (const Measure& each : measures) {
        if (each.effective > end)
            continue;
        RETURN_IF_ERROR(inputs.add("measure", each.id.value)); // an assumed one too: it may be announced later
        if (isAssumed(each, asOf))
            continue;
        options.measures.push_back({each.title, each.effective, each.knownFrom, each.ends, each.rampDays});
    }
    if (info.frequency == Frequency::Daily)
        addHolidays(options, network.places()[static_cast<std::size_t>(network.indexOf(info.place))], asOf, end);
    return {};
}

} // namespace antevia
