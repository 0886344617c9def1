#include "analysis/forecast/pooled_season.h"

#include "model/base/contract.h"

#include <algorithm>

namespace antevia {

namespace {

constexpr double olderShare = 0.9;  // of the weight, with each season further back
constexpr double farOff = 3.0;      // mean absolute residuals, beyond which a residual counts no more
constexpr double leastVariance = 1e-12;

/// Mean over `before` periods, the period and `after` periods, as far as they are there.
Eigen::VectorXd movingMean(const VectorRef& values, Eigen::Index reach)
{
    const Eigen::Index size = values.size();
    Eigen::VectorXd sums(size + 1);
    sums[0] = 0.0;
    for (Eigen::Index t = 0; t < size; ++t)
        sums[t + 1] = sums[t] + values[t];
    Eigen::VectorXd means(size);
    for (Eigen::Index t = 0; t < size; ++t) {
        const Eigen::Index begin = std::max<Eigen::Index>(0, t - reach);
        const Eigen::Index end = std::min(size, t + reach + 1);
        means[t] = (sums[end] - sums[begin]) / static_cast<double>(end - begin);
    }
    return means;
}

/// Mean over one season around each period; where that is not there, NaN is not needed: `from` and `to` bound it.
Eigen::VectorXd seasonLongMean(const VectorRef& values, int season)
{
    const Eigen::Index half = season / 2;
    Eigen::VectorXd means = movingMean(values, half);
    if (season % 2 == 0)
        for (Eigen::Index t = half; t + half < values.size(); ++t)
            means[t] = (means[t] * (season + 1) - 0.5 * (values[t - half] + values[t + half])) / season;
    return means;
}

/// What remains around a trend, between two periods, place by place: the last period has place 0, the one before
/// it place 1.
class Places {
public:
    Places(const VectorRef& detrended, int season, Eigen::Index margin)
        : m_detrended(detrended), m_season(season), m_margin(margin)
    {
        for (Eigen::Index age = 0; age < detrended.size(); ++age)
            m_shares.push_back(age < season ? 1.0 : olderShare * m_shares[static_cast<std::size_t>(age - season)]);
    }

    /// Weighted means, the residuals around `from` held within `bound`; sum 0.
    Eigen::VectorXd means(const Eigen::VectorXd& from, double bound) const
    {
        Eigen::VectorXd sums = Eigen::VectorXd::Zero(m_season);
        Eigen::VectorXd weights = Eigen::VectorXd::Zero(m_season);
        visit([&](Eigen::Index place, double value, double share) {
            sums[place] += share * (from[place] + std::clamp(value - from[place], -bound, bound));
            weights[place] += share;
        });
        const Eigen::VectorXd result = sums.cwiseQuotient(weights.cwiseMax(leastVariance));
        return result.array() - result.mean();
    }

    double meanAbsoluteResidual(const Eigen::VectorXd& around) const
    {
        double sum = 0.0;
        double count = 0.0;
        visit([&](Eigen::Index place, double value, double) {
            sum += std::abs(value - around[place]);
            count += 1.0;
        });
        return sum / count;
    }

    /// Variance that the means would have if there were no season.
    double noiseOfMeans(const Eigen::VectorXd& around, double bound) const
    {
        double squares = 0.0;
        double count = 0.0;
        double weights = 0.0;
        double weightSquares = 0.0;
        visit([&](Eigen::Index place, double value, double share) {
            const double residual = std::clamp(value - around[place], -bound, bound);
            squares += residual * residual;
            count += 1.0;
            weights += share;
            weightSquares += share * share;
        });
        const double each = weights * weights / weightSquares / m_season;
        return squares / std::max(1.0, count - m_season) / each;
    }

private:
    template <class Visitor>
    void visit(const Visitor& visitor) const
    {
        const Eigen::Index size = m_detrended.size();
        for (Eigen::Index age = m_margin; age < size - m_margin; ++age)
            visitor(age % m_season, m_detrended[size - 1 - age], m_shares[static_cast<std::size_t>(age)]);
    }

    Eigen::VectorXd m_detrended;
    int m_season;
    Eigen::Index m_margin;
    std::vector<double> m_shares;
};

Eigen::VectorXd robustMeans(const Places& places, int season)
{
    constexpr double noBound = 1e300;
    const Eigen::VectorXd first = places.means(Eigen::VectorXd::Zero(season), noBound);
    return places.means(first, farOff * places.meanAbsoluteResidual(first));
}

/// Each period's, from those by place.
Eigen::VectorXd spreadOut(const Eigen::VectorXd& byPlace, Eigen::Index periods)
{
    Eigen::VectorXd all(periods);
    for (Eigen::Index age = 0; age < periods; ++age)
        all[periods - 1 - age] = byPlace[age % byPlace.size()];
    return all;
}

} // namespace

ShrunkSeason shrunkSeason(const VectorRef& values, int season)
{
    EXPECTS(season > 0);
    const Eigen::Index size = values.size();
    if (season < 2 || size < 2 * season + std::max(2, season / 4))
        return {Eigen::VectorXd::Zero(size), Eigen::VectorXd::Zero(1), 0.0};
    const Places rough(values - seasonLongMean(values, season), season, season / 2);
    const Eigen::VectorXd without = values - spreadOut(robustMeans(rough, season), size);
    const Places places(values - movingMean(without, std::max(1, season / 4)), season, 0);
    const Eigen::VectorXd means = robustMeans(places, season);
    const double variance = means.squaredNorm() / (season - 1);
    const double noise = places.noiseOfMeans(means, farOff * places.meanAbsoluteResidual(means));
    const double kept = variance > leastVariance ? std::max(0.0, 1.0 - noise / variance) : 0.0;
    ShrunkSeason result{kept * spreadOut(means, size), Eigen::VectorXd(season), kept};
    for (Eigen::Index ahead = 0; ahead < season; ++ahead)
        result.next[ahead] = kept * means[season - 1 - ahead];
    return result;
}

} // namespace antevia
