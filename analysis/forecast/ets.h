#pragma once

#include "analysis/base/vectors.h"

#include <optional>
#include <string>

namespace antevia {

/// Which of the additive-error exponential smoothing models: (A,N,N), (A,A,N), (A,Ad,N) and each with a season.
struct EtsForm {
    bool trend = false;
    bool damped = false; ///< only with a trend
    bool seasonal = false;
    bool operator==(const EtsForm&) const = default;
};
/// "ETS(A,Ad,N)".
std::string etsName(const EtsForm& form);

struct EtsParameters {
    double alpha = 0.3;
    double beta = 0.0;
    double gamma = 0.0;
    double phi = 1.0;
};

/// Additive-error exponential smoothing in the innovations form of Hyndman, Koehler, Ord, Snyder (2008), Forecasting
/// with exponential smoothing, ch. 2: y = l + φb + s + e; l' = l + φb + αe; b' = φb + βe; s' = s + γe. Assumes errors
/// without autocorrelation and of constant spread; fails at breaks and where the spread grows with the level.
struct EtsFit {
    EtsForm form;
    EtsParameters parameters;
    double level = 0.0;     ///< after the last period
    double slope = 0.0;     ///< after the last period
    Eigen::VectorXd season; ///< the next period's place first; empty without a season
    double sse = 0.0;       ///< sum of squared one-step errors
    double aicc = 0.0;      ///< up to a constant of the history
};

/// Least squares (= maximum likelihood with normal errors) inside the part of the usual parameter region that is also
/// admissible, i.e. where the weights of old errors die out. The states before the first period enter the errors
/// linearly, so that they are solved for and only the parameters are searched. Nothing if the history (no missing
/// values) is too short for the form: fewer than three seasons, or too few values for AICc.
std::optional<EtsFit> fitEts(const VectorRef& history, int season, const EtsForm& form);

enum class EtsTrends { All, DampedOnly };

/// The form with the smallest AICc; (A,N,N) around the mean if the history is too short for any. At most 24 places in
/// a season; longer seasons are left out.
EtsFit bestEts(const VectorRef& history, int season, EtsTrends trends = EtsTrends::All);
/// The next `horizon` periods; after `trendPeriods` of them the trend stands still.
Eigen::VectorXd etsForecast(const EtsFit& fit, int horizon, int trendPeriods);

} // namespace antevia
