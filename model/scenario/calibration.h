#pragma once

#include "model/scenario/measure.h"
#include "model/scenario/parameters.h"
#include "model/time/date.h"

#include <string>
#include <vector>

namespace antevia {

/// Days whose arrivals are compared, at least, where parameters are set against them or courses weighted by them.
inline constexpr int fewestCalibrationDays = 7;

/// One parameter before and after it was set against what was counted.
struct CalibratedParameter {
    std::string name; ///< "stay in days of place 'SI'"
    Uncertain prior;
    Uncertain posterior;     ///< 2.5 %, median and 97.5 % of the members; the prior if it is not identified
    double widthShare = 1.0; ///< spread of the members after over before, 0 … 1; near 1: the figures say nothing of it
    bool identified = false;
    bool operator==(const CalibratedParameter&) const = default;
};

/// Arrivals of one place on one day: what was counted, and what the corridor gives.
struct CalibrationFigures {
    PlaceId place;
    Day day;
    double counted = 0.0;
    double before = 0.0; ///< mean over the members drawn from the prior
    double after = 0.0;  ///< mean over those drawn from the posterior
    bool operator==(const CalibrationFigures&) const = default;
};

/// The corridor's parameters set against the arrivals of some days.
struct Calibration {
    Day first; ///< of the days that were compared
    Day last;
    int members = 0;
    int figures = 0;          ///< that were compared
    double errorBefore = 0.0; ///< sum of |error| over sum of arrivals, of the members' mean, with the prior
    double errorAfter = 0.0;  ///< with the posterior
    std::vector<CalibratedParameter> parameters; ///< those that had a range, in the parameters' order
    std::vector<CalibrationFigures> fit;         ///< those compared, by place, then by day
    CorridorParameters calibrated;               ///< with the posteriors of those identified
    std::vector<Measure> measures;               ///< whose leakage was identified, with the posterior
    bool operator==(const Calibration&) const = default;
};

} // namespace antevia
