#include "tests/benchmarks/forecast_bench.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/forecast.h"
#include "tests/benchmarks/cost.h"
#include "tests/benchmarks/forecast_score.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>
#include <string>

namespace antevia {
namespace {

/// Figures measured elsewhere, as text; see the read-me beside the sets for who measured them and how.
struct PublishedRow {
    const char* method;
    const char* mase = "";
    const char* smape = "";
    const char* wql = "";
    const char* intervalScore = "";
    const char* coverage80 = "";
    const char* coverage95 = "";
    const char* seconds = "";
};

const std::vector<PublishedRow> m3Rows{
    {"Theta (M3)", "0.858", "13.89"},
    {"ForecastPro (M3)", "0.848", "13.90"},
    {"mean of ETS, CES, DOT", "0.829", "13.63", "0.0914"},
    {"TimesFM-2.0", "0.832", "", "0.089"},
    {"R ets", "", "", "", "", "77.7", "92.0", "0.615"},
    {"R thetaf", "", "", "", "", "75.3", "89.8", "0.008"},
    {"statsforecast AutoETS", "", "", "", "", "74.7", "89.7", "0.100"},
    {"statsforecast DOT", "", "", "", "", "73.2", "86.6", "0.009"},
};
const std::vector<PublishedRow> asylumRows{
    {"naive", "0.775", "", "0.482"},
    {"AutoETS", "0.816", "", "0.368"},
    {"DOT of logarithms", "0.771", "", "0.274", "0.516"},
    {"median of five", "0.757", "", "0.329", "0.545"},
};
const std::vector<PublishedRow> hospitalRows{
    {"mean of ETS, CES, DOT", "0.747", "", "0.0515"},
    {"Chronos-2", "0.740", "", "0.0510"},
    {"TimesFM-2.0", "0.755", "", "0.050"},
};

/// A set with what is known of it.
struct BenchmarkSet {
    std::string name;
    std::vector<BenchmarkSeries> series;
    std::vector<PublishedRow> published;
};

Result<ForecastScore> scoreOf(ForecastMethod method, const std::vector<BenchmarkSeries>& set, int threads)
{
    ForecastOptions options;
    options.levels = benchmarkLevels();
    options.methods = {method};
    std::vector<Forecast> made(set.size());
    const auto forecastOne = [&](int i) -> Result<void> {
        const BenchmarkSeries& series = set[static_cast<std::size_t>(i)];
        ForecastOptions own = options;
        own.horizon = static_cast<int>(series.actual.size());
        own.season = series.season;
        TRY(made[static_cast<std::size_t>(i)],
            forecast({series.name}, series.training, lastDay(series.training.last()), own, RunContext({}, {}, 1)));
        return {};
    };
    const double start = processSecondsSpent();
    RETURN_IF_ERROR(parallelFor(static_cast<int>(set.size()), forecastOne, RunContext({}, {}, threads)));
    ForecastScore score;
    score.addSeconds(processSecondsSpent() - start);
    for (std::size_t i = 0; i < set.size(); ++i)
        score.add(set[i], made[i]);
    return score;
}

void print(const char* method, const ForecastScore& score)
{
    std::printf("%-26s %6.4f %7.3f %6.3f %7.4f %7.4f %7.3f %6.1f %6.1f %8.4f\n", method, score.mase(), score.smape(),
                score.owa(), score.quantiles().weightedLoss(), score.scaledIntervalScore(), score.msis95(),
                100.0 * score.quantiles().coverage80(), 100.0 * score.quantiles().coverage95(),
                score.secondsPerSeries());
    std::fflush(stdout);
}

nlohmann::json jsonOf(const ForecastScore& score)
{
    return {{"mase", score.mase()},
            {"smape", score.smape()},
            {"owa", score.owa()},
            {"wql", score.quantiles().weightedLoss()},
            {"swis", score.scaledIntervalScore()},
            {"msis95", score.msis95()},
            {"cov80", score.quantiles().coverage80()},
            {"cov95", score.quantiles().coverage95()},
            {"cpu_seconds_per_series", score.secondsPerSeries()}};
}

std::vector<ForecastMethod> methodsOf(bool onlyCombination)
{
    if (onlyCombination)
        return {ForecastMethod::Combination};
    return {ForecastMethod::Combination, ForecastMethod::Ets,         ForecastMethod::Theta,
            ForecastMethod::Arima,       ForecastMethod::DampedTrend, ForecastMethod::Pooled,
            ForecastMethod::Mean,        ForecastMethod::SeasonalNaive, ForecastMethod::Naive};
}

Result<nlohmann::json> benchSet(const BenchmarkSet& set, int threads, bool onlyCombination)
{
    std::printf("\n%s, %zu series\n%-26s %6s %7s %6s %7s %7s %7s %6s %6s %8s\n", set.name.c_str(), set.series.size(),
                "", "MASE", "sMAPE", "OWA", "WQL", "sWIS", "MSIS95", "cov80", "cov95", "CPU s");
    nlohmann::json combination;
    int leftOut = 0;
    for (const ForecastMethod method : methodsOf(onlyCombination)) {
        TRY(const ForecastScore score, scoreOf(method, set.series, threads));
        print((std::string("Antevia ") + word(method)).c_str(), score);
        if (method == ForecastMethod::Combination)
            combination = jsonOf(score);
        leftOut = score.leftOut();
    }
    for (const PublishedRow& row : set.published)
        std::printf("%-26s %6s %7s %6s %7s %7s %7s %6s %6s %8s\n", row.method, row.mase, row.smape, "", row.wql,
                    row.intervalScore, "", row.coverage80, row.coverage95, row.seconds);
    if (leftOut > 0)
        std::printf("%d series left out: their seasonal naive error is 0, or nothing is there to score\n", leftOut);
    std::printf("CPU s: of the process, a series, each row with the record of its parts behind it\n");
    return combination;
}

/// Why a series cannot be forecast at all; empty if it can.
std::string refusal(const BenchmarkSeries& series)
{
    if (series.training.missing() == series.training.size())
        return "no value to learn from";
    if (series.actual.array().isNaN().all())
        return "no value to score";
    if (series.training.values().minCoeff<Eigen::PropagateNumbers>() < 0.0)
        return "values below 0: forecasts are of counts";
    return {};
}

std::vector<BenchmarkSeries> forecastable(std::vector<BenchmarkSeries> all)
{
    std::erase_if(all, [](const BenchmarkSeries& each) {
        const std::string why = refusal(each);
        if (!why.empty())
            std::fprintf(stderr, "%s left out: %s\n", each.name.c_str(), why.c_str());
        return !why.empty();
    });
    return all;
}

/// The known sets of a folder, by the names of the files.
Result<std::vector<BenchmarkSet>> knownSets(const std::filesystem::path& folder)
{
    TRY(const auto asylum, readBenchmarkSeries(folder / "unhcr_asylum_corridors_monthly.csv"));
    TRY(const auto chosen, namedIn(folder / "unhcr_asylum_corridors_250.txt", asylum));
    TRY(const auto hospital, readBenchmarkSeries(folder / "hospital_monthly.csv"));
    TRY(const auto m3, readBenchmarkSeries(folder / "m3_monthly.csv"));
    return std::vector<BenchmarkSet>{{"unhcr_asylum_corridors_250", chosen, asylumRows},
                                     {"unhcr_asylum_corridors_monthly", asylum, {{"naive", "0.8025"}}},
                                     {"hospital_monthly", hospital, hospitalRows},
                                     {"m3_monthly", m3, m3Rows}};
}

Result<std::vector<BenchmarkSet>> setsOf(const ForecastBenchOptions& options)
{
    std::vector<BenchmarkSet> sets;
    if (!options.folder.empty()) {
        TRY(sets, knownSets(options.folder));
    }
    for (const auto& file : options.files) {
        TRY(auto series, readBenchmarkSeries(file));
        sets.push_back({file.stem().string(), std::move(series), {}});
    }
    return sets;
}

} // namespace

Result<void> benchForecasts(const ForecastBenchOptions& options)
{
    TRY(auto sets, setsOf(options));
    nlohmann::json scores;
    for (BenchmarkSet& set : sets) {
        set.series = forecastable(everyNth(set.series, options.every));
        if (set.series.empty())
            return Error{ErrorCode::InvalidInput, "no series of " + set.name + " can be forecast"};
        TRY(scores["sets"][set.name], benchSet(set, options.threads, options.onlyCombination));
    }
    if (options.json.empty())
        return {};
    std::ofstream out(options.json);
    out << scores.dump(2) << '\n';
    if (!out.flush())
        return Error{ErrorCode::Io, "cannot write " + options.json.string()};
    return {};
}

} // namespace antevia
