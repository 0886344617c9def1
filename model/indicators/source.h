#pragma once

#include <string>

#include "model/base/words.h"
#include "model/indicators/admiralty_grade.h"

namespace antevia {

/// How far a figure can be relied on as a fact of its source.
enum class Standing {
    Cited,      ///< read in the named document
    SecondHand, ///< quoted by another document
    Derived,    ///< worked out by the program from cited figures
    Default,    ///< general knowledge, not verified: always printed as a default
    Analyst     ///< entered by the analyst, with a reason
};
template <>
inline constexpr auto wordsOf<Standing> =
    std::array{std::pair{Standing::Cited, "cited"}, std::pair{Standing::SecondHand, "second-hand"},
               std::pair{Standing::Derived, "derived"}, std::pair{Standing::Default, "default"},
               std::pair{Standing::Analyst, "analyst"}};

/// Where a figure comes from. Printed beside it.
struct Source {
    Standing standing = Standing::Default;
    std::string publisher; ///< "UNHCR"
    std::string document;  ///< "Daily estimated arrivals per country – flows through the Western Balkans route"
    std::string date;      ///< of the document or of the fact, as far as known: "2015-10-13", "2018"
    std::string licence;   ///< "CC BY 4.0"; empty if not stated
    std::string note;      ///< what limits it
    AdmiraltyGrade grade = {}; ///< as the analyst or the publisher judged it
    bool operator==(const Source&) const = default;
};

/// "UNHCR, Daily estimated arrivals …, 2016-09-21 (CC BY 4.0)", or "default, not verified: …".
std::string cite(const Source& source);

} // namespace antevia
