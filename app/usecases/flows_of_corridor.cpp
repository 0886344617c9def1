#include "app/usecases/flows_of_corridor.h"

#include "analysis/base/quantiles.h"
#include "app/wording/wording.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr double lowLevel = 0.1;
constexpr double highLevel = 0.9;
/// Below half of this share of a person a difference of means is rounding.
constexpr double noPeople = 1e-9;

/// Columns of a simulation's paths: the days counted, and the day before them.
struct Stretch {
    Eigen::Index before = 0;
    Eigen::Index first = 1;
    Eigen::Index days = 0;
};

double meanOn(const Paths& paths, Eigen::Index day)
{
    return paths.size() == 0 ? 0.0 : paths.col(day).cast<double>().mean();
}

/// Of each course, summed over the days.
Eigen::VectorXd sums(const Paths& paths, const Stretch& stretch)
{
    return paths.middleCols(stretch.first, stretch.days).cast<double>().rowwise().sum();
}

double withoutRounding(double people)
{
    return std::abs(people) < noPeople ? 0.0 : people;
}

FlowWay wayOf(const LinkPaths& paths, const Link& link, const Network& network, const Stretch& stretch)
{
    const Eigen::VectorXd setOut = sums(paths.departures, stretch);
    std::vector<double> values(setOut.begin(), setOut.end());
    std::ranges::sort(values);
    FlowWay way;
    way.from = static_cast<std::size_t>(network.indexOf(link.from));
    way.to = static_cast<std::size_t>(network.indexOf(link.to));
    way.name = link.name;
    way.setOut = setOut.mean();
    way.onTheWayBefore = meanOn(paths.inTransit, stretch.before);
    way.onTheWayAfter = meanOn(paths.inTransit, stretch.before + stretch.days);
    way.arrived = withoutRounding(way.onTheWayBefore + way.setOut - way.onTheWayAfter);
    way.low = quantile(values, lowLevel);
    way.high = quantile(values, highLevel);
    return way;
}

FlowStop stopOf(const PlacePaths& paths, const Place& place, const Stretch& stretch)
{
    FlowStop stop;
    stop.name = place.name;
    stop.height = place.y;
    stop.before = meanOn(paths.present, stretch.before);
    stop.after = meanOn(paths.present, stretch.before + stretch.days);
    stop.entered = paths.arrivals.size() == 0 ? 0.0 : sums(paths.arrivals, stretch).mean(); // of all ways, for now
    return stop;
}

/// Who came in here is who arrived and came on no way; who left is who came and neither went on nor stays.
void balance(FlowDiagram& diagram)
{
    for (std::size_t i = 0; i < diagram.stops.size(); ++i) {
        FlowStop& stop = diagram.stops[i];
        for (const FlowWay& way : diagram.ways)
            stop.entered -= way.to == i ? way.arrived : 0.0;
        stop.entered = withoutRounding(stop.entered);
        stop.left = withoutRounding(peopleIn(diagram, i) - peopleOut(diagram, i));
    }
}

Result<Stretch> stretchOf(const Simulation& simulation, FlowsOfCorridor& flows)
{
    if (flows.first < flows.firstPossible || flows.last > flows.lastPossible || flows.last < flows.first)
        return Error{ErrorCode::InvalidInput,
                     "the days " + printDay(flows.first) + " to " + printDay(flows.last) + " are not in the run",
                     "Choose a first and a last day from " + printDay(flows.firstPossible) + " to " +
                         printDay(flows.lastPossible) + "."};
    const Eigen::Index first = daysBetween(simulation.day0, flows.first);
    return Stretch{first - 1, first, daysBetween(flows.first, flows.last) + 1};
}

} // namespace

Result<FlowsOfCorridor> flowsOfCorridor(const ProjectFile& project, const FlowsRequest& request)
{
    TRY(const Scenario scenario, project.get<Scenario>(request.scenario.value));
    TRY(const Kept<Simulation> kept, project.simulation(request.scenario));
    TRY(const Network network, project.network());
    const Simulation& simulation = kept.value;
    FlowsOfCorridor flows;
    flows.firstPossible = simulation.day0 + Days(1);
    flows.lastPossible = simulation.day0 + Days(simulation.days);
    flows.first = request.first.value_or(flows.firstPossible);
    flows.last = request.last.value_or(flows.lastPossible);
    TRY(const Stretch stretch, stretchOf(simulation, flows));
    for (const PlacePaths& paths : simulation.places)
        if (const Place* place = network.find(paths.place)) {
            flows.diagram.stops.push_back(stopOf(paths, *place, stretch));
            flows.places.push_back(place->id);
        }
    for (const LinkPaths& paths : simulation.links)
        if (const Link* link = network.find(paths.link))
            flows.diagram.ways.push_back(wayOf(paths, *link, network, stretch));
    if (flows.places.size() != network.places().size() || flows.diagram.ways.size() != network.links().size())
        return Error{ErrorCode::Conflict, "the network changed since the scenario was simulated", "Run it again."};
    balance(flows.diagram);
    const Wording wording;
    flows.diagram.id = "flows-" + scenario.id.value;
    flows.diagram.title = "Who went where: " + scenario.title;
    flows.diagram.subtitle = wording.dateRange(flows.first, flows.last) + ", people, means over " +
                             wording.number(simulation.replicates) + " simulated courses";
    flows.diagram.source = "simulation by Antevia from figures as of " + wording.date(simulation.day0);
    flows.diagram.note = "Figures are rounded to whole people, so that sums may differ by one.";
    return flows;
}

} // namespace antevia
