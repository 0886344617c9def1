#pragma once

#include "model/indicators/series_info.h"

#include <span>
#include <vector>

namespace antevia {

/// How one period of a series differs between two deliveries; NaN: missing.
struct ChangedFigure {
    Period period;
    double before = 0.0;
    double after = 0.0;
};

/// How one series differs between an earlier delivery and a later one.
struct SeriesDifference {
    enum class Presence { Both, Added, Removed };
    SeriesId series;
    std::string name;
    Presence presence = Presence::Both; ///< Added: only in the later delivery
    int added = 0;                      ///< figures where there was none
    int removed = 0;                    ///< figures where there is none any more
    int changed = 0;                    ///< figures that are others now
    int same = 0;
    double addedSum = 0.0;
    double removedSum = 0.0;
    double changedBefore = 0.0; ///< sum of the changed figures as they were
    double changedAfter = 0.0;
    std::vector<ChangedFigure> largest; ///< changes and removals, the largest first; at most 20
    std::vector<std::string> warnings;  ///< what looks like another unit, a slipped comma or another series
    bool isSame() const { return presence == Presence::Both && added + removed + changed == 0; }
};
template <>
inline constexpr auto wordsOf<SeriesDifference::Presence> =
    std::array{std::pair{SeriesDifference::Presence::Both, "both"},
               std::pair{SeriesDifference::Presence::Added, "added"},
               std::pair{SeriesDifference::Presence::Removed, "removed"}};

/// Series by series, those of the earlier delivery first. A warning says if figures that changed are together more than
/// 5 times or less than a fifth of what they were (near 10, 100 or 1000 times: a slipped separator), if more than half
/// of at least 10 shared figures changed, if at least 5 figures went missing, and if the new figures' median is more
/// than 5 times or less than a fifth of the last ones'.
std::vector<SeriesDifference> differenceOf(std::span<const SeriesFigures> earlier,
                                           std::span<const SeriesFigures> newer);
/// The same of one series.
SeriesDifference differenceOf(const SeriesFigures& earlier, const SeriesFigures& newer);

} // namespace antevia
