#pragma once

#include "analysis/prepare/quality_timeliness.h"
#include "model/indicators/quality.h"

#include <span>

namespace antevia {

/// Every check that looks at one series by itself, in the order of QualityCheck. `series` are the figures as they are
/// read; `reaches` the deliveries they were known by, the newest last; `asOf` the day they are looked at.
std::vector<QualityFinding> qualityOf(const SeriesId& id, const Series& series, std::span<const DeliveryReach> reaches,
                                      Day asOf);

/// The more serious first, then by series, then by time.
void sortFindings(std::vector<QualityFinding>& findings);

} // namespace antevia
