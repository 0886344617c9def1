#include "tests/benchmarks/learning_windows.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/count_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

constexpr Eigen::Index fewestKnown = 6;
constexpr Eigen::Index mostEnds = 120;           // of one series
constexpr double farthestTarget = 40.0; // in scales

/// What an error of one scale of the window is worth: half of it over the error of the seasonal naive method, as in
/// the mean absolute scaled error, half of it in proportion to the level, as in the weighted quantile loss.
float worthOf(const PooledWindow& window, const VectorRef& scaled, int season)
{
    constexpr double usualScale = 0.05;
    const Eigen::Index lag = scaled.size() > season ? season : 1;
    const double naive = (scaled.tail(scaled.size() - lag) - scaled.head(scaled.size() - lag)).cwiseAbs().mean();
    return static_cast<float>(0.5 * std::min(2.0, window.scale / std::max(naive, 1e-3)) +
                              0.5 * std::min(3.0, window.scale / usualScale));
}

/// Periods known at each end.
std::vector<Eigen::Index> endsOf(Eigen::Index periods)
{
    std::vector<Eigen::Index> ends;
    const Eigen::Index available = periods - fewestKnown;
    const Eigen::Index count = std::min(available, mostEnds);
    for (Eigen::Index i = 0; i < count; ++i)
        ends.push_back(periods - 1 - i * available / count);
    return ends;
}

void fillWindow(LearningWindows& windows, Eigen::Index column, const Eigen::VectorXd& scaled, Eigen::Index known,
                const LearningSeries& series)
{
    const PooledWindow window = pooledWindow(scaled.head(known), series.season);
    windows.inputs.col(column) = window.inputs;
    const bool isLearntFrom = window.scale >= smallestScale;
    for (int h = 0; h < pooledHorizon; ++h) {
        float target = std::numeric_limits<float>::quiet_NaN();
        if (isLearntFrom && known + h < scaled.size())
            target = static_cast<float>(std::clamp((scaled[known + h] - window.value(0.0, h + 1)) / window.scale,
                                                   -farthestTarget, farthestTarget));
        windows.targets(h, column) = target;
    }
    windows.shares[column] = series.share * worthOf(window, scaled.head(known), series.season);
    windows.kin[static_cast<std::size_t>(column)] = series.kin;
}

} // namespace

Result<LearningWindows> windowsOf(const std::vector<LearningSeries>& series, const RunContext& run)
{
    std::vector<Eigen::Index> firstColumn{0};
    for (const LearningSeries& each : series)
        firstColumn.push_back(firstColumn.back() + static_cast<Eigen::Index>(endsOf(each.values.size()).size()));
    const Eigen::Index count = firstColumn.back();
    LearningWindows windows{Eigen::MatrixXf(pooledInputs, count), Eigen::MatrixXf(pooledHorizon, count),
                            Eigen::VectorXf(count), std::vector<std::uint32_t>(static_cast<std::size_t>(count))};
    const auto fillSeries = [&](int i) -> Result<void> {
        const auto at = static_cast<std::size_t>(i);
        const Eigen::VectorXd scaled = series[at].values.unaryExpr(&onCountScale);
        Eigen::Index column = firstColumn[at];
        for (const Eigen::Index known : endsOf(scaled.size()))
            fillWindow(windows, column++, scaled, known, series[at]);
        return {};
    };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(series.size()), fillSeries, run));
    return windows;
}

} // namespace antevia
