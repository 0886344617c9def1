#pragma once

#include "analysis/base/vectors.h"

#include <optional>
#include <span>

namespace antevia {

struct ScoreDrivenParameters {
    double level = 0.3;      ///< weight of the newest score in the level
    double slope = 0.02;     ///< weight in the slope, as a share of that in the level
    double season = 0.05;    ///< weight in the season
    double dispersion = 0.3; ///< variance of a count = mean + dispersion · mean²
};

/// Negative-binomial counts whose log intensity has a level, a damped slope and a season, each moved by the score of
/// the newest count: a generalised autoregressive score model, Creal, Koopman, Lucas (2013), J. Appl. Econometrics
/// 28(5), eq. 2–3, with the components of Harvey (2013), Dynamic models for volatility and heavy tails, §3, and the
/// score's influence bounded. Assumes counts that are independent given the intensity; made for small and zero-heavy
/// counts. Fails at level shifts (it takes some periods to believe them) and where zeros mean "not reported".
struct ScoreDrivenFit {
    ScoreDrivenParameters parameters;
    double level = 0.0;         ///< of the log intensity, after the last period
    double slope = 0.0;         ///< after the last period
    Eigen::VectorXd season;     ///< of the log intensity, the next period's place first; one 0 where there is none
    double highest = 0.0;       ///< largest count so far
    double logLikelihood = 0.0; ///< up to a constant of the history
    int evaluations = 0;        ///< of the likelihood, that the search took
    bool hasSettled = true; ///< whether the search ended by itself
};

/// Maximum likelihood. A season only where one stands out of the logarithms. Nothing with fewer than five values. No
/// missing values; counts ≥ 0, not necessarily whole.
std::optional<ScoreDrivenFit> fitScoreDriven(const VectorRef& history, int season,
                                             const std::optional<ScoreDrivenParameters>& start = std::nullopt);
/// Filtered with the parameters as they stand.
std::optional<ScoreDrivenFit> scoreDrivenWith(const VectorRef& history, int season,
                                              const ScoreDrivenParameters& parameters);
/// With one value more. The likelihood stays.
ScoreDrivenFit advanced(const ScoreDrivenFit& fit, double value);

/// Quantiles (horizon × levels) at ascending `levels` of the next `horizon` counts, from paths that are always drawn
/// from the same random numbers; an intensity is at most twice the highest count, and 10¹².
Eigen::MatrixXd scoreDrivenQuantiles(const ScoreDrivenFit& fit, int horizon, std::span<const double> levels);
/// Medians without drawing: of a negative-binomial count around the intensity as it goes on by itself; Wilson and
/// Hilferty's (1931, PNAS 17) cube root of a gamma variable of the count's mean and variance.
Eigen::VectorXd scoreDrivenForecast(const ScoreDrivenFit& fit, int horizon);

} // namespace antevia
