#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <Eigen/Core>

#include "model/base/id.h"
#include "model/indicators/source.h"
#include "model/time/date.h"

namespace antevia {

/// People, replicates × (days + 1). Column 0 is day 0, column d the end of day d (stocks) or all of day d (flows).
using Paths = Eigen::Matrix<std::int32_t, Eigen::Dynamic, Eigen::Dynamic>;

struct PlacePaths {
    PlaceId place;
    Paths arrivals;   ///< persons that day
    Paths departures; ///< persons that set out on any link that day
    Paths present;    ///< persons at the end of the day: waiting + staying + ready + stranded
    Paths waiting;    ///< of those, waiting for registration
    Paths stranded;   ///< of those, with no open way on
    std::vector<Paths> arrivalsByGroup; ///< one per group, in the order of CorridorParameters::groups
    std::vector<Paths> presentByGroup;
    bool operator==(const PlacePaths& other) const;
};

struct LinkPaths {
    LinkId link;
    Paths departures; ///< persons that set out that day
    Paths inTransit;  ///< persons on the way at the end of the day
    bool operator==(const LinkPaths& other) const;
};

/// Where everybody is: per replicate, start + entered = present + in transit + left, exactly.
struct Conservation {
    std::int64_t start = 0;       ///< persons in the corridor on day 0, summed over replicates
    std::int64_t entered = 0;
    std::int64_t unrecorded = 0;  ///< entered without having been counted upstream
    std::int64_t arrivedAtExits = 0;
    std::int64_t appliedForAsylum = 0;
    std::int64_t turnedBack = 0;
    std::int64_t presentAtEnd = 0;
    std::int64_t inTransitAtEnd = 0;
    std::int64_t worstImbalance = 0; ///< over replicates and days; 0 in every result that is kept
    bool operator==(const Conservation&) const = default;
};

/// What day 0 was in one place.
struct StartingPoint {
    PlaceId place;
    double arrivalsObserved = 0.0; ///< NaN if the place has no observation of that day
    double stock = 0.0;            ///< persons present
    Source source;                 ///< of the stock; Derived if spun up
    bool operator==(const StartingPoint& other) const
    {
        const bool bothUnknown = arrivalsObserved != arrivalsObserved && other.arrivalsObserved != other.arrivalsObserved;
        return place == other.place && (bothUnknown || arrivalsObserved == other.arrivalsObserved) &&
               stock == other.stock && source == other.source;
    }
};

/// An ensemble of a scenario.
struct Simulation {
    ScenarioId scenario;
    Day day0;
    int days = 0;
    int replicates = 0;
    std::uint64_t seed = 0;
    std::vector<GroupId> groups;
    std::vector<PlacePaths> places; ///< in the network's order; exits have arrivals only, other paths are empty
    std::vector<LinkPaths> links;   ///< in the network's order
    std::vector<StartingPoint> start;
    Conservation conservation;
    std::vector<std::string> warnings;
    bool operator==(const Simulation&) const = default;
};

} // namespace antevia
