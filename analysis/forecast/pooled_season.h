#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

/// The season of a history, additive and held back as far as noise could have made it.
struct ShrunkSeason {
    Eigen::VectorXd past;   ///< periods; 0 where there is none
    Eigen::VectorXd next;   ///< one a place in the season, the next period's first; one 0 where there is none
    double strength = 0.0;  ///< share of what was seen that is kept, 0 … 1
};

/// Means of each place in the season around a moving average, in two rounds of which the second reaches the ends
/// (Findley et al. 1998, New capabilities of the X-12-ARIMA program, JBES 16(2), §1, without its filters), later
/// seasons counting more and outliers held. They are shrunk by the share of their variance that noise would give:
/// Miller, Williams (2003), Shrinkage estimators of time series seasonal factors, IJF 19(4). Unlike a test this does
/// not jump from no season to a whole one. None with less than two and a quarter seasons. No missing values.
ShrunkSeason shrunkSeason(const VectorRef& values, int season);

} // namespace antevia
