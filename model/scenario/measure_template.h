#pragma once

#include "model/scenario/measure.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// One measure of a template. Its effect's link, place and group are empty: they are chosen when it is applied.
struct TemplateStep {
    std::string title;            ///< "{where}: border closed"; {where} is the name of the link or place
    int startsAfterDays = 0;      ///< after the start of the template
    std::optional<int> lastsDays; ///< without an end if not given
    int rampDays = 0;
    MeasureEffect effect;
    double shareOfCapacity = 0.0; ///< of what the place has of a capacity line, added to it: −0.5 loses half
    bool operator==(const TemplateStep&) const = default;
};

/// A measure or shock that has happened before, with its size then, to be put on a date and a place.
struct MeasureTemplate {
    std::string id;          ///< "coordinated-closure"
    std::string title;       ///< "Coordinated closure along the corridor"
    std::string explanation; ///< what happens, and what to look at
    std::string magnitude;   ///< where the numbers come from
    Source source;
    std::vector<TemplateStep> steps;
    bool operator==(const MeasureTemplate&) const = default;
};

} // namespace antevia
