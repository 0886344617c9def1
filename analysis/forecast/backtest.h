#pragma once

#include "analysis/base/vectors.h"
#include "analysis/forecast/combination.h"
#include "analysis/forecast/surroundings.h"
#include "model/base/result.h"
#include "model/base/run_context.h"
#include "model/forecast/forecast.h"

#include <memory>
#include <vector>

namespace antevia {

struct BacktestRequest {
    Eigen::VectorXd values; ///< periods; NaN missing, none below 0, the first one known
    int season = 1;
    int horizon = 1;
    int origins = 36;                    ///< at most this many, spread evenly over the later part of the history
    std::vector<ForecastMethod> methods; ///< distinct
    std::vector<double> levels = {};     ///< of the spreads learnt from many series
    std::shared_ptr<const Surroundings> around = nullptr; ///< what is known beside the values, period by period
};

/// What each method would have forecast from earlier ends of the same history.
struct Backtest {
    std::vector<int> origins; ///< ascending; periods known at each
    Eigen::MatrixXd actual;   ///< origins × horizon; NaN after the end of the history and where missing
    std::vector<ForecastMethod> methods;
    std::vector<Eigen::MatrixXd> forecasts;    ///< per method, origins × horizon
    std::vector<Eigen::MatrixXd> disagreement; ///< of its parts (methodDisagreement), likewise
    std::vector<Eigen::MatrixXd> spreads;      ///< per origin, horizon × levels: Parts::learntSpread
    Eigen::VectorXd weights;                   ///< of the parts (allParts) in the combination, from all errors

    const Eigen::MatrixXd& of(ForecastMethod method) const;
    const Eigen::MatrixXd& disagreementOf(ForecastMethod method) const;

private:
    std::size_t placeOf(ForecastMethod method) const;
};

/// The first origin leaves three seasons (a third of a short history, at least one period) to learn from. Parameters
/// are fitted at three of the origins, each time starting from the fit before, and held until the next of them, while
/// the states move on with every period; the combination at an origin has the weights that were known there. Gaps are
/// filled for fitting with what was known at the origin. Fails only with Cancelled.
Result<Backtest> backtest(const BacktestRequest& request, const RunContext& run);

} // namespace antevia
