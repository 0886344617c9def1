#include "app/usecases/export_tables.h"

#include "analysis/prepare/small_cells.h"
#include "app/usecases/correct_figures.h"
#include "app/usecases/published_figures.h"
#include "app/usecases/sheets.h"
#include "app/usecases/tables_of_project.h"
#include "app/wording/wording.h"
#include "model/base/text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace antevia {
namespace {

using Kind = SheetColumn::Kind;

enum class LeavingStatus { Normal, Missing, Withheld, WithheldToo, Corrected };

/// One figure as it leaves the program.
struct LeavingFigure {
    const SeriesInfo& info;
    const FiguresAsKnown& known;
    Period period;
    double value = 0.0; ///< NaN: missing or withheld
    LeavingStatus status = LeavingStatus::Normal;
    const CellMark* mark = nullptr; ///< what the delivery says of the cell, if anything
};

const CellMark* markAt(const FiguresAsKnown& known, Period period)
{
    const auto found = std::ranges::lower_bound(known.marks, period, {}, &CellMark::period);
    return found != known.marks.end() && found->period == period ? &*found : nullptr;
}

/// What is asked for, with the cells that are not to be shown.
struct Guarded {
    const FiguresExport& request;
    std::set<CellOfSeries> withheld;
};

LeavingFigure leaving(const SeriesInfo& info, const FiguresAsKnown& known, Period period, const Guarded& guarded)
{
    const double delivered = known.delivered.at(period);
    const double read = guarded.request.asDelivered ? delivered : known.series.at(period);
    LeavingFigure figure{info, known, period, read, LeavingStatus::Normal, markAt(known, period)};
    const bool isSame = read == delivered || (std::isnan(read) && std::isnan(delivered));
    if (guarded.withheld.contains({info.id, period})) {
        figure.value = std::nan("");
        figure.status = isSmallCell(info, read) ? LeavingStatus::Withheld : LeavingStatus::WithheldToo;
    } else if (!isSame) {
        figure.status = LeavingStatus::Corrected;
    } else if (std::isnan(read)) {
        figure.status = LeavingStatus::Missing;
    }
    return figure;
}

SheetValue valueOf(const LeavingFigure& figure)
{
    return std::isnan(figure.value) ? SheetValue() : SheetValue(figure.value);
}

/// "suppressed, 1 to 4", "not applicable", "preliminary": what the publisher says of the cell.
std::string markText(const CellMark& mark)
{
    std::string text = mark.state == CellState::Figure ? word(mark.status) : word(mark.state);
    std::ranges::replace(text, '-', ' ');
    if (mark.state == CellState::Suppressed && mark.high > 0)
        text += ", " + std::to_string(mark.low) + " to " + std::to_string(mark.high);
    return text;
}

std::string statusText(const LeavingFigure& figure)
{
    switch (figure.status) {
    case LeavingStatus::Normal: return figure.mark ? markText(*figure.mark) : "normal";
    case LeavingStatus::Missing: return figure.mark ? markText(*figure.mark) : "not available";
    case LeavingStatus::Withheld: return "1 to 4, withheld";
    case LeavingStatus::WithheldToo: return "withheld, so that others cannot be worked out";
    case LeavingStatus::Corrected: return "corrected";
    }
    return "";
}

/// Code list CL_OBS_STATUS of the SDMX cross-domain code lists, version 2.2. What it has no code for stands in
/// CELL_STATE.
std::string statusCode(const LeavingFigure& figure)
{
    const bool isSuppressed = figure.mark != nullptr && figure.mark->state == CellState::Suppressed;
    if (figure.status == LeavingStatus::Withheld || figure.status == LeavingStatus::WithheldToo ||
        (figure.status == LeavingStatus::Missing && isSuppressed))
        return "Q";
    if (std::isnan(figure.value))
        return "M";
    if (figure.status == LeavingStatus::Corrected)
        return "I";
    const FigureStatus said = figure.mark ? figure.mark->status : FigureStatus::Final;
    return said == FigureStatus::Preliminary ? "P" : said == FigureStatus::Estimate ? "E" : "A";
}

/// The mark as the project keeps it ("suppressed|1-4|final||c"), to be read back without loss.
std::string cellState(const LeavingFigure& figure)
{
    const bool isOwn = figure.status == LeavingStatus::Normal || figure.status == LeavingStatus::Missing;
    return isOwn && figure.mark ? printMark(*figure.mark) : std::string();
}

/// Code list CL_FREQ.
std::string frequencyCode(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Daily: return "D";
    case Frequency::Weekly: return "W";
    case Frequency::Monthly: return "M";
    case Frequency::Quarterly: return "Q";
    case Frequency::HalfYearly: return "S";
    case Frequency::Yearly: return "A";
    }
    return "";
}

bool isAsked(const FiguresExport& request, const SeriesId& id)
{
    return request.series.empty() || std::ranges::find(request.series, id) != request.series.end();
}

/// The cells of all series that must not be shown, so that none can be worked out from those that are.
Result<Guarded> guarded(const ProjectFile& project, const FiguresExport& request, const std::vector<SeriesInfo>& infos)
{
    Guarded out{request, {}};
    if (request.smallCells == SmallCells::Kept)
        return out;
    std::vector<SeriesFigures> asked;
    for (const SeriesInfo& info : infos) {
        const auto known = isAsked(request, info.id) ? project.figuresAsKnown(info.id, request.asOf)
                                                     : Result<FiguresAsKnown>(Error{ErrorCode::NotFound, {}});
        if (known)
            asked.push_back({info, known->vintage, request.asDelivered ? known->delivered : known->series});
    }
    out.withheld = cellsToWithhold(asked);
    return out;
}

/// Calls `use` for each figure that is asked for.
template <class Use>
Result<void> forEachFigure(const ProjectFile& project, const FiguresExport& request, const Use& use)
{
    for (const SeriesId& id : request.series) {
        TRY([[maybe_unused]] const SeriesInfo known, project.get<SeriesInfo>(id.value));
    }
    TRY(const auto infos, project.all<SeriesInfo>());
    TRY(const Guarded guard, guarded(project, request, infos));
    for (const SeriesInfo& info : infos) {
        if (!isAsked(request, info.id))
            continue;
        const auto known = project.figuresAsKnown(info.id, request.asOf);
        if (!known && known.error().code != ErrorCode::NotFound)
            return known.error();
        for (int row = 0; known && row < known->series.size(); ++row)
            use(leaving(info, *known, later(known->series.first(), row), guard));
    }
    return {};
}

std::string asOfText(const ProjectInfo& info, const FiguresExport& request)
{
    return request.asOf ? "Figures as known on " + Wording().date(*request.asOf) + "."
                        : "The newest figures; the project stands on " + Wording().date(info.asOf) + ".";
}

std::vector<std::string> notesOf(const ProjectInfo& info, const FiguresExport& request)
{
    std::vector<std::string> notes{info.title + ". " + asOfText(info, request),
                                   "Empty: not available or withheld; that is not 0. Series that count different "
                                   "things are never added."};
    if (request.smallCells == SmallCells::Withheld)
        notes.emplace_back(withheldNote);
    if (request.asDelivered)
        notes.emplace_back("As delivered: corrections are not applied.");
    if (!info.attribution.empty())
        notes.push_back(info.attribution);
    return notes;
}

bool namesKosovo(const Sheet& sheet)
{
    for (const auto& row : sheet.rows)
        for (const SheetValue& value : row)
            if (const auto* cell = std::get_if<std::string>(&value); cell && (*cell == "XK" || needsKosovoNote(*cell)))
                return true;
    return needsKosovoNote(sheet.title);
}

Result<std::vector<Sheet>> resultTables(const ProjectFile& project, const ScenarioId& asked)
{
    TRY(const ProjectInfo info, project.info());
    const ScenarioId& scenario = asked.empty() ? info.scenario : asked;
    if (!scenario.empty())
        return tablesOfProject(project, scenario);
    TRY(const auto vintages, project.vintages());
    TRY(const auto series, project.all<SeriesInfo>());
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
    if (request.table == "figures")
        return request.format == TableFormat::SdmxCsv ? figuresAsSdmx(project, request.figures)
                                                      : figuresTable(project, request.figures);
    if (request.table != "quality" && request.table != "corrections")
        return resultTable(project, request);
    TRY(const QualityBoard board, qualityOfProject(project, {std::nullopt, request.figures.asOf}, run));
    return request.table == "quality" ? findingsSheet(board) : correctionsSheet(board);
}

} // namespace

Result<Sheet> figuresTable(const ProjectFile& project, const FiguresExport& request)
{
    TRY(const ProjectInfo info, project.info());
    Sheet sheet;
    sheet.name = "Figures";
    sheet.title = "Published figures";
    sheet.notes = notesOf(info, request);
    sheet.columns = {{"Period", Kind::Text, 0},   {"Series", Kind::Text, 0},     {"Series name", Kind::Text, 0},
                     {"Place", Kind::Text, 0},    {"Frequency", Kind::Text, 0},  {"Unit", Kind::Text, 0},
                     {"Border", Kind::Text, 0},   {"Value", Kind::Number, 0},    {"Status", Kind::Text, 0},
                     {"Delivery", Kind::Text, 0}, {"Known from", Kind::Date, 0}, {"Source", Kind::Text, 0}};
    RETURN_IF_ERROR(forEachFigure(project, request, [&](const LeavingFigure& figure) {
        sheet.rows.push_back({printPeriod(figure.period), text(figure.info.id), figure.info.name,
                              figure.info.basis.where, std::string(word(figure.info.frequency)),
                              std::string(word(figure.info.basis.unit)), std::string(word(figure.info.basis.scope)),
                              valueOf(figure), statusText(figure), text(figure.known.vintage), figure.known.knownOn,
                              cite(figure.info.source)});
    }));
    return withKosovoFootnote(std::move(sheet));
}

Result<Sheet> figuresAsSdmx(const ProjectFile& project, const FiguresExport& request)
{
    TRY(const ProjectInfo info, project.info());
    Sheet sheet;
    sheet.name = "Figures";
    for (const char* heading : {"STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "SERIES", "REF_AREA", "UNIT_MEASURE",
                                "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CELL_STATE", "SERIES_NAME", "COUNTED_AT",
                                "BORDER", "VINTAGE", "KNOWN_ON", "SOURCE", "NOTE"})
        sheet.columns.push_back({heading, std::string(heading) == "OBS_VALUE" ? Kind::Number : Kind::Text, 0});
    sheet.notes = notesOf(info, request);
    RETURN_IF_ERROR(forEachFigure(project, request, [&](const LeavingFigure& figure) {
        sheet.rows.push_back({std::string("dataflow"), std::string("ANTEVIA:FIGURES(1.0)"), std::string("I"),
                              frequencyCode(figure.info.frequency), text(figure.info.id), text(figure.info.place),
                              std::string(word(figure.info.basis.unit)), printPeriod(figure.period), valueOf(figure),
                              statusCode(figure), cellState(figure), figure.info.name, figure.info.basis.where,
                              std::string(word(figure.info.basis.scope)), text(figure.known.vintage),
                              printDay(figure.known.knownOn), cite(figure.info.source), std::string()});
    }));
    sheet = withKosovoFootnote(std::move(sheet));
    const std::string note = joined(sheet.notes, " ");
    for (auto& row : sheet.rows)
        row.back() = note;
    return sheet;
}

Sheet findingsSheet(const QualityBoard& board)
{
    Sheet sheet;
    sheet.name = "Quality";
    sheet.title = "What is odd about the figures";
    sheet.notes = {"Looked at as of " + Wording().date(board.asOf) + "."};
    sheet.columns = {{"Reference", Kind::Text, 0},  {"Grade", Kind::Text, 0}, {"Check", Kind::Text, 0},
                     {"Series", Kind::Text, 0},     {"First", Kind::Text, 0}, {"Last", Kind::Text, 0},
                     {"Sure", Kind::Percent, 0},    {"What", Kind::Text, 0},  {"What it means", Kind::Text, 0},
                     {"Answered by", Kind::Text, 0}};
    for (const BoardFinding& line : board.findings) {
        std::vector<std::string> answers;
        for (const CorrectionId& id : line.answers)
            answers.push_back(text(id));
        const QualityFinding& finding = line.finding;
        sheet.rows.push_back({line.reference, std::string(word(finding.grade)), std::string(word(finding.check)),
                              text(finding.series), printPeriod(finding.first), printPeriod(finding.last),
                              finding.sureness, finding.what, finding.meaning, joined(answers, ", ")});
    }
    return sheet;
}

Sheet correctionsSheet(const QualityBoard& board)
{
    Sheet sheet;
    sheet.name = "Corrections";
    sheet.title = "Figures read otherwise than delivered, and findings explained";
    sheet.columns = {{"Id", Kind::Text, 0},         {"Series", Kind::Text, 0},
                     {"First", Kind::Text, 0},      {"Last", Kind::Text, 0},
                     {"Kind", Kind::Text, 0},       {"What", Kind::Text, 0},
                     {"Reason", Kind::Text, 0},     {"Author", Kind::Text, 0},
                     {"Made (UTC)", Kind::Text, 0}, {"Periods overtaken by a newer figure", Kind::Integer, 0}};
    for (const BoardCorrection& line : board.corrections) {
        const Correction& correction = line.correction;
        sheet.rows.push_back({text(correction.id), text(correction.series), printPeriod(correction.first),
                              printPeriod(correction.last()), std::string(word(correction.kind)), describe(correction),
                              correction.reason, correction.author, correction.madeAt,
                              static_cast<double>(line.overtaken.size())});
    }
    return sheet;
}

Sheet withKosovoFootnote(Sheet sheet)
{
    const bool hasNote = std::ranges::find(sheet.notes, std::string(kosovoNote)) != sheet.notes.end();
    if (!hasNote && namesKosovo(sheet))
        sheet.notes.emplace_back(kosovoNote);
    return sheet;
}

Result<void> exportTable(const ProjectFile& project, const TableExport& request, const RunContext& run)
{
    TRY(Sheet sheet, tableNamed(project, request, run));
    return writeTable(withKosovoFootnote(std::move(sheet)), request.format, request.path);
}

} // namespace antevia
