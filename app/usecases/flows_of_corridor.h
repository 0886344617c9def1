#pragma once

#include "model/report/flow_diagram.h"
#include "model/store/project_file.h"

#include <optional>
#include <vector>

namespace antevia {

struct FlowsRequest {
    ScenarioId scenario;
    std::optional<Day> first; ///< of the days counted; nothing: the day after day 0
    std::optional<Day> last;  ///< nothing: the end of the run
};

struct FlowsOfCorridor {
    FlowDiagram diagram; ///< its stops in the order of the network's places, its ways in that of its links
    std::vector<PlaceId> places;
    Day first; ///< of the days counted
    Day last;
    Day firstPossible; ///< days that may be asked for
    Day lastPossible;
};

/// Who went where from the kept simulation: means over its courses, so that in each place what came is what went.
/// NotFound if the scenario was not simulated; InvalidInput, naming the days there are, for days outside the run or a
/// last day before the first.
Result<FlowsOfCorridor> flowsOfCorridor(const ProjectFile& project, const FlowsRequest& request);

} // namespace antevia
