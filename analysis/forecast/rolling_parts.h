#pragma once

#include "analysis/forecast/backtest.h"
#include "analysis/forecast/parts.h"

#include <optional>

namespace antevia {

/// The parts of a backtest at the end of a history, with what they forecast from its earlier ends. What comes moves
/// states on and adds origins, without a fit; now and then parameters are fitted again, starting from those that are
/// there.
class RollingParts {
public:
    /// Forecasts from every origin of the request. Fails only with Cancelled.
    static Result<RollingParts> make(BacktestRequest request, const RunContext& run);

    /// The parts at the end of the history.
    const Parts& parts();
    /// `values`: the history with a period more or several. After twelve periods, or a season, parameters are fitted
    /// again.
    void take(const VectorRef& values);
    Backtest record() const;
    /// What the parts forecast from the origins, ascending.
    std::span<const PartsAtOrigin> origins() const { return m_origins; }

private:
    explicit RollingParts(BacktestRequest request);

    Eigen::Index periods() const { return m_request.values.size(); }
    void forecastBlock(std::size_t first, std::size_t last);
    void fit(const VectorRef& known);
    void advance(double value);

    BacktestRequest m_request;
    std::vector<PartsAtOrigin> m_origins;
    std::optional<Parts> m_parts;
    Eigen::Index m_fittedAt = 0; ///< periods known at the last fit
    Eigen::Index m_at = 0;       ///< periods that the states have come to
};

} // namespace antevia
