#include "app/cli/found_files.h"
#include "app/cli/import_columns.h"
#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/saved_mappings.h"
#include "app/usecases/take_in_found.h"
#include "app/usecases/understand_files.h"
#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

/// The file of saved mappings that files are read by; empty: none.
std::string mappingsOf(const ImportOptions& options)
{
    return options.noSavedMappings ? std::string() : options.mapping.empty() ? savedMappingsPath() : options.mapping;
}

/// Shows what is understood of each file; a file that cannot be imported makes the exit code differ.
ExitCode showFiles(const ImportOptions& options, const Terminal& terminal)
{
    std::vector<SavedMapping> mappings;
    if (const std::string kept = mappingsOf(options); !kept.empty()) {
        auto saved = savedMappings(kept);
        if (!saved)
            return terminal.fail(saved.error());
        mappings = *std::move(saved);
    }
    const auto how = understandOptions(options, parseDay(terminal.now.substr(0, 10)).value_or(Day()));
    if (!how)
        return terminal.fail(how.error());
    const auto files = understandFiles(options.files, *how, terminal.run(), mappings);
    if (!files)
        return terminal.fail(files.error());
    terminal.print(foundFilesJson(*files), foundFilesText(*files) + "Nothing was taken in (--dry-run).\n");
    const bool allGood = std::ranges::all_of(*files, [](const FoundFile& file) { return file.errors == 0; });
    return allGood ? ExitCode::Ok : ExitCode::Differs;
}

std::string outcomeOf(const TakeInFoundReport& report)
{
    const Wording wording;
    std::string out = foundFilesText(report.files);
    if (report.vintages.empty() && report.alreadyThere.empty())
        return out + wording.count(report.refused, "file", "files") +
               " cannot be imported; nothing was taken in. Add --good-files-only to take the others.\n";
    for (const RowMessage& message : report.doubtful)
        out += messageLine(message);
    for (const FileAlreadyThere& file : report.alreadyThere)
        out += "Nothing new (file: delivery that holds the same figures): " + text(file) + "\n";
    out += "Took in " + wording.count(report.observations, "figure", "figures") + " of " +
           wording.count(report.series, "series", "series") + " (" + wording.count(report.notFigures, "cell", "cells") +
           " without a figure).\n";
    return out + (report.leftOut.empty() ? "" : "Left out: " + joined(report.leftOut, ", ") + "\n");
}

/// Takes series of any layout in, each under its key.
ExitCode takeInAny(const ImportOptions& options, const Terminal& terminal)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto how = understandOptions(options, parseDay(terminal.now.substr(0, 10)).value_or(Day()));
    if (!how)
        return terminal.fail(how.error());
    TakeInFoundRequest request;
    request.paths = options.files;
    request.how = *how;
    request.series = options.series;
    request.where = options.where;
    request.goodFilesOnly = options.goodFilesOnly;
    request.source = options.source;
    request.now = terminal.now;
    request.published = parseDay(options.published);
    request.status = fromWord<FigureStatus>(options.status);
    request.merge = options.merge;
    request.mappings = mappingsOf(options);
    const auto report = takeInFound(*project, request, terminal.run());
    if (!report)
        return terminal.fail(report.error());
    nlohmann::json json = foundFilesJson(report->files);
    json["vintages"] = nlohmann::json::array();
    for (const VintageId& id : report->vintages)
        json["vintages"].push_back(text(id));
    json["leftOut"] = report->leftOut;
    json["alreadyThere"] = nlohmann::json::array();
    for (const FileAlreadyThere& file : report->alreadyThere)
        json["alreadyThere"].push_back(text(file));
    json["doubtful"] = messagesJson(report->doubtful);
    json["seriesTaken"] = report->series;
    json["observations"] = report->observations;
    terminal.print(json, outcomeOf(*report));
    return report->refused > 0 ? ExitCode::Differs : ExitCode::Ok;
}

ExitCode import(ImportOptions options, const Terminal& terminal)
{
    if (const auto checked = checkMarkOptions(options); !checked)
        return terminal.fail(checked.error());
    if (const auto sorted = sortPaths(options); !sorted)
        return terminal.fail(sorted.error());
    const bool ontoColumns = !options.project.empty() && (!options.columns.empty() || options.addUnknown);
    if (options.dryRun && !ontoColumns)
        return showFiles(options, terminal);
    const bool any = options.files.size() > 1 || !options.series.empty() || !options.where.empty() ||
                     options.goodFilesOnly || options.dailyFromCumulative || !options.status.empty() || options.merge;
    if (any || (!ontoColumns && !holdsKnownSeries(options, terminal)))
        return takeInAny(options, terminal);
    return takeInColumns(options, terminal);
}

} // namespace

void addImport(CLI::App& program, Action& action)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App* verb =
        program.add_subcommand("import", "Take figures in from files of publishers (text, XLSX, ODS, SDMX, HXL, JSON), "
                                         "all or nothing. What the file is made "
                                         "like is detected and shown; say it yourself where it is not clear");
    declareImportOptions(*verb, *options);
    verb->callback(
        [options, &action] { action = [options](const Terminal& terminal) { return import(*options, terminal); }; });
}

} // namespace antevia
