#pragma once

#include "analysis/forecast/accuracy.h"
#include "analysis/forecast/backtest.h"
#include "analysis/forecast/calibration.h"
#include "analysis/forecast/intervals.h"
#include "model/time/series.h"

#include <array>
#include <span>
#include <vector>

namespace antevia {

/// Levels that a backtest's intervals are scored at.
inline constexpr std::array scoredLevels{0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975};

/// What a backtest is judged on.
struct RecordedSeries {
    const Series& history; ///< begins with a value
    int season = 1;
    const Backtest& backtest; ///< of the history
    double highest = 0.0;     ///< no quantile is above it unless its median is
};

/// One method's errors at the origins of a backtest, and the intervals made at each of what was known of them by then.
class IntervalRecord {
public:
    /// What was known of the errors at an origin.
    struct AtOrigin {
        Eigen::Index row = 0; ///< of the backtest
        int today = 0;        ///< index of the last period known
        ErrorModel errors;
    };

    /// `like`: the method's errors on series of the same kind. Keeps what it is given by reference.
    IntervalRecord(const RecordedSeries& series, ForecastMethod method, std::vector<SeriesErrors> like);

    /// From all errors, calibrated by what such intervals held.
    ErrorModel errorsNow() const;
    /// By what the record asks ranges to be wider than they would be.
    double widthNow() const { return widthAt(m_series.history.last().index); }
    double widthAt(int today) const { return widthFactor(m_reaches, today); }
    /// What intervals are made around, from one origin.
    struct Centre {
        Eigen::VectorXd forecast;     ///< horizon
        Eigen::VectorXd disagreement; ///< horizon; of the method's parts
        Eigen::MatrixXd learnt;       ///< horizon × levels: Parts::learntSpread, or nothing
    };
    /// Quantiles (horizon × levels): from the record and, where they are part of the method, from the networks learnt
    /// from many series. `levels` must hold 0.5.
    Eigen::MatrixXd quantiles(const Centre& centre, const ErrorModel& errors, std::span<const double> levels,
                              double width) const;
    /// Each origin's intervals made, and calibrated, only of errors known by then; origins with fewer than five of them
    /// are left out of `wql`, coverages and `pit`.
    BacktestRow row() const;

    /// The origins at which enough errors were known.
    const std::vector<AtOrigin>& origins() const { return m_origins; }

private:
    /// Quantiles that would have been forecast, and what came.
    struct PastQuantiles {
        std::vector<Eigen::MatrixXd> quantiles; ///< horizon × levels, one an origin
        std::vector<Eigen::VectorXd> actual;    ///< horizon

        QuantileScore score(Eigen::Index first, Eigen::Index count) const;
    };

    AtOrigin knownAt(std::size_t origin, std::size_t& known) const;
    PastQuantiles pastQuantiles() const;
    std::vector<Reach> reaches() const;
    PastQuantiles calibrated() const;
    HorizonScore scoreAt(Eigen::Index column, const QuantileScore& quantiles) const;

    const RecordedSeries m_series;
    ForecastMethod m_method;
    SeriesErrors m_own;
    std::vector<SeriesErrors> m_like;
    std::vector<AtOrigin> m_origins;
    PastQuantiles m_past; ///< as they would have been without calibration, an origin each of m_origins
    std::vector<Reach> m_reaches;
};

/// Whether people were counted, and not averaged or estimated in parts.
bool areWhole(const Series& history);

} // namespace antevia
