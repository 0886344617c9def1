#include "tests/benchmarks/learn_spread.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/interval_record.h"
#include "tests/benchmarks/spread_learning.h"

#include <cmath>
#include <cstdio>

namespace antevia {

namespace {

constexpr std::size_t originsOfASeries = 6;
constexpr std::size_t mostOriginsBefore = 8; // of a backtest: there hardly an error is known; a third of a short one's
constexpr double highestRise = 4.0;          // as in a forecast

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

void weigh(std::vector<SpreadExample>& set, double share)
{
    std::vector<ExampleSize> sizes;
    for (const SpreadExample& each : set)
        sizes.push_back({1.0 / each.lossWeight, each.actual.array().isNaN().select(0.0, each.actual.array()).mean()});
    const std::vector<double> weights = lossWeights(sizes, share);
    for (std::size_t i = 0; i < set.size(); ++i) {
        set[i].share = exampleShare(set.size(), share);
        set[i].lossWeight = weights[i];
    }
}

double meanDisagreement(const std::vector<SpreadExample>& examples)
{
    double sum = 0.0;
    for (const SpreadExample& each : examples)
        sum += each.terms.col(2).mean();
    return sum / static_cast<double>(examples.size());
}

} // namespace

Result<void> learnSpread(const LearnOptions& options)
{
    SpreadModel model;
    model.levels = {0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99};
    model.origin.push_back(learntToday("learn-spread", options));
    TRY(const auto sets, setsToLearnFrom(options));
    std::vector<SpreadExample> examples;
    for (const SeriesSet& set : sets) {
        TRY(auto ofSet, examplesOf(set.series, model.levels, options.threads));
        if (ofSet.empty())
            continue;
        weigh(ofSet, set.share);
        model.origin.push_back(set.origin + ", " + std::to_string(ofSet.size()) + " origins");
        std::printf("%s of %zu series\n", model.origin.back().c_str(), set.series.size());
        examples.insert(examples.end(), ofSet.begin(), ofSet.end());
    }
    model.usualDisagreement = meanDisagreement(examples);
    return writeLearnt(writtenSpreadModel(learntFrom(examples, std::move(model))), options.out);
}

} // namespace antevia
