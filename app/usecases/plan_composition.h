#pragma once

#include "model/base/result.h"
#include "model/scenario/parameters.h"

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// A group of people who need particular care, as an assumed share of all.
struct CompositionShare {
    std::string group;
    Uncertain share; ///< 0 … 1
    bool operator==(const CompositionShare&) const = default;
};

/// The shares that a text of the form of resources/composition lists. Fails with Format, naming the place in it.
Result<std::vector<CompositionShare>> compositionIn(std::string_view text);

/// Shares seen on the Western Balkans route in other years and places, to plan with until own figures are there. All
/// are defaults of resources/composition: nobody has verified them for the plan's place and time.
std::vector<CompositionShare> defaultComposition();

} // namespace antevia
