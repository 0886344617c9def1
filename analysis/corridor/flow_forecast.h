#pragma once

#include "analysis/corridor/flow_network.h"

#include <Eigen/Core>

#include <vector>

namespace antevia {

/// Days of every place that must be known before its inflow is learnt; with fewer it stays at its smoothed level.
inline constexpr int flowDaysNeeded = 10;

/// A measure that changes who comes to a place, so that days before it tell less of the days after it.
struct FlowBreak {
    int place = 0;    ///< position in the network
    int firstDay = 0; ///< row of the first day of effect
};

/// Medians of arrivals, horizon × places, on the days after the end of `counts` (days × places; NaN missing; none below
/// 0; each place has at least one figure).
///
/// Each place's arrivals of a day are learnt as a sum, with weights ≥ 0, of what was counted up to three links upstream
/// on that day and the days before (who is on the way), of its own last two days and of its own smoothed level (who
/// comes unseen). The days to come are worked out one by one, upstream first, each from the figures and from what has
/// been worked out before, so that a forecast downstream starts from today's figures upstream. Where nobody is
/// upstream arrivals stay at their smoothed level. The mean is taken over how long a link may take and over how fast
/// the past is forgotten, since neither is known.
///
/// Assumes that shares and travel times change slowly against two weeks; misleads on the first days after a border
/// opens or shuts, and where figures come late.
Eigen::MatrixXd flowMedians(const FlowNetwork& network, const Eigen::MatrixXd& counts,
                            const std::vector<FlowBreak>& breaks, int horizon);

} // namespace antevia
