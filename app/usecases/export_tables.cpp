#include "app/usecases/export_tables.h"

#include "app/usecases/info_as_shown.h"
#include "app/usecases/kosovo_footnote.h"
#include "app/usecases/quality_tables.h"
#include "app/usecases/sheets.h"
#include "app/usecases/tables_of_project.h"
#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

Result<std::vector<Sheet>> resultTables(const ProjectFile& project, const ScenarioId& asked)
{
    TRY(const ProjectInfo info, project.info());
    const ScenarioId& scenario = asked.empty() ? info.scenario : asked;
    if (!scenario.empty())
        return tablesOfProject(project, scenario);
    TRY(const auto vintages, project.vintages());
    TRY(const auto series, infosAsShown(project));
    return std::vector{vintagesSheet(vintages), seriesSheet(series)};
}

Result<Sheet> resultTable(const ProjectFile& project, const TableExport& request)
{
    TRY(const auto sheets, resultTables(project, request.scenario));
    std::vector<std::string> names{"figures", "quality", "corrections"};
    for (const Sheet& sheet : sheets) {
        if (lowered(sheet.name) == lowered(request.table))
            return sheet;
        names.push_back(sheet.name);
    }
    return Error{ErrorCode::NotFound, "there is no table '" + shownSafely(request.table) + "'",
                 "There are: " + joined(names, ", ") + "."};
}

bool isBetween(const Period& period, const Period& first, const Period& last)
{
    return period.frequency == first.frequency && period >= first && period <= last;
}

/// Takes the figures out of what is told of periods with withheld ones: a finding or a correction names them.
Result<void> withholdIn(QualityBoard& board, const ProjectFile& project, const FiguresExport& request)
{
    TRY(const WithheldCells withheld, withheldIn(project, request));
    const auto isTouched = [&](const SeriesId& series, Period first, Period last) {
        return std::ranges::any_of(withheld, [&](const auto& each) {
            return each.first.first == series && isBetween(each.first.second, first, last);
        });
    };
    for (BoardFinding& line : board.findings) {
        QualityFinding& finding = line.finding;
        if (isTouched(finding.series, finding.first, finding.last) ||
            (!finding.other.empty() && isTouched(finding.other, finding.first, finding.last)))
            finding.what = "Not told: figures of these periods are withheld.";
    }
    std::erase_if(board.corrections, [&](const BoardCorrection& line) {
        return isTouched(line.correction.series, line.correction.first, line.correction.last());
    });
    return {};
}

Result<Sheet> tableNamed(const ProjectFile& project, const TableExport& request, const RunContext& run)
{
    if (request.table == "figures")
        return request.format == TableFormat::SdmxCsv ? figuresAsSdmx(project, request.figures)
                                                      : figuresTable(project, request.figures);
    if (request.table != "quality" && request.table != "corrections")
        return resultTable(project, request);
    TRY(QualityBoard board, qualityOfProject(project, {std::nullopt, request.figures.asOf}, run));
    RETURN_IF_ERROR(withholdIn(board, project, request.figures));
    return request.table == "quality" ? findingsSheet(board) : correctionsSheet(board);
}

} // namespace

Result<void> exportTable(const ProjectFile& project, const TableExport& request, const RunContext& run)
{
    TRY(Sheet sheet, tableNamed(project, request, run));
    TRY(const bool isExercise, holdsExercise(project));
    if (isExercise && !sheet.title.starts_with("EXERCISE"))
        markExercise(sheet);
    return writeTable(withKosovoFootnote(std::move(sheet)), request.format, request.path);
}

} // namespace antevia
