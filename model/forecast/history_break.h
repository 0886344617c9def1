#pragma once

#include "model/base/id.h"
#include "model/base/words.h"
#include "model/time/period.h"

#include <string>
#include <vector>

namespace antevia {

/// What a history does that its own course does not explain.
enum class BreakKind {
    Outlier,    ///< one period stands apart, the next ones are as before
    LevelShift, ///< from one period on the level is another
    Recent      ///< the last period stands apart: whether it stays so cannot be told yet
};
template <>
inline constexpr auto wordsOf<BreakKind> =
    std::array{std::pair{BreakKind::Outlier, "outlier"}, std::pair{BreakKind::LevelShift, "level-shift"},
               std::pair{BreakKind::Recent, "recent"}};

/// What the analyst says of it. Open and refused ones are left alone.
enum class BreakVerdict { Open, Confirmed, Refused };
template <>
inline constexpr auto wordsOf<BreakVerdict> =
    std::array{std::pair{BreakVerdict::Open, "open"}, std::pair{BreakVerdict::Confirmed, "confirmed"},
               std::pair{BreakVerdict::Refused, "refused"}};

/// A break that was found, or that a dated measure makes likely, with its evidence.
struct HistoryBreak {
    BreakKind kind = BreakKind::Outlier;
    Period period;         ///< the outlier, or the first period of the new level
    double value = 0.0;    ///< what was reported, in the series' unit; NaN if nothing was
    double expected = 0.0; ///< what its own course would have it; NaN where only a measure speaks for it
    double size = 0.0;     ///< persons: value − expected, or the level after less the level before; NaN if not known
    double sure = 0.0;     ///< 0 … 1: one less the chance that any of the periods looked at stands out so by itself
    MeasureId measure;     ///< the measure that takes effect then; empty: none is known
    BreakVerdict verdict = BreakVerdict::Open;
};

/// What an analyst decided about one break of a series; kept with the series.
struct BreakDecision {
    BreakKind kind = BreakKind::Outlier;
    Period period;
    BreakVerdict verdict = BreakVerdict::Confirmed; ///< Confirmed or Refused
    std::string reason;
    bool operator==(const BreakDecision&) const = default;
};

} // namespace antevia
