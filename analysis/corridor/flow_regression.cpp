#include "analysis/corridor/flow_regression.h"

#include "analysis/base/quantiles.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr double ridge = 0.1; // of what one row of full weight says
constexpr int reweightings = 6;
constexpr int mostSweeps = 200;
constexpr double smallestStep = 1e-5;   // of a weight, at which coordinate descent stops
constexpr double leastThreshold = 0.01; // of the mean response: Huber's threshold where most residuals are 0
constexpr double smallestSquare = 1e-9; // of a feature that was always 0

/// Half the second derivatives and the negative first ones at 0 of the penalised squares.
struct Products {
    Eigen::MatrixXd square;
    Eigen::VectorXd linear;
};

Products productsOf(const RegressionData& data, const Eigen::VectorXd& rowWeights, const Eigen::VectorXd& penalty)
{
    Products products;
    const Eigen::MatrixXd weighted = rowWeights.asDiagonal() * data.features;
    products.square = data.features.transpose() * weighted;
    products.square.diagonal() += penalty;
    products.linear = weighted.transpose() * data.response;
    return products;
}

/// Moves each weight in turn to its best value not below 0, until none moves.
void descend(const Products& products, Eigen::VectorXd& weights)
{
    for (int sweep = 0; sweep < mostSweeps; ++sweep) {
        double largest = 0.0;
        for (Eigen::Index j = 0; j < weights.size(); ++j) {
            const double slope = products.linear[j] - products.square.col(j).dot(weights);
            const double moved = std::max(0.0, weights[j] + slope / products.square(j, j));
            largest = std::max(largest, std::abs(moved - weights[j]));
            weights[j] = moved;
        }
        if (largest < smallestStep)
            return;
    }
}

/// What each row counts by Huber's loss, given how far it is off.
Eigen::VectorXd reweighted(const RegressionData& data, const Eigen::VectorXd& weights)
{
    const Eigen::VectorXd residuals = (data.response - data.features * weights).cwiseAbs();
    const double least = std::max(leastThreshold * data.response.cwiseAbs().mean(), smallestSquare);
    const double threshold = std::max(least, medianOf({residuals.begin(), residuals.end()}));
    return (residuals.array() <= threshold)
        .select(data.weights.array(), data.weights.array() * threshold / residuals.array());
}

} // namespace

Eigen::VectorXd nonnegativeWeights(const RegressionData& data)
{
    EXPECTS(data.features.rows() == data.response.size() && data.features.rows() == data.weights.size());
    EXPECTS(data.features.rows() > 0 && data.weights.sum() > 0.0);
    const Eigen::VectorXd squares =
        (data.features.cwiseAbs2().transpose() * data.weights / data.weights.sum()).cwiseMax(smallestSquare);
    const Eigen::VectorXd penalty = ridge * squares;
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(data.features.cols());
    Eigen::VectorXd rowWeights = data.weights;
    for (int round = 0; round < reweightings; ++round) {
        descend(productsOf(data, rowWeights, penalty), weights);
        rowWeights = reweighted(data, weights);
    }
    return weights;
}

} // namespace antevia
