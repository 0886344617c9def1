#include "analysis/forecast/theta.h"

#include "analysis/base/optimise.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr double lowestAlpha = 0.1; // the bounds of the paper's own program
constexpr double highestAlpha = 0.99;
constexpr double highestWeight = 0.999;
constexpr int firstScored = 2; // the line is known from two values on

/// Intercept and slope of the line through the first t values, kept up to date (eq. 18–20).
struct Line {
    double intercept = 0.0;
    double slope = 0.0;
    double mean = 0.0;
    int t = 0;

    void add(double value)
    {
        ++t;
        slope = t == 1 ? 0.0 : ((t - 2) * slope + 6.0 * (value - mean) / t) / (t + 1);
        mean += (value - mean) / t;
        intercept = mean - 0.5 * (t + 1) * slope;
    }

    /// What the line adds to the smoothed level one step ahead, for weight 1 (eq. 16).
    double ahead(double alpha, double power) const
    {
        return power * intercept + (1.0 - power * (1.0 - alpha)) / alpha * slope;
    }
};

/// The errors of one alpha as a linear function of level and weight: e = base − level · (1 − alpha)^(t−1) − weight ·
/// line. Their products are all that least squares needs.
struct Products {
    double baseBase = 0.0, baseLevel = 0.0, baseLine = 0.0, levelLevel = 0.0, levelLine = 0.0, lineLine = 0.0;

    double levelFor(double weight) const { return (baseLevel - weight * levelLine) / levelLevel; }
    double sse(double level, double weight) const
    {
        return baseBase + level * level * levelLevel + weight * weight * lineLine -
               2.0 * (level * baseLevel + weight * baseLine - level * weight * levelLine);
    }
};

Products productsOf(const VectorRef& history, double alpha)
{
    Products sums;
    Line line;
    double smoothed = 0.0;
    double power = 1.0; // (1 − alpha)^(t−1)
    for (int t = 0; t < history.size(); ++t) {
        if (t >= firstScored) {
            const double base = history[t] - smoothed;
            const double straight = line.ahead(alpha, power);
            sums.baseBase += base * base;
            sums.baseLevel += base * power;
            sums.baseLine += base * straight;
            sums.levelLevel += power * power;
            sums.levelLine += power * straight;
            sums.lineLine += straight * straight;
        }
        line.add(history[t]);
        smoothed += alpha * (history[t] - smoothed);
        power *= 1.0 - alpha;
    }
    return sums;
}

ThetaFit fitAt(const VectorRef& history, double alpha)
{
    const Products sums = productsOf(history, alpha);
    const double determinant = sums.levelLevel * sums.lineLine - sums.levelLine * sums.levelLine;
    const double wanted = sums.levelLevel * sums.baseLine - sums.levelLine * sums.baseLevel;
    const bool isDetermined = determinant > 1e-12 * sums.levelLevel * sums.lineLine;
    ThetaFit fit;
    fit.alpha = alpha;
    fit.weight = isDetermined ? std::clamp(wanted / determinant, 0.0, highestWeight) : 0.0;
    fit.level = sums.levelFor(fit.weight);
    fit.sse = std::max(0.0, sums.sse(fit.level, fit.weight));
    return fit;
}

} // namespace

ThetaFit fitTheta(const VectorRef& history)
{
    EXPECTS(history.size() >= 4);
    const double alpha =
        minimiseScalar([&](double tried) { return fitAt(history, tried).sse; }, lowestAlpha, highestAlpha, 12, 1e-3);
    return fitAt(history, alpha);
}

Eigen::VectorXd thetaForecast(const ThetaFit& fit, const VectorRef& history, int horizon)
{
    Line line;
    double smoothed = fit.level;
    double power = 1.0;
    const auto take = [&](double value) {
        line.add(value);
        smoothed += fit.alpha * (value - smoothed);
        power *= 1.0 - fit.alpha;
    };
    for (const double value : history)
        take(value);
    Eigen::VectorXd forecast(horizon);
    for (int h = 0; h < horizon; ++h) {
        forecast[h] = smoothed + fit.weight * line.ahead(fit.alpha, power);
        take(forecast[h]);
    }
    return forecast;
}

} // namespace antevia
