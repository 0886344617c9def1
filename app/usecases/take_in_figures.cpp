#include "app/usecases/take_in_figures.h"

#include "app/usecases/vintages_of_project.h"
#include "model/base/text.h"
#include "model/formats/file.h"

#include <algorithm>

namespace antevia {
namespace {

Error undecided(const std::vector<Doubt>& doubts)
{
    std::vector<std::string> questions;
    for (const Doubt& doubt : doubts)
        questions.push_back(doubt.question);
    return Error{ErrorCode::InvalidInput, joined(questions, " "),
                 "Say how the file is to be read; nothing was taken in."};
}

Result<ImportPlan> planOf(const ImportPreview& preview, const TakeInRequest& request)
{
    if (request.plan)
        return *request.plan;
    if (!preview.doubts.empty())
        return undecided(preview.doubts);
    if (preview.plan.dateColumn == 0 || preview.plan.columns.empty())
        return Error{
            ErrorCode::InvalidInput,
            preview.plan.dateColumn == 0
                ? "no column of dates was found in " + fileName(request.path)
                : "no column of " + fileName(request.path) + " has the name of a series of this project",
            "Say which column holds the dates and which holds which series; columns can be taken in as new series."};
    return preview.plan;
}

bool sameFigures(const std::vector<SeriesFigures>& a, const std::vector<SeriesFigures>& b)
{
    return std::ranges::is_permutation(a, b, [](const SeriesFigures& x, const SeriesFigures& y) {
        return x.info.id == y.info.id && x.series == y.series;
    });
}

/// A vintage whose figures are the same, so that the same file taken in twice changes nothing.
Result<std::string> sameVintage(const ProjectFile& project, const ImportedFigures& figures)
{
    TRY(const auto vintages, project.vintages());
    for (const Vintage& vintage : vintages) {
        if (vintage.observations != figures.observations)
            continue;
        TRY(const auto kept, project.figuresOf(vintage.id));
        if (sameFigures(kept, figures.series))
            return vintage.id.value;
    }
    return std::string();
}

Vintage vintageOf(const ImportedFigures& figures, const TakeInRequest& request, const ImportPlan& plan)
{
    Vintage vintage;
    vintage.recordedAt = request.now;
    vintage.published = request.published ? request.published : parseDay(request.source.date);
    vintage.origin = fileName(request.path);
    vintage.sheet = plan.sheet;
    vintage.source = request.source;
    vintage.fileHash = figures.fileHash;
    vintage.observations = figures.observations;
    vintage.missing = figures.missing;
    vintage.leftOut = figures.leftOut;
    return vintage;
}

RowMessage magnitudeMessage(const SeriesDifference& difference, const std::string& warning)
{
    return {RowMessage::Severity::Warning,
            "V1",
            {},
            text(difference.series),
            warning,
            "Compare it with the delivery before; take it in only if the change is meant."};
}

/// What the file would change of figures that are there, where that looks like a mistake.
Result<void> addMagnitudeChecks(const ProjectFile& project, const std::string& path, const std::optional<Day>& today,
                                ImportPreview& preview)
{
    constexpr int mostRows = 200'000; // reading a longer file a second time only to warn takes too long
    const bool isWhole = preview.doubts.empty() && preview.plan.dateColumn > 0 && !preview.plan.columns.empty();
    if (!isWhole || preview.rowCount > mostRows)
        return {};
    TRY(const ImportOutcome outcome, importFigures(path, preview.plan, today));
    if (!outcome.figures)
        return {};
    TRY(const auto differences, differenceFromNewest(project, outcome.figures->series));
    for (const SeriesDifference& difference : differences)
        for (const std::string& warning : difference.warnings)
            preview.messages.push_back(magnitudeMessage(difference, warning));
    return {};
}

} // namespace

Result<ImportPreview> previewFigures(const ProjectFile& project, const std::string& path,
                                     const std::optional<ImportPlan>& plan, const std::optional<Day>& today)
{
    TRY(const auto known, project.all<SeriesInfo>());
    TRY(ImportPreview preview, plan ? previewImport(path, *plan, known, today) : previewImport(path, known, today));
    RETURN_IF_ERROR(addMagnitudeChecks(project, path, today, preview));
    return preview;
}

Result<TakeInReport> takeInFigures(ProjectFile& project, const TakeInRequest& request, const RunContext& run)
{
    TRY(const ImportPreview preview, previewFigures(project, request.path, request.plan, request.today));
    run.report(0.3, "read " + fileName(request.path));
    TRY(const ImportPlan plan, planOf(preview, request));
    TRY(ImportOutcome outcome, importFigures(request.path, plan, request.today));
    RETURN_IF_ERROR(run.checkpoint());

    TakeInReport report;
    report.messages = std::move(outcome.messages);
    report.errors = outcome.errors;
    report.warnings = outcome.warnings;
    report.explanations = preview.explanations;
    if (!outcome.figures)
        return report;
    const ImportedFigures& figures = *outcome.figures;
    report.observations = figures.observations;
    report.missing = figures.missing;
    report.leftOut = figures.leftOut;
    for (const SeriesFigures& each : figures.series)
        report.series.push_back(each.info.id);
    TRY(report.alreadyThere, sameVintage(project, figures));
    TRY(report.differences, differenceFromNewest(project, figures.series));
    if (report.alreadyThere.empty()) {
        TRY(report.vintage, project.addVintage(vintageOf(figures, request, plan), figures.series));
    }
    run.report(1.0, "taken in");
    return report;
}

} // namespace antevia
