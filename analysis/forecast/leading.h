#pragma once

#include "analysis/forecast/elastic_net.h"

#include <string>
#include <vector>

namespace antevia {

/// Another series that may run ahead of the target, such as a flow upstream.
struct Indicator {
    std::string name;
    Eigen::VectorXd values; ///< periods as the target's; NaN missing; counts ≥ 0
};

/// Periods, counted from the target's first, in which a measure works.
struct MeasureSpan {
    int first = 0;
    int last = 1 << 30; ///< lifted afterwards
};

/// A measure or event with dates known beforehand, such as a closure or a holiday; 0 outside its spans.
struct DatedMeasure {
    std::string name;
    std::vector<MeasureSpan> spans; ///< more than one where it comes again, so that its effect can be learnt
    int rampPeriods = 0;            ///< of each span, until it works in full, which is 1
    int knownFrom = 0;              ///< period; a forecast from an earlier one does not know of it
    bool isHoliday = false;         ///< of a calendar: its effect is learnt from the whole history, not the window

    double at(int period) const;
};

struct LeadingInput {
    Eigen::VectorXd target; ///< periods up to the origin; NaN missing; counts ≥ 0
    std::vector<Indicator> indicators;
    std::vector<DatedMeasure> measures; ///< those not known at the origin are not looked at
    int season = 1;                     ///< places in a season, such as weekdays; long ones are left out
};

struct LeadingOptions {
    int horizon = 7;
    int window = 120;       ///< latest periods that count
    double halfLife = 30.0; ///< periods after which one counts half
};

/// What a forecast rests on: by how much its logarithm moves when the term moves by 1.
struct LeadingTerm {
    std::string name; ///< of the indicator, the measure, "own past" or "place in the season"
    int lag = 0;      ///< periods before the origin; −1 for a smoothed level; the place for a season
    double weight = 0.0;
    double contribution = 0.0; ///< to log(1 + y / unit) of the forecast, relative to the smoothed level
};

/// Log counts above their smoothed level, periods ahead, as a linear function of how the target and its indicators
/// stand to their own smoothed levels and to each other, the place in the season and measures that come or go in
/// between; one regression a horizon, without a constant. Without evidence for any term it is exponential smoothing.
/// Leading indicators as in Stock, Watson (2006), Forecasting with many predictors, Handbook of economic forecasting 1,
/// §2, with the shrinkage of elastic_net.h. Assumes proportional effects that hold over the window; fails at measures
/// without precedent in it, and where an indicator is reported late.
struct LeadingFit {
    LeadingOptions options;
    double unit = 1.0;                   ///< counts are y in log(1 + y / unit)
    int places = 0;                      ///< in the season that have a term of their own
    std::vector<LeadingTerm> terms;      ///< name and lag of each feature
    std::vector<ElasticNetFit> horizons; ///< one a period ahead
};

/// At least one target value must be known. With a short history the regressions shrink to the smoothed level.
LeadingFit fitLeading(const LeadingInput& input, const LeadingOptions& options);
/// Medians of the periods after the end of `input`, which may have more periods than what was fitted. None below 0 or
/// above twice the target's highest.
Eigen::VectorXd leadingForecast(const LeadingFit& fit, const LeadingInput& input);
/// The terms that move the forecast `ahead` periods on, the largest contribution first.
std::vector<LeadingTerm> leadingTerms(const LeadingFit& fit, const LeadingInput& input, int ahead);

} // namespace antevia
