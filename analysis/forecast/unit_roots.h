#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

/// How far partial sums of the values stray from those of a stationary series: Kwiatkowski, Phillips, Schmidt, Shin
/// (1992), Testing the null hypothesis of stationarity, J. Econometrics 54, eq. 13, around a level, with Bartlett
/// weights on 3√n / 13 lags. 0 of a constant.
double kpssStatistic(const VectorRef& values);

/// Ordinary differences, at most two, until the values pass as stationary at 5 %. Hyndman, Khandakar (2008), Automatic
/// time series forecasting, JSS 27(3), §3.1. Low power with few values: then none are taken.
int ordinaryDifferences(const VectorRef& values);

/// 1 where the season explains at least 64 % of the detrended spread in three seasons or more of history, else 0:
/// Hyndman, Athanasopoulos (2021), Forecasting: principles and practice, 3rd ed., §9.1.
int seasonalDifferences(const VectorRef& history, int season);

/// `values` less those `lag` periods earlier; `lag` values fewer.
Eigen::VectorXd differencesAt(const VectorRef& values, int lag);

} // namespace antevia
