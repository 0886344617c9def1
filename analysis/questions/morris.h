#pragma once

#include "analysis/base/vectors.h"

#include <Eigen/Core>

#include <cstdint>

namespace antevia {

/// Points at which to work an outcome out: (trajectories · (parameters + 1)) × parameters, each in [0, 1]. Each
/// trajectory starts at random on a grid of four levels and changes one parameter after another by 2/3, in random
/// order. Morris (1991), Factorial sampling plans for preliminary computational experiments, Technometrics 33(2).
Eigen::MatrixXd morrisDesign(int parameters, int trajectories, std::uint64_t seed);

/// Elementary effects over the whole range, by parameter.
struct MorrisEffects {
    Eigen::VectorXd mean;     ///< mu
    Eigen::VectorXd absolute; ///< mu*; Campolongo, Cariboni, Saltelli (2007), Environmental Modelling & Software 22
    Eigen::VectorXd spread;   ///< sigma: standard deviation over trajectories; 0 with a single one
};
/// `outcomes`: one for each row of `design`, as morrisDesign gave it.
MorrisEffects morrisEffects(const Eigen::MatrixXd& design, const VectorRef& outcomes);

} // namespace antevia
