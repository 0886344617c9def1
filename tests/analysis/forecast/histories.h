#pragma once

#include <Eigen/Core>
#include <rapidcheck.h>

#include <cmath>
#include <vector>

namespace antevia {

/// Any counts that a history may hold: few or many, zeros, huge ones.
inline Eigen::VectorXd anyHistory()
{
    const auto size = *rc::gen::inRange(1, 90);
    const auto scale = *rc::gen::element(0.0, 1.0, 30.0, 1e4, 1e12);
    Eigen::VectorXd history(size);
    for (double& value : history)
        value = std::floor(scale * *rc::gen::inRange(0, 1001) / 1000.0);
    return history;
}

inline int anySeason()
{
    return *rc::gen::element(1, 4, 7, 12, 24, 52);
}

/// Histories on which methods tend to fall over: 1 to 5 values, constants, zeros, one spike, huge values, a step.
inline std::vector<Eigen::VectorXd> awkwardHistories()
{
    std::vector<Eigen::VectorXd> all;
    for (int n = 1; n <= 5; ++n)
        all.push_back(Eigen::VectorXd::LinSpaced(n, 3.0, 3.0 + 2 * n));
    for (const int n : {6, 20, 60, 160}) {
        all.push_back(Eigen::VectorXd::Zero(n));
        all.push_back(Eigen::VectorXd::Constant(n, 7.0));
        all.push_back(1e6 * Eigen::VectorXd::Unit(n, n / 2));
        all.push_back(1e15 * Eigen::VectorXd::Unit(n, n - 1));
        all.push_back(Eigen::VectorXd::LinSpaced(n, 0.0, 1e15));
        all.push_back(Eigen::VectorXd::Zero(n));
        all.back().tail(n / 3).setConstant(5000.0);
    }
    return all;
}

} // namespace antevia
