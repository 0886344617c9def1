#pragma once

#include "model/base/run_context.h"
#include "model/scenario/measure_template.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

/// The library of measures and shocks that comes with the program, by title.
Result<std::vector<MeasureTemplate>> measureTemplates();

/// What a template leaves to be chosen.
enum class TemplateNeed { Link, Place, Group };
std::vector<TemplateNeed> needsOf(const MeasureTemplate& from);

struct TemplateRequest {
    std::string id;            ///< of the template
    ScenarioId scenario;       ///< that the measures are added to; empty: to the project only
    Day start;                 ///< first day of effect; in a scenario it is known on day 0
    std::vector<LinkId> links; ///< each gets the template's measures on links
    std::vector<PlaceId> places;
    GroupId group;
};

/// The measures that a template makes of a request, without putting them anywhere. Fails with InvalidInput if a link,
/// place or group that the template needs is not named or not known, or if the start is before the scenario's day 0.
Result<std::vector<Measure>> measuresFromTemplate(const ProjectFile& project, const TemplateRequest& request);

/// Adds them to the project and to the scenario in one step; they are ordinary measures from then on.
Result<std::vector<Measure>> addFromTemplate(ProjectFile& project, const TemplateRequest& request);

} // namespace antevia
