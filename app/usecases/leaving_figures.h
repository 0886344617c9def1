#pragma once

#include "analysis/prepare/small_cells.h"
#include "model/indicators/series_key.h"
#include "model/store/project_file.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace antevia {

struct FiguresExport {
    std::vector<SeriesId> series; ///< empty: all
    std::optional<Day> asOf;      ///< nothing: the newest figures, whole
    SmallCells smallCells = SmallCells::Withheld;
    bool asDelivered = false; ///< without corrections
};

/// One figure as it leaves the program.
struct LeavingFigure {
    const SeriesInfo& info;
    const PeopleOfSeries& people; ///< as the place it was read from says
    const FiguresAsKnown& known;
    Period period;
    double value = 0.0; ///< NaN: missing or withheld
    bool isCorrected = false;
    std::optional<Withheld> withheld = {};
    std::optional<CellMark> mark = {}; ///< what is said of the cell, by its publisher or, if it is withheld, by us
};

/// The figures that are asked for. What is withheld is settled among all series of the project, asked for or not, so
/// that two tables together give no more away than one.
class LeavingFigures {
public:
    /// Fails with NotFound at a series that is not there. The project has to outlive what is made.
    static Result<LeavingFigures> make(const ProjectFile& project, const FiguresExport& request);

    /// Calls `use` for each figure, series by series, and stops with its error. Fails with Conflict if the project was
    /// changed since make(), since what is withheld may be another then.
    Result<void> forEach(const std::function<Result<void>(const LeavingFigure& figure)>& use) const;

private:
    LeavingFigures(const ProjectFile& project, FiguresExport request)
        : m_project(&project), m_request(std::move(request))
    {
    }

    const ProjectFile* m_project;
    FiguresExport m_request;
    std::vector<SeriesInfo> m_infos;
    std::vector<PeopleOfSeries> m_people; ///< of each
    WithheldCells m_withheld;
    std::int64_t m_change = 0; ///< counter of changes when it was made
};

/// The cells of all series that do not leave the program, as LeavingFigures leaves them out.
Result<WithheldCells> withheldIn(const ProjectFile& project, const FiguresExport& request);

/// Whether any figure of the project, of whatever delivery, is one of an exercise.
Result<bool> holdsExercise(const ProjectFile& project);

/// How the figure stands, in words: "normal", "preliminary, break in series", "suppressed, 1 to 4", "1 to 4, withheld".
std::string statusText(const LeavingFigure& figure);
/// The same in the code list CL_OBS_STATUS of the SDMX cross-domain code lists, version 2.2: A, B, D, E, F, G (figures
/// of an exercise: there is no code for them), I, M, N, P, Q, U. What a figure has besides stands in its mark.
std::string statusCode(const LeavingFigure& figure);
/// In the code list CL_CONF_STATUS: F, C, N, S, D. Small cells are C, those withheld for others D.
std::string confidentialityCode(const LeavingFigure& figure);
/// The mark as the project keeps it ("suppressed|1-4|final||c"), to be read back without loss; "" if it says nothing.
std::string markText(const LeavingFigure& figure);

} // namespace antevia
