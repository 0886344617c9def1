#include "tests/benchmarks/corridor_speed.h"

#include "analysis/corridor/ranges.h"
#include "analysis/corridor/simulate.h"
#include "tests/benchmarks/cost.h"

#include <CLI/CLI.hpp>

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>

namespace antevia {
namespace {

/// How large a made corridor is.
struct Size {
    int places = 0;
    int links = 0;
    int groups = 0;
    int replicates = 0;
    int days = 0;
};

constexpr Size typical{20, 25, 3, 1000, 180};
constexpr Size large{200, 400, 8, 1000, 365};

PlaceId placeId(int place)
{
    return {"P" + std::to_string(place)};
}

PlaceParameters placeParameters(const PlaceId& place, int number)
{
    PlaceParameters parameters;
    parameters.place = place;
    parameters.registrationPerDay = {4000, 6000, 9000, {}};
    parameters.registrationPatience = {1, 3, 7, {}};
    parameters.stayDays = {0.5, 1.5, 3.0, {}};
    parameters.asylumShare = {0.0, 0.01, 0.02, {}};
    parameters.strandedTurnBack = {0.0, 0.005, 0.02, {}};
    if (number % 4 == 1)
        parameters.unrecordedEntryShare = {0.0, 0.005, 0.01, {}};
    return parameters;
}

LinkParameters linkParameters(const LinkId& link, int number)
{
    LinkParameters parameters;
    parameters.link = link;
    parameters.transitDays = {0.3, 0.8, 1.5, {}};
    parameters.transitStages = number % 4 == 0 ? 3 : 0;
    parameters.attraction = {0.5, 1.0, 2.0, {}};
    if (number % 5 == 0)
        parameters.capacityPerDay = {3000, 4000, 6000, {}};
    return parameters;
}

/// A chain of all places with links that leap ahead by two to seven places until there are enough.
Network network(const Size& size)
{
    std::vector<Place> places(static_cast<std::size_t>(size.places));
    for (int i = 0; i < size.places; ++i)
        places[static_cast<std::size_t>(i)].id = placeId(i);
    places.front().role = PlaceRole::Entry;
    places.back().role = PlaceRole::Exit;
    std::vector<Link> links;
    const auto addLink = [&](int from, int to) {
        links.push_back({{placeId(from).value + "-" + placeId(to).value}, placeId(from), placeId(to), {}, {}});
    };
    for (int i = 0; i + 1 < size.places; ++i)
        addLink(i, i + 1);
    for (int leap = 2; leap < 8; ++leap)
        for (int from = 0; from + leap < size.places && static_cast<int>(links.size()) < size.links; ++from)
            addLink(from, from + leap);
    return Network::make(std::move(places), std::move(links)).value();
}

SimulationInput corridor(const Size& size)
{
    SimulationInput input;
    input.network = network(size);
    for (const Place& place : input.network.places())
        input.parameters.places.push_back(
            placeParameters(place.id, static_cast<int>(input.parameters.places.size())));
    for (const Link& link : input.network.links())
        input.parameters.links.push_back(
            linkParameters(link.id, static_cast<int>(input.parameters.links.size())));
    for (int group = 0; group < size.groups; ++group) {
        Group part;
        part.id = {"group " + std::to_string(group)};
        part.share = 1.0 / size.groups;
        input.parameters.groups.push_back(part);
    }
    input.parameters.diversionDelayDays = {0.0, 1.0, 3.0, {}};
    input.parameters.dispersion = 0.1;
    input.scenario.asOf = makeDay(2015, 10, 16);
    input.scenario.days = size.days;
    input.scenario.replicates = size.replicates;
    Measure closure;
    closure.id = {"closure"};
    closure.effective = input.scenario.asOf + Days(10);
    closure.ends = input.scenario.asOf + Days(30);
    closure.knownFrom = input.scenario.asOf;
    closure.effect = CloseLink{input.network.links()[5].id, {0.0, 0.05, 0.1, {}}};
    input.measures = {closure};
    input.entryPaths[placeId(0)] = Eigen::MatrixXd::Constant(size.replicates, size.days, 6000.0);
    input.observed[placeId(0)] =
        Series(periodOf(input.scenario.asOf - Days(15), Frequency::Daily), Eigen::VectorXd::Constant(16, 6000.0));
    return input;
}

struct Cost {
    double cpuSeconds = 0.0;
    double wallSeconds = 0.0;
};

/// What `work` takes of the processor, all threads together, and of the clock on the wall.
template <class Work>
Result<Cost> costOf(const Work& work)
{
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock();
    RETURN_IF_ERROR(work());
    return Cost{static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC,
                std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count()};
}

Result<Cost> printRow(const char* name, const Size& size, bool onlyRanges, int threads)
{
    const SimulationInput input = corridor(size);
    const RunContext run({}, {}, threads);
    TRY(const Cost cost, costOf([&]() -> Result<void> {
            if (onlyRanges) {
                RETURN_IF_ERROR(simulateRanges(input, {}, run));
                return {};
            }
            RETURN_IF_ERROR(simulate(input, run));
            return {};
        }));
    std::printf("%-28s %6d %6d %6d %8d %5d %9.2f %9.2f %9.0f\n", name, size.places, size.links, size.groups,
                size.replicates, size.days, cost.cpuSeconds, cost.wallSeconds, peakMib());
    std::fflush(stdout);
    return cost;
}

} // namespace

Result<void> benchCorridorSpeed(const CorridorSpeedOptions& options)
{
    std::printf("%-28s %6s %6s %6s %8s %5s %9s %9s %9s\n", "corridor", "places", "links", "groups", "members", "days",
                "CPU s", "wall s", "peak MiB");
    TRY(const Cost usual, printRow("typical, every path kept", typical, false, options.threads));
    RETURN_IF_ERROR(printRow("typical, ranges kept", typical, true, options.threads));
    struct Step {
        const char* name;
        Size size;
    };
    Size members = typical;
    members.replicates *= 2;
    Size days = typical;
    days.days *= 2;
    Size links = typical;
    links.places *= 2;
    links.links *= 2;
    for (const auto& [name, size] :
         {Step{"twice the members", members}, Step{"twice the days", days}, Step{"twice places and links", links}}) {
        TRY(const Cost cost, printRow(name, size, false, options.threads));
        std::printf("  %.2f times the processor time of the typical corridor\n", cost.cpuSeconds / usual.cpuSeconds);
    }
    std::printf("aim for the typical corridor: at most 1 s of wall time on two cores\n");
    if (!options.large)
        return {};
    RETURN_IF_ERROR(printRow("large, ranges kept", large, true, options.threads));
    std::printf("aim for the large corridor: at most 60 s of wall time on two cores, less than 2048 MiB\n");
    return {};
}

void addCorridorSpeedBench(CLI::App& program)
{
    auto options = std::make_shared<CorridorSpeedOptions>(); // held by the parser's callback
    CLI::App* bench = program.add_subcommand("corridor-speed", "processor time and memory of corridor ensembles");
    bench->add_option("--threads", options->threads, "threads over members")->check(CLI::Range(1, 1024));
    bench->add_flag("--large", options->large, "also 200 places, 400 links, 8 groups, 365 days");
    bench->callback([options] {
        if (const auto done = benchCorridorSpeed(*options); !done) {
            std::fprintf(stderr, "%s\n", done.error().detail.c_str());
            throw CLI::RuntimeError(1); // how a subcommand sets the exit code
        }
    });
}

} // namespace antevia
