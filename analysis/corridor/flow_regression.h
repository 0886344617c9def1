#pragma once

#include "analysis/forecast/elastic_net.h"

namespace antevia {

/// Weights ≥ 0 (features) under which the features add up to the response: people pass on, and nobody is taken away.
/// Least squares with Huber's loss beyond the median absolute residual, so that strikes and storms do not decide
/// (Huber (1964), Annals of Mathematical Statistics 35(1), by reweighting), a small ridge, and coordinate descent that
/// stops at 0 (Franc, Hlaváč, Navara (2005), CAIP, LNCS 3691). Non-negativity does what a penalty would: most weights
/// come out 0 (Slawski, Hein (2013), Electronic Journal of Statistics 7). All 0 if nothing in the features was above 0.
Eigen::VectorXd nonnegativeWeights(const RegressionData& data);

} // namespace antevia
