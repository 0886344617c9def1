#include "app/usecases/take_in_found.h"

#include "app/usecases/chosen_series.h"
#include "app/usecases/dated_deliveries.h"
#include "app/usecases/files_to_take_in.h"
#include "app/usecases/saved_mappings.h"
#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/hash.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

int cellsWithoutFigure(const FoundSeries& series)
{
    const auto& cells = series.observations;
    const auto figures = std::ranges::count(cells, CellState::Figure, &FoundObservation::state);
    return cells.empty() ? 0 : cells.back().index - cells.front().index + 1 - static_cast<int>(figures);
}

std::optional<Day> publishedOn(const TakeInFoundRequest& request)
{
    return request.published ? request.published : parseDay(request.source.date);
}

Result<Vintage> vintageOf(const FoundFile& file, const TakeInFoundRequest& request, const ChosenSeries& series,
                          const RunContext& run)
{
    const auto& chosen = series.chosen();
    Vintage vintage;
    vintage.coverage = series.coverage();
    vintage.recordedAt = request.now;
    vintage.published = publishedOn(request);
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

/// The other vintage with the same figures of the same series; empty if there is none. Where a person says what it
/// holds of the series, the other one must hold the same.
Result<std::string> vintageLike(const ProjectFile& project, const VintageId& added, bool isCoverageSaid)
{
    TRY(const auto vintages, project.vintages());
    const auto own = std::ranges::find(vintages, added, &Vintage::id);
    for (const Vintage& each : vintages)
        if (own != vintages.end() && each.id != added && each.contentHash == own->contentHash &&
            (!isCoverageSaid || each.coverage == own->coverage))
            return each.id.value;
    return std::string();
}

void addTo(TakeInFoundReport& report, const TakeInFoundReport& ofFile)
{
    report.vintages.insert(report.vintages.end(), ofFile.vintages.begin(), ofFile.vintages.end());
    report.taken.insert(report.taken.end(), ofFile.taken.begin(), ofFile.taken.end());
    report.doubtful.insert(report.doubtful.end(), ofFile.doubtful.begin(), ofFile.doubtful.end());
    report.coverages.insert(report.coverages.end(), ofFile.coverages.begin(), ofFile.coverages.end());
    report.series += ofFile.series;
    report.observations += ofFile.observations;
    report.notFigures += ofFile.notFigures;
}

/// Takes one delivery in. If another holds the same figures already everything is put back as it was.
Result<void> takeInOne(ProjectFile& project, const FoundFile& file, const TakingIn& with, TakeInFoundReport& report,
                       const RunContext& run)
{
    TRY(ChosenSeries chosen, ChosenSeries::make(project, file, with));
    if (file.errors > 0 || chosen.chosen().empty()) {
        report.leftOut.push_back(file.name);
        return {};
    }
    TakeInFoundReport ofFile;
    RETURN_IF_ERROR(chosen.settleCoverage(ofFile));
    std::string same;
    const auto added = project.inTransaction([&]() -> Result<void> {
        TRY(const Vintage vintage, vintageOf(file, with.request, chosen, run));
        TRY(const VintageId id, project.addVintageFrom(
                                    vintage, [&] { return chosen.next(ofFile); }, run));
        TRY(same, vintageLike(project, id, with.request.coverage.has_value()));
        ofFile.vintages.push_back(id);
        return same.empty() ? Result<void>() : Error{ErrorCode::Conflict, "it is there already"};
    });
    if (!added && same.empty())
        return added.error();
    if (!same.empty()) {
        report.alreadyThere.push_back({file.name, {same}});
        return {};
    }
    addTo(report, ofFile);
    return {};
}

/// Calls `use` for each delivery of a file, with the request as it is for that: of the day that the file says, if any.
/// All are taken in with what was known before the call, as several files are, so that what a person says of new series
/// holds for each delivery of them.
template <class Use>
Result<void> forEachDelivery(const FoundFile& file, const TakingIn& with, const Use& use)
{
    if (!isDated(file))
        return use(file, with);
    for (const DatedDelivery& each : deliveriesIn(file)) {
        TakeInFoundRequest request = with.request;
        request.published = each.knownOn ? each.knownOn : request.published;
        RETURN_IF_ERROR(use(each.file, TakingIn{request, with.mappings, with.known, with.network}));
    }
    return {};
}

/// Takes a file in; it is left out or there already if all of its deliveries are.
Result<void> takeInFile(ProjectFile& project, const FoundFile& file, const TakingIn& with, TakeInFoundReport& report,
                        const RunContext& run)
{
    TakeInFoundReport ofFile;
    RETURN_IF_ERROR(forEachDelivery(file, with, [&](const FoundFile& delivery, const TakingIn& dated) {
        return takeInOne(project, delivery, dated, ofFile, run);
    }));
    addTo(report, ofFile);
    if (!ofFile.vintages.empty())
        return {};
    if (!ofFile.alreadyThere.empty())
        report.alreadyThere.push_back(ofFile.alreadyThere.back());
    else
        report.leftOut.push_back(file.name);
    return {};
}

Result<void> wouldTakeInOne(const ProjectFile& project, const FoundFile& file, const TakingIn& with,
                            TakeInFoundReport& report)
{
    TRY(ChosenSeries chosen, ChosenSeries::make(project, file, with));
    RETURN_IF_ERROR(chosen.settleCoverage(report));
    for (std::size_t i = 0; i < chosen.chosen().size(); ++i)
        RETURN_IF_ERROR(chosen.next(report));
    return {};
}

/// A series that several deliveries have is one.
void countSeriesOnce(TakeInFoundReport& report)
{
    std::set<SeriesId> seen;
    std::erase_if(report.taken, [&](const SeriesId& each) { return !seen.insert(each).second; });
    report.series = static_cast<int>(report.taken.size());
}

Error nothingFits()
{
    return Error{ErrorCode::NotFound, "no series of the files fits what was asked for",
                 "Look first at which series the files hold, under which keys, and choose among those."};
}

} // namespace

Day knownOn(const TakeInFoundRequest& request)
{
    Vintage vintage;
    vintage.recordedAt = request.now;
    vintage.published = publishedOn(request);
    return knownOn(vintage);
}

std::string text(const FileAlreadyThere& file)
{
    return fileName(file.path) + ": " + text(file.delivery);
}

Result<TakeInFoundReport> takeInFound(ProjectFile& project, const TakeInFoundRequest& request, const RunContext& run)
{
    TakeInFoundReport report;
    TRY(const TakingIn with, TakingIn::make(project, request));
    RETURN_IF_ERROR(readFilesToTakeIn(project, with, report, run.stage(0.0, 0.6)));
    if (report.refused > 0 && !request.goodFilesOnly)
        return report;
    const auto kept = project.inTransaction([&]() -> Result<void> {
        for (const FoundFile& file : report.files) {
            RETURN_IF_ERROR(run.checkpoint());
            RETURN_IF_ERROR(takeInFile(project, file, with, report, run));
        }
        return report.vintages.empty() && report.alreadyThere.empty() ? nothingFits() : Result<void>();
    });
    if (!kept)
        return kept.error();
    countSeriesOnce(report);
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
    RETURN_IF_ERROR(readFilesToTakeIn(project, with, report, run));
    for (const FoundFile& file : report.files) {
        const int before = report.series;
        if (file.errors == 0)
            RETURN_IF_ERROR(forEachDelivery(file, with, [&](const FoundFile& delivery, const TakingIn& dated) {
                return wouldTakeInOne(project, delivery, dated, report);
            }));
        if (report.series == before)
            report.leftOut.push_back(file.name);
    }
    countSeriesOnce(report);
    return report;
}

} // namespace antevia
