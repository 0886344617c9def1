#include "tests/benchmarks/import_bench.h"

#include "app/usecases/export_tables.h"
#include "app/usecases/take_in_found.h"

#include <CLI/CLI.hpp>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

namespace antevia {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr long daysASeries = 2'500;
constexpr long citizenships = 100;
constexpr const char* now = "2026-11-25T09:00:00Z";

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double peakMib()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// "date,place,nationality,arrivals", one row a day of each series; figures from a plain rule, so that they compress
/// and sum up the same everywhere.
void writeRows(const fs::path& path, long rows)
{
    std::ofstream out(path);
    out << "date,place,nationality,arrivals\n";
    for (long row = 0; row < rows; ++row) {
        const long series = row / daysASeries;
        const Day day = makeDay(2020, 1, 1) + Days(static_cast<int>(row % daysASeries));
        out << printDay(day) << ",P" << series / citizenships << ",N" << series % citizenships << ','
            << (row * 7919) % 4001 << '\n';
    }
}

std::size_t filesIn(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

ProjectInfo madeInfo()
{
    ProjectInfo info;
    info.title = "Measured";
    info.asOf = makeDay(2026, 11, 25);
    return info;
}

TakeInFoundRequest requestFor(const fs::path& data)
{
    TakeInFoundRequest request;
    request.paths = {data.string()};
    request.how.today = makeDay(2026, 11, 25);
    request.now = now;
    return request;
}

Result<void> measureImport(const fs::path& data, const std::string& project)
{
    const auto begin = Clock::now();
    const double cpu = cpuSeconds();
    TRY(ProjectFile file, ProjectFile::create(project, madeInfo(), now));
    TRY(const TakeInFoundReport report, takeInFound(file, requestFor(data), {}));
    std::printf("took in %d figures of %d series: %.1f s of processor time, %.1f s on the clock, peak %.0f MiB\n",
                report.observations, report.series, cpuSeconds() - cpu, secondsSince(begin), peakMib());
    return {};
}

Result<void> measureOpening(const std::string& project)
{
    const auto begin = Clock::now();
    TRY(const ProjectFile file, ProjectFile::open(project, OpenMode::ReadWrite, "bench"));
    const double opened = secondsSince(begin);
    TRY(const auto infos, file.all<SeriesInfo>());
    const auto reading = Clock::now();
    TRY(const Series series, file.series(infos.back().id));
    std::printf("opened in %.3f s; one series of %d periods read in %.0f ms; the file has %.0f MiB\n", opened,
                series.size(), 1000.0 * secondsSince(reading), static_cast<double>(fs::file_size(project)) / 1048576.0);
    return {};
}

/// Writes the figures out again as CSV.
Result<void> measureExport(const std::string& project, const fs::path& out)
{
    const auto begin = Clock::now();
    const double cpu = cpuSeconds();
    TRY(const ProjectFile file, ProjectFile::open(project, OpenMode::ReadOnly, "bench"));
    TableExport request;
    request.path = out.string();
    RETURN_IF_ERROR(exportTable(file, request, {}));
    std::printf(
        "exported %.0f MiB of CSV: %.1f s of processor time, %.1f s on the clock, peak of all so far %.0f MiB\n",
        static_cast<double>(fs::file_size(out)) / 1048576.0, cpuSeconds() - cpu, secondsSince(begin), peakMib());
    return {};
}

/// Stops an import after `seconds` and prints how long it took to return and what it left.
Result<void> measureStop(const fs::path& data, const fs::path& folder, double seconds)
{
    const fs::path project = folder / "stopped.antevia";
    TRY(ProjectFile file, ProjectFile::create(project.string(), madeInfo(), now));
    const std::size_t before = filesIn(folder);
    std::stop_source stop;
    Clock::time_point asked;
    std::jthread person([&] {
        std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
        asked = Clock::now();
        stop.request_stop();
    });
    const auto done = takeInFound(file, requestFor(data), RunContext(stop.get_token(), {}, 1));
    person.join();
    TRY(const auto series, file.all<SeriesInfo>());
    TRY(const auto vintages, file.vintages());
    std::printf("stopped after %5.1f s: %s %.3f s later; left behind: %zu files, %zu series, %zu deliveries\n", seconds,
                done ? "finished" : "returned", secondsSince(asked), filesIn(folder) - before, series.size(),
                vintages.size());
    fs::remove(project);
    return {};
}

} // namespace

Result<void> benchImport(const ImportBenchOptions& options)
{
    const fs::path parent = options.folder.empty() ? fs::temp_directory_path() : fs::path(options.folder);
    const fs::path folder = parent / ("antevia-import-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const fs::path data = folder / "rows.csv";
    writeRows(data, options.rows);
    std::printf("%ld rows, %.0f MiB of text\n", options.rows, static_cast<double>(fs::file_size(data)) / 1048576.0);
    const std::string project = (folder / "measured.antevia").string();
    const auto begin = Clock::now();
    auto done = measureImport(data, project);
    const double whole = secondsSince(begin);
    if (done)
        done = measureOpening(project);
    if (done)
        done = measureExport(project, folder / "out.csv");
    for (const double share : {0.05, 0.3, 0.8})
        if (done)
            done = measureStop(data, folder, share * whole);
    fs::remove_all(folder);
    return done;
}

void addImportBench(CLI::App& program)
{
    auto options = std::make_shared<ImportBenchOptions>(); // held by the parser's callback
    CLI::App* bench = program.add_subcommand("import", "processor time and memory of taking a long CSV in");
    bench->add_option("--rows", options->rows, "observations to make")->check(CLI::Range(1L, 1'000'000'000L));
    bench->add_option("--folder", options->folder, "where to write them; left out: the folder for temporary files");
    bench->callback([options] {
        if (const auto done = benchImport(*options); !done) {
            std::fprintf(stderr, "%s\n", done.error().detail.c_str());
            throw CLI::RuntimeError(1); // how a subcommand sets the exit code
        }
    });
}

} // namespace antevia
