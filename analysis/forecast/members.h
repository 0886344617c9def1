#pragma once

#include "analysis/base/vectors.h"
#include "model/forecast/forecast.h"

#include <vector>

namespace antevia {

/// What a forecast is made from: periods without missing values, at least one, none below 0.
struct MemberInput {
    Eigen::VectorXd history;
    int season = 1;
    int horizon = 1;
};

/// One forecast for each of `methods`, in their order. Ets and Theta are each the mean of a fit to the values and one
/// to log(1 + values), which suits counts; the combination is the median of these four, whether or not its parts are
/// asked for. They are fitted to the last 500 periods; a season of more than 24 places is taken out by decomposition
/// before exponential smoothing. With fewer than five periods they are the naive method. No forecast leaves the range
/// from 0 to twice the largest value of the history, and no trend goes on for longer than half the history.
std::vector<MemberForecast> memberForecasts(const MemberInput& input, const std::vector<ForecastMethod>& methods);

} // namespace antevia
