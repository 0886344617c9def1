#include "analysis/forecast/forecast.h"

#include "analysis/base/quantiles.h"
#include "analysis/forecast/accuracy.h"
#include "analysis/forecast/backtest.h"
#include "analysis/forecast/blend.h"
#include "analysis/forecast/calibration.h"
#include "analysis/forecast/combination.h"
#include "analysis/forecast/count_scale.h"
#include "analysis/forecast/forecast_warnings.h"
#include "analysis/forecast/gaps.h"
#include "analysis/forecast/intervals.h"
#include "model/base/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

constexpr int longestHorizon = 1000;
constexpr int longHistory = 60;              // periods from which the own errors are enough
constexpr int likeOrigins = 10;              // of each like series
constexpr std::size_t fewestKnownErrors = 5; // for an interval to be scored in the backtest
constexpr double highestRise = 4.0;          // of a quantile, over the largest value ever seen
constexpr std::array scoredLevels{0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975};

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

/// Whether people were counted, and not averaged or estimated in parts.
bool areWhole(const Series& history)
{
    return std::ranges::all_of(history.values(),
                               [](double value) { return std::isnan(value) || value == std::floor(value); });
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
        made.members = memberForecasts(parts, m_gapAtEnd + m_options.horizon, m_methods, m_backtest.weights);
        addQuantiles(made, parts);
        for (const ForecastMethod method : m_methods)
            made.backtest.push_back(score(method));
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
        return backtest({series.values(), m_season, m_gapAtEnd + m_options.horizon, origins, m_methods, {scoredLevels.begin(), scoredLevels.end()}}, run);
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

    SeriesErrors ownErrors(ForecastMethod method) const
    {
        return seriesErrors(m_backtest, method, m_history.first(), levelOf(m_history));
    }

    std::vector<SeriesErrors> likeErrors(ForecastMethod method) const
    {
        std::vector<SeriesErrors> errors;
        for (const LikeBacktest& each : m_like)
            errors.push_back(seriesErrors(each.backtest, method, each.first, each.level));
        return errors;
    }

    double highest() const { return highestRise * m_history.values().maxCoeff<Eigen::PropagateNumbers>(); }

    void addQuantiles(Forecast& made, const Parts& parts)
    {
        const auto main = std::ranges::find(made.members, m_main, &MemberForecast::method);
        ErrorModel errors = fitErrors(ownErrors(m_main), likeErrors(m_main), made.levels);
        errors.widen(widthFactor(reachesOf(m_main, intervalsAtOrigins(m_main)), m_history.last().index));
        const Eigen::MatrixXd spread = parts.learntSpread(static_cast<int>(main->median.size()), made.levels);
        made.quantiles = quantilesOf(m_main, main->median, errors, made.levels, spread).bottomRows(m_options.horizon);
        made.pathCorrelation = errors.correlation;
        if (areWhole(m_history))
            made.quantiles = made.quantiles.array().round();
        m_longest = errors.longest;
        for (MemberForecast& each : made.members)
            each.median = each.median.tail(m_options.horizon).eval();
    }

    /// From the record and, where they are part of the method, from the networks learnt from many series.
    Eigen::MatrixXd quantilesOf(ForecastMethod method, const VectorRef& median, const ErrorModel& errors,
                                std::span<const double> levels, const Eigen::MatrixXd& spread) const
    {
        const Eigen::MatrixXd recorded = quantilesAround(median, errors, levels, highest());
        const bool isPart = method == ForecastMethod::Combination || method == ForecastMethod::Pooled;
        return isPart && spread.size() > 0 ? blendedQuantiles(recorded, median, spread, highest()) : recorded;
    }

    BacktestRow score(ForecastMethod method) const
    {
        const Eigen::MatrixXd& forecasts = m_backtest.of(method);
        const Eigen::Map<const Eigen::VectorXd> made(forecasts.data(), forecasts.size());
        const Eigen::Map<const Eigen::VectorXd> came(m_backtest.actual.data(), m_backtest.actual.size());
        BacktestRow row;
        row.method = method;
        row.origins = static_cast<int>(m_backtest.origins.size());
        row.points = static_cast<int>(came.size() - came.array().isNaN().count());
        row.mae = meanAbsoluteError(made, came);
        row.mase = mase(made, came, m_history.values(), m_season);
        const PastQuantiles past = quantilesAtOrigins(method);
        const QuantileScore quantiles = past.score(0, static_cast<int>(forecasts.cols()));
        row.wql = quantiles.weightedLoss();
        row.coverage80 = quantiles.coverage80();
        row.coverage95 = quantiles.coverage95();
        row.pit = quantiles.pit();
        for (int h = 0; h < forecasts.cols(); ++h)
            if (!m_backtest.actual.col(h).array().isNaN().all())
                row.byHorizon.push_back(scoreAt(h, forecasts.col(h), past.score(h, 1)));
        return row;
    }

    HorizonScore scoreAt(int h, const VectorRef& made, const QuantileScore& quantiles) const
    {
        const Eigen::VectorXd came = m_backtest.actual.col(h);
        return {.ahead = h + 1,
                .points = static_cast<int>(came.size() - came.array().isNaN().count()),
                .mae = meanAbsoluteError(made, came),
                .mase = mase(made, came, m_history.values(), m_season),
                .wql = quantiles.weightedLoss(),
                .coverage80 = quantiles.coverage80(),
                .coverage95 = quantiles.coverage95()};
    }

    /// What was known of a method's errors at an origin.
    struct IntervalsAtOrigin {
        Eigen::Index row = 0; ///< of the backtest
        int today = 0;        ///< index of the last period known
        ErrorModel errors;
    };

    /// Those of the origins at which enough errors were known.
    std::vector<IntervalsAtOrigin> intervalsAtOrigins(ForecastMethod method) const
    {
        const SeriesErrors own = ownErrors(method);
        const std::vector<SeriesErrors> like = likeErrors(method);
        std::vector<IntervalsAtOrigin> all;
        for (std::size_t i = 0; i < m_backtest.origins.size(); ++i) {
            const int today = m_history.first().index + m_backtest.origins[i] - 1;
            const SeriesErrors ownKnown = own.knownBy(today);
            std::vector<SeriesErrors> likeKnown;
            std::size_t known = ownKnown.samples.size();
            for (const SeriesErrors& each : like) {
                likeKnown.push_back(each.knownBy(today));
                known += likeKnown.back().samples.size();
            }
            if (known >= fewestKnownErrors)
                all.push_back({static_cast<Eigen::Index>(i), today, fitErrors(ownKnown, likeKnown, scoredLevels)});
        }
        return all;
    }

    std::vector<Reach> reachesOf(ForecastMethod method, const std::vector<IntervalsAtOrigin>& intervals) const
    {
        const Eigen::MatrixXd& forecasts = m_backtest.of(method);
        std::vector<Reach> reaches;
        for (const IntervalsAtOrigin& each : intervals)
            for (int h = 0; h < forecasts.cols(); ++h) {
                const double half = each.errors.halfWidth(0.1, scoredLevels) * each.errors.spread(h + 1) *
                                    countSpread(forecasts(each.row, h));
                const double error = std::abs(m_backtest.actual(each.row, h) - forecasts(each.row, h));
                if (!std::isnan(error) && half > 0.0)
                    reaches.push_back({each.today + 1 + h, error / half});
            }
        return reaches;
    }

    /// Quantiles that would have been forecast, and what came.
    struct PastQuantiles {
        std::vector<Eigen::MatrixXd> quantiles; ///< horizon × scoredLevels, one an origin
        std::vector<Eigen::VectorXd> actual;    ///< horizon

        QuantileScore score(int first, int count) const
        {
            QuantileScore sum;
            for (std::size_t i = 0; i < quantiles.size(); ++i)
                sum.add(quantiles[i].middleRows(first, count), scoredLevels, actual[i].segment(first, count));
            return sum;
        }
    };

    /// Each origin with intervals made, and calibrated, only of errors known by then.
    PastQuantiles quantilesAtOrigins(ForecastMethod method) const
    {
        const std::vector<IntervalsAtOrigin> intervals = intervalsAtOrigins(method);
        const std::vector<Reach> reaches = reachesOf(method, intervals);
        const Eigen::MatrixXd& forecasts = m_backtest.of(method);
        PastQuantiles past;
        for (IntervalsAtOrigin each : intervals) {
            each.errors.widen(widthFactor(reaches, each.today));
            past.quantiles.push_back(
                quantilesOf(method, forecasts.row(each.row).transpose(), each.errors, scoredLevels,
                            m_backtest.spreads[static_cast<std::size_t>(each.row)]));
            if (areWhole(m_history))
                past.quantiles.back() = past.quantiles.back().array().round();
            past.actual.emplace_back(m_backtest.actual.row(each.row).transpose());
        }
        return past;
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
