#include "analysis/questions/decision.h"

#include "analysis/base/parallel.h"
#include "analysis/base/quantiles.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace antevia {
namespace {

constexpr int halvings = 5; // the change is known to a 32nd of its half of the range

const PlacePaths* pathsOf(const Simulation& simulation, const PlaceId& place)
{
    const auto found = std::ranges::find(simulation.places, place, &PlacePaths::place);
    return found == simulation.places.end() ? nullptr : &*found;
}

const Paths& personsOf(const PlacePaths& paths, BreachKind kind)
{
    switch (kind) {
    case BreachKind::Registration: return paths.arrivals;
    case BreachKind::Transport: return paths.departures;
    case BreachKind::Reception: break;
    }
    return paths.present;
}

double medianPeak(const Paths& present)
{
    const Paths peaks = present.rowwise().maxCoeff();
    std::vector<std::int32_t> values(peaks.reshaped().begin(), peaks.reshaped().end());
    return quantile(std::span<std::int32_t>(values), 0.5);
}

bool isAnother(const DecisionOutcome& a, const DecisionOutcome& b, int leastDays)
{
    if (a.decideBy.has_value() != b.decideBy.has_value())
        return true;
    return a.decideBy && std::abs(daysBetween(*a.decideBy, *b.decideBy)) >= leastDays;
}

/// Runs with one assumption held.
struct Trial {
    const SimulationInput& input;
    const Assumption& assumption;
    const DecisionQuestion& question;

    Result<DecisionOutcome> at(double position, const RunContext& run) const
    {
        TRY(const auto outcomes,
            outcomesAt(input, {assumption.name}, Eigen::MatrixXd::Constant(1, 1, position), question, run));
        return outcomes.front();
    }
};

/// A position at which the decision is another, and the decision there.
struct FlipPosition {
    double position = 0.0;
    DecisionOutcome outcome;
};

/// Between `central` and `end`, nothing if the decision is the same at `end`.
Result<std::optional<FlipPosition>> flipTowards(double end, double central, const DecisionOutcome& base,
                                                const Trial& trial, int leastDays, const RunContext& run)
{
    TRY(const DecisionOutcome outcome, trial.at(end, run));
    if (!isAnother(outcome, base, leastDays))
        return std::optional<FlipPosition>();
    FlipPosition nearest{end, outcome};
    double same = central;
    for (int i = 0; i < halvings; ++i) {
        const double middle = 0.5 * (same + nearest.position);
        TRY(const DecisionOutcome there, trial.at(middle, run));
        if (isAnother(there, base, leastDays))
            nearest = {middle, there};
        else
            same = middle;
    }
    return std::optional(nearest);
}

} // namespace

DecisionOutcome outcomeOf(const Simulation& simulation, const DecisionQuestion& question)
{
    DecisionOutcome outcome;
    const PlacePaths* paths = pathsOf(simulation, question.breach.place);
    EXPECTS(paths && paths->present.size() > 0);
    outcome.mostPresent = medianPeak(paths->present);
    if (question.breach.capacity.size() == 0) {
        outcome.breachProbability = std::numeric_limits<double>::quiet_NaN();
        return outcome;
    }
    const BreachCurve curve = breachCurve(personsOf(*paths, question.breach.kind), question.breach, simulation.day0);
    outcome.breachProbability = curve.byDay.tail(1)[0];
    if (curve.breachDay)
        outcome.decideBy = *curve.breachDay - Days{question.leadTimeDays};
    return outcome;
}

Result<std::vector<DecisionOutcome>> outcomesAt(const SimulationInput& input, const std::vector<std::string>& names,
                                                const Eigen::MatrixXd& positions, const DecisionQuestion& question,
                                                const RunContext& run)
{
    std::vector<DecisionOutcome> outcomes(static_cast<std::size_t>(positions.rows()));
    const RunContext inner(run.stopToken(), {}, 1);
    const auto simulateOne = [&](int i) -> Result<void> {
        const Eigen::VectorXd point = positions.row(i).transpose();
        TRY(const Simulation simulation, simulate(heldAt(input, names, point), inner));
        outcomes[static_cast<std::size_t>(i)] = outcomeOf(simulation, question);
        return {};
    };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(positions.rows()), simulateOne, run));
    return outcomes;
}

Result<DecisionFlip> smallestFlip(const SimulationInput& input, const Assumption& assumption,
                                  const DecisionQuestion& question, int leastDays, const RunContext& run)
{
    const Trial trial{input, assumption, question};
    const double central = centralPosition(assumption.value);
    TRY(const DecisionOutcome base, trial.at(central, run));
    DecisionFlip flip{assumption.name, assumption.value.central, {}, {}};
    double nearest = std::numeric_limits<double>::infinity();
    for (const double end : {0.0, 1.0}) {
        if (end == central)
            continue;
        TRY(const auto found, flipTowards(end, central, base, trial, leastDays, run));
        if (!found)
            continue;
        const double value = triangularQuantile(assumption.value, found->position);
        if (std::abs(value - flip.from) >= nearest)
            continue;
        nearest = std::abs(value - flip.from);
        flip.to = value;
        flip.decideBy = found->outcome.decideBy;
    }
    return flip;
}

} // namespace antevia
