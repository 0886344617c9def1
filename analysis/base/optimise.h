#pragma once

#include <Eigen/Core>

#include <functional>

namespace antevia {

struct Minimum {
    Eigen::VectorXd at;
    double value = 0.0;
    int evaluations = 0;
    bool converged = false; ///< false: the evaluations ran out first
};

struct Box {
    Eigen::VectorXd lower;
    Eigen::VectorXd upper; ///< above `lower` in each coordinate
};

struct SearchLimits {
    int evaluations = 400;
    double tolerance = 1e-6; ///< spread of the values over the simplex at which the search ends
    double firstEdge = 0.1;  ///< of the first simplex, as a share of the box; less where the start is known to be near
};

using Objective = std::function<double(const Eigen::VectorXd&)>;

/// Local minimum of `objective` inside `box` from `start` by the simplex of Nelder and Mead (1965) with the usual
/// coefficients; points outside the box are moved to its side. The objective may be +infinity, never NaN. The first
/// simplex has edges of `limits.firstEdge` of the box.
Minimum minimise(const Objective& objective, const Eigen::VectorXd& start, const Box& box,
                 const SearchLimits& limits = {});

/// Minimum over [low, high] of a function of one variable: the best of `cells` + 1 evenly spaced points, then golden
/// section around it until the interval is shorter than `tolerance`.
double minimiseScalar(const std::function<double(double)>& objective, double low, double high, int cells,
                      double tolerance);

} // namespace antevia
