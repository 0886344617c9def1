#include "tests/analysis/corridor/corridor_case.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace antevia::testing_corridor {

Day dayZero()
{
    return makeDay(2015, 10, 16);
}

Case& Case::place(const std::string& id, PlaceRole role)
{
    Place place;
    place.id = {id};
    place.name = id;
    place.role = role;
    m_places.push_back(place);
    PlaceParameters parameters;
    parameters.place = {id};
    rest.parameters.places.push_back(parameters);
    return *this;
}

Case& Case::link(const std::string& from, const std::string& to, double transitDays, double attraction)
{
    const LinkId id{from + "-" + to};
    m_links.push_back({id, {from}, {to}, {}, {}});
    LinkParameters parameters;
    parameters.link = id;
    parameters.transitDays = fixedAt(transitDays);
    parameters.attraction = fixedAt(attraction);
    rest.parameters.links.push_back(parameters);
    return *this;
}

Case& Case::enter(double perDay, int days, int replicates)
{
    for (const Place& place : m_places)
        if (place.role == PlaceRole::Entry)
            rest.entryPaths[place.id] = Eigen::MatrixXd::Constant(replicates, days, perDay);
    rest.scenario.days = days;
    rest.scenario.replicates = replicates;
    return *this;
}

Case& Case::enter(const std::vector<double>& perDay)
{
    enter(0.0, static_cast<int>(perDay.size()));
    for (auto& [place, paths] : rest.entryPaths)
        paths = Eigen::Map<const Eigen::RowVectorXd>(perDay.data(), std::ssize(perDay));
    return *this;
}

Case& Case::observe(const std::string& id, const std::vector<double>& arrivals)
{
    const auto days = static_cast<int>(arrivals.size());
    const Period last = periodOf(dayZero(), Frequency::Daily);
    rest.observed[{id}] = Series(later(last, 1 - days), Eigen::Map<const Eigen::VectorXd>(arrivals.data(), days));
    return *this;
}

Case& Case::measure(const std::string& id, int effectiveDay, MeasureEffect effect)
{
    Measure measure;
    measure.id = {id};
    measure.effective = dayZero() + Days(effectiveDay);
    measure.knownFrom = std::min(measure.effective, dayZero());
    measure.effect = std::move(effect);
    rest.measures.push_back(measure);
    return *this;
}

PlaceParameters& Case::at(const std::string& id)
{
    return *std::ranges::find(rest.parameters.places, PlaceId{id}, &PlaceParameters::place);
}

LinkParameters& Case::on(const std::string& id)
{
    return *std::ranges::find(rest.parameters.links, LinkId{id}, &LinkParameters::link);
}

SimulationInput Case::input() const
{
    SimulationInput input = rest;
    input.network = Network::make(m_places, m_links).value();
    input.scenario.asOf = dayZero();
    if (input.parameters.groups.empty()) {
        Group everybody;
        everybody.id = {"all"};
        input.parameters.groups = {everybody};
    }
    return input;
}

Case chain()
{
    Case corridor;
    corridor.rest.parameters.dispersion = 0.0;
    corridor.place("GR", PlaceRole::Entry).place("A").place("X", PlaceRole::Exit);
    corridor.link("GR", "A").link("A", "X");
    return corridor;
}

Case fork()
{
    Case corridor;
    corridor.rest.parameters.dispersion = 0.0;
    corridor.place("GR", PlaceRole::Entry).place("A").place("B").place("C").place("X", PlaceRole::Exit);
    corridor.link("GR", "A").link("A", "B").link("A", "C", 0.0, 0.0).link("B", "X").link("C", "X");
    return corridor;
}

Simulation runOf(const Case& corridor, int threads, int replicatesPerTask)
{
    auto result = simulate(corridor.input(), RunContext({}, {}, threads), replicatesPerTask);
    if (!result) {
        std::cerr << result.error().detail << '\n';
        std::abort();
    }
    return std::move(result).value();
}

const PlacePaths& place(const Simulation& simulation, const std::string& id)
{
    return *std::ranges::find(simulation.places, PlaceId{id}, &PlacePaths::place);
}

const LinkPaths& link(const Simulation& simulation, const std::string& id)
{
    return *std::ranges::find(simulation.links, LinkId{id}, &LinkPaths::link);
}

std::vector<int> firstRow(const Paths& paths)
{
    std::vector<int> row;
    for (Eigen::Index day = 0; day < paths.cols(); ++day)
        row.push_back(paths(0, day));
    return row;
}

} // namespace antevia::testing_corridor
