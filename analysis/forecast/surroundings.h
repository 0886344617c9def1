#pragma once

#include "analysis/forecast/leading.h"
#include "model/time/series.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// Another flow that may run ahead of the one that is forecast, such as arrivals upstream, as known on the same day.
struct LeadingSeries {
    std::string name;
    Series series; ///< of the target's frequency
};

/// A measure, event or holiday with its dates. One that comes again has the same name each time.
struct MeasureDates {
    std::string name;
    Day effective;           ///< first day of effect
    Day knownFrom;           ///< an earlier origin does not know of it
    std::optional<Day> ends; ///< first day without effect
    int rampDays = 0;        ///< until it works in full
    bool isHoliday = false;  ///< of a calendar, so that nobody need be told of it
};

/// What is known beside a history, period by period.
struct Surroundings {
    std::vector<Indicator> indicators; ///< as many values as the history has periods
    std::vector<DatedMeasure> measures;

    bool isEmpty() const { return indicators.empty() && measures.empty(); }
};

/// Laid along the periods of `history`; what is of another frequency, or has no value in them, is left out.
Surroundings surroundingsOf(const Series& history, const std::vector<LeadingSeries>& leading,
                            const std::vector<MeasureDates>& measures);

} // namespace antevia
