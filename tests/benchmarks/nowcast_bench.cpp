#include "tests/benchmarks/nowcast_bench.h"

#include "tests/benchmarks/nowcast_score.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace antevia {
namespace {

Result<void> benchNowcasts(const std::filesystem::path& file)
{
    TRY(const auto scores, scoreNowcasts(file));
    std::printf("age of report  points  error as reported  error completed  inside 80 %% range\n");
    for (std::size_t age = 0; age < scores.size(); ++age) {
        const NowcastScore& score = scores[age];
        std::printf("%13zu  %6d  %16.2f %%  %14.2f %%  %16.1f %%\n", age, score.points,
                    100.0 * score.reportedError / score.last, 100.0 * score.completedError / score.last,
                    100.0 * score.inside / score.points);
    }
    return {};
}

} // namespace

void addNowcastBench(CLI::App& program)
{
    auto file = std::make_shared<std::filesystem::path>(); // held by the parser's callback
    CLI::App* bench = program.add_subcommand("nowcast", "late reports completed, against the last delivery");
    bench->add_option("file", *file, "a file of vintage,series,period,sum,suppressed,rows")->required();
    bench->callback([file] {
        if (const auto done = benchNowcasts(*file); !done) {
            std::fprintf(stderr, "%s\n", done.error().detail.c_str());
            throw CLI::RuntimeError(1); // how a subcommand sets the exit code
        }
    });
}

} // namespace antevia
