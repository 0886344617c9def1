#pragma once

#include <Eigen/Core>

namespace antevia {

/// How much of the whole change each of n causes brings about, averaged over all orders in which they could have come:
/// the causes' shares sum to the last row less the first. `outcomes` (2ⁿ × outcomes): row s holds the outcome with the
/// causes whose bits are set in s. Gives n × outcomes. Shapley (1953), A value for n-person games.
Eigen::MatrixXd shapleyShares(const Eigen::MatrixXd& outcomes);

} // namespace antevia
