#pragma once

#include "model/formats/found_series.h"

#include <string>

namespace antevia {

/// What words say of figures that sum up from a beginning on.
struct RunningTotalName {
    bool isNamed = false;       ///< "cumulative", "year to date", "since January"
    int startMonth = 0;         ///< the month each season begins in, 1 … 12, if it is said ("since October")
    bool neverRestarts = false; ///< "since January 2015"
};

/// In the languages of the region; "since March" is a season's beginning, "since March 2015" the only one.
RunningTotalName runningTotalName(const std::string& words);

/// How the figures of a series follow each other, taken season by season.
struct RunningCourse {
    int figures = 0;
    int rises = 0;
    int restarts = 0;                       ///< falls from one season to the next
    const FoundObservation* fall = nullptr; ///< the first figure below the one before it within its season
};

/// The number of the season that holds a period: the year its first month is in. `startMonth` 0: all time is one
/// season.
int seasonOf(Period period, int startMonth);
RunningCourse courseOf(const FoundSeries& series, int startMonth);
/// Whether the course alone says that the figures are sums: many figures that grow throughout, by days or weeks, or by
/// months that begin anew each January.
bool growsThroughout(const FoundSeries& series);

} // namespace antevia
