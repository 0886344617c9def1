#include "tests/benchmarks/learning_sets.h"

#include "model/time/date.h"
#include "tests/benchmarks/benchmark_series.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>

namespace antevia {

namespace {

constexpr double shareOfVolume = 0.3; // of the loss that counts people, beside that which counts series alike
constexpr double usualExamples = 1000.0;
constexpr int fewestSums = 9;
constexpr int quartersAhead = 8;
constexpr int yearsAhead = 4;
constexpr double shareOfSums = 0.5; // beside real series, as for the networks
constexpr double shareOfSimulated = 0.3;
constexpr int simulatedSeries = 400;
constexpr std::uint64_t simulationSeed = 11; // not that of the networks

/// Sums over so many months; at most a third of them is forecast.
std::vector<LearningSeries> sumsOver(int periods, const std::vector<LearningSeries>& months, int horizon)
{
    std::vector<LearningSeries> sums = aggregated(months, periods, fewestSums, 1.0f);
    for (LearningSeries& each : sums)
        each.horizon = std::min(horizon, static_cast<int>(each.values.size()) / 3);
    return sums;
}

int usualHorizon(int season)
{
    return season == 1 ? 6 : season == 4 ? 8 : season == 7 ? 14 : season == 12 ? 18 : 13;
}

} // namespace

Result<std::vector<SeriesSet>> setsToLearnFrom(const LearnOptions& options)
{
    std::vector<SeriesSet> sets;
    for (const auto& [file, source] :
         {std::pair{"unhcr_asylum_corridors_monthly.csv", "UNHCR, monthly asylum applications 2012 to mid-2017"},
          {"hospital_monthly.csv", "Hyndman, monthly patient counts 2000 to 2005"},
          {"m3_monthly.csv", "International Institute of Forecasters, M3 competition (2000), monthly series"}}) {
        TRY(const auto all, readBenchmarkSeries(options.folder / file));
        const std::vector<LearningSeries> months = trainingParts(everyNth(all, options.every), 0, 1.0f);
        sets.push_back({std::string(source) + ": training part", months});
        sets.push_back(
            {std::string(source) + ": sums over quarters of it", sumsOver(3, months, quartersAhead), shareOfSums});
        sets.push_back(
            {std::string(source) + ": sums over years of it", sumsOver(12, months, yearsAhead), shareOfSums});
    }
    SeriesSet counts{"simulated counts of every frequency", simulated(simulatedSeries, simulationSeed, 0, 1.0f),
                     shareOfSimulated};
    for (LearningSeries& each : counts.series)
        each.horizon = usualHorizon(each.season);
    sets.push_back(std::move(counts));
    return sets;
}

double exampleShare(std::size_t examples, double share)
{
    return share * std::sqrt(usualExamples / static_cast<double>(examples));
}

std::vector<double> lossWeights(const std::vector<ExampleSize>& set, double share)
{
    double volume = 0.0;
    for (const ExampleSize& each : set)
        volume += each.volume;
    const auto count = static_cast<double>(set.size());
    std::vector<double> weights;
    for (const ExampleSize& each : set)
        weights.push_back(exampleShare(set.size(), share) *
                          ((1.0 - shareOfVolume) / each.scale + shareOfVolume * count / volume));
    return weights;
}

std::string learntToday(const std::string& learner, const LearnOptions& options)
{
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return "learnt " + printDay(today) + " by antevia-bench " + learner + " --every " + std::to_string(options.every);
}

Result<void> writeLearnt(const std::string& text, const std::filesystem::path& file)
{
    if (file.empty())
        return {};
    std::ofstream out(file);
    out << text;
    if (!out.flush())
        return Error{ErrorCode::Io, "cannot write " + file.string()};
    return {};
}

} // namespace antevia
