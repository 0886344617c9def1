#pragma once

#include <Eigen/Core>
#include <rapidcheck.h>

#include <cmath>

namespace antevia::testing_forecast {

/// One to sixty counts: ordinary ones, zeros only, one spike, a constant, or figures near the end of what a double
/// holds, small or large.
inline Eigen::VectorXd anyHistory()
{
    const int periods = *rc::gen::inRange(1, 61);
    const int kind = *rc::gen::inRange(0, 6);
    Eigen::VectorXd history = Eigen::VectorXd::Zero(periods);
    if (kind == 1)
        history[*rc::gen::inRange(0, periods)] = *rc::gen::inRange(1, 100000);
    if (kind == 2)
        history.setConstant(*rc::gen::inRange(1, 1000));
    if (kind > 2)
        for (double& value : history)
            value = *rc::gen::inRange(kind == 3 ? 0 : 1, 5000);
    if (kind > 4)
        history *= std::pow(10.0, *rc::gen::inRange(-250, 251));
    return history;
}

} // namespace antevia::testing_forecast
