#pragma once

#include "analysis/forecast/accuracy.h"
#include "model/forecast/forecast.h"
#include "tests/benchmarks/benchmark_series.h"

#include <vector>

namespace antevia {

/// The levels that the scores ask for, ascending.
const std::vector<double>& benchmarkLevels();

/// A method's scores over the series of a set, as the benchmark's read-me defines them.
class ForecastScore {
public:
    /// Series whose scale is 0, or none of whose values to come is known, are left out and counted.
    void add(const BenchmarkSeries& series, const Forecast& forecast);
    void addSeconds(double seconds) { m_seconds += seconds; }

    int series() const { return m_series; }
    int leftOut() const { return m_leftOut; }
    double mase() const { return m_mase / m_series; }
    double smape() const { return m_smape / m_series; }
    double owa() const { return 0.5 * (m_smape / m_naive2Smape + m_mase / m_naive2Mase); }
    double msis95() const { return m_interval95 / m_series; }
    double scaledIntervalScore() const { return m_intervalScore / m_series; }
    double secondsPerSeries() const { return m_seconds / (m_series + m_leftOut); }
    const QuantileScore& quantiles() const { return m_quantiles; }

private:
    int m_series = 0;
    int m_leftOut = 0;
    double m_mase = 0.0;
    double m_smape = 0.0;
    double m_intervalScore = 0.0;
    double m_interval95 = 0.0;
    double m_naive2Mase = 0.0;
    double m_naive2Smape = 0.0;
    double m_seconds = 0.0;
    QuantileScore m_quantiles;
};

} // namespace antevia
