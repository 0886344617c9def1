#include "app/usecases/exercise_figures.h"

#include "model/base/text.h"

namespace antevia {
namespace {

KindsOfFigures kindsOf(const FoundSeries& series, std::optional<FigureStatus> status)
{
    KindsOfFigures kinds;
    for (const FoundObservation& cell : series.observations)
        if (cell.state == CellState::Figure)
            (status.value_or(cell.status) == FigureStatus::Exercise ? kinds.exercise : kinds.real) = true;
    return kinds;
}

/// Why the figures may not stand in the series; empty if they may.
std::string whyMixed(const KindsOfFigures& own, const KindsOfFigures& there)
{
    if (own.exercise && own.real)
        return "figures of an exercise stand beside real ones in one series";
    if (own.exercise && there.real)
        return "these are figures of an exercise, and the series has real ones";
    if (own.real && there.exercise)
        return "the series has figures of an exercise, and these are real ones";
    return {};
}

} // namespace

Result<void> refuseExercises(const ProjectFile& project, const std::vector<SeriesOfFile>& series,
                             std::optional<FigureStatus> status, FoundFile& file)
{
    for (const auto& [found, id] : series) {
        TRY(const KindsOfFigures there, project.kindsOf(id));
        const std::string why = whyMixed(kindsOf(*found, status), there);
        if (why.empty())
            continue;
        ++file.errors;
        file.messages.insert(
            file.messages.begin(),
            {RowMessage::Severity::Error,
             "V4",
             {},
             shownSafely(text(id)),
             why,
             "Keep exercises in a project of their own, or under a name of their own (--column HEADING=ID)."});
    }
    return {};
}

} // namespace antevia
