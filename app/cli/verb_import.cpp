#include "app/cli/found_files.h"
#include "app/cli/import_options.h"
#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/saved_mappings.h"
#include "app/usecases/take_in_found.h"
#include "app/usecases/understand_files.h"
#include "model/base/text.h"

#include <algorithm>
#include <utility>

namespace antevia {
namespace {

constexpr const char* nothingTaken = "Nothing was taken in (--dry-run).\n";

/// The file of saved mappings that files are read by; empty: none.
std::string mappingsOf(const ImportOptions& options)
{
    return options.noSavedMappings ? std::string() : options.mapping.empty() ? savedMappingsPath() : options.mapping;
}

std::string passedOverText(const ImportOptions& options)
{
    return options.passedOver.empty()
               ? std::string()
               : "Not looked at, since they describe the others: " + joined(options.passedOver, ", ") + "\n";
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
    const auto how = understandOptions(options, terminal.today());
    if (!how)
        return terminal.fail(how.error());
    const auto files = understandFiles(options.files, *how, terminal.run(), mappings);
    if (!files)
        return terminal.fail(files.error());
    nlohmann::json json = foundFilesJson(*files);
    json["passedOver"] = options.passedOver;
    terminal.print(json, foundFilesText(*files) + passedOverText(options) + nothingTaken);
    const bool allGood = std::ranges::all_of(*files, [](const FoundFile& file) { return file.errors == 0; });
    return allGood ? ExitCode::Ok : ExitCode::Differs;
}

Result<TakeInFoundRequest> requestOf(const ImportOptions& options, const Terminal& terminal)
{
    TakeInFoundRequest request;
    TRY(request.how, understandOptions(options, terminal.today()));
    TRY(request.columns, namedColumns(options));
    if (request.columns.addUnknown || !request.columns.series.empty()) { // said of new series only
        request.columns.unit = std::exchange(request.how.unit, std::nullopt);
        request.columns.scope = std::exchange(request.how.scope, std::nullopt);
    }
    request.paths = options.files;
    request.series = options.series;
    request.where = options.where;
    request.goodFilesOnly = options.goodFilesOnly;
    request.source = options.source;
    request.now = terminal.now;
    TRY(request.published, saidDay(options.published, "--published"));
    request.status = fromWord<FigureStatus>(options.status);
    request.coverage = options.merge   ? std::optional(Coverage::Part)
                       : options.whole ? std::optional(Coverage::Whole)
                                       : std::nullopt;
    request.mappings = mappingsOf(options);
    return request;
}

std::string countsOf(const TakeInFoundReport& report)
{
    constexpr std::size_t mostNamed = 20;
    const Wording wording;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(mostNamed, report.taken.size()); ++i)
        ids.push_back(text(report.taken[i]));
    return wording.count(report.observations, "figure", "figures") + " of " +
           wording.count(report.series, "series", "series") + " (" + wording.count(report.notFigures, "cell", "cells") +
           " without a figure)" + (ids.empty() ? "" : ": ") + joined(ids, ", ") +
           (report.taken.size() > mostNamed ? ", …" : "");
}

std::string outcomeOf(const TakeInFoundReport& report, const ImportOptions& options)
{
    const Wording wording;
    std::string out = foundFilesText(report.files) + passedOverText(options);
    if (report.refused > 0 && !options.goodFilesOnly)
        return out + wording.count(report.refused, "file", "files") + " cannot be imported; nothing was taken in." +
               (report.files.size() > 1 ? " Add --good-files-only to take the others.\n" : "\n");
    for (const FileCoverage& coverage : report.coverages)
        if (coverage.coverage == Coverage::Part) // the others are among what is doubtful
            out += messageLine(coverageMessage(coverage));
    for (const RowMessage& message : report.doubtful)
        out += messageLine(message);
    for (const FileAlreadyThere& file : report.alreadyThere)
        out += "Nothing new (file: delivery that holds the same figures): " + text(file) + "\n";
    if (options.dryRun)
        out += "Would take in " + countsOf(report) + "\n" + nothingTaken;
    else if (!report.vintages.empty())
        out += "Took in " + countsOf(report) + "\n";
    return out + (report.leftOut.empty() ? "" : "Left out: " + joined(report.leftOut, ", ") + "\n");
}

nlohmann::json jsonOf(const FileCoverage& coverage)
{
    return {{"file", coverage.path},
            {"coverage", word(coverage.coverage)},
            {"said", coverage.isSaid},
            {"series", coverage.series},
            {"knownPeriods", coverage.known},
            {"periodsLeftOut", coverage.leftOut},
            {"first", printDay(coverage.first)},
            {"last", printDay(coverage.last)},
            {"message", coverageMessage(coverage).rule}};
}

nlohmann::json jsonOf(const TakeInFoundReport& report)
{
    nlohmann::json json = foundFilesJson(report.files);
    json["series"] = nlohmann::json::array();
    for (const SeriesId& id : report.taken)
        json["series"].push_back(text(id));
    json["vintages"] = nlohmann::json::array();
    for (const VintageId& id : report.vintages)
        json["vintages"].push_back(text(id));
    json["leftOut"] = report.leftOut;
    json["alreadyThere"] = nlohmann::json::array();
    for (const FileAlreadyThere& file : report.alreadyThere)
        json["alreadyThere"].push_back(text(file));
    json["coverage"] = nlohmann::json::array();
    for (const FileCoverage& each : report.coverages)
        json["coverage"].push_back(jsonOf(each));
    json["doubtful"] = messagesJson(report.doubtful);
    json["seriesTaken"] = report.series;
    json["observations"] = report.observations;
    json["missing"] = report.notFigures;
    return json;
}

/// Takes series of any layout in, each under its key, or shows what a project would take in.
ExitCode takeIn(const ImportOptions& options, const Terminal& terminal)
{
    auto project = openProject(options.project, options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto request = requestOf(options, terminal);
    if (!request)
        return terminal.fail(request.error());
    const auto report = options.dryRun ? wouldTakeIn(*project, *request, terminal.run())
                                       : takeInFound(*project, *request, terminal.run());
    if (!report)
        return terminal.fail(report.error());
    nlohmann::json json = jsonOf(*report);
    json["passedOver"] = options.passedOver;
    terminal.print(json, outcomeOf(*report, options));
    return report->refused > 0 && !options.goodFilesOnly ? ExitCode::Differs : ExitCode::Ok;
}

ExitCode import(ImportOptions options, const Terminal& terminal)
{
    if (const auto checked = checkMarkOptions(options); !checked)
        return terminal.fail(checked.error());
    if (const auto sorted = sortPaths(options); !sorted)
        return terminal.fail(sorted.error());
    return options.project.empty() ? showFiles(options, terminal) : takeIn(options, terminal);
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
