#pragma once

#include "model/base/result.h"
#include "model/capacity/norm.h"
#include "model/capacity/site.h"
#include "model/indicators/series_info.h"
#include "model/places/network.h"
#include "model/plan/plan.h"
#include "model/project_info.h"
#include "model/scenario/measure.h"
#include "model/scenario/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// One delivery of figures in a case.
struct CaseVintage {
    Vintage vintage; ///< without id, hashes and counts: those are given when it is taken in
    std::vector<SeriesFigures> figures;
    bool operator==(const CaseVintage&) const = default;
};

/// Everything a project begins with.
struct Case {
    ProjectInfo info;
    Network network;
    CorridorParameters parameters;
    std::vector<Measure> measures;
    std::vector<Site> sites;
    std::vector<InitialStock> stocks;
    std::vector<StandardsProfile> profiles;
    std::vector<Scenario> scenarios;
    std::vector<Plan> plans;
    std::vector<CaseVintage> vintages;
    std::vector<std::string> shippedProfiles; ///< ids of profiles that come with the program
    bool operator==(const Case&) const = default;
};

/// Reads a case file: JSON with "format": "antevia-case", "version": 1 and the members of Case; `network` as places and
/// links; a vintage's series as {"info": …, "first": "2015-10-01", "values": [343, null, …]} where null is a figure
/// that was not available. Fails with Format and the JSON pointer of what is wrong, with InvalidInput if parts do not
/// fit each other (a measure on an unknown link, a scenario with an unknown measure, shares of groups that are not 1).
Result<Case> readCase(std::string_view text);

} // namespace antevia
