#pragma once

#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

enum class ResultState { Missing, Current, Stale };

/// What is worked out and what is out of date, and why ("measure hu-hr-closure changed").
struct StepState {
    std::string step; ///< "forecast", "simulation", "needs", "plan"
    std::string id;   ///< series, scenario or plan
    ResultState state = ResultState::Missing;
    std::string madeAt;
    std::vector<std::string> changed;
};

/// The state of every kept result of a project, in the order of the work.
Result<std::vector<StepState>> stateOfProject(const ProjectFile& project);

} // namespace antevia
