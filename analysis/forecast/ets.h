#pragma once

#include "analysis/base/vectors.h"

#include <optional>
#include <string>

namespace antevia {

enum class EtsError { Additive, Multiplicative };
enum class EtsTrend { None, Additive, Damped };
enum class EtsSeason { None, Additive, Multiplicative };

/// Which exponential smoothing model, in the taxonomy of Hyndman, Koehler, Ord, Snyder (2008), Forecasting with
/// exponential smoothing, ch. 2. The fifteen stable ones: an additive error has no multiplicative season, and a
/// multiplicative trend is never had.
struct EtsForm {
    EtsError error = EtsError::Additive;
    EtsTrend trend = EtsTrend::None;
    EtsSeason season = EtsSeason::None;
    bool operator==(const EtsForm&) const = default;
};
/// "ETS(M,Ad,N)".
std::string etsName(const EtsForm& form);

struct EtsParameters {
    double alpha = 0.3;
    double beta = 0.0;
    double gamma = 0.0;
    double phi = 1.0;
    bool operator==(const EtsParameters&) const = default;
};

/// What the model knows between two periods.
struct EtsStates {
    double level = 0.0;
    double slope = 0.0;
    Eigen::VectorXd season; ///< the next period's place first; sum 0, or mean 1 if multiplicative; empty without one
};

/// Exponential smoothing in the innovations form. With q = l + φb the forecast of y is f = q + s and e = y − f moves
/// the states: l' = q + αe; b' = φb + βe; s' = s + γe. A multiplicative season has f = qs; l' = q + αe/s; b' = φb +
/// βe/s; s' = s + γe/q. Errors are normal without autocorrelation; their spread is constant, or in proportion to f if
/// the error is multiplicative. Fails at breaks; values at or near zero have no multiplicative form.
struct EtsFit {
    EtsForm form;
    EtsParameters parameters;
    EtsStates first; ///< before the first period; the season's sum is held, as one place too many would be free
    EtsStates last;  ///< after the last period
    int periods = 0;
    double sse = 0.0;           ///< sum of squared one-step errors, relative ones if the error is multiplicative
    double logLikelihood = 0.0; ///< as etsLogLikelihood
    double aicc = 0.0;          ///< counts parameters, free first states and the spread
    int evaluations = 0;        ///< passes through the history that the search took
};

/// −n/2 log Σe² for additive errors, −n/2 log Σ(e/f)² − Σ log |f| for multiplicative ones: the log-likelihood up to a
/// constant of n, with the spread at its best. Minus infinity where a multiplicative form meets a forecast of 0. Book
/// (above), eq. 5.3; what R's forecast::ets reports.
double etsLogLikelihood(const VectorRef& history, const EtsForm& form, const EtsParameters& parameters,
                        const EtsStates& first);

/// Where a search starts: parameters and the states before the first period.
struct EtsStart {
    EtsParameters parameters;
    EtsStates first;
};

/// Maximum likelihood over parameters and first states together, inside the part of the usual parameter region (the
/// bounds of R's forecast) that is also admissible, i.e. where the weights of old errors die out. Nothing if the form
/// cannot be had: the history (no missing values) has fewer than three seasons or too few values for AICc, or values
/// not above 0 for a multiplicative form. `start`: of an earlier fit of this form, to search from there only.
std::optional<EtsFit> fitEts(const VectorRef& history, int season, const EtsForm& form,
                             const std::optional<EtsStart>& start = std::nullopt);
/// The same with the parameters held: only the first states are fitted.
std::optional<EtsFit> etsWith(const VectorRef& history, int season, const EtsForm& form,
                              const EtsParameters& parameters);
/// `fit` one period on: `value` has come and moves the last states; parameters and first states stay.
EtsFit advanced(const EtsFit& fit, double value);

enum class EtsTrends { All, DampedOnly };
enum class EtsKinds { All, AdditiveOnly };

/// The form with the smallest AICc; (A,N,N) around the mean if the history is too short for any. At most 24 places in
/// a season; longer seasons are left out. `earlier`: of the same history when it was shorter. Its form is searched
/// first and from there; of the others only those are searched to the end that still come near it.
EtsFit bestEts(const VectorRef& history, int season, EtsTrends trends = EtsTrends::All, EtsKinds kinds = EtsKinds::All,
               const std::optional<EtsFit>& earlier = std::nullopt);
/// The next `horizon` periods; after `trendPeriods` of them the trend stands still.
Eigen::VectorXd etsForecast(const EtsFit& fit, int horizon, int trendPeriods);

} // namespace antevia
