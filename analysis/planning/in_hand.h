#pragma once

#include "analysis/planning/needs.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace antevia {

/// What a place has of one line.
struct LineInHand {
    CapacityLine line = CapacityLine::Beds;
    Eigen::VectorXd amount; ///< days + 1, in the line's unit, ≥ 0
};

/// What a place has, line by line; a line that is not listed is not known.
struct InHand {
    std::vector<LineInHand> lines;
    std::vector<std::string> warnings; ///< defaults that count, figures and measures that do not, and why

    /// Nothing if the line is not known.
    const LineInHand* find(CapacityLine line) const;
};

/// What the sites of a place have on each of the days day0 … day0 + days.
InHand inHand(const Place& place, const NeedsInput& input, Day day0, int days);

/// The share of a measure's effect that holds on a day: 0 before it starts and once it has ended; with a ramp of n days
/// 1/(n + 1) on the first day, all of it n days later.
double shareInForce(const Measure& measure, Day day);

} // namespace antevia
