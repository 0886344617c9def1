#pragma once

#include "analysis/forecast/spread_model.h"

#include <vector>

namespace antevia {

/// What was forecast from one origin, and what came.
struct SpreadExample {
    Eigen::MatrixXd terms;   ///< horizon × SpreadModel::termCount
    Eigen::VectorXd median;  ///< horizon
    Eigen::VectorXd actual;  ///< horizon; NaN missing
    Eigen::MatrixXd learnt;  ///< horizon × levels: what the networks say (Parts::learntSpread)
    double width = 1.0;      ///< by which calibration widens (calibration.h)
    double zeros = 0.0;      ///< share of them in the history
    double share = 1.0;      ///< weight of its equations, …
    double lossWeight = 0.0; ///< … and of its loss, per unit of the series
};

/// Sets terms and shapes of `model`, whose levels are given, by stochastic gradients (Kingma, Ba 2015, Adam) of two
/// aims: that each level holds its share in every direction of the terms, errors over their spread; and the quantile
/// loss in the series' unit. Always the same for the same examples.
SpreadModel learntFrom(const std::vector<SpreadExample>& examples, SpreadModel model);

} // namespace antevia
