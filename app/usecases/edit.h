#pragma once

#include "model/formats/network_file.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace antevia {

/// One edit of an entity: what it was and what it becomes; nothing stands for "not there". Undo swaps the two.
/// T: ProjectInfo, CorridorParameters, Measure, Scenario, Site, StandardsProfile, Plan, InitialStock, SeriesInfo,
/// Correction, OutsideForecast.
template <class T>
struct Edit {
    std::optional<T> before;
    std::optional<T> after;
};
template <class T>
Result<void> apply(ProjectFile& project, const Edit<T>& edit);
/// A corridor as a whole, in one step: its network, its parameters, and the sites that are in one and not in the other.
Result<void> apply(ProjectFile& project, const Edit<NetworkFile>& edit);
template <class T>
Edit<T> undone(const Edit<T>& edit)
{
    return {edit.after, edit.before};
}

/// What is needed to put a deleted vintage or series back.
struct RemovedFigures {
    std::vector<Vintage> vintages;
    std::vector<std::vector<SeriesFigures>> figures; ///< by vintage
    std::optional<SeriesInfo> series;
};
/// Deletes a vintage; what is given puts it back.
Result<RemovedFigures> removeVintage(ProjectFile& project, const VintageId& vintage);
/// Deletes several vintages, all or none.
Result<RemovedFigures> removeVintages(ProjectFile& project, const std::vector<VintageId>& vintages);
/// Deletes a series with its figures in all vintages; what is given puts it back.
Result<RemovedFigures> removeSeries(ProjectFile& project, const SeriesId& series);
Result<void> restore(ProjectFile& project, const RemovedFigures& removed);

} // namespace antevia
