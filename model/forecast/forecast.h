#pragma once

#include "model/base/id.h"
#include "model/base/words.h"
#include "model/forecast/nowcast.h"
#include "model/time/series.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace antevia {

enum class ForecastMethod { Naive, SeasonalNaive, Drift, Mean, Ets, Theta, Arima, DampedTrend, Pooled, Combination };
template <>
inline constexpr auto wordsOf<ForecastMethod> = std::array{std::pair{ForecastMethod::Naive, "naive"},
                                                           std::pair{ForecastMethod::SeasonalNaive, "seasonal-naive"},
                                                           std::pair{ForecastMethod::Drift, "drift"},
                                                           std::pair{ForecastMethod::Mean, "mean"},
                                                           std::pair{ForecastMethod::Ets, "ets"},
                                                           std::pair{ForecastMethod::Theta, "theta"},
                                                           std::pair{ForecastMethod::Arima, "arima"},
                                                           std::pair{ForecastMethod::DampedTrend, "damped-trend"},
                                                           std::pair{ForecastMethod::Pooled, "pooled"},
                                                           std::pair{ForecastMethod::Combination, "combination"}};

/// Point forecast (median) of one method.
struct MemberForecast {
    ForecastMethod method = ForecastMethod::Naive;
    std::string model;      ///< "ETS(A,Ad,N), AICc 123.4"; for people
    Eigen::VectorXd median; ///< horizon
    bool operator==(const MemberForecast& other) const;
};

/// How a method did so many periods ahead. NaN where it could not be worked out.
struct HorizonScore {
    int ahead = 1;  ///< periods from the origin to what was forecast
    int points = 0; ///< forecast points compared
    double mae = 0.0;
    double mase = 0.0;
    double wql = 0.0;
    double coverage80 = 0.0;
    double coverage95 = 0.0;
    bool operator==(const HorizonScore& other) const;
};

/// How a method did when the series' own past was forecast from rolling origins. NaN where it could not be worked out.
struct BacktestRow {
    ForecastMethod method = ForecastMethod::Naive;
    int origins = 0;         ///< rolling origins
    int points = 0;          ///< forecast points compared
    double mae = 0.0;        ///< in the series' unit
    double mase = 0.0;       ///< Hyndman & Koehler 2006
    double wql = 0.0;        ///< weighted quantile loss over 0.1 … 0.9
    double coverage80 = 0.0; ///< share of points inside the central 80 % interval, 0 … 1
    double coverage95 = 0.0;
    std::vector<HorizonScore> byHorizon = {}; ///< one, two, … periods ahead, as far as any value has come
    /// Shares of points in the ten tenths of what was forecast, the lowest first (the PIT histogram: level where the
    /// intervals are right, a bowl where they are too narrow); a count that several tenths hold counts in each of them
    /// in part. Empty where no interval could be scored. Czado, Gneiting, Held (2009), Biometrics 65(4).
    std::vector<double> pit = {};
    bool operator==(const BacktestRow& other) const;
};

/// A forecast of one series as it was known on `asOf`.
struct Forecast {
    ForecastId id;
    SeriesId series;
    Day asOf;
    Period first;                                        ///< first period forecast
    ForecastMethod method = ForecastMethod::Combination; ///< what `quantiles` belong to
    std::vector<double> levels;                          ///< ascending, in (0, 1), holds 0.5
    Eigen::MatrixXd quantiles;                           ///< horizon × levels, ≥ 0, not falling along a row
    double pathCorrelation = 0.0;                        ///< of neighbouring periods' errors, for sample paths
    std::vector<MemberForecast> members;
    std::vector<BacktestRow> backtest; ///< the combination, each member, and always the naive methods
    int historyPeriods = 0;
    bool naiveIsBetter = false;        ///< the better naive method beat `method` in the backtest (by MASE)
    /// The last periods as reported and as completed: where the forecast starts from.
    std::vector<NowcastPeriod> nowcast = {};
    SeriesId reconciledWith = {}; ///< the total that it agrees with, or that is this series; empty: by itself
    std::vector<std::string> warnings; ///< "16 days of history: intervals beyond 5 days are extrapolated"

    int horizon() const { return static_cast<int>(quantiles.rows()); }
    /// Column of a level; the nearest one.
    int levelIndex(double level) const;
    Eigen::VectorXd quantile(double level) const { return quantiles.col(levelIndex(level)); }
    bool operator==(const Forecast& other) const;
};

} // namespace antevia
