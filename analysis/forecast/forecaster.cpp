#include "analysis/forecast/forecaster.h"

#include "analysis/base/quantiles.h"
#include "analysis/forecast/combination.h"
#include "analysis/forecast/gaps.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr int longHistory = 60;     // periods from which the own errors are enough
constexpr int likeOrigins = 10;     // of each like series
constexpr double highestRise = 4.0; // of a quantile, over the largest value ever seen

double levelOf(const Series& history)
{
    return filled(history.values(), 1).mean();
}

bool naiveIsBetter(const std::vector<BacktestRow>& rows, ForecastMethod main)
{
    const auto errorOf = [&](ForecastMethod method) {
        return std::ranges::find(rows, method, &BacktestRow::method)->mae;
    };
    const double naive = std::min(errorOf(ForecastMethod::Naive), errorOf(ForecastMethod::SeasonalNaive));
    return naive < errorOf(main);
}

} // namespace

Series withoutEmptyEnds(const Series& history)
{
    int begin = 0;
    int end = history.size();
    while (begin < end && std::isnan(history.values()[begin]))
        ++begin;
    while (end > begin && std::isnan(history.values()[end - 1]))
        --end;
    return {later(history.first(), begin), history.values().segment(begin, end - begin)};
}

Forecaster::Forecaster(Series history, int missingAtEnd, ForecastOptions options)
    : m_history(std::move(history)), m_options(std::move(options)), m_gapAtEnd(missingAtEnd),
      m_season(m_options.season > 0 ? m_options.season : seasonLength(m_history.frequency())),
      m_methods(m_options.methods)
{
    m_main = m_methods.size() == 1 ? m_methods.front() : ForecastMethod::Combination;
    std::erase(m_methods, m_main);
    m_methods.insert(m_methods.begin(), m_main);
    for (const ForecastMethod needed : {ForecastMethod::Naive, ForecastMethod::SeasonalNaive})
        if (std::ranges::find(m_methods, needed) == m_methods.end())
            m_methods.push_back(needed);
}

Result<Forecaster> Forecaster::make(Series history, int missingAtEnd, ForecastOptions options, const RunContext& run)
{
    Forecaster made(std::move(history), missingAtEnd, std::move(options));
    BacktestRequest request = made.request(made.m_history, made.m_options.backtestOrigins);
    request.around = std::make_shared<const Surroundings>(
        surroundingsOf(made.m_history, made.m_options.leadingSeries, made.m_options.measures));
    TRY(made.m_rolling, RollingParts::make(std::move(request), run.stage(0.0, 0.6)));
    RETURN_IF_ERROR(made.backtestLikeSeries(run.stage(0.6, 0.9)));
    return made;
}

BacktestRequest Forecaster::request(const Series& series, int origins) const
{
    return {series.values(), m_season,  m_gapAtEnd + m_options.horizon,
            origins,         m_methods, {scoredLevels.begin(), scoredLevels.end()}};
}

Result<void> Forecaster::backtestLikeSeries(const RunContext& run)
{
    const auto count = static_cast<double>(m_options.likeSeries.size());
    if (m_history.size() >= longHistory)
        return {};
    for (std::size_t i = 0; i < m_options.likeSeries.size(); ++i) {
        if (m_options.likeSeries[i].missing() == m_options.likeSeries[i].size())
            continue;
        const Series like = withoutEmptyEnds(m_options.likeSeries[i]);
        const auto done = static_cast<double>(i);
        TRY(Backtest made, backtest(request(like, likeOrigins), run.stage(done / count, (done + 1.0) / count)));
        m_like.push_back({std::move(made), like.first(), levelOf(like)});
    }
    return {};
}

void Forecaster::take(Series longer)
{
    m_history = std::move(longer);
    m_rolling->take(m_history.values());
}

std::vector<SeriesErrors> Forecaster::likeErrors(ForecastMethod method) const
{
    std::vector<SeriesErrors> errors;
    for (const LikeBacktest& each : m_like)
        errors.push_back(seriesErrors(each.backtest, method, each.first, each.level));
    return errors;
}

Forecast Forecaster::forecast()
{
    const Backtest backtest = m_rolling->record();
    const Parts& parts = m_rolling->parts();
    const Eigen::MatrixXd forecasts = parts.forecasts(m_gapAtEnd + m_options.horizon);
    Forecast made;
    made.method = m_main;
    made.levels = m_options.levels;
    made.members = memberForecasts(parts, forecasts, m_methods, backtest.weights);
    const double highest = highestRise * m_history.values().maxCoeff<Eigen::PropagateNumbers>();
    const RecordedSeries recorded{m_history, m_season, backtest, highest};
    for (const ForecastMethod method : m_methods) {
        const IntervalRecord record(recorded, method, likeErrors(method));
        made.backtest.push_back(record.row());
        if (method == m_main)
            addQuantiles(made, record, methodDisagreement(m_main, forecasts, backtest.weights));
    }
    made.naiveIsBetter = naiveIsBetter(made.backtest, m_main);
    made.historyPeriods = m_history.size() - m_history.missing();
    return made;
}

void Forecaster::addQuantiles(Forecast& made, const IntervalRecord& record, const VectorRef& disagreement)
{
    const auto main = std::ranges::find(made.members, m_main, &MemberForecast::method);
    const ErrorModel errors = record.errorsNow();
    const Eigen::MatrixXd learnt = m_rolling->parts().learntSpread(static_cast<int>(main->median.size()), made.levels);
    made.quantiles = record.quantiles({main->median, disagreement, learnt}, errors, made.levels, record.widthNow())
                         .bottomRows(m_options.horizon);
    made.pathCorrelation = errors.correlation;
    if (areWhole(m_history))
        made.quantiles = wholeQuantiles(made.quantiles, made.levels);
    m_longest = errors.longest;
    for (MemberForecast& each : made.members)
        each.median = each.median.tail(m_options.horizon).eval();
    main->median = made.quantile(0.5);
}

std::vector<MeasureDates> Forecaster::measuresAhead(const Forecast& made) const
{
    const Day known = lastDay(later(m_history.last(), m_gapAtEnd));
    const Day end = lastDay(later(m_history.last(), m_gapAtEnd + made.horizon()));
    std::vector<MeasureDates> ahead;
    std::ranges::copy_if(m_options.measures, std::back_inserter(ahead), [&](const MeasureDates& each) {
        return !each.isHoliday && each.effective > known && each.effective <= end;
    });
    return ahead;
}

ForecastGrounds Forecaster::grounds(const Forecast& made)
{
    std::vector<double> levels;
    for (const LikeBacktest& each : m_like)
        levels.push_back(each.level);
    return {.history = m_history,
            .missingAtEnd = m_gapAtEnd,
            .season = m_season,
            .longestSeen = m_longest,
            .likeSeries = static_cast<int>(m_like.size()),
            .level = levelOf(m_history),
            .likeLevel = levels.empty() ? 0.0 : medianOf(std::move(levels)),
            .naiveIsBetter = made.naiveIsBetter,
            .unsettled = m_rolling->parts().unsettled(),
            .measuresAhead = measuresAhead(made)};
}

} // namespace antevia
