#pragma once

#include "model/store/figure_rows.h"

#include <optional>

namespace antevia {

/// A delivery of a series with the day from which it could be known.
struct KnownDelivery {
    Delivery delivery;
    Day knownOn;
};

/// All of a series, the newest first: the one known last; of several known on one day, the one taken in last.
Result<std::vector<KnownDelivery>> knownDeliveries(const Database& database, const SeriesId& series);

/// The delivery that a day saw: the last that was known by then. If none was, the newest of all: `knownOn` is later
/// than the day then. Nothing for `asOf`: the newest. NotFound if the series has no figures.
Result<KnownDelivery> deliveryKnownOn(const Database& database, const SeriesId& series, std::optional<Day> asOf);

/// Figures of a series with its corrections laid on them.
Result<Series> correctedFigures(const Database& database, const SeriesId& series, const Series& delivered);

} // namespace antevia
