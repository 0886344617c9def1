#pragma once

#include "analysis/base/optimise.h"

#include <limits>

namespace antevia {

struct DescentLimits {
    int steps = 50;
    double tolerance = 1e-6;  ///< gain of a step at which the search ends
    double firstScale = 0.5;  ///< of the inverse curvature before anything is known of it
    double difference = 1e-5; ///< step of the numerical gradient
    int trialSteps = 0;       ///< after which the search is given up if …
    double hopelessAbove = std::numeric_limits<double>::infinity(); ///< … the value is above this
};

/// Local minimum of a smooth `objective` without bounds by the method of Broyden, Fletcher, Goldfarb and Shanno with
/// forward differences and backtracking: Nocedal, Wright (2006), Numerical optimization, algorithms 3.1 and 6.1. The
/// objective may be +infinity away from the start, never NaN. Few parameters, each of order one; fails where the
/// objective has kinks.
Minimum descend(const Objective& objective, const Eigen::VectorXd& start, const DescentLimits& limits = {});

} // namespace antevia
