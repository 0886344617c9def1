#include "analysis/forecast/count_scale.h"

#include "analysis/base/stable_math.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr double size = 50.0; // 1 / dispersion

} // namespace

double countSpread(double expected)
{
    return std::sqrt(1.0 + expected + expected * expected / size);
}

double onCountScale(double count)
{
    const double root = std::sqrt(std::max(count, 0.0) / size);
    return stableLog(root + std::sqrt(root * root + 1.0));
}

double fromCountScale(double scaled)
{
    const double up = stableExp(std::max(scaled, 0.0));
    const double root = 0.5 * (up - 1.0 / up);
    return size * root * root;
}

Eigen::VectorXd logarithmsOf(const VectorRef& counts)
{
    return counts.unaryExpr([](double count) { return stableLog1p(count); });
}

} // namespace antevia
