#pragma once

#include "model/report/document.h"

#include <array>
#include <utility>

namespace antevia {

// Names that word processors know have a meaning of their own: headings are found by them.
inline constexpr const char* odtHeading1 = "Heading_20_1";
inline constexpr const char* odtHeading2 = "Heading_20_2";

inline constexpr std::array odtEmphasisStyles{std::pair{Emphasis::Good, "EmphasisGood"},
                                              std::pair{Emphasis::Caution, "EmphasisCaution"},
                                              std::pair{Emphasis::Alarm, "EmphasisAlarm"}};

} // namespace antevia
