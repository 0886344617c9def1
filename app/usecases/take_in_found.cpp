#include "app/usecases/take_in_found.h"

#include "app/usecases/chosen_series.h"
#include "app/usecases/saved_mappings.h"
#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/hash.h"

#include <algorithm>

namespace antevia {
namespace {

int cellsWithoutFigure(const FoundSeries& series)
{
    const auto& cells = series.observations;
    const auto figures = std::ranges::count(cells, CellState::Figure, &FoundObservation::state);
    return cells.empty() ? 0 : cells.back().index - cells.front().index + 1 - static_cast<int>(figures);
}

Result<Vintage> vintageOf(const FoundFile& file, const TakeInFoundRequest& request,
                          const std::vector<const FoundSeries*>& chosen, const RunContext& run)
{
    Vintage vintage;
    vintage.recordedAt = request.now;
    vintage.published = request.published ? request.published : parseDay(request.source.date);
    const auto hash = sha256OfFile(file.name, run);
    RETURN_IF_ERROR(run.checkpoint());
    vintage.fileHash = hash ? *hash : std::string(); // of a file that is gone: none
    vintage.origin = fileName(file.name);
    vintage.sheet = file.sheet;
    vintage.source = request.source;
    for (const FoundSeries* each : chosen)
        vintage.missing += cellsWithoutFigure(*each);
    if (chosen.size() < file.series.size())
        vintage.leftOut = std::to_string(file.series.size() - chosen.size()) + " series that were not chosen";
    return vintage;
}

/// The other vintage with the same figures of the same series; empty if there is none.
Result<std::string> vintageLike(const ProjectFile& project, const VintageId& added)
{
    TRY(const auto vintages, project.vintages());
    const auto own = std::ranges::find(vintages, added, &Vintage::id);
    for (const Vintage& each : vintages)
        if (own != vintages.end() && each.id != added && each.contentHash == own->contentHash)
            return each.id.value;
    return std::string();
}

void addTo(TakeInFoundReport& report, const TakeInFoundReport& ofFile)
{
    report.vintages.insert(report.vintages.end(), ofFile.vintages.begin(), ofFile.vintages.end());
    report.taken.insert(report.taken.end(), ofFile.taken.begin(), ofFile.taken.end());
    report.doubtful.insert(report.doubtful.end(), ofFile.doubtful.begin(), ofFile.doubtful.end());
    report.series += ofFile.series;
    report.observations += ofFile.observations;
    report.notFigures += ofFile.notFigures;
}

/// Takes one file in. If a delivery holds the same figures already everything is put back as it was.
Result<void> takeInOne(ProjectFile& project, const FoundFile& file, const TakingIn& with, TakeInFoundReport& report,
                       const RunContext& run)
{
    TRY(ChosenSeries chosen, ChosenSeries::make(project, file, with));
    if (file.errors > 0 || chosen.chosen().empty()) {
        report.leftOut.push_back(file.name);
        return {};
    }
    TakeInFoundReport ofFile;
    std::string same;
    const auto added = project.inTransaction([&]() -> Result<void> {
        TRY(const Vintage vintage, vintageOf(file, with.request, chosen.chosen(), run));
        TRY(const VintageId id, project.addVintageFrom(
                                    vintage, [&] { return chosen.next(ofFile); }, run));
        TRY(same, vintageLike(project, id));
        ofFile.vintages.push_back(id);
        return same.empty() ? Result<void>() : Error{ErrorCode::Conflict, "it is there already"};
    });
    if (!added && same.empty())
        return added.error();
    if (!same.empty()) {
        report.alreadyThere.push_back({file.name, {same}});
        report.leftOut.push_back(file.name);
        return {};
    }
    addTo(report, ofFile);
    return {};
}

/// Reads the files; what stands in the way of taking them in is among their messages.
Result<void> readFiles(const ProjectFile& project, const TakingIn& with, TakeInFoundReport& report,
                       const RunContext& run)
{
    UnderstandOptions how = with.request.how;
    TRY(report.files, understandFiles(with.request.paths, how, run, with.mappings));
    const std::size_t said = how.columns.size();
    for (const FoundFile& file : report.files) {
        TRY(const auto wishes, wishesFor(file, with.request.columns));
        how.columns.insert(how.columns.end(), wishes.begin(), wishes.end());
    }
    if (how.columns.size() > said) {
        TRY(report.files, understandFiles(with.request.paths, how, run, with.mappings));
    }
    for (FoundFile& file : report.files) {
        TRY(const ChosenSeries chosen, ChosenSeries::make(project, file, with));
        refuseNoCounts(file, with.known, chosen.choice().takenAs);
        report.refused += file.errors > 0 ? 1 : 0;
    }
    return {};
}

Error nothingFits()
{
    return Error{ErrorCode::NotFound, "no series of the files fits what was asked for",
                 "Look first at which series the files hold, under which keys, and choose among those."};
}

} // namespace

std::string text(const FileAlreadyThere& file)
{
    return fileName(file.path) + ": " + text(file.delivery);
}

Result<TakeInFoundReport> takeInFound(ProjectFile& project, const TakeInFoundRequest& request, const RunContext& run)
{
    TakeInFoundReport report;
    TRY(const TakingIn with, TakingIn::make(project, request));
    RETURN_IF_ERROR(readFiles(project, with, report, run.stage(0.0, 0.6)));
    if (report.refused > 0 && !request.goodFilesOnly)
        return report;
    const auto kept = project.inTransaction([&]() -> Result<void> {
        for (const FoundFile& file : report.files) {
            RETURN_IF_ERROR(run.checkpoint());
            RETURN_IF_ERROR(takeInOne(project, file, with, report, run));
        }
        return report.vintages.empty() && report.alreadyThere.empty() ? nothingFits() : Result<void>();
    });
    if (!kept)
        return kept.error();
    if (request.remember && !report.vintages.empty() && !request.remember->fingerprint.empty())
        if (const auto saved = saveMapping(request.rememberIn, *request.remember); !saved)
            report.notRemembered = saved.error().detail + ". " + saved.error().remedy;
    run.report(1.0, "taken in");
    return report;
}

Result<TakeInFoundReport> wouldTakeIn(const ProjectFile& project, const TakeInFoundRequest& request,
                                      const RunContext& run)
{
    TakeInFoundReport report;
    TRY(const TakingIn with, TakingIn::make(project, request));
    RETURN_IF_ERROR(readFiles(project, with, report, run));
    for (const FoundFile& file : report.files) {
        TRY(ChosenSeries chosen, ChosenSeries::make(project, file, with));
        if (file.errors > 0 || chosen.chosen().empty()) {
            report.leftOut.push_back(file.name);
            continue;
        }
        for (std::size_t i = 0; i < chosen.chosen().size(); ++i)
            RETURN_IF_ERROR(chosen.next(report));
    }
    return report;
}

} // namespace antevia
