#pragma once

#include <string>
#include <vector>

#include "model/base/id.h"
#include "model/base/words.h"
#include "model/indicators/source.h"

namespace antevia {

/// What people need and places have. Each line is counted in its own unit.
enum class CapacityLine {
    Beds,                 ///< beds
    CoveredSpace,         ///< m²
    Water,                ///< litres a day
    Toilets,
    Showers,
    Meals,                ///< meals a day
    RegistrationStations, ///< staffed work posts
    Staff,                ///< persons on the roster, all shifts
    Buses                 ///< coaches that run each day
};
template <>
inline constexpr auto wordsOf<CapacityLine> = std::array{
    std::pair{CapacityLine::Beds, "beds"},       std::pair{CapacityLine::CoveredSpace, "covered-space"},
    std::pair{CapacityLine::Water, "water"},     std::pair{CapacityLine::Toilets, "toilets"},
    std::pair{CapacityLine::Showers, "showers"}, std::pair{CapacityLine::Meals, "meals"},
    std::pair{CapacityLine::RegistrationStations, "registration-stations"},
    std::pair{CapacityLine::Staff, "staff"},     std::pair{CapacityLine::Buses, "buses"}};

/// What "capacity" was quoted as; figures of different kinds are not comparable.
enum class CapacityKind { Standard, Surge, Emergency, Planned };
template <>
inline constexpr auto wordsOf<CapacityKind> =
    std::array{std::pair{CapacityKind::Standard, "standard"}, std::pair{CapacityKind::Surge, "surge"},
               std::pair{CapacityKind::Emergency, "emergency"}, std::pair{CapacityKind::Planned, "planned"}};

/// What a site has of one line. A line that is not listed is not known, never zero.
struct CapacityFigure {
    CapacityLine line = CapacityLine::Beds;
    double amount = 0.0;
    CapacityKind kind = CapacityKind::Standard; ///< Planned figures are not in hand and do not count
    Source source;                              ///< its date is the "as of" of the figure
    bool operator==(const CapacityFigure&) const = default;
};

struct Site {
    SiteId id;
    PlaceId place;
    std::string name;
    std::vector<CapacityFigure> lines;
    bool operator==(const Site&) const = default;
};

} // namespace antevia
