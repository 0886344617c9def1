#pragma once

#include "analysis/forecast/pooled_window.h"
#include "model/base/run_context.h"
#include "tests/benchmarks/learning_series.h"

#include <Eigen/Core>

#include <vector>

namespace antevia {

/// Ends of histories with what came after them; one a column.
struct LearningWindows {
    Eigen::MatrixXf inputs;  ///< pooledInputs × windows
    Eigen::MatrixXf targets; ///< pooledHorizon × windows: scales off the centre, without the season; NaN not known
    Eigen::VectorXf shares;  ///< windows: how much each counts
    std::vector<std::uint32_t> kin;

    Eigen::Index size() const { return inputs.cols(); }
};

/// Every end of each series that leaves a few periods before and at least one after; a long series' ends are spread
/// evenly.
Result<LearningWindows> windowsOf(const std::vector<LearningSeries>& series, const RunContext& run);

} // namespace antevia
