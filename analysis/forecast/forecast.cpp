#include "analysis/forecast/forecast.h"

#include "analysis/base/quantiles.h"
#include "analysis/forecast/backtest.h"
#include "analysis/forecast/combination.h"
#include "analysis/forecast/forecast_warnings.h"
#include "analysis/forecast/gaps.h"
#include "analysis/forecast/interval_record.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr int longestHorizon = 1000;
constexpr int longHistory = 60;     // periods from which the own errors are enough
constexpr int likeOrigins = 10;     // of each like series
constexpr double highestRise = 4.0; // of a quantile, over the largest value ever seen

Error invalid(const SeriesId& series, const std::string& what, const std::string& remedy = {})
{
    return {ErrorCode::InvalidInput, "series " + text(series) + " cannot be forecast: " + what, remedy};
}

Result<void> checkOptions(const SeriesId& series, const ForecastOptions& options)
{
    if (options.horizon < 1 || options.horizon > longestHorizon)
        return invalid(series, "a horizon of " + printInteger(options.horizon) + " periods is not between 1 and " +
                                   printInteger(longestHorizon));
    const auto& levels = options.levels;
    const bool ascends = std::ranges::adjacent_find(levels, std::greater_equal<>()) == levels.end();
    if (!ascends || std::ranges::find(levels, 0.5) == levels.end() || !(levels.front() > 0.0 && levels.back() < 1.0))
        return invalid(series, "the levels must ascend between 0 and 1 and include 0.5");
    if (options.season < 0 || options.backtestOrigins < 0)
        return invalid(series, "neither season nor number of backtests can be below 0");
    return {};
}

Result<void> checkHistory(const SeriesId& series, const Series& history, Day asOf)
{
    const Eigen::VectorXd& values = history.values();
    if (history.missing() == history.size())
        return invalid(series, "there is no value in its history", "Choose a later day or load data for it.");
    if (lastDay(history.last()) > asOf)
        return invalid(series, "its history goes on after " + printDay(asOf), "Cut the history at that day.");
    for (int i = 0; i < history.size(); ++i)
        if (values[i] < 0.0 || std::isinf(values[i]))
            return invalid(series, "its value of " + printPeriod(later(history.first(), i)) +
                                       " is no count: " + printNumber(values[i]));
    return {};
}

/// Without missing values at either end.
Series trimmed(const Series& history)
{
    int begin = 0;
    int end = history.size();
    while (begin < end && std::isnan(history.values()[begin]))
        ++begin;
    while (end > begin && std::isnan(history.values()[end - 1]))
        --end;
    return {later(history.first(), begin), history.values().segment(begin, end - begin)};
}

double levelOf(const Series& history)
{
    return filled(history.values(), 1).mean();
}

/// One run over everything that `forecast` hands back.
class Forecaster {
public:
    Forecaster(Series history, int gapAtEnd, const ForecastOptions& options)
        : m_history(std::move(history)), m_options(options), m_gapAtEnd(gapAtEnd),
          m_season(options.season > 0 ? options.season : seasonLength(m_history.frequency())),
          m_methods(options.methods)
    {
        m_main = m_methods.size() == 1 ? m_methods.front() : ForecastMethod::Combination;
        std::erase(m_methods, m_main);
        m_methods.insert(m_methods.begin(), m_main);
        for (const ForecastMethod needed : {ForecastMethod::Naive, ForecastMethod::SeasonalNaive})
            if (std::ranges::find(m_methods, needed) == m_methods.end())
                m_methods.push_back(needed);
    }

    Result<Forecast> run(const RunContext& run)
    {
        TRY(m_backtest, backtested(m_history, m_options.backtestOrigins, run.stage(0.0, 0.6)));
        RETURN_IF_ERROR(backtestLikeSeries(run.stage(0.6, 0.9)));
        Forecast made;
        made.method = m_main;
        made.levels = m_options.levels;
        const Parts parts(filled(m_history.values(), m_season), m_season, partsOf(m_methods));
        const Eigen::MatrixXd forecasts = parts.forecasts(m_gapAtEnd + m_options.horizon);
        made.members = memberForecasts(parts, forecasts, m_methods, m_backtest.weights);
        addQuantiles(made, parts, forecasts);
        for (const ForecastMethod method : m_methods)
            made.backtest.push_back(recordOf(method).row());
        RETURN_IF_ERROR(run.checkpoint());
        made.naiveIsBetter = naiveIsBetter(made.backtest);
        made.historyPeriods = m_history.size() - m_history.missing();
        run.report(1.0);
        return made;
    }

    ForecastGrounds grounds(const Forecast& made) const
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
                .naiveIsBetter = made.naiveIsBetter};
    }

private:
    struct LikeBacktest {
        Backtest backtest;
        Period first;
        double level;
    };

    Result<Backtest> backtested(const Series& series, int origins, const RunContext& run) const
    {
        return backtest({series.values(),
                         m_season,
                         m_gapAtEnd + m_options.horizon,
                         origins,
                         m_methods,
                         {scoredLevels.begin(), scoredLevels.end()}},
                        run);
    }

    Result<void> backtestLikeSeries(const RunContext& run)
    {
        const auto count = static_cast<double>(m_options.likeSeries.size());
        if (m_history.size() >= longHistory)
            return {};
        for (std::size_t i = 0; i < m_options.likeSeries.size(); ++i) {
            if (m_options.likeSeries[i].missing() == m_options.likeSeries[i].size())
                continue;
            const Series like = trimmed(m_options.likeSeries[i]);
            const auto done = static_cast<double>(i);
            TRY(Backtest made, backtested(like, likeOrigins, run.stage(done / count, (done + 1.0) / count)));
            m_like.push_back({std::move(made), like.first(), levelOf(like)});
        }
        return {};
    }

    std::vector<SeriesErrors> likeErrors(ForecastMethod method) const
    {
        std::vector<SeriesErrors> errors;
        for (const LikeBacktest& each : m_like)
            errors.push_back(seriesErrors(each.backtest, method, each.first, each.level));
        return errors;
    }

    double highest() const { return highestRise * m_history.values().maxCoeff<Eigen::PropagateNumbers>(); }

    IntervalRecord recordOf(ForecastMethod method) const
    {
        return {{m_history, m_season, m_backtest, highest()}, method, likeErrors(method)};
    }

    void addQuantiles(Forecast& made, const Parts& parts, const Eigen::MatrixXd& forecasts)
    {
        const auto main = std::ranges::find(made.members, m_main, &MemberForecast::method);
        const Eigen::VectorXd disagreement = methodDisagreement(m_main, forecasts, m_backtest.weights);
        const IntervalRecord record = recordOf(m_main);
        const ErrorModel errors = record.errorsNow();
        const Eigen::MatrixXd learnt = parts.learntSpread(static_cast<int>(main->median.size()), made.levels);
        made.quantiles =
            record.quantiles({main->median, disagreement, learnt}, errors, made.levels).bottomRows(m_options.horizon);
        made.pathCorrelation = errors.correlation;
        if (areWhole(m_history))
            made.quantiles = made.quantiles.array().round();
        m_longest = errors.longest;
        for (MemberForecast& each : made.members)
            each.median = each.median.tail(m_options.horizon).eval();
        main->median = made.quantile(0.5);
    }

    bool naiveIsBetter(const std::vector<BacktestRow>& rows) const
    {
        const auto errorOf = [&](ForecastMethod method) {
            return std::ranges::find(rows, method, &BacktestRow::method)->mae;
        };
        const double naive = std::min(errorOf(ForecastMethod::Naive), errorOf(ForecastMethod::SeasonalNaive));
        return naive < errorOf(m_main);
    }

    Series m_history;
    const ForecastOptions& m_options;
    int m_gapAtEnd;
    int m_season;
    ForecastMethod m_main;
    std::vector<ForecastMethod> m_methods;
    Backtest m_backtest;
    std::vector<LikeBacktest> m_like;
    int m_longest = 1;
};

} // namespace

Result<Forecast> forecast(const SeriesId& series, const Series& history, Day asOf, const ForecastOptions& options,
                          const RunContext& run)
{
    RETURN_IF_ERROR(checkOptions(series, options));
    RETURN_IF_ERROR(checkHistory(series, history, asOf));
    for (const Series& like : options.likeSeries)
        if (like.frequency() != history.frequency() || (!like.empty() && lastDay(like.last()) > asOf))
            return invalid(series, "a series it is compared with has other periods or goes on after " + printDay(asOf));
    const Series known = trimmed(history);
    Forecaster forecaster(known, history.last().index - known.last().index, options);
    TRY(Forecast made, forecaster.run(run));
    made.id = {text(series) + "@" + printDay(asOf)};
    made.series = series;
    made.asOf = asOf;
    made.first = later(history.last(), 1);
    made.warnings = forecastWarnings(forecaster.grounds(made), made);
    return made;
}

} // namespace antevia
