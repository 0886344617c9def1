#pragma once

#include "analysis/corridor/simulate.h"
#include "analysis/planning/breach.h"
#include "analysis/questions/assumptions.h"
#include "model/scenario/answers.h"

#include <optional>
#include <vector>

namespace antevia {

/// What is decided on: when a place runs out, and how long before that it has to be decided.
struct DecisionQuestion {
    BreachQuestion breach; ///< an empty capacity: only people present are looked at
    int leadTimeDays = 0;
};

/// What an ensemble says to it.
struct DecisionOutcome {
    double breachProbability = 0.0; ///< by the end; NaN without a capacity
    double mostPresent = 0.0;       ///< median over replicates of the people on the fullest day
    std::optional<Day> decideBy;    ///< none: no breach at the chosen level
    bool operator==(const DecisionOutcome&) const = default;
};

DecisionOutcome outcomeOf(const Simulation& simulation, const DecisionQuestion& question);

/// Simulates the input with the named assumptions held at each row of `positions` (points × names): one outcome a row.
/// All runs share the scenario's random numbers.
Result<std::vector<DecisionOutcome>> outcomesAt(const SimulationInput& input, const std::vector<std::string>& names,
                                                const Eigen::MatrixXd& positions, const DecisionQuestion& question,
                                                const RunContext& run);

/// The value nearest to the central one, on either side, with which the decision is another: there is one instead of
/// none, or the other way round, or its day moves by `leastDays` or more. The ends of the range are tried first; then
/// the change is halved `halvings` times, so that a decision that moves to and fro inside the range may be missed.

Result<DecisionFlip> smallestFlip(const SimulationInput& input, const Assumption& assumption,
                                  const DecisionQuestion& question, int leastDays, const RunContext& run);

/// Ensembles that smallestFlip simulates at most.
inline constexpr int mostRunsOfFlip = 13;

} // namespace antevia
