#include "tests/benchmarks/learn_trust.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/accuracy.h"
#include "analysis/forecast/count_scale.h"
#include "analysis/forecast/pooled.h"
#include "analysis/forecast/rolling_parts.h"
#include "model/formats/file.h"
#include "tests/benchmarks/trust_learning.h"

#include <algorithm>
#include <cstdio>

namespace antevia {

namespace {

constexpr std::size_t originsOfASeries = 8;
constexpr std::size_t originsOfItsEnd = 4;
constexpr double largestRise = 2.0; // as in parts.cpp

using Origins = std::vector<PartsAtOrigin>;

/// Examples of one set, which is named.
struct TrustSet {
    std::string origin;
    std::vector<TrustExample> examples;
    double share = 1.0;
};

/// What the parts forecast from the origins of a history, with `networks` instead of those that are shipped.
Result<Origins> originsOf(const LearningSeries& series, const PooledNetworks& networks, const RunContext& run)
{
    TRY(const auto made,
        RollingParts::make({series.values, series.season, series.horizon, 36, {ForecastMethod::Combination}}, run));
    Origins origins(made.origins().begin(), made.origins().end());
    const std::vector median{0.5};
    for (PartsAtOrigin& origin : origins) {
        const Eigen::VectorXd known = series.values.head(origin.known);
        const Eigen::MatrixXd scaled =
            pooledQuantiles(networks, known.unaryExpr(&onCountScale), series.season, series.horizon, median);
        const double top = largestRise * known.maxCoeff();
        origin.forecasts.row(indexOf(Part::Pooled)) = scaled.unaryExpr(&fromCountScale).cwiseMin(top).transpose();
    }
    return origins;
}

/// Whether networks learnt in a trial have seen nothing of what follows.
bool isAtItsEnd(const PartsAtOrigin& origin, const LearningSeries& series)
{
    return origin.known + series.heldBack >= series.values.size();
}

/// Networks are among the parts where they are wanted and have seen nothing of what follows.
TrustExample exampleAt(std::size_t place, const Origins& origins, const LearningSeries& series, bool withNetworks)
{
    const PartsAtOrigin& origin = origins[place];
    const Eigen::VectorXd known = series.values.head(origin.known);
    TrustExample example;
    example.record = partRecord(std::span(origins).first(place), known, series.season);
    example.isAtItsEnd = isAtItsEnd(origin, series);
    for (const Part part : allParts)
        if (!std::isnan(origin.forecasts(indexOf(part), 0)) &&
            (part != Part::Pooled || (withNetworks && example.isAtItsEnd)))
            example.there.push_back(part);
    const Eigen::Index seen = std::min<Eigen::Index>(series.horizon, series.values.size() - origin.known);
    example.parts.resize(static_cast<Eigen::Index>(example.there.size()), seen);
    for (std::size_t i = 0; i < example.there.size(); ++i)
        example.parts.row(static_cast<Eigen::Index>(i)) =
            origin.forecasts.row(indexOf(example.there[i])).head(seen).unaryExpr(&onCountScale);
    example.actual = series.values.segment(origin.known, seen);
    return example;
}

/// Origins, at its end or before, from which nearly all of the horizon lies in the history, spread over them.
std::vector<std::size_t> originsToLearnFrom(const Origins& origins, const LearningSeries& series, bool atItsEnd)
{
    const int wanted = (5 * std::min(series.horizon, series.heldBack) + 5) / 6;
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < origins.size(); ++i)
        if (origins[i].known + wanted <= series.values.size() && isAtItsEnd(origins[i], series) == atItsEnd)
            all.push_back(i);
    const std::size_t count = std::min(atItsEnd ? originsOfItsEnd : originsOfASeries, all.size());
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < count; ++i)
        chosen.push_back(all[(i + 1) * all.size() / count - 1]);
    return chosen;
}

std::vector<TrustExample> examplesOf(const LearningSeries& series, const PooledNetworks& networks, bool isTrial)
{
    std::vector<TrustExample> examples;
    const double scale = naiveScale(series.values, series.season);
    if (!(scale > 0.0))
        return examples;
    const auto origins = originsOf(series, networks, RunContext({}, {}, 1));
    for (const bool atItsEnd : {false, true})
        for (const std::size_t place : originsToLearnFrom(*origins, series, atItsEnd)) {
            examples.push_back(exampleAt(place, *origins, series, !isTrial));
            examples.back().scale = scale;
        }
    return examples;
}

/// So that what is gained counts in proportion, both by series and by people, and a set of four times as many twice.
void weigh(TrustSet& set)
{
    std::vector<ExampleSize> sizes;
    for (const TrustExample& each : set.examples)
        sizes.push_back({each.scale, each.actual.mean()});
    const std::vector<double> weights = lossWeights(sizes, 1.0);
    double loss = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        loss += weights[i] * meanError({}, set.examples[i]);
    const double whole = set.share * std::sqrt(static_cast<double>(weights.size()));
    for (std::size_t i = 0; i < weights.size(); ++i)
        set.examples[i].lossWeight = weights[i] / loss * whole;
}

Result<TrustSet> examplesOf(const SeriesSet& set, const PooledNetworks& networks, const LearnOptions& options)
{
    std::vector<std::vector<TrustExample>> ofSeries(set.series.size());
    const auto one = [&](int i) -> Result<void> {
        const auto place = static_cast<std::size_t>(i);
        ofSeries[place] = examplesOf(set.series[place], networks, options.isTrial);
        return {};
    };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(set.series.size()), one, RunContext({}, {}, options.threads)));
    TrustSet made{{}, {}, set.share};
    for (auto& each : ofSeries)
        std::ranges::move(each, std::back_inserter(made.examples));
    made.origin = set.origin + ", " + std::to_string(made.examples.size()) + " origins";
    if (!made.examples.empty())
        weigh(made);
    return made;
}

/// Mean scaled and mean absolute error of a set's examples, of those at the end of their series or before.
struct TrialErrors {
    double scaled = 0.0;
    double people = 0.0;
};

TrialErrors errorsOf(const PartTrust& trust, const TrustSet& set, bool atItsEnd)
{
    TrialErrors errors;
    int count = 0;
    for (const TrustExample& each : set.examples)
        if (each.isAtItsEnd == atItsEnd) {
            errors.scaled += meanError(trust, each) / each.scale;
            errors.people += meanError(trust, each);
            ++count;
        }
    return {errors.scaled / std::max(count, 1), errors.people / std::max(count, 1)};
}

void printErrors(const PartTrust& learnt, const std::vector<TrustSet>& sets)
{
    std::printf("errors by even trust → by what was learnt: scaled, people\n");
    for (const TrustSet& set : sets) {
        std::printf("%s\n", set.origin.c_str());
        for (const bool atItsEnd : {false, true}) {
            const TrialErrors even = errorsOf({}, set, atItsEnd);
            const TrialErrors now = errorsOf(learnt, set, atItsEnd);
            std::printf("  %-8s %.4f → %.4f %8.1f → %8.1f\n", atItsEnd ? "the end" : "earlier", even.scaled, now.scaled,
                        even.people, now.people);
        }
    }
}

} // namespace

Result<void> learnTrust(const LearnOptions& options)
{
    TRY(const std::string bytes, readFile(options.networks.string()));
    TRY(const PooledNetworks networks, readPooledNetworks(bytes));
    TRY(const auto seriesSets, setsToLearnFrom(options));
    std::vector<TrustSet> sets;
    for (const SeriesSet& set : seriesSets) {
        TRY(TrustSet made, examplesOf(set, networks, options));
        if (!made.examples.empty())
            sets.push_back(std::move(made));
    }
    std::vector<const TrustExample*> examples;
    for (const TrustSet& set : sets)
        for (const TrustExample& each : set.examples)
            if (!options.isTrial || !each.isAtItsEnd)
                examples.push_back(&each);
    PartTrust learnt = learntFrom(examples);
    learnt.origin.push_back(learntToday("learn-trust", options));
    for (const TrustSet& set : sets)
        learnt.origin.push_back(set.origin);
    printErrors(learnt, sets);
    return writeLearnt(writtenPartTrust(learnt), options.out);
}

} // namespace antevia
