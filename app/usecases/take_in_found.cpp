#include "app/usecases/take_in_found.h"

#include "app/usecases/found_choice.h"
#include "app/usecases/found_figures.h"
#include "app/usecases/merged_delivery.h"
#include "app/usecases/saved_mappings.h"
#include "app/usecases/vintages_of_project.h"
#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/hash.h"

#include <algorithm>

namespace antevia {
namespace {

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

/// What the file says of what it counts must not contradict what the series is known to count.
Result<void> checkCountsTheSame(const SeriesInfo& known, const FoundSeries& series)
{
    CountingBasis delivered = known.basis;
    delivered.unit = series.meaning.unit.value_or(known.basis.unit);
    delivered.scope = series.meaning.scope;
    if (!contradict(known.basis, delivered))
        return {};
    return Error{ErrorCode::Conflict,
                 "series '" + shownSafely(text(known.id)) + "' counts " + describe(known.basis) +
                     "; the delivery counts " + describe(delivered),
                 "Give the new series another id, or say of the series what it counts."};
}

/// Hands the chosen series of one file to the project one by one, so that their figures are in memory once.
class ChosenSeries {
public:
    ChosenSeries(const ProjectFile& project, const FoundFile& file, const TakingIn& with)
        : m_project(project), m_file(file), m_with(with)
    {
        const FoundChoice choice = choiceFor(file, with);
        for (const FoundSeries& series : file.series)
            if (choice.holds(series))
                m_chosen.push_back(&series);
    }

    const std::vector<const FoundSeries*>& chosen() const { return m_chosen; }

    /// The next one, its warnings and counts put into `report`.
    Result<const SeriesFigures*> next(TakeInFoundReport& report)
    {
        if (m_next == m_chosen.size())
            return nullptr;
        const FoundSeries& series = *m_chosen[m_next++];
        TRY(m_figures, figuresOf(m_file, series, m_with.request.status));
        const auto known = knownAs(series, m_with.known);
        m_figures.info = known.value_or(infoOf(m_file, series, m_with.network, m_with.request.source));
        if (known)
            RETURN_IF_ERROR(compareWithKnown(*known, series, report));
        ++report.series;
        report.taken.push_back(m_figures.info.id);
        report.notFigures += m_figures.series.missing();
        report.observations += m_figures.series.size() - m_figures.series.missing();
        return &m_figures;
    }

private:
    Result<void> compareWithKnown(const SeriesInfo& known, const FoundSeries& series, TakeInFoundReport& report)
    {
        RETURN_IF_ERROR(checkCountsTheSame(known, series));
        if (m_with.request.merge) {
            TRY(m_figures, mergedOverNewest(m_project, std::move(m_figures)));
        }
        TRY(const auto differences, differenceFromNewest(m_project, {m_figures}));
        for (const SeriesDifference& difference : differences)
            for (const std::string& warning : difference.warnings)
                report.doubtful.push_back(magnitudeMessage(difference, warning));
        return {};
    }

    const ProjectFile& m_project;
    const FoundFile& m_file;
    const TakingIn& m_with;
    std::vector<const FoundSeries*> m_chosen;
    std::size_t m_next = 0;
    SeriesFigures m_figures;
};

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
    ChosenSeries chosen(project, file, with);
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

} // namespace

std::string text(const FileAlreadyThere& file)
{
    return fileName(file.path) + ": " + text(file.delivery);
}

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
            RETURN_IF_ERROR(takeInOne(project, file, with, report, run));
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
