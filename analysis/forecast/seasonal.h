#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

/// A history split by classical decomposition into what repeats each season and the rest.
struct SeasonalSplit {
    Eigen::VectorXd adjusted; ///< periods; the history without its season
    Eigen::VectorXd factors;  ///< one a place in the season, the first period's first; mean 1 or sum 0
    bool multiplicative = false;

    bool isSeasonal() const { return factors.size() > 1; }
    /// `forecast` (horizon) of the adjusted history, with the season put back.
    Eigen::VectorXd restored(const VectorRef& forecast) const;
};

/// Whether the autocorrelation at lag `season` stands out at 90 %, given those before it (Bartlett's formula); never
/// with fewer than three seasons of history. The test of Makridakis, Spiliotis, Assimakopoulos (2018), The M4
/// competition, IJF 34(4), but on the residuals of a straight line, since a trend hides a season from it.
bool isSeasonal(const VectorRef& history, int season);

/// The split by centred moving averages, if the history is seasonal; else the history itself. Multiplicative where
/// every value is above zero and so are the factors, else additive. No missing values.
SeasonalSplit seasonalSplit(const VectorRef& history, int season);

} // namespace antevia
