#pragma once

#include "analysis/base/vectors.h"

#include <optional>
#include <string>

namespace antevia {

/// Simple: the season is smoothed and nothing else. Partial: a level, and a season added to it by exponential
/// smoothing. Full: a level and a season, each smoothed in its own complex way.
enum class CesSeason { None, Simple, Partial, Full };
/// "CES(P)".
std::string cesName(CesSeason season);

struct CesParameters {
    double real = 1.3;            ///< α0
    double imaginary = 1.0;       ///< α1
    double seasonReal = 0.1;      ///< β0 of the full form; of the partial form its only weight
    double seasonImaginary = 1.0; ///< β1 of the full form
    bool operator==(const CesParameters&) const = default;
};

/// A smoothed value and what is called its information potential, which stands for trends of any shape.
struct CesPair {
    double value = 0.0;
    double potential = 0.0;
};

struct CesStates {
    CesPair level;                   ///< 0 in the simple form
    Eigen::VectorXd season;          ///< the next period's place first; empty without a season
    Eigen::VectorXd seasonPotential; ///< as `season`; 0 in the partial form
};

/// Complex exponential smoothing: y = l + e; l' = l − (1 − α1) c + (α0 − α1) e; c' = l + (1 − α0) c + (α0 + α1) e, in
/// which one complex parameter makes levels, trends and what is between them; seasons by the same recursion one season
/// apart. Svetunkov, Kourentzes, Ord (2022), Complex exponential smoothing, Naval Research Logistics 69(8). Assumes
/// errors of constant spread; without a unit root in it a level far from 0 may drift over long horizons, and breaks
/// mislead it as they do all smoothing.
struct CesFit {
    CesSeason season = CesSeason::None;
    CesParameters parameters;
    CesStates last;    ///< after the last period
    double sse = 0.0;  ///< sum of squared one-step errors
    double aicc = 0.0; ///< up to a constant of the number of periods; counts parameters and the spread
    int evaluations = 0; ///< of the errors, that the search took
    bool hasSettled = true; ///< whether the search ended by itself
};

/// Least squares over the parameters for which the weights of old errors die out. The states before the first period
/// are found by going through the history backwards from its end (backcasting), so that they are no parameters.
/// Nothing if the history (no missing values) has fewer than three seasons or too few values for AICc. `start`:
/// parameters of an earlier fit of this form, to search from.
std::optional<CesFit> fitCes(const VectorRef& history, int season, CesSeason kind,
                             const std::optional<CesParameters>& start = std::nullopt);
/// The same with the parameters held; nothing under the same conditions.
std::optional<CesFit> cesWith(const VectorRef& history, int season, CesSeason kind, const CesParameters& parameters);
/// The form with the smallest AICc; the mean of the history if it is too short for any. `earlier`: of the same history
/// when it was shorter, from which its form is searched.
CesFit bestCes(const VectorRef& history, int season, const std::optional<CesFit>& earlier = std::nullopt);
/// `fit` one period on: `value` has come and moves the last states; the rest stays.
CesFit advanced(const CesFit& fit, double value);
/// The next `horizon` periods.
Eigen::VectorXd cesForecast(const CesFit& fit, int horizon);

} // namespace antevia
