#pragma once

#include "analysis/questions/assumptions.h"
#include "app/usecases/edit.h"

#include <string>
#include <vector>

namespace antevia {

/// Every parameter of the project's corridor with its range, named as in a sensitivity.
Result<std::vector<Assumption>> assumptionsOfProject(const ProjectFile& project);

struct AssumptionRequest {
    std::string name; ///< "place HR stayDays"
    double low = 0.0; ///< of the triangular distribution it is drawn from, once in each course
    double central = 0.0;
    double high = 0.0;
    std::string source; ///< in words; empty: a default
};

/// The edit that gives a parameter another range. Fails with NotFound, listing names, if there is none of the name, and
/// with InvalidInput, naming the rule, if the corridor cannot run with it.
Result<Edit<CorridorParameters>> setAssumption(const ProjectFile& project, const AssumptionRequest& request);

} // namespace antevia
