#include "app/usecases/figures_tables.h"

#include "analysis/prepare/small_cells.h"
#include "app/usecases/kosovo_footnote.h"
#include "app/usecases/published_figures.h"
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

} // namespace antevia
