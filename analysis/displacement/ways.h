#pragma once

#include "model/displacement/displacement.h"

#include <Eigen/Core>

#include <vector>

namespace antevia {

/// Length in km of the shortest way from each place to each camp (places × camps) by the routes that are open on
/// `day`; infinite where there is none, and for camps that are closed themselves. Dijkstra (1959).
Eigen::MatrixXd waysToCampsKm(const DisplacementInstance& instance, int day);

/// Days within 0 … `days` − 1 on which a closure begins or ends, in order; day 0 is always one of them.
std::vector<int> daysOfChange(const DisplacementInstance& instance, int days);

} // namespace antevia
