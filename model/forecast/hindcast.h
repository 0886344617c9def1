#pragma once

#include "model/base/id.h"
#include "model/base/words.h"
#include "model/time/date.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace antevia {

/// Who forecast the past again. Flow is the corridor's own; the others are what it has to be better than.
enum class HindcastMethod { Flow, LastValue, WeekMean, Smoothing };
template <>
inline constexpr auto wordsOf<HindcastMethod> =
    std::array{std::pair{HindcastMethod::Flow, "flow"}, std::pair{HindcastMethod::LastValue, "last-value"},
               std::pair{HindcastMethod::WeekMean, "mean-of-7-days"},
               std::pair{HindcastMethod::Smoothing, "exponential-smoothing"}};

/// What was said on one day about one place, and what came.
struct HindcastCase {
    PlaceId place;
    Day origin;                ///< the last day known
    Eigen::VectorXd actual;    ///< horizon; NaN where nothing is known
    Eigen::MatrixXd quantiles; ///< horizon × levels, of the flow method
    Eigen::MatrixXd medians;   ///< horizon × methods, in the order of HindcastMethod
};

/// How a method did. Missing figures are left out; NaN where none is left.
struct HindcastScore {
    HindcastMethod method = HindcastMethod::Flow;
    Eigen::VectorXd wape;    ///< horizon; sum of |error| over sum of figures of each place, then the mean over places
    double meanWape = 0.0;   ///< mean over places and horizon
    double wis = 0.0;        ///< weighted interval score, persons, mean over all figures; |error| for point forecasts
    double coverage80 = 0.0; ///< share of figures inside the closed central 80 % range; NaN for point forecasts
    int figures = 0;         ///< that were compared
};

/// The past forecast again from each day of a span, with nothing known later.
struct Hindcast {
    Day firstOrigin;
    Day lastOrigin;
    int horizon = 7;
    std::vector<double> levels;        ///< ascending, of the quantiles
    std::vector<HindcastCase> cases;   ///< by place, then by origin
    std::vector<HindcastScore> scores; ///< by method
};

/// What a place had counted by a day.
struct KnownFigures {
    PlaceId place;
    SeriesId series;
    Day first;       ///< with a figure
    Day last;        ///< with a figure, on the day or before
    int figures = 0; ///< that are not missing
};

/// A past day: what was known then, what was said, what came, and how the same method had done on the days before.
struct PastDay {
    Day asOf;
    std::optional<Day> knownSince; ///< days from here on saw figures as delivered then; before: later figures, cut
    std::vector<KnownFigures> known;         ///< by place, upstream first
    std::vector<MeasureId> measuresKnown;    ///< on the day, in force or announced
    std::vector<MeasureId> measuresNotKnown; ///< yet
    Hindcast record;                         ///< of the days up to asOf; its last origin is asOf
};

} // namespace antevia
