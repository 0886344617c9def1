#pragma once

#include "model/base/result.h"
#include "tests/benchmarks/benchmark_series.h"

#include <Eigen/Core>

#include <cstdint>
#include <filesystem>
#include <vector>

namespace antevia {

/// A series to learn from.
struct LearningSeries {
    Eigen::VectorXd values; ///< periods, none missing, counts ≥ 0
    int season = 1;
    int horizon = 18;      ///< of the set it is from
    std::uint32_t kin = 0; ///< the same for series made from one another
    float share = 1.0f;    ///< how much each of its windows counts
    int heldBack = 0;      ///< periods at its end that a trial of learn-pooled does not learn from
};

/// The training parts of a benchmark set; the others are never looked at. `kin` counts on from `firstKin`.
std::vector<LearningSeries> trainingParts(const std::vector<BenchmarkSeries>& set, std::uint32_t firstKin, float share);

/// Sums over `periods` neighbouring periods, which end with the last one; the season so many times shorter, or none.
/// Only those at least `fewest` periods long.
std::vector<LearningSeries> aggregated(const std::vector<LearningSeries>& series, int periods, int fewest, float share);

/// Weighted sums of two or three series of one season, each brought to the same mean first: TSMixup, Ansari et al.
/// (2024), Chronos: learning the language of time series, §4.1.
std::vector<LearningSeries> mixed(const std::vector<LearningSeries>& series, int count, std::uint64_t seed,
                                  float share);

/// Negative-binomial counts around a level that wanders, trends, breaks and repeats with a season of 1, 4, 7, 12 or
/// 52 periods.
std::vector<LearningSeries> simulated(int count, std::uint64_t seed, std::uint32_t firstKin, float share);

} // namespace antevia
