#pragma once

#include <string>
#include <vector>

#include "model/base/id.h"
#include "model/capacity/site.h"

namespace antevia {

/// For which stay a norm is meant: transit up to 3 – 5 days, emergency phase, long stay, any.
enum class Regime { Transit, Emergency, LongStay, Any };
template <>
inline constexpr auto wordsOf<Regime> =
    std::array{std::pair{Regime::Transit, "transit"}, std::pair{Regime::Emergency, "emergency"},
               std::pair{Regime::LongStay, "long-stay"}, std::pair{Regime::Any, "any"}};

/// Which number of people drives a need.
enum class NeedDriver {
    Present,  ///< persons present at the end of the day (the night's stock)
    Arrivals, ///< persons arriving that day
    Departures ///< persons leaving that day
};
template <>
inline constexpr auto wordsOf<NeedDriver> =
    std::array{std::pair{NeedDriver::Present, "present"}, std::pair{NeedDriver::Arrivals, "arrivals"},
               std::pair{NeedDriver::Departures, "departures"}};

/// How much of a line a person needs: need = persons / personsPerUnit (rounded up where the line is whole things).
/// Water at 15 l a person is personsPerUnit = 1/15; a toilet for 50 persons is personsPerUnit = 50.
struct Norm {
    CapacityLine line = CapacityLine::Beds;
    NeedDriver driver = NeedDriver::Present;
    double personsPerUnit = 1.0;
    bool wholeUnits = true;
    Regime regime = Regime::Any;
    std::string statement; ///< as its source puts it, for people: "50 persons per toilet, first phase and transit"
    std::string id;        ///< "toilet.phase1"
    Source source;
    bool operator==(const Norm&) const = default;
};

/// A set of norms that a planner picks; at most one per line.
struct StandardsProfile {
    ProfileId id;
    std::string name;
    std::string description;
    std::vector<Norm> norms;
    bool operator==(const StandardsProfile&) const = default;
};

} // namespace antevia
