#include "analysis/forecast/gaps.h"

#include "model/base/contract.h"

#include <cmath>

namespace antevia {

namespace {

/// Mean of each place in the season less the mean of all; zeros unless each place was seen twice.
Eigen::VectorXd usualDifferences(const VectorRef& values, int season)
{
    Eigen::VectorXd sums = Eigen::VectorXd::Zero(season);
    Eigen::VectorXi counts = Eigen::VectorXi::Zero(season);
    for (Eigen::Index t = 0; t < values.size(); ++t) {
        if (std::isnan(values[t]))
            continue;
        sums[t % season] += values[t];
        ++counts[t % season];
    }
    if (season == 1 || counts.minCoeff() < 2)
        return Eigen::VectorXd::Zero(season);
    return (sums.array() / counts.cast<double>().array() - sums.sum() / counts.sum()).matrix();
}

/// NaN replaced by the line between neighbours; ends carried.
void interpolate(Eigen::VectorXd& values)
{
    Eigen::Index known = -1;
    for (Eigen::Index t = 0; t < values.size(); ++t) {
        if (std::isnan(values[t]))
            continue;
        for (Eigen::Index gap = known + 1; gap < t; ++gap) {
            const double share = known < 0 ? 1.0 : static_cast<double>(gap - known) / static_cast<double>(t - known);
            values[gap] = known < 0 ? values[t] : values[known] + share * (values[t] - values[known]);
        }
        known = t;
    }
    EXPECTS(known >= 0);
    values.tail(values.size() - 1 - known).setConstant(values[known]);
}

} // namespace

Eigen::VectorXd filled(const VectorRef& values, int season)
{
    if (!values.array().isNaN().any())
        return values;
    const Eigen::VectorXd differences = usualDifferences(values, season);
    Eigen::VectorXd level = values;
    for (Eigen::Index t = 0; t < values.size(); ++t)
        level[t] -= differences[t % season];
    interpolate(level);
    // A quiet place in the season may pull a filled value below anything seen.
    const double lowest = values.minCoeff<Eigen::PropagateNumbers>();
    Eigen::VectorXd result = values;
    for (Eigen::Index t = 0; t < values.size(); ++t)
        if (std::isnan(values[t]))
            result[t] = std::max(level[t] + differences[t % season], lowest);
    return result;
}

} // namespace antevia
