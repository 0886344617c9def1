#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/base/id.h"
#include "model/indicators/source.h"
#include "model/time/date.h"

namespace antevia {

/// A question put to the corridor: which measures apply, from which day, how long, how many replicates.
struct Scenario {
    ScenarioId id;               ///< "closure"
    std::string title;           ///< "Hungary closes the border with Croatia"
    std::string question;        ///< for people
    Day asOf;                    ///< nothing known later enters; also day 0 of the run
    int days = 60;               ///< days simulated after day 0
    int briefDays = 30;          ///< days the brief speaks of
    int replicates = 1000;
    std::uint64_t seed = 1;
    SeriesId entrySeries;        ///< whose forecast's sample paths enter the corridor, at the entry that counts it
    OutsideForecastId outsideEntry = {}; ///< the forecast from outside that enters in its place; empty: our own
    /// Days up to asOf by whose arrivals the courses are weighted, so that the run starts from the latest figures; 0: as
    /// assumed.
    int assimilatedDays = 0;
    std::vector<MeasureId> measures; ///< that apply in this scenario
    bool operator==(const Scenario&) const = default;
};

/// People present in a place on day 0, if somebody knows; else it is spun up from the flows and marked derived.
struct InitialStock {
    PlaceId place;
    double people = 0.0;
    Source source;
    bool operator==(const InitialStock&) const = default;
};

} // namespace antevia
