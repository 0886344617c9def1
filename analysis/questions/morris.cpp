#include "analysis/questions/morris.h"

#include "analysis/base/random.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace antevia {
namespace {

constexpr double step = 2.0 / 3.0; // levels / (2 (levels − 1)) with four levels

int wholeBelow(Random& random, int count)
{
    return std::min(count - 1, static_cast<int>(random.uniform() * count));
}

std::vector<int> shuffledOrder(int count, Random& random)
{
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    for (int i = count - 1; i > 0; --i)
        std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(wholeBelow(random, i + 1))]);
    return order;
}

} // namespace

Eigen::MatrixXd morrisDesign(int parameters, int trajectories, std::uint64_t seed)
{
    Eigen::MatrixXd design(trajectories * (parameters + 1), parameters);
    for (int trajectory = 0; trajectory < trajectories; ++trajectory) {
        Random random(seed, Stream::Sensitivity, static_cast<std::uint32_t>(trajectory), 0);
        Eigen::RowVectorXd point(parameters);
        for (double& position : point)
            position = wholeBelow(random, 4) / 3.0;
        int row = trajectory * (parameters + 1);
        design.row(row) = point;
        for (const int parameter : shuffledOrder(parameters, random)) {
            point(parameter) += point(parameter) < 0.5 ? step : -step;
            design.row(++row) = point;
        }
    }
    return design;
}

MorrisEffects morrisEffects(const Eigen::MatrixXd& design, const VectorRef& outcomes)
{
    EXPECTS(design.rows() == outcomes.size());
    const auto parameters = design.cols();
    const auto trajectories = design.rows() / (parameters + 1);
    Eigen::MatrixXd effects(trajectories, parameters);
    for (Eigen::Index row = 0; row < design.rows(); ++row) {
        if (row % (parameters + 1) == 0)
            continue;
        Eigen::Index moved = 0;
        const Eigen::RowVectorXd change = design.row(row) - design.row(row - 1);
        change.cwiseAbs().maxCoeff(&moved);
        effects(row / (parameters + 1), moved) = (outcomes(row) - outcomes(row - 1)) / change(moved);
    }
    MorrisEffects found{effects.colwise().mean().transpose(), effects.cwiseAbs().colwise().mean().transpose(),
                        Eigen::VectorXd::Zero(parameters)};
    if (trajectories > 1)
        found.spread = ((effects.rowwise() - found.mean.transpose()).colwise().squaredNorm() /
                        static_cast<double>(trajectories - 1))
                           .cwiseSqrt()
                           .transpose();
    return found;
}

} // namespace antevia
