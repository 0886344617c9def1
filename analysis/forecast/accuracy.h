#pragma once

#include "analysis/base/vectors.h"

#include <Eigen/Core>

#include <array>
#include <span>
#include <vector>

namespace antevia {

// Measures of one forecast against what came. Pairs in which either is missing (NaN) are left out; NaN if none is left.

double meanAbsoluteError(const VectorRef& forecast, const VectorRef& actual);

/// Mean absolute error of the seasonal naive method inside `history` (periods); with lag 1 if the history is not longer
/// than a season. NaN if there is no pair to compare. The scale of Hyndman, Koehler (2006), IJF 22(4), eq. 6.
double naiveScale(const VectorRef& history, int season);

/// Mean absolute scaled error: the mean absolute error over `naiveScale` of the history. NaN where the scale is 0.
double mase(const VectorRef& forecast, const VectorRef& actual, const VectorRef& history, int season);

/// Mean of 200 |e| / (|y| + |ŷ|), in percent; a pair of zeros counts 0.
double smape(const VectorRef& forecast, const VectorRef& actual);

/// Quantile (pinball) loss of one value: p (y − q) above the quantile, (1 − p) (q − y) below it.
double pinballLoss(double quantile, double level, double actual);

/// Interval score of the central interval that leaves out `alpha`: Gneiting, Raftery (2007), JASA 102, eq. 43.
double intervalScore(double lower, double upper, double alpha, double actual);

/// Sums that give shares and averages once everything is in, over horizons, origins or series.
class QuantileScore {
public:
    /// `quantiles` (horizon × levels) of ascending `levels` against `actual` (horizon). All levels 0.1, 0.2 … 0.9 must
    /// be there; coverage is worked out where 0.1/0.9 and 0.025/0.975 are.
    void add(const Eigen::MatrixXd& quantiles, std::span<const double> levels, const VectorRef& actual);

    int points() const { return m_points; }
    /// Weighted quantile loss: mean over 0.1 … 0.9 of twice the pinball losses, over the sum of |actual|.
    double weightedLoss() const;
    /// Share of points inside the closed central interval.
    double coverage80() const;
    double coverage95() const;
    /// Shares of points in the ten tenths; a value on the bounds of several counts in each of them in part. Empty
    /// without points.
    std::vector<double> pit() const;

private:
    void addToTenths(const VectorRef& quantiles, std::span<const double> levels, double actual);

    int m_points = 0;
    int m_inside80 = 0;
    int m_inside95 = 0;
    double m_loss = 0.0;
    double m_actual = 0.0;
    std::array<double, 10> m_tenths{};
};

/// Weighted interval score of one row of quantiles over those of `alphas` (shares left out by central intervals) and
/// the median: Bracher, Ray, Gneiting, Reich (2021), PLoS Comput. Biol. 17(2), eq. 1.
double weightedIntervalScore(const VectorRef& quantiles, std::span<const double> levels, std::span<const double> alphas,
                             double actual);

} // namespace antevia
