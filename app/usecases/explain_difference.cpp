#include "app/usecases/explain_difference.h"

#include "analysis/corridor/simulate.h"
#include "analysis/questions/shapley.h"
#include "app/usecases/compute.h"
#include "model/base/text.h"
#include "model/base/version.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr const char* compareWithCopy = "Compare with an earlier copy of the project.";

using Causes = std::vector<DifferenceCause>;

/// Mean arrivals of each place, then its mean people present on the fullest day (places × 2, one after another).
Eigen::VectorXd figuresOf(const Simulation& simulation)
{
    const auto places = static_cast<int>(simulation.places.size());
    Eigen::VectorXd figures = Eigen::VectorXd::Zero(2 * places);
    for (int i = 0; i < places; ++i) {
        const PlacePaths& paths = simulation.places[static_cast<std::size_t>(i)];
        figures(i) = paths.arrivals.rightCols(paths.arrivals.cols() - 1).cast<double>().rowwise().sum().mean();
        if (paths.present.size() > 0)
            figures(places + i) = paths.present.cast<double>().rowwise().maxCoeff().mean();
    }
    return figures;
}

/// The earlier run with what `cause` stands for taken from the later one.
void replace(ScenarioRun& run, const ScenarioRun& later, DifferenceCause cause)
{
    switch (cause) {
    case DifferenceCause::Data:
        run.entries = later.entries;
        run.input.observed = later.input.observed;
        run.input.stocks = later.input.stocks;
        run.input.scenario.asOf = later.input.scenario.asOf;
        return;
    case DifferenceCause::Parameters:
        run.input.network = later.input.network;
        run.input.parameters = later.input.parameters;
        run.input.scenario.assimilatedDays = later.input.scenario.assimilatedDays;
        return;
    case DifferenceCause::Measures: run.input.measures = later.input.measures; return;
    case DifferenceCause::Seed: run.input.scenario.seed = later.input.scenario.seed; return;
    case DifferenceCause::Program: return;
    }
}

bool isSameEntry(const EntryForecast& one, const EntryForecast& other)
{
    const Forecast& a = one.forecast;
    const Forecast& b = other.forecast;
    return one.place == other.place && a.series == b.series && a.asOf == b.asOf && a.first == b.first && a.levels == b.levels &&
           a.quantiles == b.quantiles;
}

bool differsBy(DifferenceCause cause, const ScenarioRun& a, const ScenarioRun& b)
{
    switch (cause) {
    case DifferenceCause::Data:
        return !std::ranges::equal(a.entries, b.entries, isSameEntry) || a.input.observed != b.input.observed ||
               a.input.stocks != b.input.stocks || a.input.scenario.asOf != b.input.scenario.asOf;
    case DifferenceCause::Parameters:
        return !(a.input.network == b.input.network) || !(a.input.parameters == b.input.parameters) ||
               a.input.scenario.assimilatedDays != b.input.scenario.assimilatedDays;
    case DifferenceCause::Measures: return a.input.measures != b.input.measures;
    case DifferenceCause::Seed: return a.input.scenario.seed != b.input.scenario.seed;
    case DifferenceCause::Program: return false;
    }
    return false;
}

Result<void> checkPlaces(const Network& a, const Network& b)
{
    const auto same = [](const Place& x, const Place& y) { return x.id == y.id && x.role == y.role; };
    if (std::ranges::equal(a.places(), b.places(), same))
        return {};
    return Error{ErrorCode::InvalidInput, "the two runs are of corridors with different places or entries",
                 "Compare runs of one corridor."};
}

/// Outcomes with every subset of the causes replaced (2ⁿ × figures).
Result<Eigen::MatrixXd> outcomesBySubset(const ScenarioRun& before, const ScenarioRun& after, const Causes& causes,
                                         const RunContext& run)
{
    const int subsets = 1 << causes.size();
    Eigen::MatrixXd outcomes(subsets, 2 * static_cast<int>(before.input.network.places().size()));
    for (int subset = 0; subset < subsets; ++subset) {
        ScenarioRun mixed = before;
        for (std::size_t i = 0; i < causes.size(); ++i)
            if (subset >> i & 1)
                replace(mixed, after, causes[i]);
        const double share = static_cast<double>(subset) / subsets;
        const RunContext part = run.stage(share, share + 1.0 / subsets);
        TRY(const SimulationInput input, withEntries(mixed, part.stage(0.0, 0.2)));
        TRY(const Simulation simulation, simulate(input, part.stage(0.2, 1.0)));
        outcomes.row(subset) = figuresOf(simulation).transpose();
    }
    return outcomes;
}

/// `shares`: causes × figures.
RunDifference differenceOf(const Eigen::VectorXd& before, const Eigen::VectorXd& after, const Eigen::MatrixXd& shares,
                           const std::vector<Place>& places)
{
    RunDifference difference;
    const auto count = static_cast<int>(places.size());
    for (int i = 0; i < count; ++i) {
        PlaceDifference place;
        place.place = places[static_cast<std::size_t>(i)].id;
        place.arrivalsBefore = before(i);
        place.arrivalsAfter = after(i);
        place.presentBefore = before(count + i);
        place.presentAfter = after(count + i);
        for (Eigen::Index cause = 0; cause < shares.rows(); ++cause) {
            place.arrivalsBy.push_back(shares(cause, i));
            place.presentBy.push_back(shares(cause, count + i));
        }
        difference.places.push_back(std::move(place));
    }
    return difference;
}

/// What the kept earlier run says, if it is current and of the length that is compared; else nothing.
std::optional<Eigen::VectorXd> keptFigures(const ProjectFile& project, const Scenario& compared)
{
    const auto kept = project.simulation(compared.id);
    if (!kept || kept->value.days != compared.days || kept->value.replicates != compared.replicates)
        return {};
    const auto changed = project.changedInputs(kept->provenance);
    if (!changed || !changed->empty())
        return {};
    return figuresOf(kept->value);
}

void shareLength(ScenarioRun& a, ScenarioRun& b)
{
    Scenario& first = a.input.scenario;
    Scenario& second = b.input.scenario;
    first.days = second.days = std::min(first.days, second.days);
    first.replicates = second.replicates = std::min(first.replicates, second.replicates);
}

DifferenceCause causeOf(const std::string& kind)
{
    if (kind == "network" || kind == "parameters")
        return DifferenceCause::Parameters;
    if (kind == "measure" || kind == "scenario")
        return DifferenceCause::Measures;
    return DifferenceCause::Data;
}

/// The one cause for which a kept run is out of date.
Result<Causes> causeSince(const ProjectFile& project, const Kept<Simulation>& kept, std::uint64_t seed)
{
    TRY(const auto changed, project.changedInputs(kept.provenance));
    std::set<DifferenceCause> causes;
    std::vector<std::string> names;
    for (const InputRef& input : changed) {
        const bool isSeed = input.kind == "scenario" && kept.value.seed != seed;
        causes.insert(isSeed ? DifferenceCause::Seed : causeOf(input.kind));
        names.push_back(trimmed(input.kind + " " + input.id));
    }
    if (kept.provenance.programVersion != programVersion)
        causes.insert(DifferenceCause::Program);
    if (causes.size() > 1)
        return Error{ErrorCode::Conflict,
                     "several things changed since the kept run (" + joined(names, ", ") +
                         "), and the project does not keep what they were",
                     compareWithCopy};
    return Causes(causes.begin(), causes.end());
}

} // namespace

Result<RunDifference> explainDifference(const ProjectFile& before, const ScenarioId& earlier,
                                        const ProjectFile& project, const ScenarioId& scenario, const RunContext& run)
{
    TRY(ScenarioRun first, scenarioRun(before, earlier));
    TRY(ScenarioRun second, scenarioRun(project, scenario));
    RETURN_IF_ERROR(checkPlaces(first.input.network, second.input.network));
    shareLength(first, second);
    Causes causes;
    for (const DifferenceCause cause :
         {DifferenceCause::Data, DifferenceCause::Parameters, DifferenceCause::Measures, DifferenceCause::Seed})
        if (differsBy(cause, first, second))
            causes.push_back(cause);
    TRY(const Eigen::MatrixXd outcomes, outcomesBySubset(first, second, causes, run));
    Eigen::MatrixXd shares = shapleyShares(outcomes);
    Eigen::VectorXd start = outcomes.row(0).transpose();
    if (const auto kept = keptFigures(before, first.input.scenario); kept && *kept != start) {
        shares.conservativeResize(shares.rows() + 1, outcomes.cols());
        shares.row(shares.rows() - 1) = (start - *kept).transpose();
        causes.push_back(DifferenceCause::Program);
        start = *kept;
    }
    RunDifference difference =
        differenceOf(start, outcomes.row(outcomes.rows() - 1).transpose(), shares, second.input.network.places());
    difference.before = earlier;
    difference.after = scenario;
    difference.causes = causes;
    return difference;
}

Result<RunDifference> explainSinceKept(const ProjectFile& project, const ScenarioId& scenario, const RunContext& run)
{
    TRY(const Kept<Simulation> kept, project.simulation(scenario));
    TRY(ScenarioRun now, scenarioRun(project, scenario));
    now.input.scenario.days = std::min(now.input.scenario.days, kept.value.days);
    TRY(const Causes causes, causeSince(project, kept, now.input.scenario.seed));
    TRY(const SimulationInput input, withEntries(now, run.stage(0.0, 0.2)));
    TRY(const Simulation simulation, simulate(input, run.stage(0.2, 1.0)));
    if (simulation.days != kept.value.days || simulation.places.size() != kept.value.places.size())
        return Error{ErrorCode::Conflict, "the kept run has other places or days than the scenario now",
                     compareWithCopy};
    const Eigen::VectorXd before = figuresOf(kept.value);
    const Eigen::VectorXd after = figuresOf(simulation);
    Eigen::MatrixXd shares(static_cast<int>(causes.size()), before.size());
    if (!causes.empty())
        shares.row(0) = (after - before).transpose();
    RunDifference difference = differenceOf(before, after, shares, now.input.network.places());
    difference.before = scenario;
    difference.after = scenario;
    difference.causes = causes;
    return difference;
}

} // namespace antevia
