#pragma once

#include "analysis/forecast/pooled_network.h"
#include "model/base/run_context.h"
#include "tests/benchmarks/learning_windows.h"

#include <cstdint>
#include <vector>

namespace antevia {

struct LearningPlan {
    std::vector<Eigen::Index> hidden{96, 64}; ///< widths of the layers between
    int rounds = 10;                          ///< times each window is seen
    int batch = 512;                          ///< windows a step
    double rate = 2e-3;                       ///< largest step; rises at first, falls along a cosine to 0
    double decay = 1e-2;                      ///< of the weights, a step, in steps
    double seriesShare = 0.9;                 ///< of the kin that a network sees
    std::uint64_t seed = 1;
};

/// A network whose outputs have the smallest mean quantile loss on `windows`: Koenker, Bassett (1978), Regression
/// quantiles, Econometrica 46(1); steps by Loshchilov, Hutter (2019), Decoupled weight decay regularization, ICLR.
/// The same on any number of threads; on another processor's vector units the last bits may differ.
Result<PooledNetwork> learnNetwork(const LearningWindows& windows, const LearningPlan& plan, const RunContext& run);

} // namespace antevia
