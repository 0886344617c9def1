#include "analysis/forecast/seasonal.h"

#include "model/base/contract.h"

#include <cmath>

namespace antevia {

namespace {

constexpr double normalQuantileOf95 = 1.6448536269514722; // two-sided 90 %
constexpr double roundingShare = 1e-20;                   // of squares: what is left of a straight line
constexpr double smallestFactor = 0.01;                   // below it division would blow a value up

/// Residuals of the least-squares line through the values.
Eigen::VectorXd withoutLine(const VectorRef& values)
{
    const double middle = 0.5 * static_cast<double>(values.size() - 1);
    const Eigen::VectorXd time = Eigen::VectorXd::LinSpaced(values.size(), -middle, middle);
    const double slope = time.dot(values) / time.squaredNorm();
    return (values.array() - values.mean()).matrix() - slope * time;
}

/// Autocorrelations at lags 1 … `lags` of values of mean 0 that are not all 0.
Eigen::VectorXd autocorrelations(const VectorRef& centred, int lags)
{
    const double variance = centred.squaredNorm();
    Eigen::VectorXd result(lags);
    for (int lag = 1; lag <= lags; ++lag)
        result[lag - 1] = centred.head(centred.size() - lag).dot(centred.tail(centred.size() - lag)) / variance;
    return result;
}

/// Mean over one season around each period, the ends of an even season with half weight; from period season / 2 on,
/// `season / 2` periods missing at each end. Shape: periods − 2 (season / 2).
Eigen::VectorXd centredMean(const VectorRef& values, int season)
{
    const Eigen::Index half = season / 2;
    Eigen::VectorXd result(values.size() - 2 * half);
    for (Eigen::Index i = 0; i < result.size(); ++i) {
        const double sum = values.segment(i, 2 * half + 1).sum();
        const double ends = season % 2 == 0 ? 0.5 * (values[i] + values[i + 2 * half]) : 0.0;
        result[i] = (sum - ends) / season;
    }
    return result;
}

/// Mean of each place in the season of `detrended`, whose first entry is period `first`; normalised.
Eigen::VectorXd seasonMeans(const Eigen::VectorXd& detrended, int first, int season, bool multiplicative)
{
    Eigen::VectorXd sums = Eigen::VectorXd::Zero(season);
    Eigen::VectorXd counts = Eigen::VectorXd::Zero(season);
    for (Eigen::Index i = 0; i < detrended.size(); ++i) {
        sums[(first + i) % season] += detrended[i];
        counts[(first + i) % season] += 1.0;
    }
    const Eigen::VectorXd means = sums.cwiseQuotient(counts);
    return multiplicative ? Eigen::VectorXd(means / means.mean()) : Eigen::VectorXd(means.array() - means.mean());
}

} // namespace

bool isSeasonal(const VectorRef& history, int season)
{
    if (season < 2 || history.size() / season < 3)
        return false;
    const Eigen::VectorXd detrended = withoutLine(history);
    if (detrended.squaredNorm() <= roundingShare * history.squaredNorm())
        return false;
    const Eigen::VectorXd r = autocorrelations(detrended, season);
    const double variance = (1.0 + 2.0 * r.head(season - 1).squaredNorm()) / static_cast<double>(history.size());
    return std::abs(r[season - 1]) > normalQuantileOf95 * std::sqrt(variance);
}

SeasonalSplit seasonalSplit(const VectorRef& history, int season)
{
    if (!isSeasonal(history, season))
        return {history, Eigen::VectorXd::Zero(1), false};
    const int half = season / 2;
    const Eigen::VectorXd trend = centredMean(history, season);
    const Eigen::VectorXd middle = history.segment(half, trend.size());
    SeasonalSplit split;
    if (history.minCoeff() > 0.0) {
        split.factors = seasonMeans(middle.cwiseQuotient(trend), half, season, true);
        split.multiplicative = split.factors.minCoeff() > smallestFactor;
    }
    if (!split.multiplicative)
        split.factors = seasonMeans(middle - trend, half, season, false);
    split.adjusted = history;
    for (Eigen::Index t = 0; t < history.size(); ++t) {
        const double factor = split.factors[t % season];
        split.adjusted[t] = split.multiplicative ? history[t] / factor : history[t] - factor;
    }
    return split;
}

Eigen::VectorXd SeasonalSplit::restored(const VectorRef& forecast) const
{
    if (!isSeasonal())
        return forecast;
    Eigen::VectorXd result = forecast;
    for (Eigen::Index h = 0; h < forecast.size(); ++h) {
        const double factor = factors[(adjusted.size() + h) % factors.size()];
        result[h] = multiplicative ? forecast[h] * factor : forecast[h] + factor;
    }
    return result;
}

} // namespace antevia
