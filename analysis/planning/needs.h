#pragma once

#include "model/base/run_context.h"
#include "model/capacity/needs.h"
#include "model/places/network.h"
#include "model/plan/plan.h"
#include "model/scenario/measure.h"
#include "model/scenario/simulation.h"

#include <vector>

namespace antevia {

/// What needs are worked out from, beside the ensemble.
struct NeedsInput {
    Network network;
    std::vector<Site> sites;
    StandardsProfile profile;
    std::vector<Measure> measures;   ///< that apply; those that change capacity count, from their day, ramp and end
    std::vector<PlanAction> actions; ///< what the partner can do
    PlaceId actionsOf;               ///< the partner; empty: no decisions are worked out
    double breachLevel = 0.5;        ///< probability at which a breach counts, in (0, 1]
    int briefDays = 30;              ///< the worst shortfall is looked for in these days after day 0
};

/// What people in the corridor need against what is in hand, when a place runs out, and by when to decide.
///
/// Need: quantile of the people that drive a line (present, arriving or leaving that day) over the replicates, divided
/// by personsPerUnit, whole things rounded up. A norm is monotone in people, so the quantile of the need is the need of
/// the quantile. In hand: the sum over the place's sites, planned figures left out, changed by the measures. A line
/// that no site states is not known (NaN), never zero. Exits of the corridor have no needs here.
///
/// Capacity of a place: the smallest number of people that the known lines driven by people present can serve.
/// Registration (arrivals) and transport (departures) are throughputs and are judged apart: a corridor can carry
/// 12,000 people a day through few beds as long as they leave within the day.
///
/// Nothing that was known after day 0 counts: neither figures dated later nor measures known later; the warnings say
/// which were left out. The same input gives the same result on any number of threads.
///
/// Fails with InvalidInput for norms without a positive personsPerUnit or two norms for one line, a breach level
/// outside (0, 1], negative amounts, or sites and measures at unknown places; with Conflict if the ensemble was made
/// on another network.
Result<NeedsResult> workOut(const Simulation& simulation, const NeedsInput& input, const RunContext& run);

} // namespace antevia
