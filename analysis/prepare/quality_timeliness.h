#pragma once

#include "model/indicators/quality.h"

#include <span>

namespace antevia {

/// When a delivery became known and how far it reached.
struct DeliveryReach {
    Day knownOn;
    Period last; ///< the last period with a figure
};

/// Figures that are older on `asOf` than this series' deliveries usually are (median days from the end of the last
/// period to the day it was known, over `reaches`), by at least two periods. With no deliveries: older than three
/// periods.
std::vector<QualityFinding> findLateness(const SeriesId& id, const Series& series,
                                         std::span<const DeliveryReach> reaches, Day asOf);

} // namespace antevia
