#include "model/store/known_figures.h"

#include "model/base/text.h"
#include "model/store/document_values.h"

#include <algorithm>

namespace antevia {
namespace {

Error hasNoFigures(const SeriesId& series)
{
    return {ErrorCode::NotFound, "series '" + shownSafely(text(series)) + "' has no figures",
            "Import figures for it, or remove it."};
}

/// A delivery that only the clock dates came no earlier than those before it: clocks are set back, numbers are not.
void keepOrderOfArrival(const std::vector<bool>& isDatedByClock, std::vector<KnownDelivery>& known)
{
    Day latest{};
    for (std::size_t i = known.size(); i-- > 0;)
        if (isDatedByClock[i])
            latest = known[i].knownOn = std::max(latest, known[i].knownOn);
}

} // namespace

Result<std::vector<KnownDelivery>> knownDeliveries(const Database& database, const SeriesId& series)
{
    TRY(auto deliveries, deliveriesOf(database, series));
    std::vector<KnownDelivery> known; // newest first, by number
    std::vector<bool> isDatedByClock;
    for (Delivery& delivery : deliveries) {
        TRY(const Vintage vintage, oneOf<Vintage>(database, text(delivery.vintage)));
        known.push_back({std::move(delivery), knownOn(vintage)});
        isDatedByClock.push_back(!vintage.published);
    }
    keepOrderOfArrival(isDatedByClock, known);
    std::ranges::stable_sort(known, std::ranges::greater(), &KnownDelivery::knownOn);
    return known;
}

Result<KnownDelivery> deliveryKnownOn(const Database& database, const SeriesId& series, std::optional<Day> asOf)
{
    TRY(const auto known, knownDeliveries(database, series));
    if (known.empty()) {
        TRY(const bool isThere, hasDocument(database, tableOf<SeriesInfo>, text(series)));
        return isThere ? hasNoFigures(series) : notFound(database, tableOf<SeriesInfo>, text(series));
    }
    const auto seen =
        std::ranges::find_if(known, [&](const KnownDelivery& each) { return !asOf || each.knownOn <= *asOf; });
    return seen == known.end() ? known.front() : *seen;
}

Result<Series> correctedFigures(const Database& database, const SeriesId& series, const Series& delivered)
{
    TRY(auto corrections, allOf<Correction>(database));
    std::erase_if(corrections, [&](const Correction& each) { return each.series != series; });
    return corrected(delivered, corrections);
}

} // namespace antevia
