#pragma once

#include <string>

#include "model/base/id.h"
#include "model/indicators/source.h"
#include "model/time/date.h"

namespace antevia {

/// What a project is about. One per file.
struct ProjectInfo {
    std::string title;       ///< "Western Balkans corridor, autumn 2015"
    std::string question;    ///< the question it opens with
    std::string timeZone = "Europe/Belgrade"; ///< IANA name; the project's days are days there
    Day asOf;                ///< models see only what was known on this day
    PlanId plan;             ///< shown first
    ScenarioId scenario;     ///< shown first
    ScenarioId comparison;   ///< compared with; may be empty
    std::string attribution; ///< "Figures: UNHCR …, CC BY 4.0"
    std::string wordingNote;
    bool operator==(const ProjectInfo&) const = default;
};

} // namespace antevia
