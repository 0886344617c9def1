#pragma once

#include <string>

#include "model/base/words.h"

namespace antevia {

/// Traffic Light Protocol 2.0 (FIRST, August 2022). No classified levels: the program is not accredited for them.
enum class Tlp { Clear, Green, Amber, AmberStrict, Red };
template <>
inline constexpr auto wordsOf<Tlp> =
    std::array{std::pair{Tlp::Clear, "TLP:CLEAR"}, std::pair{Tlp::Green, "TLP:GREEN"}, std::pair{Tlp::Amber, "TLP:AMBER"},
               std::pair{Tlp::AmberStrict, "TLP:AMBER+STRICT"}, std::pair{Tlp::Red, "TLP:RED"}};

/// Stands on every page of everything printed.
struct Marking {
    Tlp tlp = Tlp::Amber;
    bool exercise = false;
    bool operator==(const Marking&) const = default;
};

/// "TLP:AMBER", "EXERCISE · TLP:AMBER".
inline std::string printed(const Marking& marking)
{
    return std::string(marking.exercise ? "EXERCISE · " : "") + word(marking.tlp);
}

/// The fixed note that goes with "Kosovo*" wherever it is named (set formula of the European Union).
inline constexpr const char* kosovoNote =
    "* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ "
    "Opinion on the Kosovo declaration of independence.";
/// True if the text names Kosovo, in which case the note must stand with it.
inline bool namesKosovo(const std::string& text)
{
    return text.find("Kosovo") != std::string::npos;
}

} // namespace antevia
