#pragma once

#include "analysis/forecast/history_features.h"
#include "model/base/result.h"

#include <Eigen/Core>

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// What is known at one end of a history of how far off forecasts from there may be.
struct SpreadGrounds {
    double own = 0.0;    ///< scale of the own errors, in the usual spread of counts (intervals.h)
    double growth = 0.0; ///< power of the periods ahead with which they grew
    int points = 0;      ///< different periods they come from
    HistoryFeatures history;
};

/// How own errors, disagreement of parts and kind of series tell of the errors to come, learnt over many series: the
/// logarithm of the spread is a linear function of their logarithms; the shape, one for all but for the share of zeros,
/// is that of errors over their spread. Quantile regression of a location-scale model: Koenker, Bassett (1978),
/// Regression quantiles, Econometrica 46(1). Assumes that series of the same kind err alike; fails at events without
/// example among what was learnt from.
struct SpreadModel {
    static constexpr int termCount = 13;

    std::vector<std::string> origin; ///< what it was learnt from: sets, publishers, day; one line each
    Eigen::VectorXd terms = Eigen::VectorXd::Zero(termCount); ///< weights of `spreadTerms`
    double usualDisagreement = 0.0; ///< of parts, log ratio to own errors; where there is only one part
    std::vector<double> levels;     ///< ascending
    Eigen::VectorXd shape;          ///< quantiles, a level, of errors over the spread, of series one in five values of
                                    ///< which is 0, …
    Eigen::VectorXd shapeOfZeros;   ///< … and what a share of zeros more by 1 adds to them

    /// Spread so many periods ahead around a median, in the usual spread of counts.
    double spread(const SpreadGrounds& grounds, int ahead, double median, double disagreement) const;
    /// Quantile of errors over their spread at any level between 0 and 1, on straight lines over normal scores.
    double shapeAt(double level, double zeros) const;
};

/// What the spread is worked out from (SpreadModel::termCount). `disagreement`: mean distance of the parts from their
/// combination on the scale of count_scale.h; NaN where there is only one.
Eigen::VectorXd spreadTerms(const SpreadGrounds& grounds, int ahead, double median, double disagreement,
                            double usualDisagreement);

/// Fails with Format, naming the line.
Result<SpreadModel> readSpreadModel(std::string_view text);
std::string writtenSpreadModel(const SpreadModel& model);

/// That of resources/forecast/spread.txt, compiled in.
const SpreadModel& learntSpread();

} // namespace antevia
