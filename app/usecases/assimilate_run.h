#pragma once

#include "model/base/run_context.h"
#include "model/scenario/answers.h"
#include "model/store/project_file.h"

#include <string>

namespace antevia {

struct AssimilateRequest {
    ScenarioId scenario;
    int days = 14; ///< up to the as-of day, by whose arrivals the courses are weighted
    std::string now;
    bool keep = false; ///< the scenario's runs, and the plan from them, start from these weights from now on
};

/// A run with parameters as assumed and one with those that the days before speak for.
struct AssimilatedRun {
    int days = 0;
    bool isKept = false;
    int figures = 0;           ///< arrivals that were compared
    double effective = 1.0;    ///< share of the courses that the weights are worth
    double errorBefore = 0.0;  ///< sum of |error| over sum of arrivals on those days, as assumed
    double errorAfter = 0.0;   ///< weighted
    ComparedScenarios outcome; ///< as assumed, then weighted, with the same random numbers
};

/// Weights a scenario's courses by the latest arrivals (analysis/corridor/assimilate.h) and sets what follows beside the
/// run as assumed. Nothing is kept but the entry forecast, and with `keep` the days in the scenario. Fails as `assimilate`
/// does.
Result<AssimilatedRun> assimilateRun(ProjectFile& project, const AssimilateRequest& request, const RunContext& run);

/// Lets the scenario's runs be as assumed again.
Result<void> dropAssimilation(ProjectFile& project, const ScenarioId& scenario);

} // namespace antevia
