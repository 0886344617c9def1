#pragma once

#include "model/capacity/needs.h"
#include "model/plan/plan.h"

#include <span>
#include <vector>

namespace antevia {

/// By when each action that closes a breach must be decided: the day of the breach less the action's lead time.
/// Earliest first; of equal days the longer lead time first, then the plan's order. A breach that does not come by
/// `horizonEnd` asks for no decision. A place that has run out on day 0 already: the decision is due on day 0, and late
/// by its lead time. An action closes the gap if it alone adds at least the worst p90 shortfall.
std::vector<DecideBy> decisions(std::span<const BreachCurve> breaches, std::span<const PlanAction> actions, Day day0,
                                Day horizonEnd);

/// Actions that together cover a shortfall.
struct ActionSet {
    std::vector<PlanAction> actions;
    double adds = 0.0;   ///< persons, or persons a day, all of them together
    bool covers = false; ///< adds ≥ the shortfall
};

/// The shortest row of actions, taken in the order of their lead times (of equal ones the larger first), that covers
/// `gap` persons of a kind; all that there are if they do not cover it. Nothing is needed if the gap is 0.
ActionSet actionsNeeded(std::span<const PlanAction> actions, BreachKind kind, double gap);

} // namespace antevia
