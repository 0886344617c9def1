#include "analysis/forecast/interval_record.h"

#include "analysis/forecast/blend.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr std::size_t fewestKnownErrors = 5; // for an interval to be scored

double levelOf(const VectorRef& values)
{
    return historyFeatures(values, 1).level;
}

int countKnown(const VectorRef& values)
{
    return static_cast<int>(values.size() - values.array().isNaN().count());
}

} // namespace

bool areWhole(const Series& history)
{
    return std::ranges::all_of(history.values(),
                               [](double value) { return std::isnan(value) || value == std::floor(value); });
}

QuantileScore IntervalRecord::PastQuantiles::score(Eigen::Index first, Eigen::Index count) const
{
    QuantileScore sum;
    for (std::size_t i = 0; i < quantiles.size(); ++i)
        sum.add(quantiles[i].middleRows(first, count), scoredLevels, actual[i].segment(first, count));
    return sum;
}

IntervalRecord::IntervalRecord(const RecordedSeries& series, ForecastMethod method, std::vector<SeriesErrors> like)
    : m_series(series), m_method(method),
      m_own(seriesErrors(series.backtest, method, series.history.first(), levelOf(series.history.values()))),
      m_like(std::move(like))
{
    for (std::size_t i = 0; i < m_series.backtest.origins.size(); ++i) {
        std::size_t known = 0;
        AtOrigin origin = knownAt(i, known);
        if (known >= fewestKnownErrors)
            m_origins.push_back(std::move(origin));
    }
    m_past = pastQuantiles();
    m_reaches = reaches();
}

IntervalRecord::AtOrigin IntervalRecord::knownAt(std::size_t origin, std::size_t& known) const
{
    const int periods = m_series.backtest.origins[origin];
    const int today = m_series.history.first().index + periods - 1;
    const SeriesErrors own = m_own.knownBy(today);
    std::vector<SeriesErrors> like;
    known = own.samples.size();
    for (const SeriesErrors& each : m_like) {
        like.push_back(each.knownBy(today));
        known += like.back().samples.size();
    }
    const HistoryFeatures features = historyFeatures(m_series.history.values().head(periods), m_series.season);
    return {static_cast<Eigen::Index>(origin), today, fitErrors(features, own, like)};
}

IntervalRecord::PastQuantiles IntervalRecord::pastQuantiles() const
{
    const Backtest& backtest = m_series.backtest;
    PastQuantiles past;
    for (const AtOrigin& each : m_origins) {
        const Centre centre{backtest.of(m_method).row(each.row).transpose(),
                            backtest.disagreementOf(m_method).row(each.row).transpose(),
                            backtest.spreads[static_cast<std::size_t>(each.row)]};
        past.quantiles.push_back(quantiles(centre, each.errors, scoredLevels, 1.0));
        past.actual.emplace_back(backtest.actual.row(each.row).transpose());
    }
    return past;
}

std::vector<Reach> IntervalRecord::reaches() const
{
    std::vector<Reach> reaches;
    for (std::size_t i = 0; i < m_origins.size(); ++i)
        for (int h = 0; h < m_past.actual[i].size(); ++h)
            if (const double actual = m_past.actual[i][h]; !std::isnan(actual))
                reaches.push_back({m_origins[i].today + 1 + h,
                                   reachOf(actual, m_past.quantiles[i].row(h).transpose(), scoredLevels)});
    std::ranges::sort(reaches, {}, [](const Reach& each) { return std::pair(each.ratio, each.target); });
    return reaches;
}

ErrorModel IntervalRecord::errorsNow() const
{
    return fitErrors(historyFeatures(m_series.history.values(), m_series.season), m_own, m_like);
}

Eigen::MatrixXd IntervalRecord::quantiles(const Centre& centre, const ErrorModel& errors,
                                          std::span<const double> levels, double width) const
{
    const Eigen::MatrixXd recorded =
        quantilesAround(centre.forecast, centre.disagreement, errors, levels, m_series.highest);
    const bool isPart = m_method == ForecastMethod::Combination || m_method == ForecastMethod::Pooled;
    const bool isBlended = isPart && centre.learnt.size() > 0;
    return widened(isBlended ? blendedQuantiles(recorded, centre.forecast, centre.learnt, m_series.highest) : recorded,
                   levels, width, m_series.highest);
}

IntervalRecord::PastQuantiles IntervalRecord::calibrated() const
{
    PastQuantiles past = m_past;
    for (std::size_t i = 0; i < m_origins.size(); ++i) {
        past.quantiles[i] = widened(past.quantiles[i], scoredLevels, widthAt(m_origins[i].today), m_series.highest);
        if (areWhole(m_series.history))
            past.quantiles[i] = wholeQuantiles(past.quantiles[i], scoredLevels);
    }
    return past;
}

HorizonScore IntervalRecord::scoreAt(Eigen::Index column, const QuantileScore& quantiles) const
{
    const Eigen::VectorXd made = m_series.backtest.of(m_method).col(column);
    const Eigen::VectorXd came = m_series.backtest.actual.col(column);
    return {.ahead = static_cast<int>(column) + 1,
            .points = countKnown(came),
            .mae = meanAbsoluteError(made, came),
            .mase = mase(made, came, m_series.history.values(), m_series.season),
            .wql = quantiles.weightedLoss(),
            .coverage80 = quantiles.coverage80(),
            .coverage95 = quantiles.coverage95()};
}

BacktestRow IntervalRecord::row() const
{
    const Eigen::MatrixXd& actual = m_series.backtest.actual;
    const Eigen::VectorXd made = m_series.backtest.of(m_method).reshaped();
    const Eigen::VectorXd came = actual.reshaped();
    const PastQuantiles past = calibrated();
    const QuantileScore quantiles = past.score(0, actual.cols());
    BacktestRow row{.method = m_method,
                    .origins = static_cast<int>(m_series.backtest.origins.size()),
                    .points = countKnown(came),
                    .mae = meanAbsoluteError(made, came),
                    .mase = mase(made, came, m_series.history.values(), m_series.season),
                    .wql = quantiles.weightedLoss(),
                    .coverage80 = quantiles.coverage80(),
                    .coverage95 = quantiles.coverage95(),
                    .byHorizon = {},
                    .pit = quantiles.pit()};
    for (Eigen::Index h = 0; h < actual.cols(); ++h)
        if (countKnown(actual.col(h)) > 0)
            row.byHorizon.push_back(scoreAt(h, past.score(h, 1)));
    return row;
}

} // namespace antevia
