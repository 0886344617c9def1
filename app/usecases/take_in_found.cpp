#include "app/usecases/take_in_found.h"

#include "app/usecases/found_choice.h"
#include "app/usecases/found_figures.h"
#include "app/usecases/saved_mappings.h"
#include "app/usecases/vintages_of_project.h"
#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/hash.h"

#include <algorithm>

namespace antevia {
namespace {

/// Empty for a file that cannot be read whole any more.
std::string hashOfFile(const std::string& path)
{
    const auto bytes = readFile(path);
    return bytes ? sha256Hex(*bytes) : std::string();
}

Vintage vintageOf(const FoundFile& file, const TakeInFoundRequest& request, const std::vector<SeriesFigures>& figures,
                  std::size_t all)
{
    Vintage vintage;
    vintage.recordedAt = request.now;
    vintage.published = request.published ? request.published : parseDay(request.source.date);
    vintage.fileHash = hashOfFile(file.name);
    vintage.origin = fileName(file.name);
    vintage.sheet = file.sheet;
    vintage.source = request.source;
    for (const SeriesFigures& each : figures)
        vintage.missing += each.series.missing();
    if (figures.size() < all)
        vintage.leftOut = std::to_string(all - figures.size()) + " series that were not chosen";
    return vintage;
}

/// What every file of a request is taken in with.
struct TakingIn {
    const TakeInFoundRequest& request;
    FoundChoice choice;
    std::vector<SavedMapping> mappings;
    std::vector<SeriesInfo> known;
    Network network;
};

Result<TakingIn> takingIn(const ProjectFile& project, const TakeInFoundRequest& request)
{
    std::vector<SavedMapping> mappings;
    if (!request.mappings.empty()) {
        TRY(mappings, savedMappings(request.mappings));
    }
    TRY(auto known, project.all<SeriesInfo>());
    TRY(Network network, project.network());
    return TakingIn{request,
                    {{request.series.begin(), request.series.end()}, request.where},
                    std::move(mappings),
                    std::move(known),
                    std::move(network)};
}

/// What was asked for, or, if nothing was, the series that were taken when the mapping was saved.
FoundChoice choiceFor(const FoundFile& file, const TakingIn& with)
{
    const auto mapping =
        with.choice.series.empty() && with.choice.where.empty() ? mappingFor(with.mappings, file.name) : std::nullopt;
    if (!mapping || mapping->series.empty())
        return with.choice;
    FoundChoice choice{{mapping->series.begin(), mapping->series.end()}, {}};
    const bool any = std::ranges::any_of(file.series, [&](const FoundSeries& each) { return choice.holds(each); });
    return any ? choice : with.choice;
}

/// The chosen series of one file as figures to keep.
Result<std::vector<SeriesFigures>> chosenOf(const FoundFile& file, const TakingIn& with)
{
    const FoundChoice choice = choiceFor(file, with);
    std::vector<SeriesFigures> out;
    for (const FoundSeries& series : file.series) {
        if (!choice.holds(series))
            continue;
        TRY(SeriesFigures figures, figuresOf(file, series));
        figures.info = knownAs(series, with.known).value_or(infoOf(file, series, with.network, with.request.source));
        out.push_back(std::move(figures));
    }
    return out;
}

Result<void> warnOfMagnitudes(const ProjectFile& project, const std::vector<SeriesFigures>& chosen,
                              TakeInFoundReport& report)
{
    TRY(const auto differences, differenceFromNewest(project, chosen));
    for (const SeriesDifference& difference : differences)
        for (const std::string& warning : difference.warnings)
            report.doubtful.push_back(magnitudeMessage(difference, warning));
    return {};
}

void countIn(const std::vector<SeriesFigures>& chosen, TakeInFoundReport& report)
{
    report.series += static_cast<int>(chosen.size());
    for (const SeriesFigures& each : chosen) {
        report.taken.push_back(each.info.id);
        report.notFigures += each.series.missing();
        report.observations += each.series.size() - each.series.missing();
    }
}

Result<void> takeInOne(ProjectFile& project, const FoundFile& file, const TakingIn& with, TakeInFoundReport& report)
{
    if (file.errors > 0) {
        report.leftOut.push_back(file.name);
        return {};
    }
    TRY(const auto chosen, chosenOf(file, with));
    TRY(const std::string same, chosen.empty() ? std::string() : vintageWithSame(project, chosen));
    if (!same.empty())
        report.alreadyThere.push_back(fileName(file.name) + ": " + same);
    if (chosen.empty() || !same.empty()) {
        report.leftOut.push_back(file.name);
        return {};
    }
    RETURN_IF_ERROR(warnOfMagnitudes(project, chosen, report));
    TRY(VintageId id, project.addVintage(vintageOf(file, with.request, chosen, file.series.size()), chosen));
    report.vintages.push_back(std::move(id));
    countIn(chosen, report);
    return {};
}

} // namespace

Result<TakeInFoundReport> takeInFound(ProjectFile& project, const TakeInFoundRequest& request, const RunContext& run)
{
    TakeInFoundReport report;
    TRY(const TakingIn with, takingIn(project, request));
    TRY(report.files, understandFiles(request.paths, request.how, run.stage(0.0, 0.6), with.mappings));
    for (FoundFile& file : report.files)
        refuseFractions(file, with.known);
    report.refused =
        static_cast<int>(std::ranges::count_if(report.files, [](const auto& each) { return each.errors > 0; }));
    if (report.refused > 0 && !request.goodFilesOnly)
        return report;
    const auto kept = project.inTransaction([&]() -> Result<void> {
        for (const FoundFile& file : report.files) {
            RETURN_IF_ERROR(run.checkpoint());
            RETURN_IF_ERROR(takeInOne(project, file, with, report));
        }
        if (report.vintages.empty() && report.alreadyThere.empty())
            return Error{ErrorCode::NotFound, "no series of the files fits what was asked for",
                         "List their keys with --dry-run --json."};
        return {};
    });
    if (!kept)
        return kept.error();
    if (request.remember && !report.vintages.empty() && !request.remember->fingerprint.empty())
        if (const auto saved = saveMapping(request.rememberIn, *request.remember); !saved)
            report.notRemembered = saved.error().detail + ". " + saved.error().remedy;
    run.report(1.0, "taken in");
    return report;
}

} // namespace antevia
