#include "analysis/questions/sobol.h"

#include "analysis/base/random.h"
#include "model/base/contract.h"

#include <limits>

namespace antevia {
namespace {

/// samples × 2·parameters: what A and B are made of.
Eigen::MatrixXd uniformNumbers(int columns, int samples, std::uint64_t seed)
{
    Eigen::MatrixXd numbers(samples, columns);
    for (int sample = 0; sample < samples; ++sample) {
        Random random(seed, Stream::Sensitivity, static_cast<std::uint32_t>(sample), 1);
        for (int column = 0; column < columns; ++column)
            numbers(sample, column) = random.uniform();
    }
    return numbers;
}

} // namespace

Eigen::MatrixXd sobolDesign(int parameters, int samples, std::uint64_t seed)
{
    const Eigen::MatrixXd numbers = uniformNumbers(2 * parameters, samples, seed);
    Eigen::MatrixXd design(samples * (parameters + 2), parameters);
    design.topRows(samples) = numbers.leftCols(parameters);
    design.middleRows(samples, samples) = numbers.rightCols(parameters);
    for (int parameter = 0; parameter < parameters; ++parameter) {
        auto block = design.middleRows((parameter + 2) * samples, samples);
        block = numbers.leftCols(parameters);
        block.col(parameter) = numbers.col(parameters + parameter);
    }
    return design;
}

SobolIndices sobolIndices(const VectorRef& outcomes, int parameters)
{
    EXPECTS(outcomes.size() % (parameters + 2) == 0);
    const auto samples = outcomes.size() / (parameters + 2);
    const double mean = outcomes.head(2 * samples).mean(); // taken off everywhere: it would only add noise to products
    const Eigen::VectorXd a = outcomes.head(samples).array() - mean;
    const Eigen::VectorXd b = outcomes.segment(samples, samples).array() - mean;
    const double variance = 0.5 * (a.squaredNorm() + b.squaredNorm()) / static_cast<double>(samples);
    SobolIndices indices{Eigen::VectorXd(parameters), Eigen::VectorXd(parameters)};
    for (int parameter = 0; parameter < parameters; ++parameter) {
        const Eigen::VectorXd mixed = outcomes.segment((parameter + 2) * samples, samples).array() - mean;
        const bool varies = variance > 0.0;
        constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
        indices.first(parameter) = varies ? b.cwiseProduct(mixed - a).mean() / variance : unknown;
        indices.total(parameter) = varies ? 0.5 * (a - mixed).array().square().mean() / variance : unknown;
    }
    return indices;
}

} // namespace antevia
