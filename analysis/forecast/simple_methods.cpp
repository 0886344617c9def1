#include "analysis/forecast/simple_methods.h"

#include "model/base/contract.h"

#include <algorithm>

namespace antevia {

Eigen::VectorXd naiveForecast(const VectorRef& history, int horizon)
{
    EXPECTS(history.size() > 0);
    return Eigen::VectorXd::Constant(horizon, history[history.size() - 1]);
}

Eigen::VectorXd seasonalNaiveForecast(const VectorRef& history, int season, int horizon)
{
    if (history.size() < season)
        return naiveForecast(history, horizon);
    Eigen::VectorXd forecast(horizon);
    for (int h = 0; h < horizon; ++h)
        forecast[h] = history[history.size() - season + h % season];
    return forecast;
}

Eigen::VectorXd driftForecast(const VectorRef& history, int horizon)
{
    EXPECTS(history.size() > 0);
    const Eigen::Index steps = history.size() - 1;
    const double last = history[steps];
    const double slope = steps == 0 ? 0.0 : (last - history[0]) / static_cast<double>(steps);
    return Eigen::VectorXd::LinSpaced(horizon, last + slope, last + slope * horizon);
}

Eigen::VectorXd meanForecast(const VectorRef& history, int window, int horizon)
{
    EXPECTS(history.size() > 0 && window > 0);
    return Eigen::VectorXd::Constant(horizon, history.tail(std::min<Eigen::Index>(window, history.size())).mean());
}

} // namespace antevia
