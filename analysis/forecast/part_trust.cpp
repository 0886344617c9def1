#include "analysis/forecast/part_trust.h"

#include "analysis/base/stable_math.h"
#include "analysis/forecast/count_scale.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr double leastError = 1e-3; // of the usual spread: below it parts are equally good
constexpr double faintest = -40.0;  // log of the least weight beside the greatest, below what a double adds to 1
constexpr int usualHalfLife = 24;   // periods in which the weight of an origin's errors halves, or two seasons

/// What the errors of one origin add to the sums.
class WeightedErrors {
public:
    explicit WeightedErrors(int season) : m_halfLife(std::max(usualHalfLife, 2 * season)) {}

    void add(const PartsAtOrigin& origin, const VectorRef& values)
    {
        const double share = stablePower(0.5, static_cast<double>(values.size() - origin.known) / m_halfLife);
        const Eigen::Index seen = std::min(origin.forecasts.cols(), values.size() - origin.known);
        for (Eigen::Index h = 0; h < seen; ++h)
            if (const double actual = values[origin.known + h]; !std::isnan(actual))
                add(origin.forecasts.col(h), actual, share);
    }

    /// Mean absolute errors in the usual spread; NaN where there are none.
    Eigen::ArrayXd means() const { return m_sums / m_weights; }
    double points() const { return m_weights.maxCoeff(); }

private:
    void add(const VectorRef& forecasts, double actual, double share)
    {
        const Eigen::ArrayXd there = forecasts.array().isNaN().select(0.0, Eigen::ArrayXd::Ones(partCount));
        const Eigen::ArrayXd known = forecasts.array().isNaN().select(0.0, forecasts.array());
        const double spread = countSpread(known.sum() / there.sum());
        m_sums += share * there * (known - actual).abs() / spread;
        m_weights += share * there;
    }

    double m_halfLife;
    Eigen::ArrayXd m_sums = Eigen::ArrayXd::Zero(partCount);
    Eigen::ArrayXd m_weights = Eigen::ArrayXd::Zero(partCount);
};

} // namespace

PartRecord partRecord(std::span<const PartsAtOrigin> origins, const VectorRef& values, int season)
{
    WeightedErrors errors(season);
    for (const PartsAtOrigin& origin : origins)
        if (origin.known < values.size())
            errors.add(origin, values);
    const Eigen::ArrayXd means = errors.means();
    const bool isKnown = !means.isNaN().all();
    const double ofWorst = isKnown ? means.isNaN().select(0.0, means).maxCoeff() : 1.0;
    return {means.isNaN().select(ofWorst, means), errors.points()};
}

Eigen::VectorXd PartTrust::weights(const PartRecord& record) const
{
    EXPECTS(record.errors.size() == partCount);
    const double known = record.points > 0.0 ? record.points / (record.points + fewPoints) : 0.0;
    const Eigen::ArrayXd logs =
        trust - power * known * (record.errors + leastError).unaryExpr([](double error) { return stableLog(error); });
    const Eigen::ArrayXd weights =
        (logs - logs.maxCoeff()).unaryExpr([](double log) { return stableExp(std::max(log, faintest)); });
    return weights / weights.sum();
}

} // namespace antevia
