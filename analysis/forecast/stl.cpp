#include "analysis/forecast/stl.h"

#include "analysis/base/quantiles.h"
#include "analysis/forecast/loess.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace antevia {

namespace {

constexpr int innerRounds = 2;          // §3.3
constexpr int robustRounds = 5;         // §3.3: five are enough but where outliers are many
constexpr double farOff = 6.0;          // medians of the absolute remainder, §2.4
constexpr double roundingShare = 1e-24; // of squares: what is left of a history that is all trend

int nextOdd(double value)
{
    const auto ceiling = static_cast<int>(std::ceil(value));
    return ceiling % 2 == 1 ? ceiling : ceiling + 1;
}

/// §3.4: long enough that the season does not leak into the trend.
int trendWindow(int season, int seasonWindow)
{
    return std::max(3, nextOdd(1.5 * season / (1.0 - 1.5 / seasonWindow)));
}

/// Means of `width` neighbours; width − 1 values fewer.
Eigen::VectorXd movingMean(const VectorRef& values, int width)
{
    Eigen::VectorXd result(values.size() - width + 1);
    for (Eigen::Index i = 0; i < result.size(); ++i)
        result[i] = values.segment(i, width).mean();
    return result;
}

/// The values of each place in the season smoothed over the seasons, and carried one season on at either end: §2.3,
/// step 2. Shape: periods + 2 season.
Eigen::VectorXd smoothedPlaces(const VectorRef& detrended, const VectorRef& robustness, int season, int window)
{
    Eigen::VectorXd result(detrended.size() + 2 * season);
    for (int place = 0; place < season; ++place) {
        const Eigen::Index count = (detrended.size() - place + season - 1) / season;
        const auto stride = Eigen::InnerStride<>(season);
        using Place = Eigen::Map<const Eigen::VectorXd, 0, Eigen::InnerStride<>>;
        const Eigen::VectorXd values = Place(detrended.data() + place, count, stride);
        const Eigen::VectorXd weights = Place(robustness.data() + place, count, stride);
        const Eigen::VectorXd smooth = loess(values, weights, {window, 0}, 1, 1);
        Eigen::Map<Eigen::VectorXd, 0, Eigen::InnerStride<>>(result.data() + place, count + 2, stride) = smooth;
    }
    return result;
}

/// Season from a detrended history: smoothed places less their own slow part (§2.3, steps 2–4).
Eigen::VectorXd seasonOf(const VectorRef& detrended, const VectorRef& robustness, int season, int window)
{
    const Eigen::VectorXd places = smoothedPlaces(detrended, robustness, season, window);
    const Eigen::VectorXd low = movingMean(movingMean(movingMean(places, season), season), 3);
    const Eigen::VectorXd slow = loess(low, Eigen::VectorXd::Ones(low.size()), {nextOdd(season), 1});
    return places.segment(season, detrended.size()) - slow;
}

/// Bisquare weights of the remainder, §2.4.
Eigen::VectorXd robustnessOf(const Eigen::VectorXd& remainder)
{
    const Eigen::VectorXd size = remainder.cwiseAbs();
    const double limit = farOff * medianOf(std::vector<double>(size.begin(), size.end()));
    return size.unaryExpr([&](double each) {
        const double share = limit > 0.0 ? each / limit : (each > 0.0 ? 1.0 : 0.0);
        return share < 1.0 ? (1.0 - share * share) * (1.0 - share * share) : 0.0;
    });
}

/// 1 − var(noise) / var(whole), inside 0 … 1.
double shareExplained(const Eigen::VectorXd& noise, const Eigen::VectorXd& whole, double scale)
{
    const auto squares = [](const Eigen::VectorXd& part) { return (part.array() - part.mean()).square().sum(); };
    const double all = squares(whole);
    return all > roundingShare * scale ? std::clamp(1.0 - squares(noise) / all, 0.0, 1.0) : 0.0;
}

} // namespace

double StlSplit::seasonStrength() const
{
    return shareExplained(remainder, season + remainder, (trend + season + remainder).squaredNorm());
}

double StlSplit::trendStrength() const
{
    return shareExplained(remainder, trend + remainder, (trend + season + remainder).squaredNorm());
}

StlSplit stl(const VectorRef& history, int season, const StlOptions& options)
{
    EXPECTS(history.size() > 0 && season > 0 && options.seasonWindow > 1);
    const bool isSplit = season > 1 && history.size() >= 2 * season;
    const LoessWindow trend{trendWindow(isSplit ? season : 7, options.seasonWindow), 1};
    StlSplit split{Eigen::VectorXd::Zero(history.size()), Eigen::VectorXd::Zero(history.size()), {}};
    Eigen::VectorXd robustness = Eigen::VectorXd::Ones(history.size());
    for (int round = 0; round <= (options.robust ? robustRounds : 0); ++round) {
        for (int i = 0; i < innerRounds; ++i) {
            if (isSplit)
                split.season = seasonOf(history - split.trend, robustness, season, options.seasonWindow);
            split.trend = loess(history - split.season, robustness, trend);
        }
        split.remainder = history - split.trend - split.season;
        robustness = robustnessOf(split.remainder);
    }
    return split;
}

} // namespace antevia
