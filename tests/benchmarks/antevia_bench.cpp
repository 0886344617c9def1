// Accuracy and processor time of the models, beside published figures.
#include "tests/benchmarks/corridor_bench.h"
#include "tests/benchmarks/corridor_speed.h"
#include "tests/benchmarks/displacement_bench.h"
#include "tests/benchmarks/forecast_bench.h"
#include "tests/benchmarks/forecast_speed.h"
#include "tests/benchmarks/import_bench.h"
#include "tests/benchmarks/learn_pooled.h"
#include "tests/benchmarks/learn_spread.h"
#include "tests/benchmarks/learn_trust.h"
#include "tests/benchmarks/nowcast_bench.h"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace {

CLI::App* addLearner(CLI::App& program, const char* name, const char* what, antevia::LearnOptions& options)
{
    CLI::App* learner = program.add_subcommand(name, what);
    learner->add_option("folder", options.folder, "folder that holds m3_monthly.csv and the other known sets")
        ->required();
    learner->add_option("--out", options.out, "write what was learnt to this file");
    learner->add_option("--threads", options.threads, "threads over series")->check(CLI::Range(1, 1024));
    learner->add_option("--every", options.every, "every n-th series only")->check(CLI::Range(1, 100000));
    return learner;
}

int exitCode(const antevia::Result<void>& done)
{
    if (!done)
        std::fprintf(stderr, "%s\n", done.error().detail.c_str());
    return done ? 0 : 1;
}

} // namespace

int main(int count, char** arguments)
{
    CLI::App program("Measures Antevia's models on published sets and prints them beside published figures.",
                     "antevia-bench");
    program.require_subcommand(1);
    antevia::ForecastBenchOptions options;
    CLI::App* forecast = program.add_subcommand("forecast", "accuracy, intervals and processor time of forecasts");
    forecast->add_option("folder", options.folder, "folder that holds m3_monthly.csv and the other known sets");
    forecast->add_option("--file", options.files,
                         "a file of series_id,frequency,horizon,split,index,value; may be given more than once");
    forecast->add_option("--json", options.json, "write the scores of the combination to this file");
    forecast->add_option("--threads", options.threads, "threads over series")->check(CLI::Range(1, 1024));
    forecast->add_option("--every", options.every, "every n-th series only")->check(CLI::Range(1, 100000));
    forecast->add_flag("--combination", options.onlyCombination, "no rows of members");
    antevia::addCorridorBench(program);
    antevia::addCorridorSpeedBench(program);
    antevia::addDisplacementBench(program);
    antevia::addForecastSpeedBench(program);
    antevia::addImportBench(program);
    antevia::addLearnPooled(program);
    antevia::addNowcastBench(program);
    antevia::LearnOptions learn;
    CLI::App* spread = addLearner(program, "learn-spread", "learn resources/forecast/spread.txt", learn);
    CLI::App* trust = addLearner(program, "learn-trust", "learn resources/forecast/trust.txt", learn);
    trust->add_option("--networks", learn.networks, "networks that learn-pooled --trial wrote")->required();
    trust->add_flag("--trial", learn.isTrial, "learn from earlier origins and score the ends of series");
    CLI11_PARSE(program, count, arguments);
    if (spread->parsed())
        return exitCode(antevia::learnSpread(learn));
    if (trust->parsed())
        return exitCode(antevia::learnTrust(learn));
    if (!forecast->parsed())
        return 0;
    if (options.folder.empty() && options.files.empty()) {
        std::fprintf(stderr, "name a folder of sets, or files with --file; --help says more\n");
        return 2;
    }
    return exitCode(antevia::benchForecasts(options));
}
