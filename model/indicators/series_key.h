#pragma once

#include "model/indicators/series_info.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// One coordinate of a series in the table that it was read from: citizen = AF.
struct SeriesCoordinate {
    std::string dimension;
    std::string code;
    bool isTotal = false; ///< of the others in its dimension
    bool operator==(const SeriesCoordinate&) const = default;
};

/// Whom a series counts and where; empty where nobody says.
struct PeopleOfSeries {
    std::string place;   ///< code of the place dictionary ("AT", "XK", "RS+XK"), or a name that is in none
    std::string origin;  ///< nationality, citizenship or country of origin, likewise
    std::string partner; ///< the other side of a border, or a route
    std::string sex;     ///< "female", "male", "total"
    std::string age;     ///< "0-13", "18+", "total", or as written
    std::optional<bool> unaccompanied;
    bool operator==(const PeopleOfSeries&) const = default;
};

/// A series with where it stood in the table that it was read from, and what that says of whom it counts.
struct KeyedSeries {
    SeriesFigures figures;
    std::vector<SeriesCoordinate> key = {}; ///< empty: it came alone
    PeopleOfSeries people = {};
    bool operator==(const KeyedSeries&) const = default;
};

} // namespace antevia
