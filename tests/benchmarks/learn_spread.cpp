#include "tests/benchmarks/learn_spread.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/interval_record.h"
#include "tests/benchmarks/benchmark_series.h"
#include "tests/benchmarks/learning_series.h"
#include "tests/benchmarks/spread_learning.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>

namespace antevia {

namespace {

constexpr std::size_t originsOfASeries = 6;
constexpr std::size_t mostOriginsBefore = 8; // of a backtest: there hardly an error is known; a third of a short one's
constexpr double highestRise = 4.0;          // as in a forecast
constexpr int fewestSums = 9;
constexpr int quartersAhead = 8;
constexpr int yearsAhead = 4;
constexpr double shareOfSums = 0.5; // beside real series, as for the networks
constexpr double shareOfSimulated = 0.3;
constexpr int simulatedSeries = 400;
constexpr std::uint64_t simulationSeed = 11; // not that of the networks
constexpr double shareOfVolume = 0.3;        // of the loss that counts people, beside that which counts series alike

SpreadExample exampleAt(const IntervalRecord::AtOrigin& origin, const Backtest& backtest)
{
    SpreadExample example;
    const ForecastMethod method = ForecastMethod::Combination;
    example.median = backtest.of(method).row(origin.row).transpose();
    example.actual = backtest.actual.row(origin.row).transpose();
    example.learnt = backtest.spreads[static_cast<std::size_t>(origin.row)];
    example.zeros = origin.errors.grounds.history.zeros;
    example.terms.resize(example.median.size(), SpreadModel::termCount);
    for (Eigen::Index h = 0; h < example.median.size(); ++h)
        example.terms.row(h) = spreadTerms(origin.errors.grounds, static_cast<int>(h) + 1, example.median[h],
                                           backtest.disagreementOf(method)(origin.row, h), 0.0);
    return example;
}

/// The columns of a record's levels, all of which are among `levels`.
Eigen::MatrixXd atScoredLevels(const Eigen::MatrixXd& spread, const std::vector<double>& levels)
{
    Eigen::MatrixXd columns(spread.rows(), static_cast<Eigen::Index>(scoredLevels.size()));
    for (std::size_t i = 0; i < scoredLevels.size(); ++i)
        columns.col(static_cast<Eigen::Index>(i)) =
            spread.col(std::ranges::find(levels, scoredLevels[i]) - levels.begin());
    return columns;
}

/// Origins from which the whole horizon lies in the history, spread over all of them so that no time counts alone.
std::vector<IntervalRecord::AtOrigin> originsToLearnFrom(const IntervalRecord& record, const Backtest& made,
                                                         const LearningSeries& series)
{
    const std::size_t first = std::min(mostOriginsBefore, made.origins.size() / 3);
    std::vector<IntervalRecord::AtOrigin> whole;
    std::ranges::copy_if(record.origins(), std::back_inserter(whole), [&](const IntervalRecord::AtOrigin& each) {
        const auto place = static_cast<std::size_t>(each.row);
        return place >= first && made.origins[place] + series.horizon <= series.values.size();
    });
    const std::size_t count = std::min(originsOfASeries, whole.size());
    std::vector<IntervalRecord::AtOrigin> chosen;
    for (std::size_t i = 0; i < count; ++i)
        chosen.push_back(whole[(i + 1) * whole.size() / count - 1]);
    return chosen;
}

std::vector<SpreadExample> examplesOf(const LearningSeries& series, const std::vector<double>& levels,
                                      const RunContext& run)
{
    std::vector<SpreadExample> examples;
    const double scale = naiveScale(series.values, series.season);
    if (!(scale > 0.0))
        return examples;
    const Series history({Frequency::Daily, 0}, series.values);
    auto made = backtest(
        {series.values, series.season, series.horizon, 36, {ForecastMethod::Combination}, levels, nullptr}, run);
    if (!made)
        return examples;
    Backtest scored = *made;
    for (Eigen::MatrixXd& each : scored.spreads)
        each = atScoredLevels(each, levels);
    const IntervalRecord record({history, series.season, scored, highestRise * history.values().maxCoeff()},
                                ForecastMethod::Combination, {});
    for (const IntervalRecord::AtOrigin& origin : originsToLearnFrom(record, *made, series)) {
        examples.push_back(exampleAt(origin, *made));
        examples.back().width = record.widthAt(origin.today);
        examples.back().lossWeight = 1.0 / scale;
    }
    return examples;
}

Result<std::vector<SpreadExample>> examplesOf(const std::vector<LearningSeries>& set, const std::vector<double>& levels,
                                              int threads)
{
    std::vector<std::vector<SpreadExample>> ofSeries(set.size());
    const auto one = [&](int i) -> Result<void> {
        const auto place = static_cast<std::size_t>(i);
        ofSeries[place] = examplesOf(set[place], levels, RunContext({}, {}, 1));
        return {};
    };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(set.size()), one, RunContext({}, {}, threads)));
    std::vector<SpreadExample> all;
    for (auto& each : ofSeries)
        all.insert(all.end(), each.begin(), each.end());
    return all;
}

/// So that a set of four times as many examples weighs twice, and within it both series and people count.
void weigh(std::vector<SpreadExample>& set, double share)
{
    double volume = 0.0;
    for (const SpreadExample& each : set)
        volume += each.actual.array().isNaN().select(0.0, each.actual.array()).mean();
    const auto count = static_cast<double>(set.size());
    for (SpreadExample& each : set) {
        each.share = share * std::sqrt(1000.0 / count);
        each.lossWeight = each.share * ((1.0 - shareOfVolume) * each.lossWeight + shareOfVolume * count / volume);
    }
}

double meanDisagreement(const std::vector<SpreadExample>& examples)
{
    double sum = 0.0;
    for (const SpreadExample& each : examples)
        sum += each.terms.col(2).mean();
    return sum / static_cast<double>(examples.size());
}

Result<void> write(const SpreadModel& model, const std::filesystem::path& file)
{
    std::ofstream out(file);
    out << writtenSpreadModel(model);
    if (!out.flush())
        return Error{ErrorCode::Io, "cannot write " + file.string()};
    return {};
}

/// Series of one kind to learn from, and how people know them.
struct SpreadSet {
    std::string origin;
    std::vector<LearningSeries> series;
    double share = 1.0; ///< of its examples' weight
};

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

/// The training parts of the known sets, their sums over quarters and years, and simulated counts of every frequency.
Result<std::vector<SpreadSet>> setsToLearnFrom(const LearnSpreadOptions& options)
{
    std::vector<SpreadSet> sets;
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
    SpreadSet counts{"simulated counts of every frequency", simulated(simulatedSeries, simulationSeed, 0, 1.0f),
                     shareOfSimulated};
    for (LearningSeries& each : counts.series)
        each.horizon = usualHorizon(each.season);
    sets.push_back(std::move(counts));
    return sets;
}

} // namespace

Result<void> learnSpread(const LearnSpreadOptions& options)
{
    SpreadModel model;
    model.levels = {0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99};
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    model.origin.push_back("learnt " + printDay(today) + " by antevia-bench learn-spread --every " +
                           std::to_string(options.every));
    TRY(const auto sets, setsToLearnFrom(options));
    std::vector<SpreadExample> examples;
    for (const SpreadSet& set : sets) {
        TRY(auto ofSet, examplesOf(set.series, model.levels, options.threads));
        if (ofSet.empty())
            continue;
        weigh(ofSet, set.share);
        model.origin.push_back(set.origin + ", " + std::to_string(ofSet.size()) + " origins");
        std::printf("%s of %zu series\n", model.origin.back().c_str(), set.series.size());
        examples.insert(examples.end(), ofSet.begin(), ofSet.end());
    }
    model.usualDisagreement = meanDisagreement(examples);
    return write(learntFrom(examples, std::move(model)), options.out);
}

} // namespace antevia
