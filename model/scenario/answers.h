#pragma once

#include "model/base/id.h"
#include "model/base/words.h"
#include "model/capacity/needs.h"
#include "model/time/date.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// The middle of an ensemble's values and their central 80 %: quantiles 0.1, 0.5 and 0.9 over replicates.
struct MiddleRange {
    double low = 0.0;
    double middle = 0.0;
    double high = 0.0;
    bool operator==(const MiddleRange&) const = default;
};

/// What one place carries, or carries more or less than in another run. By day: days + 1, from day 0.
struct PlaceLoad {
    PlaceId place;
    std::vector<MiddleRange> arrivals; ///< persons that day
    std::vector<MiddleRange> present;  ///< persons at the end of the day; empty for exits
    MiddleRange totalArrivals;         ///< from day 1 on
    MiddleRange mostPresent; ///< on the fullest day of each course; of a difference: of the differences of these
    bool operator==(const PlaceLoad&) const = default;
};

/// Who carries more, and who less, if one link closes: the run with the closure less the run without, course by course
/// with the same random numbers.
struct ClosureLoad {
    LinkId link;
    std::string name;
    std::vector<PlaceLoad> added; ///< by place, in the network's order
    bool operator==(const ClosureLoad&) const = default;
};

struct LoadIfClosed {
    ScenarioId scenario;
    Day day0;
    int days = 0;
    Day from; ///< first day of each closure
    std::vector<ClosureLoad> closures;
    bool operator==(const LoadIfClosed&) const = default;
};

/// One scenario among others with the same random numbers.
struct ScenarioOutcome {
    ScenarioId scenario;
    std::string title;
    std::vector<PlaceLoad> load;
    std::vector<PlaceLoad> added;      ///< less the first scenario, course by course; zeros for the first itself
    std::vector<BreachCurve> breaches; ///< as needs are worked out for the plan's partner and everybody else
    std::optional<Day> decideBy;       ///< earliest decision that is due
    bool operator==(const ScenarioOutcome&) const = default;
};

struct ComparedScenarios {
    Day day0;
    int days = 0;
    int replicates = 0;
    std::uint64_t seed = 0;
    std::vector<ScenarioOutcome> scenarios;
    bool operator==(const ComparedScenarios&) const = default;
};

/// How much one assumption matters to an outcome over its whole range.
struct ParameterEffect {
    std::string parameter; ///< "place HR stayDays"
    double low = 0.0;      ///< its range
    double central = 0.0;
    double high = 0.0;
    double meanEffect = 0.0;     ///< Morris's mu: change of the outcome over the range, signed
    double absoluteEffect = 0.0; ///< Morris's mu*: the mean of the absolute changes
    double effectSpread = 0.0;   ///< Morris's sigma: how much the effect depends on the other parameters
    std::optional<double> first; ///< Sobol's first-order index; none if it was not worked out
    std::optional<double> total; ///< Sobol's total index
    bool operator==(const ParameterEffect&) const = default;
};

/// The smallest change of one assumption, all others as assumed, that changes the decision.
struct DecisionFlip {
    std::string parameter;
    double from = 0.0;           ///< its central value
    std::optional<double> to;    ///< nearest value found that changes the decision; none in its range does
    std::optional<Day> decideBy; ///< with that value; none: no decision is due
    bool operator==(const DecisionFlip&) const = default;
};

/// Which outcome the assumptions are judged by.
enum class SensitivityTarget { BreachProbability, MostPresent };
template <>
inline constexpr auto wordsOf<SensitivityTarget> =
    std::array{std::pair{SensitivityTarget::BreachProbability, "breach-probability"},
               std::pair{SensitivityTarget::MostPresent, "most-present"}};

struct Sensitivity {
    ScenarioId scenario;
    PlaceId place;
    SensitivityTarget target = SensitivityTarget::BreachProbability;
    double outcome = 0.0;                 ///< with all parameters at their central values
    std::optional<Day> decideBy;          ///< with all parameters at their central values
    int leadTimeDays = 0;                 ///< from decision to effect: what lies between breach and decision
    std::vector<ParameterEffect> effects; ///< largest first
    std::vector<DecisionFlip> flips;      ///< of the first of `effects`
    int runs = 0;                         ///< ensembles that were simulated
    std::vector<std::string> remarks;
    bool operator==(const Sensitivity&) const = default;
};

/// What two runs can differ by.
enum class DifferenceCause { Data, Parameters, Measures, Seed, Program };
template <>
inline constexpr auto wordsOf<DifferenceCause> =
    std::array{std::pair{DifferenceCause::Data, "data"}, std::pair{DifferenceCause::Parameters, "parameters"},
               std::pair{DifferenceCause::Measures, "measures"}, std::pair{DifferenceCause::Seed, "seed"},
               std::pair{DifferenceCause::Program, "program"}};

/// Persons by cause; the causes sum to the difference.
struct PlaceDifference {
    PlaceId place;
    double arrivalsBefore = 0.0; ///< mean over replicates of all arrivals from day 1 on
    double arrivalsAfter = 0.0;
    double presentBefore = 0.0; ///< mean over replicates of the people present on the fullest day
    double presentAfter = 0.0;
    std::vector<double> arrivalsBy; ///< persons, one for each of RunDifference::causes
    std::vector<double> presentBy;
    bool operator==(const PlaceDifference&) const = default;
};

struct RunDifference {
    ScenarioId before;
    ScenarioId after;
    std::vector<DifferenceCause> causes; ///< that differ at all
    std::vector<PlaceDifference> places;
    bool operator==(const RunDifference&) const = default;
};

} // namespace antevia
