#include "analysis/forecast/pooled.h"

#include "analysis/base/random.h"
#include "analysis/forecast/count_scale.h"
#include "analysis/forecast/pooled_window.h"
#include "model/base/contract.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace antevia {

namespace {

constexpr int lastAhead = 6; // of the periods learnt, whose mean level goes on
constexpr double largestExtrapolation = 2.0;
constexpr double largestRise = 0.6931471805599453; // on the scale of counts: four times a large count

/// The straight line through ascending points, on the scale of normal quantiles.
class LevelLine {
public:
    explicit LevelLine(double level)
    {
        std::array<double, pooledLevels.size()> places{};
        std::ranges::transform(pooledLevels, places.begin(), &normalQuantile);
        const double wanted = normalQuantile(level);
        while (m_below + 2 < places.size() && places[m_below + 1] < wanted)
            ++m_below;
        m_share = (wanted - places[m_below]) / (places[m_below + 1] - places[m_below]);
    }

    double of(const Eigen::RowVectorXd& values) const
    {
        const auto below = static_cast<Eigen::Index>(m_below);
        return values[below] + m_share * (values[below + 1] - values[below]);
    }

private:
    std::size_t m_below = 0;
    double m_share = 0.0;
};

/// The end of a history and what the networks make of it.
struct Outlook {
    PooledWindow window;
    Eigen::MatrixXd deviations; ///< horizon × pooledLevels, ascending along a row, in scales of the window
    double top = 0.0;           ///< on the scale of counts: no quantile above it
};

Eigen::MatrixXd deviationsOf(const PooledNetworks& networks, const PooledWindow& window, int horizon)
{
    const int learnt = horizon > pooledHorizon ? pooledHorizon : horizon;
    Eigen::MatrixXd all(horizon, pooledLevelCount);
    all.topRows(learnt) = pooledOutputs(networks, window.inputs, learnt).cast<double>();
    for (int h = 0; h < learnt; ++h) {
        Eigen::RowVectorXd row = all.row(h);
        std::ranges::sort(row); // rearranged: Chernozhukov et al. (2010), Econometrica 78(3)
        all.row(h) = row;
    }
    if (horizon == learnt)
        return all;
    const Eigen::RowVectorXd last = all.middleRows(pooledHorizon - lastAhead, lastAhead).colwise().mean();
    const double middle = last[pooledLevelCount / 2];
    for (int h = learnt; h < horizon; ++h) {
        const double growth = std::min(largestExtrapolation, std::sqrt((h + 1.0) / pooledHorizon));
        all.row(h) = (growth * (last.array() - middle) + middle).matrix();
    }
    return all;
}

Outlook outlookOf(const PooledNetworks& networks, const VectorRef& scaled, int season, int horizon)
{
    EXPECTS(horizon > 0);
    PooledWindow window = pooledWindow(scaled, season);
    Eigen::MatrixXd deviations = deviationsOf(networks, window, horizon);
    return {std::move(window), std::move(deviations), scaled.maxCoeff() + largestRise};
}

/// horizon × levels, on the scale of counts.
Eigen::MatrixXd quantilesOf(const Outlook& outlook, std::span<const double> levels)
{
    const Eigen::Index horizon = outlook.deviations.rows();
    Eigen::MatrixXd result(horizon, static_cast<Eigen::Index>(levels.size()));
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const LevelLine line(levels[i]);
        for (Eigen::Index h = 0; h < horizon; ++h) {
            const double value = outlook.window.value(line.of(outlook.deviations.row(h)), static_cast<int>(h) + 1);
            result(h, static_cast<Eigen::Index>(i)) = std::clamp(value, 0.0, outlook.top);
        }
    }
    return result;
}

class PooledMember : public FittedMember {
public:
    PooledMember(const VectorRef& history, int season) : m_season(season)
    {
        for (const double value : history)
            m_scaled.push_back(onCountScale(value));
    }

    void advance(double value) override
    {
        m_scaled.push_back(onCountScale(value));
        m_latest.reset();
    }
    std::unique_ptr<FittedMember> refitted(const VectorRef& history) const override
    {
        return pooledMember(history, m_season); // nothing is fitted to it
    }
    Eigen::VectorXd forecast(int horizon) const override
    {
        constexpr std::array middle{0.5};
        return quantiles(horizon, middle).col(0).unaryExpr(&fromCountScale);
    }
    Eigen::MatrixXd spread(int horizon, std::span<const double> levels) const override
    {
        std::vector<double> withMiddle(levels.begin(), levels.end());
        withMiddle.push_back(0.5);
        const Eigen::MatrixXd all = quantiles(horizon, withMiddle);
        return all.leftCols(all.cols() - 1).colwise() - all.col(all.cols() - 1);
    }
    std::string name() const override { return "networks learnt from many series"; }

private:
    Eigen::MatrixXd quantiles(int horizon, std::span<const double> levels) const
    {
        const Eigen::Map<const Eigen::VectorXd> scaled(m_scaled.data(), static_cast<Eigen::Index>(m_scaled.size()));
        if (!m_latest || m_latest->deviations.rows() != horizon)
            m_latest = outlookOf(shippedPooledNetworks(), scaled, m_season, horizon);
        return quantilesOf(*m_latest, levels);
    }

    std::vector<double> m_scaled; ///< history on the scale of count_scale.h
    int m_season;
    mutable std::optional<Outlook> m_latest; ///< of this end: median and spread are asked for one after the other
};

} // namespace

Eigen::MatrixXd pooledQuantiles(const PooledNetworks& networks, const VectorRef& scaled, int season, int horizon,
                                std::span<const double> levels)
{
    return quantilesOf(outlookOf(networks, scaled, season, horizon), levels);
}

std::unique_ptr<FittedMember> pooledMember(const VectorRef& history, int season)
{
    return std::make_unique<PooledMember>(history, season);
}

} // namespace antevia
