#include "tests/benchmarks/forecast_speed.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/arima.h"
#include "analysis/forecast/ets.h"
#include "analysis/forecast/gaps.h"
#include "analysis/forecast/rolling_forecast.h"
#include "analysis/forecast/seasonal.h"
#include "analysis/forecast/theta.h"
#include "tests/benchmarks/benchmark_series.h"
#include "tests/benchmarks/cost.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>

namespace antevia {
namespace {

constexpr int runs = 5;
constexpr int ends = 12;

struct History {
    Eigen::VectorXd values; ///< gaps filled
    int season = 1;
    const BenchmarkSeries* series = nullptr;
};

/// What is timed, beside what others take for it and what is aimed at.
struct Row {
    const char* name;
    const char* key;
    double aimSeconds;
    const char* others;
    Result<void> (*work)(const History&);
};

Result<void> selectEts(const History& history)
{
    bestEts(history.values, history.season);
    return {};
}

Result<void> fitDot(const History& history)
{
    const SeasonalSplit split = seasonalSplit(history.values, history.season);
    split.restored(thetaForecast(fitTheta(split.adjusted), 18));
    return {};
}

Result<void> selectArima(const History& history)
{
    fitArima(history.values, history.season);
    return {};
}

ForecastOptions optionsFor(const BenchmarkSeries& series)
{
    ForecastOptions options;
    options.methods = {ForecastMethod::Combination};
    options.horizon = static_cast<int>(series.actual.size());
    options.season = series.season;
    return options;
}

Result<void> forecastWhole(const History& history)
{
    const Series& training = history.series->training;
    const auto made = forecast({history.series->name}, training, lastDay(training.last()),
                               optionsFor(*history.series), RunContext({}, {}, 1));
    return made ? Result<void>() : made.error();
}

const std::array rows{
    Row{"ETS, form by AICc", "ets_selection", 0.003, "statsforecast 0.100, R 0.615", selectEts},
    Row{"DOT", "dot", 0.0003, "statsforecast 0.009, R 0.008", fitDot},
    Row{"ARIMA, automatic", "automatic_arima", 0.030, "statsforecast 1.05, R 1.47", selectArima},
    Row{"combination, calibrated", "ensemble", 0.045, "0.20 (mean of three, not calibrated)", forecastWhole},
};

Result<double> secondsOf(const Row& row, const std::vector<History>& histories)
{
    std::array<double, runs> seconds{};
    for (double& each : seconds) {
        const double before = processSecondsSpent();
        for (const History& history : histories)
            RETURN_IF_ERROR(row.work(history));
        each = (processSecondsSpent() - before) / static_cast<double>(histories.size());
    }
    std::ranges::sort(seconds);
    return seconds[runs / 2];
}

/// Forecasts from each of the last twelve ends of a training part, as figures come in.
Result<void> forecastFromTwelveEnds(const BenchmarkSeries& series)
{
    const auto upTo = [&](int left) {
        return Series(series.training.first(), series.training.values().head(series.training.size() - left));
    };
    const Series first = upTo(ends - 1);
    TRY(RollingForecast rolling,
        RollingForecast::make({series.name}, first, lastDay(first.last()), optionsFor(series), RunContext({}, {}, 1)));
    for (int left = ends - 2; left >= 0; --left) {
        const Series known = upTo(left);
        RETURN_IF_ERROR(rolling.update(known, lastDay(known.last()), RunContext({}, {}, 1)));
    }
    return {};
}

Result<nlohmann::json> manySeries(const std::vector<BenchmarkSeries>& all, const ForecastSpeedOptions& options)
{
    std::vector<const BenchmarkSeries*> chosen;
    for (const BenchmarkSeries& each : all)
        if (static_cast<int>(chosen.size()) < options.series && each.training.size() > 2 * ends)
            chosen.push_back(&each);
    const auto began = std::chrono::steady_clock::now();
    const double before = processSecondsSpent();
    const auto one = [&](int i) { return forecastFromTwelveEnds(*chosen[static_cast<std::size_t>(i)]); };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(chosen.size()), one, RunContext({}, {}, options.threads)));
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    const double spent = processSecondsSpent() - before;
    std::printf("%zu series, %d ends each: %.1f s of processor time, %.1f s of wall time on %d threads, peak %.0f MiB\n"
                "  (aim for 1,000: below 300 s on two cores and 1,024 MiB; parameters are fitted at the first end and held)\n",
                chosen.size(), ends, spent, wall, options.threads, peakMib());
    return nlohmann::json{{"series", chosen.size()}, {"origins", ends},        {"cpu_seconds", spent},
                          {"wall_seconds", wall},    {"peak_mib", peakMib()}};
}

} // namespace

Result<void> benchForecastSpeed(const ForecastSpeedOptions& options)
{
    TRY(const auto all, readBenchmarkSeries(options.file));
    const auto some = everyNth(all, options.every);
    std::vector<History> histories;
    double periods = 0.0;
    for (const BenchmarkSeries& each : some) {
        histories.push_back({filled(each.training.values(), each.season), each.season, &each});
        periods += each.training.size() / static_cast<double>(some.size());
    }
    std::printf("%zu series, mean length %.0f; processor seconds a series, median of %d runs\n%-28s %9s %9s  %s\n",
                histories.size(), periods, runs, "", "ours", "aim", "others");
    nlohmann::json seconds;
    for (const Row& row : rows) {
        TRY(const double each, secondsOf(row, histories));
        std::printf("%-28s %9.5f %9.4f  %s\n", row.name, each, row.aimSeconds, row.others);
        std::fflush(stdout);
        seconds["cpu_seconds_per_series"][row.key] = each;
    }
    if (options.series > 0) {
        TRY(seconds["many_series"], manySeries(all, options));
    }
    if (options.json.empty())
        return {};
    std::ofstream out(options.json);
    out << seconds.dump(2) << '\n';
    if (!out.flush())
        return Error{ErrorCode::Io, "cannot write " + options.json.string()};
    return {};
}

void addForecastSpeedBench(CLI::App& program)
{
    auto options = std::make_shared<ForecastSpeedOptions>(); // held by the parser's callback
    CLI::App* bench = program.add_subcommand("forecast-speed", "processor time of forecasts, model by model");
    bench->add_option("file", options->file, "a file of series_id,frequency,horizon,split,index,value")->required();
    bench->add_option("--every", options->every, "every n-th series only")->check(CLI::Range(1, 100000));
    bench->add_option("--series", options->series, "of the row with twelve ends each; 0 leaves it out");
    bench->add_option("--threads", options->threads, "of that row")->check(CLI::Range(1, 1024));
    bench->add_option("--json", options->json, "write the figures to this file");
    bench->callback([options] {
        if (const auto done = benchForecastSpeed(*options); !done) {
            std::fprintf(stderr, "%s\n", done.error().detail.c_str());
            throw CLI::RuntimeError(1); // how a subcommand sets the exit code
        }
    });
}

} // namespace antevia
