#pragma once

#include <cstdint>

namespace antevia::corridor {

/// n trials of probability p ≤ ½, the odds p / (1 − p), and the probability of no success, (1 − p)^n.
struct Trials {
    std::int32_t number = 0;
    double odds = 0.0;
    double none = 0.0;
};

/// Successes of few expected, by counting up from none. `uniform` in (0, 1).
std::int32_t binomialByInversion(const Trials& trials, double uniform);
/// A Poisson number of a small mean by counting up from nobody. `uniform` in (0, 1).
std::int32_t poissonByInversion(double mean, double uniform);

} // namespace antevia::corridor
