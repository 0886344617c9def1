#include "analysis/forecast/elastic_net.h"

#include "model/base/contract.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr double lassoShare = 0.3;   // the rest is ridge: upstream lags go together
constexpr double firstRidge = 0.3;   // of a feature's square, for the weights that set the penalties
constexpr double penaltyStep = 0.65; // from the penalty that leaves everything out
constexpr int penalties = 12;        // down to 0.009 of it
constexpr int mostSweeps = 100;
constexpr double sweepTolerance = 1e-7;
constexpr double smallestSquare = 1e-12; // of what is on the log scale: below it there is nothing but rounding
constexpr Eigen::Index fewestRows = 12;

/// Weighted products of features and response, all scaled to a root mean square of 1.
struct Moments {
    Eigen::VectorXd size;     ///< features; root mean square, 1 where a feature is always 0
    double response = 1.0;    ///< root mean square of the response, 1 where it is always 0
    Eigen::MatrixXd products; ///< features × features
    Eigen::VectorXd cross;    ///< features, with the response
};

double rootOr1(double square)
{
    return square > smallestSquare ? std::sqrt(square) : 1.0;
}

Moments momentsOf(const RegressionData& data)
{
    const Eigen::VectorXd shares = data.weights / data.weights.sum();
    const Eigen::VectorXd squares = data.features.cwiseAbs2().transpose() * shares;
    Moments moments;
    moments.size = squares.unaryExpr([](double square) { return rootOr1(square); });
    moments.response = rootOr1(data.response.cwiseAbs2().dot(shares));
    const Eigen::MatrixXd scaled = data.features * moments.size.cwiseInverse().asDiagonal();
    const Eigen::MatrixXd weighted = shares.asDiagonal() * scaled;
    moments.products = scaled.transpose() * weighted;
    moments.cross = weighted.transpose() * data.response / moments.response;
    return moments;
}

/// Relative penalties: small where a ridge regression finds a large weight.
Eigen::VectorXd adaptivePenalties(const Moments& moments)
{
    Eigen::MatrixXd normal = moments.products;
    normal.diagonal().array() += firstRidge;
    const Eigen::LDLT<Eigen::MatrixXd> factors(normal);
    if (factors.info() != Eigen::Success)
        return Eigen::VectorXd::Ones(moments.cross.size());
    const Eigen::VectorXd size = factors.solve(moments.cross).cwiseAbs();
    const double typical = std::max(size.mean(), 1e-12);
    return size.unaryExpr([&](double each) { return std::clamp(typical / (each + 0.1 * typical), 0.3, 3.0); });
}

double soft(double value, double threshold)
{
    return value > threshold ? value - threshold : value < -threshold ? value + threshold : 0.0;
}

/// Coordinate descent from `scaled`, weights of the scaled features.
void sweepUntilStill(const Moments& moments, const Eigen::VectorXd& penalty, Eigen::VectorXd& scaled)
{
    for (int sweep = 0; sweep < mostSweeps; ++sweep) {
        double moved = 0.0;
        for (Eigen::Index j = 0; j < scaled.size(); ++j) {
            const double own = moments.products(j, j);
            const double rest = moments.cross[j] - moments.products.col(j).dot(scaled) + own * scaled[j];
            const double next = soft(rest, lassoShare * penalty[j]) / (own + (1.0 - lassoShare) * penalty[j]);
            moved = std::max(moved, std::abs(next - scaled[j]));
            scaled[j] = next;
        }
        if (moved < sweepTolerance)
            return;
    }
}

} // namespace

ElasticNetFit fitElasticNet(const RegressionData& data)
{
    const Eigen::Index rows = data.features.rows();
    EXPECTS(rows == data.response.size() && rows == data.weights.size());
    ElasticNetFit fit{Eigen::VectorXd::Zero(data.features.cols())};
    if (rows < fewestRows || data.features.cols() == 0)
        return fit;
    EXPECTS(data.weights.minCoeff() >= 0.0 && data.weights.sum() > 0.0);
    const Moments moments = momentsOf(data);
    const Eigen::VectorXd relative = adaptivePenalties(moments);
    double strength = moments.cross.cwiseAbs().cwiseQuotient(relative).maxCoeff() / lassoShare;
    if (!(strength > 0.0)) // nothing to explain
        return fit;
    Eigen::VectorXd scaled = Eigen::VectorXd::Zero(moments.cross.size());
    for (int i = 0; i < penalties; ++i, strength *= penaltyStep) {
        sweepUntilStill(moments, strength * relative, scaled);
        fit.weights += scaled.cwiseQuotient(moments.size) * (moments.response / penalties);
    }
    return fit;
}

} // namespace antevia
