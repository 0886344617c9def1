#pragma once

#include "app/usecases/plan_context.h"

#include <string>

namespace antevia {

// Numbers of a plan as text, each with its reference and trace.

/// A number of people from an ensemble: its middle, and the range that holds four courses in five.
struct SpreadText {
    Span low;
    Span middle;
    Span high;
    Text range; ///< "5,100 to 9,900"
    double p50 = 0.0;
    double p90 = 0.0;
};

/// An ensemble of the plan: the scenario's own or the one it is compared with.
struct Ensemble {
    const Scenario& scenario;
    const Simulation& simulation;
};
Ensemble ownEnsemble(const PlanContext& context);
/// Only if the facts have a comparison.
Ensemble comparedEnsemble(const PlanContext& context);

/// "17 – 23 Oct", "28 Oct – 3 Nov", "14 Nov": days of the plan, for narrow columns.
std::string daySpan(const PlanContext& context, int first, int last);

/// What is counted in a place.
enum class Counted { Arrivals, Present, Departures };

/// People counted on one day, or summed over the days `first` to `last` (for flows). Roughly rounded.
struct CountedPeople {
    Counted counted = Counted::Arrivals;
    const Place& place;
    int first = 1;
    int last = 1;
};
SpreadText people(const PlanContext& context, const Ensemble& ensemble, const CountedPeople& wanted);
const Paths& countedPaths(const PlacePaths& paths, Counted counted);

/// A probability of the partner's needs: `label` says of what, `rule` how it was worked out.
Span probability(const PlanContext& context, const std::string& label, double share, const std::string& rule);
/// "It is almost certain (more than 99 %) that": the word of the yardstick with the figure.
Text likely(const PlanContext& context, Span probability, double share);
/// "almost certain".
std::string likelyWord(const PlanContext& context, double share);

/// Of running out of a kind by the last day of the brief.
struct BreachText {
    double share = 0.0;
    Span probability;
};
BreachText breachByEndOfBrief(const PlanContext& context, const BreachCurve& breach);

/// What a place can hold on a day, or register or carry a day, in persons; needs a known capacity.
Span capacityFigure(const PlanContext& context, BreachKind kind, CapacityLine line, int day, double persons);

/// A day that follows from the partner's needs, "19 October 2015": `label` says what day, `rule` how it was worked out.
Span dayFigure(const PlanContext& context, const std::string& label, Day day, const std::string& rule);
/// The day on which a shortage counts; there must be one.
Span breachDayFigure(const PlanContext& context, const BreachCurve& breach);

/// One published value; "not available" without a reference if it is missing.
Text observedFigure(const PlanContext& context, const SeriesFacts& series, Period period);
/// The mean of the known values of the days `first` to `last`, with how many there are; NaN if none.
struct MeanText {
    Text text;
    double value = 0.0;
};
MeanText meanFigure(const PlanContext& context, const SeriesFacts& series, Day first, Day last);

/// A number that stands in the plan as it was entered.
Span enteredFigure(const PlanContext& context, const std::string& label, double value, const std::string& shown,
                   const std::string& unit);

} // namespace antevia
