#pragma once

#include "analysis/forecast/ets.h"

#include <optional>

namespace antevia {

/// The seasonally adjusted history smoothed exponentially, with a damped trend or none, and the season of its last
/// year put back: Hyndman, Athanasopoulos (2021), Forecasting: principles and practice, 3rd ed., §5.7, with the
/// robust decomposition of stl.h. For seasons of any length. Assumes that the last season repeats and that season and
/// rest add up; fails where the season grows with the level (take logarithms).
struct StlFit {
    EtsFit adjusted;        ///< without a season
    Eigen::VectorXd season; ///< the next period's place first
    double strength = 0.0;  ///< of the season, 0 … 1
};

/// What is held when a fit is carried to another end of the history.
struct StlParameters {
    EtsForm form;
    EtsParameters smoothing;
};

/// The form by AICc. Nothing with fewer than five values or where no season stands out (isSeasonal): a decomposition
/// finds a season in any noise. `earlier`: of the same history when it was shorter; decomposed anew, smoothing is
/// searched from there. No missing values.
std::optional<StlFit> fitStl(const VectorRef& history, int season, const std::optional<StlFit>& earlier = std::nullopt);
/// Decomposed anew, smoothed with the parameters as they stand.
std::optional<StlFit> stlWith(const VectorRef& history, int season, const StlParameters& parameters);
/// With one value more; the season stays.
StlFit advanced(const StlFit& fit, double value);
/// The next `horizon` periods.
Eigen::VectorXd stlForecast(const StlFit& fit, int horizon);

} // namespace antevia
