#pragma once

#include "model/scenario/parameters.h"

#include <string>
#include <vector>

namespace antevia {

/// A group of people who need particular care, as an assumed share of all.
struct CompositionShare {
    std::string group;
    Uncertain share; ///< 0 … 1
    bool operator==(const CompositionShare&) const = default;
};

/// Shares seen on the Western Balkans route in other years and places, to plan with until own figures are there. All
/// are defaults: nobody has verified them for the plan's place and time.
std::vector<CompositionShare> defaultComposition();

} // namespace antevia
