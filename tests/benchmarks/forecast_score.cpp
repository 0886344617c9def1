#include "tests/benchmarks/forecast_score.h"

#include "analysis/forecast/gaps.h"
#include "tests/benchmarks/naive2.h"

#include <array>
#include <cmath>

namespace antevia {

namespace {

constexpr std::array leftOutByIntervals{0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05, 0.02};

} // namespace

const std::vector<double>& benchmarkLevels()
{
    static const std::vector<double> levels{0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4,   0.45, 0.5,
                                            0.55, 0.6,   0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99};
    return levels;
}

void ForecastScore::add(const BenchmarkSeries& series, const Forecast& forecast)
{
    const double scale = naiveScale(series.training.values(), series.season);
    if (!(scale > 0.0) || series.actual.array().isNaN().all()) {
        ++m_leftOut;
        return;
    }
    ++m_series;
    const Eigen::VectorXd median = forecast.quantile(0.5);
    m_mase += meanAbsoluteError(median, series.actual) / scale;
    m_smape += antevia::smape(median, series.actual);
    m_quantiles.add(forecast.quantiles, forecast.levels, series.actual);
    const Eigen::VectorXd naive2 =
        naive2Forecast(filled(series.training.values(), 1), series.season, static_cast<int>(series.actual.size()));
    m_naive2Mase += meanAbsoluteError(naive2, series.actual) / scale;
    m_naive2Smape += antevia::smape(naive2, series.actual);
    const Eigen::VectorXd lower = forecast.quantile(0.025);
    const Eigen::VectorXd upper = forecast.quantile(0.975);
    double sum = 0.0;
    double width = 0.0;
    int points = 0;
    for (Eigen::Index h = 0; h < series.actual.size(); ++h) {
        if (std::isnan(series.actual[h]))
            continue;
        sum += weightedIntervalScore(forecast.quantiles.row(h).transpose(), forecast.levels, leftOutByIntervals,
                                     series.actual[h]);
        width += intervalScore(lower[h], upper[h], 0.05, series.actual[h]);
        ++points;
    }
    m_intervalScore += sum / points / scale;
    m_interval95 += width / points / scale;
}

} // namespace antevia
