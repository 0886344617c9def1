#pragma once

#include "analysis/corridor/flow_network.h"
#include "model/base/run_context.h"
#include "model/forecast/hindcast.h"

#include <map>

namespace antevia {

/// A measure at a place, of which only the dates are used.
struct HindcastMeasure {
    PlaceId place;
    Day effective;
    Day knownFrom; ///< an earlier origin does not see it
};

struct HindcastInput {
    FlowNetwork network;
    Day first;                             ///< of the rows of `counts`
    Eigen::MatrixXd counts;                ///< days × places of the network; NaN missing; none below 0
    /// What was delivered from a day on, in the shape of `counts`, missing where nothing was known yet: an origin sees
    /// the newest that is not later than itself. One before all of them, or none: `counts` up to the origin.
    std::map<Day, Eigen::MatrixXd> known = {};
    std::vector<HindcastMeasure> measures; ///< those at places outside the network are left out
    std::vector<PlaceId> targets;          ///< of the network, that are forecast; all if empty
};

struct HindcastOptions {
    Day firstOrigin;
    Day lastOrigin;
    int horizon = 7;
};

/// Forecasts the targets again from the end of each day firstOrigin … lastOrigin, as if nothing later were known:
/// medians from `flowMedians` of the rows up to the day, as they were known then; quantiles around them from the errors
/// that the same method made from up to 60 earlier origins, so far as their outcome was known by then
/// (analysis/forecast/intervals.h). What came is compared only afterwards. An origin at the end of the data is a
/// forecast: nothing came yet.
///
/// Fails with InvalidInput, naming the day or place, if an origin is outside the data, if a place has no figure up to
/// the first origin or a figure is no count, and with NotFound if a target is unknown.
Result<Hindcast> hindcast(const HindcastInput& input, const HindcastOptions& options, const RunContext& run);

} // namespace antevia
