#include "analysis/questions/shapley.h"

#include "model/base/contract.h"

#include <bit>

namespace antevia {
namespace {

/// |S|! (n − |S| − 1)! / n!: the share of all orders in which exactly the causes of S come before one that is not in S.
double shareOfOrders(int before, int causes)
{
    double share = 1.0 / causes;
    for (int i = 1; i <= before; ++i)
        share *= static_cast<double>(i) / (causes - i);
    return share;
}

} // namespace

Eigen::MatrixXd shapleyShares(const Eigen::MatrixXd& outcomes)
{
    const auto subsets = static_cast<unsigned>(outcomes.rows());
    EXPECTS(std::has_single_bit(subsets));
    const int causes = std::countr_zero(subsets);
    Eigen::MatrixXd shares = Eigen::MatrixXd::Zero(causes, outcomes.cols());
    for (int cause = 0; cause < causes; ++cause)
        for (unsigned subset = 0; subset < subsets; ++subset)
            if (const unsigned with = subset | (1U << cause); with != subset)
                shares.row(cause) +=
                    shareOfOrders(std::popcount(subset), causes) * (outcomes.row(with) - outcomes.row(subset));
    return shares;
}

} // namespace antevia
