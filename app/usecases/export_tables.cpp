#include "app/usecases/export_tables.h"

#include "app/usecases/info_as_shown.h"
#include "app/usecases/kosovo_footnote.h"
#include "app/usecases/quality_tables.h"
#include "app/usecases/sheets.h"
#include "app/usecases/tables_of_project.h"
#include "app/usecases/withheld_findings.h"
#include "model/base/text.h"

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

Result<Sheet> tableNamed(const ProjectFile& project, const TableExport& request, const RunContext& run)
{
    if (request.table != "quality" && request.table != "corrections")
        return resultTable(project, request);
    TRY(QualityBoard board, qualityOfProject(project, {std::nullopt, request.figures.asOf}, run));
    TRY(const WithheldCells withheld, withheldAsReadOrDelivered(project, request.figures));
    withholdIn(board, withheld);
    return request.table == "quality" ? findingsSheet(board) : correctionsSheet(board);
}

/// The figures, which may be millions: they are written as they are read.
Result<void> exportFigures(const ProjectFile& project, const TableExport& request, const RunContext& run)
{
    const auto make = request.format == TableFormat::SdmxCsv ? figuresAsSdmx : figuresTable;
    TRY(const FedSheet table, make(project, request.figures, run));
    return writeTable(table, request.format, request.path);
}

} // namespace

Result<void> exportTable(const ProjectFile& project, const TableExport& request, const RunContext& run)
{
    if (request.table == "figures")
        return exportFigures(project, request, run);
    TRY(Sheet sheet, tableNamed(project, request, run));
    TRY(const bool isExercise, holdsExercise(project));
    if (isExercise && !sheet.title.starts_with("EXERCISE"))
        markExercise(sheet);
    return writeTable(withKosovoFootnote(std::move(sheet)), request.format, request.path);
}

} // namespace antevia
