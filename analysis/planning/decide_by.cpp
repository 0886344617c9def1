#include "analysis/planning/decide_by.h"

#include <algorithm>
#include <tuple>

namespace antevia {
namespace {

/// The day on which the decision was due if it could still be taken in the past.
Day dueDay(const DecideBy& decision)
{
    return decision.breachDay - Days{decision.leadTimeDays};
}

DecideBy decision(const BreachCurve& breach, const PlanAction& action, Day day0, Day horizonEnd)
{
    DecideBy made;
    made.place = breach.place;
    made.kind = breach.kind;
    made.actionId = action.id;
    made.action = action.title;
    made.owner = action.owner;
    made.leadTimeDays = action.leadTimeDays;
    made.adds = action.addsPersons;
    made.breachDay = *breach.breachDay;
    made.horizonEnd = horizonEnd;
    made.daysLate = std::max(0, daysBetween(dueDay(made), day0));
    made.decideBy = made.breachDay == day0 ? day0 : dueDay(made);
    made.probability = breach.byDay[daysBetween(day0, horizonEnd)];
    made.closesGap = action.addsPersons >= breach.worstGapP90;
    return made;
}

} // namespace

std::vector<DecideBy> decisions(std::span<const BreachCurve> breaches, std::span<const PlanAction> actions, Day day0,
                                Day horizonEnd)
{
    std::vector<DecideBy> made;
    for (const BreachCurve& breach : breaches)
        for (const PlanAction& action : actions)
            if (breach.breachDay && *breach.breachDay <= horizonEnd && action.closes == breach.kind)
                made.push_back(decision(breach, action, day0, horizonEnd));
    std::ranges::stable_sort(made, {},
                             [](const DecideBy& each) { return std::tuple(dueDay(each), -each.leadTimeDays); });
    return made;
}

ActionSet actionsNeeded(std::span<const PlanAction> actions, BreachKind kind, double gap)
{
    std::vector<PlanAction> helping;
    std::ranges::copy_if(actions, std::back_inserter(helping),
                         [&](const PlanAction& action) { return action.closes == kind && action.addsPersons > 0.0; });
    std::ranges::stable_sort(
        helping, {}, [](const PlanAction& action) { return std::tuple(action.leadTimeDays, -action.addsPersons); });
    ActionSet set;
    for (const PlanAction& action : helping) {
        if (set.adds >= gap)
            break;
        set.adds += action.addsPersons;
        set.actions.push_back(action);
    }
    set.covers = set.adds >= gap;
    return set;
}

} // namespace antevia
