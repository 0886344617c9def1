#include "analysis/corridor/ensemble_smoother.h"

#include "analysis/base/random.h"
#include "model/base/contract.h"

#include <Eigen/Cholesky>

#include <cmath>

namespace antevia {
namespace {

constexpr double chanceCorrelations = 2.0; // standard errors, 1/√members each, up to which a correlation is chance

Eigen::MatrixXd centred(const Eigen::MatrixXd& members)
{
    return members.rowwise() - members.colwise().mean();
}

/// Covariance of parameters and figures (parameters × figures), 0 where the correlation may be chance.
Eigen::MatrixXd localised(const Eigen::MatrixXd& assumed, const Eigen::MatrixXd& predicted)
{
    const auto members = static_cast<double>(assumed.rows());
    Eigen::MatrixXd covariance = assumed.transpose() * predicted / (members - 1.0);
    const Eigen::VectorXd assumedSpread = (assumed.colwise().squaredNorm() / (members - 1.0)).cwiseSqrt();
    const Eigen::VectorXd predictedSpread = (predicted.colwise().squaredNorm() / (members - 1.0)).cwiseSqrt();
    const double threshold = chanceCorrelations / std::sqrt(members);
    for (Eigen::Index i = 0; i < covariance.rows(); ++i)
        for (Eigen::Index j = 0; j < covariance.cols(); ++j)
            if (!(std::abs(covariance(i, j)) > threshold * assumedSpread[i] * predictedSpread[j]))
                covariance(i, j) = 0.0;
    return covariance;
}

/// What each member is told was seen (members × figures): the same, with an error of its own.
Eigen::MatrixXd perturbed(const SmootherInput& input)
{
    Eigen::MatrixXd told(input.predicted.rows(), input.predicted.cols());
    for (Eigen::Index member = 0; member < told.rows(); ++member) {
        Random random(input.seed, Stream::Parameter, static_cast<std::uint32_t>(member), 1000 + input.step);
        for (Eigen::Index j = 0; j < told.cols(); ++j)
            told(member, j) = input.seen[j] + std::sqrt(input.inflation) * input.errors[j] * random.normal();
    }
    return told;
}

} // namespace

Result<Eigen::MatrixXd> smoothed(const SmootherInput& input)
{
    EXPECTS(input.assumed.rows() == input.predicted.rows() && input.assumed.rows() > 1);
    EXPECTS(input.predicted.cols() == input.seen.size() && input.seen.size() == input.errors.size());
    const Eigen::MatrixXd predicted = centred(input.predicted);
    Eigen::MatrixXd spread = predicted.transpose() * predicted / static_cast<double>(input.predicted.rows() - 1);
    spread.diagonal() += input.inflation * input.errors.cwiseAbs2();
    const Eigen::LLT<Eigen::MatrixXd> factor(spread);
    if (factor.info() != Eigen::Success)
        return Error{ErrorCode::Numeric, "the covariance of the figures cannot be factorised"};
    const Eigen::MatrixXd missed = (perturbed(input) - input.predicted).transpose();
    const Eigen::MatrixXd moved = localised(centred(input.assumed), predicted) * factor.solve(missed);
    return Eigen::MatrixXd(input.assumed + moved.transpose());
}

} // namespace antevia
