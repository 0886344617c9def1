#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/export_tables.h"
#include "model/base/text.h"
#include "model/formats/file.h"

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string format;
    std::string out;
    std::string table = "figures";
    std::vector<std::string> series;
    std::string asOf;
    std::string scenario;
    bool keepSmallCells = false;
    bool asDelivered = false;
};

Result<TableExport> requestOf(const Options& options)
{
    TableExport request;
    request.table = options.table;
    request.path = options.out;
    request.scenario.value = options.scenario;
    const auto format = options.format.empty() ? tableFormatOf(options.out) : fromWord<TableFormat>(options.format);
    if (!format)
        return Error{ErrorCode::InvalidInput, "it is not clear in which format to write " + fileName(options.out),
                     "Add --format csv, xlsx, sdmx-csv or hxl."};
    request.format = *format;
    TRY(request.figures.asOf, saidDay(options.asOf, "--as-of"));
    for (const std::string& id : options.series)
        request.figures.series.push_back(SeriesId{id});
    request.figures.smallCells = options.keepSmallCells ? SmallCells::Kept : SmallCells::Withheld;
    request.figures.asDelivered = options.asDelivered;
    return request;
}

ExitCode exportVerb(const Options& options, const Terminal& terminal)
{
    const auto request = requestOf(options);
    if (!request)
        return terminal.fail(request.error());
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto done = exportTable(*project, *request, terminal.run());
    if (!done)
        return terminal.fail(done.error());
    terminal.print({{"written", options.out}, {"format", word(request->format)}, {"table", options.table}},
                   "Wrote " + shownSafely(options.out) + ".\n");
    return ExitCode::Ok;
}

} // namespace

void addExport(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand(
        "export", "Write a table as CSV, XLSX, SDMX-CSV 2.0 or HXL-tagged CSV, with its units, sources and notes. "
                  "Figures of 1 to 4 people are withheld unless kept on purpose");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("--out", options->out, "File to write")->required();
    verb->add_option("--format", options->format, "csv, xlsx, sdmx-csv or hxl; left out: by the file's ending");
    verb->add_option("--table", options->table,
                     "figures (the default), quality, corrections, or the name of a table of results");
    verb->add_option("--series", options->series, "Only this series; may be given several times");
    verb->add_option("--as-of", options->asOf, "The figures as they were known on that day");
    verb->add_option("--scenario", options->scenario, "Of tables of results; left out: the project's");
    verb->add_flag("--keep-small-cells", options->keepSmallCells, "Write figures of 1 to 4 people too");
    verb->add_flag("--as-delivered", options->asDelivered, "Without corrections");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return exportVerb(*options, terminal); };
    });
}

} // namespace antevia
