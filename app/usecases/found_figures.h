#pragma once

#include "model/formats/found_series.h"
#include "model/indicators/series_info.h"
#include "model/places/network.h"

#include <optional>

namespace antevia {

/// Letters, digits and hyphens from the codes of a key, and the beginning of a check sum that tells alike ones apart:
/// the same for every delivery.
std::string idOfFound(const FoundSeries& series);

/// The same of a series that another publisher has under the same key.
std::string idOfFound(const FoundSeries& series, const std::string& publisher);
/// Whether two names of publishers are one, whatever their case and the blanks around them.
bool isSamePublisher(const std::string& one, const std::string& other);

/// The first part of it: "north" for a column headed "North"; empty if the codes have no letters of ASCII and no
/// digits.
std::string plainIdOfFound(const FoundSeries& series);

/// What the project is to know of a series that is new to it; `unit`: what a person says that it counts.
SeriesInfo infoOf(const FoundSeries& series, const Network& network, const Source& source,
                  std::optional<CountingUnit> unit = {});

/// Figures and marks of a series, its info left empty. `status` replaces what the file says of its cells.
Result<SeriesFigures> figuresOf(const FoundFile& file, const FoundSeries& series,
                                std::optional<FigureStatus> status = {});

} // namespace antevia
