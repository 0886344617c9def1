#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

/// A history as the sum of three parts, each periods long.
struct StlSplit {
    Eigen::VectorXd trend;
    Eigen::VectorXd season; ///< zero where there is none
    Eigen::VectorXd remainder;

    /// Trend plus remainder.
    Eigen::VectorXd adjusted() const { return trend + remainder; }
    /// 1 − var(remainder) / var(season + remainder), 0 … 1; 0 of a constant. Wang, Smith, Hyndman (2006),
    /// Characteristic-based clustering for time series data, DMKD 13(3), §3.1.
    double seasonStrength() const;
    /// 1 − var(remainder) / var(trend + remainder), 0 … 1; 0 of a constant.
    double trendStrength() const;
};

struct StlOptions {
    int seasonWindow = 11; ///< seasons over which a place in the season is smoothed
    bool robust = false;   ///< outliers are given less weight, in rounds
};

/// Seasonal-trend decomposition by loess: Cleveland, Cleveland, McRae, Terpenning (1990), STL: a seasonal-trend
/// decomposition procedure based on loess, J. Off. Stat. 6(1), §2, with the windows of §3. Assumes that season and
/// trend add up and change slowly; fails where the season grows with the level (take logarithms) or moves in the
/// calendar. `history` has no missing values. With a season of 1, or fewer than two seasons of history, there is only
/// a trend.
StlSplit stl(const VectorRef& history, int season, const StlOptions& options = {});

} // namespace antevia
