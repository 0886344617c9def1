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

std::vector<Reach> IntervalRecord::reaches() const
{
    const Eigen::MatrixXd& forecasts = m_series.backtest.of(m_method);
    const Eigen::MatrixXd& disagreement = m_series.backtest.disagreementOf(m_method);
    std::vector<Reach> reaches;
    for (const AtOrigin& each : m_origins)
        for (int h = 0; h < forecasts.cols(); ++h) {
            const double error = m_series.backtest.actual(each.row, h) - forecasts(each.row, h);
            if (!std::isnan(error))
                reaches.push_back({each.today + 1 + h,
                                   each.errors.reach(error, h + 1, forecasts(each.row, h), disagreement(each.row, h))});
        }
    std::ranges::sort(reaches, {}, [](const Reach& each) { return std::pair(each.ratio, each.target); });
    return reaches;
}

ErrorModel IntervalRecord::errorsNow() const
{
    const Series& history = m_series.history;
    ErrorModel errors = fitErrors(historyFeatures(history.values(), m_series.season), m_own, m_like);
    errors.width = widthFactor(m_reaches, history.last().index);
    return errors;
}

Eigen::MatrixXd IntervalRecord::quantiles(const Centre& centre, const ErrorModel& errors,
                                          std::span<const double> levels) const
{
    const Eigen::MatrixXd recorded =
        quantilesAround(centre.forecast, centre.disagreement, errors, levels, m_series.highest);
    const bool isPart = m_method == ForecastMethod::Combination || m_method == ForecastMethod::Pooled;
    return isPart && centre.learnt.size() > 0
               ? blendedQuantiles(recorded, centre.forecast, centre.learnt, m_series.highest)
               : recorded;
}

IntervalRecord::PastQuantiles IntervalRecord::pastQuantiles() const
{
    const Backtest& backtest = m_series.backtest;
    PastQuantiles past;
    for (AtOrigin each : m_origins) {
        each.errors.width = widthFactor(m_reaches, each.today);
        const Centre centre{backtest.of(m_method).row(each.row).transpose(),
                            backtest.disagreementOf(m_method).row(each.row).transpose(),
                            backtest.spreads[static_cast<std::size_t>(each.row)]};
        past.quantiles.push_back(quantiles(centre, each.errors, scoredLevels));
        if (areWhole(m_series.history))
            past.quantiles.back() = wholeQuantiles(past.quantiles.back(), scoredLevels);
        past.actual.emplace_back(backtest.actual.row(each.row).transpose());
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
    const PastQuantiles past = pastQuantiles();
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
