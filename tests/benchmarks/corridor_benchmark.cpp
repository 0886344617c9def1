#include "analysis/corridor/outcome.h"
#include "analysis/corridor/simulate.h"

#include <benchmark/benchmark.h>

#include <array>

namespace antevia {
namespace {

/// A corridor like that of autumn 2015: eight places, eight links, everything uncertain, one closure on day 1.
SimulationInput corridor(int replicates, int days, int groups)
{
    SimulationInput input;
    std::vector<Place> places;
    for (const char* id : {"GR", "MK", "RS", "HR", "HU", "SI", "AT", "DE"}) {
        Place place;
        place.id = {id};
        places.push_back(place);
        PlaceParameters parameters;
        parameters.place = {id};
        parameters.stayDays = {0.3, 0.6, 1.0, {}};
        parameters.asylumShare = {0.0, 0.01, 0.02, {}};
        parameters.unrecordedEntryShare = {0.0, 0.02, 0.05, {}};
        input.parameters.places.push_back(parameters);
    }
    places.front().role = PlaceRole::Entry;
    places.back().role = PlaceRole::Exit;
    std::vector<Link> links;
    for (const auto& [from, to] : {std::pair{"GR", "MK"},
                                   {"MK", "RS"},
                                   {"RS", "HR"},
                                   {"HR", "HU"},
                                   {"HR", "SI"},
                                   {"HU", "AT"},
                                   {"SI", "AT"},
                                   {"AT", "DE"}}) {
        const LinkId id{std::string(from) + "-" + to};
        links.push_back({id, {from}, {to}, {}, {}});
        LinkParameters parameters;
        parameters.link = id;
        parameters.transitDays = {0.2, 0.6, 1.1, {}};
        parameters.attraction = fixedAt(id.value == "HR-SI" ? 0.001 : 1.0);
        input.parameters.links.push_back(parameters);
    }
    for (int group = 0; group < groups; ++group) {
        Group part;
        part.id = {"group " + std::to_string(group)};
        part.share = 1.0 / groups;
        input.parameters.groups.push_back(part);
    }
    input.network = Network::make(places, links).value();
    input.parameters.diversionDelayDays = {0.0, 1.0, 3.0, {}};
    input.parameters.dispersion = 0.2;
    input.scenario.asOf = makeDay(2015, 10, 16);
    input.scenario.days = days;
    input.scenario.replicates = replicates;
    Measure closure;
    closure.id = {"closure"};
    closure.effective = input.scenario.asOf + Days(1);
    closure.knownFrom = input.scenario.asOf;
    closure.effect = CloseLink{{"HR-HU"}, {0.0, 0.005, 0.02, {}}};
    input.measures = {closure};
    input.entryPaths[places.front().id] = Eigen::MatrixXd::Constant(replicates, days, 6000.0);
    input.observed[{"GR"}] =
        Series(periodOf(input.scenario.asOf - Days(15), Frequency::Daily), Eigen::VectorXd::Constant(16, 6000.0));
    return input;
}

void simulateCorridor(benchmark::State& state)
{
    const SimulationInput input =
        corridor(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)), static_cast<int>(state.range(2)));
    for (auto _ : state) {
        auto simulation = simulate(input, {});
        if (!simulation)
            state.SkipWithError(simulation.error().detail.c_str());
        benchmark::DoNotOptimize(simulation);
    }
}
BENCHMARK(simulateCorridor)
    ->ArgNames({"replicates", "days", "groups"})
    ->Args({1000, 60, 2})
    ->Args({1000, 60, 3})
    ->Args({5000, 60, 3})
    ->Unit(benchmark::kMillisecond);

void spinUpCorridor(benchmark::State& state)
{
    const SimulationInput input = corridor(10, 60, 3);
    for (auto _ : state)
        benchmark::DoNotOptimize(spinUp(input));
}
BENCHMARK(spinUpCorridor)->Unit(benchmark::kMillisecond);

void quantilesOfADay(benchmark::State& state)
{
    const Simulation simulation = simulate(corridor(1000, 60, 2), {}).value();
    const std::array levels{0.05, 0.25, 0.5, 0.75, 0.95};
    for (auto _ : state)
        benchmark::DoNotOptimize(dailyQuantiles(simulation.places[5].present, levels));
}
BENCHMARK(quantilesOfADay)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace antevia

BENCHMARK_MAIN();
