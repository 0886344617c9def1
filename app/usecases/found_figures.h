#pragma once

#include "model/formats/found_series.h"
#include "model/indicators/series_info.h"
#include "model/places/network.h"

#include <optional>

namespace antevia {

/// Letters, digits and hyphens from the codes of a key, and the beginning of a check sum that tells alike ones apart:
/// the same for every delivery.
std::string idOfFound(const FoundSeries& series);

/// What the project is to know of a series that is new to it.
SeriesInfo infoOf(const FoundFile& file, const FoundSeries& series, const Network& network, const Source& source);

/// Figures and marks of a series, its info left empty. `status` replaces what the file says of its cells.
Result<SeriesFigures> figuresOf(const FoundFile& file, const FoundSeries& series,
                                std::optional<FigureStatus> status = {});

} // namespace antevia
