// Forecasts the sets of a folder (m3_monthly.csv, unhcr_asylum_corridors_monthly.csv, hospital_monthly.csv) by the
// combination and its members, and prints their scores beside published ones.
//     forecast_benchmark FOLDER [N]        N: every n-th series only

#include "analysis/forecast/forecast.h"
#include "tests/benchmarks/forecast_score.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
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

Result<ForecastScore> scoreOf(ForecastMethod method, const std::vector<BenchmarkSeries>& set)
{
    ForecastScore score;
    ForecastOptions options;
    options.levels = benchmarkLevels();
    options.methods = {method};
    for (const BenchmarkSeries& series : set) {
        options.horizon = static_cast<int>(series.actual.size());
        options.season = series.season;
        const std::clock_t start = std::clock();
        TRY(const Forecast made,
            forecast({series.name}, series.training, lastDay(series.training.last()), options, {}));
        score.addSeconds(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        score.add(series, made);
    }
    return score;
}

void print(const char* method, const ForecastScore& score)
{
    std::printf("%-26s %6.4f %7.3f %7.4f %7.4f %6.1f %6.1f %8.4f\n", method, score.mase(), score.smape(),
                score.quantiles().weightedLoss(), score.scaledIntervalScore(), 100.0 * score.quantiles().coverage80(),
                100.0 * score.quantiles().coverage95(), score.secondsPerSeries());
    std::fflush(stdout);
}

Result<void> printTable(const std::string& title, const std::vector<BenchmarkSeries>& set,
                        const std::vector<PublishedRow>& published)
{
    std::printf("\n%s, %zu series\n%-26s %6s %7s %7s %7s %6s %6s %8s\n", title.c_str(), set.size(), "", "MASE", "sMAPE",
                "WQL", "sWIS", "cov80", "cov95", "CPU s");
    int leftOut = 0;
    for (const ForecastMethod method : {ForecastMethod::Combination, ForecastMethod::Ets, ForecastMethod::Theta,
                                        ForecastMethod::Mean, ForecastMethod::SeasonalNaive, ForecastMethod::Naive}) {
        TRY(const ForecastScore score, scoreOf(method, set));
        print((std::string("Antevia ") + word(method)).c_str(), score);
        leftOut = score.leftOut();
    }
    for (const PublishedRow& row : published)
        std::printf("%-26s %6s %7s %7s %7s %6s %6s %8s\n", row.method, row.mase, row.smape, row.wql, row.intervalScore,
                    row.coverage80, row.coverage95, row.seconds);
    if (leftOut > 0)
        std::printf("%d series left out: their seasonal naive error is 0\n", leftOut);
    return {};
}

std::vector<BenchmarkSeries> everyNth(const std::vector<BenchmarkSeries>& all, int n)
{
    std::vector<BenchmarkSeries> some;
    for (std::size_t i = 0; i < all.size(); i += static_cast<std::size_t>(n))
        some.push_back(all[i]);
    return some;
}

Result<void> runAll(const std::filesystem::path& folder, int n)
{
    TRY(const auto asylum, readBenchmarkSeries(folder / "unhcr_asylum_corridors_monthly.csv"));
    TRY(const auto chosen, namedIn(folder / "unhcr_asylum_corridors_250.txt", asylum));
    RETURN_IF_ERROR(printTable("Asylum corridors, the 250", everyNth(chosen, n), asylumRows));
    RETURN_IF_ERROR(printTable("Asylum corridors, all", everyNth(asylum, n), {{"naive", "0.8025"}}));
    TRY(const auto hospital, readBenchmarkSeries(folder / "hospital_monthly.csv"));
    RETURN_IF_ERROR(printTable("Hospital", everyNth(hospital, n), hospitalRows));
    TRY(const auto m3, readBenchmarkSeries(folder / "m3_monthly.csv"));
    return printTable("M3 monthly", everyNth(m3, n), m3Rows);
}

} // namespace
} // namespace antevia

int main(int count, char** arguments)
{
    if (count < 2) {
        std::fprintf(stderr, "usage: forecast_benchmark FOLDER [N]\n");
        return 2;
    }
    const int n = count > 2 ? std::max(1, std::atoi(arguments[2])) : 1;
    if (const auto done = antevia::runAll(arguments[1], n); !done) {
        std::fprintf(stderr, "%s\n", done.error().detail.c_str());
        return 1;
    }
    return 0;
}
