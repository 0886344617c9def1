#pragma once

#include "model/store/figure_rows.h"

#include <optional>

namespace antevia {

/// A delivery of a series with the day from which it could be known.
struct KnownDelivery {
    Delivery delivery;
    Day knownOn;
    Coverage coverage = Coverage::Whole;
    Source source;
};

/// All of a series, the newest first: the one known last; of several known on one day, the one taken in last.
Result<std::vector<KnownDelivery>> knownDeliveries(const Database& database, const SeriesId& series);

/// Which of `known` a day saw: the last that was known by then. If none was, the newest of all: `knownOn` is later than
/// the day then. Nothing for `asOf`: the newest. NotFound if there is none.
Result<std::size_t> deliveryKnownOn(const Database& database, const std::vector<KnownDelivery>& known,
                                    const SeriesId& series, std::optional<Day> asOf);

/// Where the figures of one of `known` are from: what is said of the series, if that is said of this one; else what is
/// said of the delivery.
Source sourceOf(const SeriesInfo& info, const std::vector<KnownDelivery>& known, std::size_t at);

/// What is said of a series with the figures of one of `known`: source and quality are those of its own figures, of
/// which `marks` tells.
SeriesInfo infoAsDelivered(SeriesInfo info, const std::vector<KnownDelivery>& known, std::size_t at,
                           const std::vector<CellMark>& marks);

/// Figures of a series with its corrections laid on them.
Result<Series> correctedFigures(const Database& database, const SeriesId& series, const Series& delivered);

} // namespace antevia
