#include "app/usecases/leaving_figures.h"

#include "app/usecases/keyed_series.h"
#include "model/base/if_found.h"
#include "model/base/text.h"
#include "model/indicators/confidentiality.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace antevia {
namespace {

/// What is said of a cell that is withheld: no more than that and why.
CellMark markOfWithheld(Period period, Withheld why, const std::optional<CellMark>& mark)
{
    CellMark out;
    out.period = period;
    out.state = CellState::Suppressed;
    out.low = why == Withheld::Small ? leastSmallCount : 0;
    out.high = why == Withheld::Small ? mostSmallCount : 0;
    if (why == Withheld::Confidential && mark)
        out.flags = "conf " + confidentialityOf(*mark);
    return out;
}

/// A series that is asked for, with what goes for all its figures.
struct LeavingSeries {
    const SeriesInfo& info;
    const PeopleOfSeries& people;
    const FiguresAsKnown& known;
};

LeavingFigure leaving(const LeavingSeries& series, Period period, const FiguresExport& request,
                      const WithheldCells& withheld)
{
    const auto& [info, people, known] = series;
    const double delivered = known.delivered.at(period);
    const double read = request.asDelivered ? delivered : known.series.at(period);
    LeavingFigure figure{info, people, known, period, read};
    if (const CellMark* mark = markAt(known.marks, period))
        figure.mark = *mark;
    figure.isCorrected = read != delivered && !(std::isnan(read) && std::isnan(delivered));
    if (const auto found = withheld.find({info.id, period}); found != withheld.end()) {
        figure.value = std::nan("");
        figure.withheld = found->second;
        figure.mark = markOfWithheld(period, found->second, figure.mark);
    }
    return figure;
}

bool isAsked(const FiguresExport& request, const SeriesId& id)
{
    return request.series.empty() || std::ranges::find(request.series, id) != request.series.end();
}

/// What a publisher's flag says, in his words or in those of Eurostat and of CL_OBS_STATUS.
struct FlagMeaning {
    char flag;
    const char* code; ///< of CL_OBS_STATUS
    const char* words;
};
constexpr std::array<FlagMeaning, 4> flagMeanings{{{'b', "B", "break in series"},
                                                   {'d', "D", "definition differs"},
                                                   {'n', "N", "not significant"},
                                                   {'u', "U", "low reliability"}}};

/// Flags that are letters of Eurostat ("bu"), or one of SDMX ("B"), in small letters; "" for words and signs.
std::string flagLetters(const std::string& flags)
{
    constexpr std::size_t most = 5;
    const std::string low = lowered(flags);
    const bool areLetters = std::ranges::all_of(low, [](char c) { return c >= 'a' && c <= 'z'; });
    return areLetters && flags.size() <= most && (flags == low || flags.size() == 1) ? low : "";
}

/// What the flags say beside what the status of the mark says already (p: preliminary; e, s, f, i: estimate).
std::string flagWords(const CellMark& mark)
{
    const std::string letters = flagLetters(mark.flags);
    if (letters.empty())
        return mark.flags.empty() ? "" : "flag " + mark.flags;
    std::vector<std::string> parts;
    for (const FlagMeaning& each : flagMeanings)
        if (letters.find(each.flag) != std::string::npos)
            parts.emplace_back(each.words);
    const std::string said = mark.status == FigureStatus::Preliminary ? "p" : "esfi";
    const bool isOther =
        letters.find_first_not_of("bdnu" + (mark.status == FigureStatus::Final ? "" : said)) != std::string::npos;
    if (isOther)
        parts.push_back("flag " + mark.flags);
    return joined(parts, ", ");
}

/// "suppressed, 1 to 4", "not applicable", "preliminary, break in series": what the publisher says of the cell.
std::string markWords(const CellMark& mark)
{
    if (mark.state == CellState::Figure) {
        const std::string flags = flagWords(mark);
        if (mark.status == FigureStatus::Final)
            return flags.empty() ? "normal" : flags;
        return std::string(word(mark.status)) + (flags.empty() ? "" : ", " + flags);
    }
    std::string text = word(mark.state);
    std::ranges::replace(text, '-', ' ');
    if (mark.state == CellState::Suppressed && mark.high > 0)
        text += ", " + std::to_string(mark.low) + " to " + std::to_string(mark.high);
    return text;
}

std::string codeOfFigure(const CellMark& mark)
{
    if (mark.status == FigureStatus::Exercise)
        return "G";
    if (mark.status == FigureStatus::Preliminary)
        return "P";
    const std::string letters = flagLetters(mark.flags);
    if (mark.status == FigureStatus::Estimate)
        return letters == "f" ? "F" : letters == "i" ? "I" : "E";
    for (const FlagMeaning& each : flagMeanings)
        if (letters.find(each.flag) != std::string::npos)
            return each.code;
    return "A";
}

} // namespace

Result<WithheldCells> withheldIn(const ProjectFile& project, const FiguresExport& request)
{
    TRY(const auto infos, project.all<SeriesInfo>());
    std::vector<SeriesFigures> all;
    for (const SeriesInfo& info : infos) {
        TRY(const auto known, ifFound(project.figuresAsKnown(info.id, request.asOf)));
        if (known)
            all.push_back({info, known->vintage, request.asDelivered ? known->delivered : known->series, known->marks});
    }
    return cellsToWithhold(keyedSeries(std::move(all)), request.smallCells);
}

Result<bool> holdsExercise(const ProjectFile& project)
{
    TRY(const auto infos, project.all<SeriesInfo>());
    for (const SeriesInfo& info : infos) {
        TRY(const KindsOfFigures kinds, project.kindsOf(info.id));
        if (kinds.exercise)
            return true;
    }
    return false;
}

Result<LeavingFigures> LeavingFigures::make(const ProjectFile& project, const FiguresExport& request)
{
    for (const SeriesId& id : request.series) {
        TRY([[maybe_unused]] const SeriesInfo known, project.get<SeriesInfo>(id.value));
    }
    LeavingFigures made(project, request);
    TRY(made.m_change, project.changeCounter());
    TRY(made.m_infos, project.all<SeriesInfo>());
    made.m_people = peopleOf(made.m_infos);
    TRY(made.m_withheld, withheldIn(project, request));
    return made;
}

Result<void> LeavingFigures::forEach(const std::function<Result<void>(const LeavingFigure& figure)>& use) const
{
    for (std::size_t i = 0; i < m_infos.size(); ++i) {
        if (!isAsked(m_request, m_infos[i].id))
            continue;
        TRY(const auto known, ifFound(m_project->figuresAsKnown(m_infos[i].id, m_request.asOf)));
        for (int row = 0; known && row < known->series.size(); ++row)
            RETURN_IF_ERROR(use(
                leaving({m_infos[i], m_people[i], *known}, later(known->series.first(), row), m_request, m_withheld)));
    }
    TRY(const std::int64_t change, m_project->changeCounter());
    if (change != m_change)
        return Error{ErrorCode::Conflict, "the project was changed while its figures were read",
                     "Nothing was written. Try again once the change is done."};
    return {};
}

std::string statusText(const LeavingFigure& figure)
{
    if (figure.withheld == Withheld::Small)
        return "1 to 4, withheld";
    if (figure.withheld == Withheld::Confidential)
        return "confidential, withheld";
    if (figure.withheld == Withheld::ForOthers)
        return "withheld, so that others cannot be worked out";
    if (figure.isCorrected)
        return "corrected";
    if (figure.mark)
        return markWords(*figure.mark);
    return std::isnan(figure.value) ? "not available" : "normal";
}

std::string statusCode(const LeavingFigure& figure)
{
    const bool isSuppressed = figure.mark && figure.mark->state == CellState::Suppressed;
    if (std::isnan(figure.value))
        return isSuppressed ? "Q" : "M";
    if (figure.isCorrected)
        return "I";
    return figure.mark ? codeOfFigure(*figure.mark) : "A";
}

std::string confidentialityCode(const LeavingFigure& figure)
{
    if (figure.withheld == Withheld::Small)
        return "C";
    if (figure.withheld == Withheld::ForOthers)
        return "D";
    return figure.mark ? confidentialityOf(*figure.mark) : "F";
}

std::string markText(const LeavingFigure& figure)
{
    const bool fits = figure.mark && (figure.mark->state == CellState::Figure) != std::isnan(figure.value);
    return fits ? printMark(*figure.mark) : std::string();
}

} // namespace antevia
