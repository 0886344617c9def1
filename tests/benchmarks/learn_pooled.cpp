#include "tests/benchmarks/learn_pooled.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/accuracy.h"
#include "analysis/forecast/count_scale.h"
#include "analysis/forecast/pooled.h"
#include "tests/benchmarks/learning_series.h"
#include "tests/benchmarks/learning_windows.h"

#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>

namespace antevia {

namespace {

constexpr std::uint32_t everyHeldSeries = 5; // in a trial
constexpr std::uint32_t kinOfSet = 100000;
constexpr std::uint64_t seriesSeed = 7;

/// A set to learn from and what people may know it by.
struct LearningSet {
    const char* file;
    const char* origin;
    float share;
};
constexpr std::array learningSets{
    LearningSet{"m3_monthly.csv", "M3 competition, monthly series, International Institute of Forecasters, 2000", 1.0f},
    LearningSet{"unhcr_asylum_corridors_monthly.csv", "Asylum applications by origin and country, monthly, UNHCR, 2017",
                1.5f},
    LearningSet{"hospital_monthly.csv", "Hospital, monthly patient counts, Hyndman et al., 2008", 1.0f},
};

bool isHeldSeries(const LearningSeries& series)
{
    return series.kin % everyHeldSeries == 0;
}

struct TrialScore {
    double mase = 0.0;
    int series = 0;
    QuantileScore quantiles;
};

void print(const char* what, const TrialScore& score)
{
    std::printf("  %-22s %5d series  MASE %.4f  WQL %.4f  cov80 %.1f\n", what, score.series,
                score.mase / std::max(score.series, 1), score.quantiles.weightedLoss(),
                100.0 * score.quantiles.coverage80());
}

/// Forecasts the last horizon of each training part.
void scoreTrial(const char* name, const std::vector<LearningSeries>& set, const PooledNetworks& networks)
{
    const std::vector<double> levels{0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975};
    constexpr Eigen::Index median = 5;
    TrialScore learnt;
    TrialScore held;
    for (const LearningSeries& each : set) {
        const Eigen::Index known = each.values.size() - each.horizon;
        const double scale = known > each.season ? mase(Eigen::VectorXd::Zero(1), Eigen::VectorXd::Ones(1),
                                                        each.values.head(known), each.season)
                                                 : 0.0;
        if (!(scale > 0.0) || !std::isfinite(scale))
            continue;
        const Eigen::VectorXd actual = each.values.tail(each.horizon);
        const Eigen::MatrixXd made = pooledQuantiles(networks, each.values.head(known).unaryExpr(&onCountScale),
                                                     each.season, each.horizon, levels)
                                         .unaryExpr(&fromCountScale);
        TrialScore& score = isHeldSeries(each) ? held : learnt;
        score.mase += mase(made.col(median), actual, each.values.head(known), each.season);
        ++score.series;
        score.quantiles.add(made, levels, actual);
    }
    std::printf("%s\n", name);
    print("learnt until then", learnt);
    print("never seen", held);
}

void append(std::vector<LearningSeries>& all, std::vector<LearningSeries> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// What is made from real series, and simulated ones.
std::vector<LearningSeries> madeFrom(const std::vector<LearningSeries>& real)
{
    std::vector<LearningSeries> made = aggregated(real, 3, 12, 0.5f);
    append(made, aggregated(real, 12, 8, 0.5f));
    append(made, mixed(real, 1500, seriesSeed, 0.5f));
    append(made, simulated(1500, seriesSeed, 9 * kinOfSet, 0.3f));
    return made;
}

/// Without every n-th series.
std::vector<LearningSeries> withoutEvery(int n, std::vector<LearningSeries> set)
{
    std::erase_if(set, [&](const LearningSeries& each) { return each.kin % static_cast<std::uint32_t>(n) == 0; });
    return set;
}

/// Without every fifth series, and without the last horizon of the others.
std::vector<LearningSeries> keptInTrial(const std::vector<LearningSeries>& set)
{
    std::vector<LearningSeries> kept;
    for (LearningSeries each : set) {
        if (isHeldSeries(each))
            continue;
        each.values = each.values.head(each.values.size() - each.horizon).eval();
        kept.push_back(std::move(each));
    }
    return kept;
}

Result<void> write(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    if (!file.flush())
        return Error{ErrorCode::Io, "cannot write " + path.string()};
    return {};
}

Result<PooledNetworks> learnt(const LearningWindows& windows, const LearnPooledOptions& options)
{
    PooledNetworks networks;
    networks.networks.resize(static_cast<std::size_t>(options.networks));
    const auto learnOne = [&](int i) -> Result<void> {
        LearningPlan plan = options.plan;
        plan.seed += static_cast<std::uint64_t>(i);
        TRY(networks.networks[static_cast<std::size_t>(i)], learnNetwork(windows, plan, RunContext()));
        return {};
    };
    RETURN_IF_ERROR(parallelFor(options.networks, learnOne, RunContext({}, {}, options.threads)));
    return networks;
}

} // namespace

Result<void> learnPooled(const LearnPooledOptions& options)
{
    Eigen::setCpuCacheSizes(32768, 262144, 2097152); // the order of sums depends on them
    std::vector<std::vector<LearningSeries>> sets;
    std::vector<LearningSeries> real;
    std::vector<std::string> origin;
    for (const LearningSet& each : learningSets) {
        TRY(const auto series, readBenchmarkSeries(options.folder / each.file));
        sets.push_back(trainingParts(series, kinOfSet * static_cast<std::uint32_t>(sets.size()), each.share));
        origin.push_back(std::string("learnt from the training parts of: ") + each.origin + ", " +
                         std::to_string(series.size()) + " series");
        append(real, options.isTrial        ? keptInTrial(sets.back())
                     : options.leaveOut > 1 ? withoutEvery(options.leaveOut, sets.back())
                                            : sets.back());
    }
    append(real, madeFrom(real));
    TRY(const LearningWindows windows, windowsOf(real, RunContext({}, {}, options.threads)));
    std::printf("%zu series, %ld ends of histories\n", real.size(), static_cast<long>(windows.size()));
    TRY(PooledNetworks networks, learnt(windows, options));
    networks.origin = origin;
    const std::string bytes = writtenPooledNetworks(networks);
    TRY(const PooledNetworks kept, readPooledNetworks(bytes));
    for (std::size_t i = 0; options.isTrial && i < sets.size(); ++i)
        scoreTrial(learningSets[i].file, sets[i], kept);
    return options.out.empty() ? Result<void>() : write(options.out, bytes);
}

void addLearnPooled(CLI::App& program)
{
    auto options = std::make_shared<LearnPooledOptions>(); // held by the parser's callback
    CLI::App* learn = program.add_subcommand("learn-pooled", "weights that forecasts are shipped with");
    learn->add_option("folder", options->folder, "folder that holds m3_monthly.csv and the other known sets")
        ->required();
    learn->add_option("--out", options->out, "write the weights to this file: resources/forecast/pooled.networks");
    learn->add_flag("--trial", options->isTrial, "hold back ends and every fifth series, and score them");
    learn->add_option("--leave-out", options->leaveOut, "leave every n-th series out, for learn-spread --every n")
        ->check(CLI::Range(2, 1000));
    learn->add_option("--threads", options->threads, "threads over networks")->check(CLI::Range(1, 1024));
    learn->add_option("--networks", options->networks, "networks to average")->check(CLI::Range(1, 16));
    learn->add_option("--hidden", options->plan.hidden, "widths of the layers between");
    learn->add_option("--rounds", options->plan.rounds, "times each end is seen")->check(CLI::Range(1, 1000));
    learn->callback([options] {
        if (const auto done = learnPooled(*options); !done) {
            std::fprintf(stderr, "%s\n%s\n", done.error().detail.c_str(), done.error().remedy.c_str());
            throw CLI::RuntimeError(1); // how a subcommand sets the exit code
        }
    });
}

} // namespace antevia
