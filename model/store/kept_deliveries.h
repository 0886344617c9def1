#pragma once

#include "model/store/figure_rows.h"

#include <vector>

namespace antevia {

/// Whether texts are looked at before they are kept, or come back as they were: what an older version took in must not
/// be lost when its removal is undone.
enum class Texts { Checked, AsKept };

Error standsTwice(const SeriesId& series);

/// Fails with InvalidInput unless a series can be kept and, if texts are looked at, has none that is personal.
Result<void> checkSeries(const SeriesFigures& figures, Texts texts);
/// The same of all series of a delivery, each of which may stand in it once.
Result<void> checkDelivery(const std::vector<SeriesFigures>& figures, Texts texts);

Delivery deliveryOf(const VintageId& vintage, const SeriesFigures& figures, std::size_t position);

Result<void> putVintage(const Database& database, const Vintage& vintage, std::int64_t number, Texts texts);
/// Adds a series to a vintage that is there, at the place it had in it if it was there before.
Result<void> addDelivery(const Database& database, Delivery delivery, const SeriesFigures& figures, Texts texts);

} // namespace antevia
