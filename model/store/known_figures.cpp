#include "model/store/known_figures.h"

#include "model/base/text.h"
#include "model/indicators/marks_in_words.h"
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

/// The delivery that the source of a series is said of: if none is named, the one that brought the series.
VintageId saidOf(const SeriesInfo& info, const std::vector<KnownDelivery>& known)
{
    if (!info.sourceOf.empty())
        return info.sourceOf;
    const auto first = std::ranges::min_element(
        known, {}, [](const KnownDelivery& each) { return vintageNumber(each.delivery.vintage); });
    return first->delivery.vintage;
}

} // namespace

Result<std::vector<KnownDelivery>> knownDeliveries(const Database& database, const SeriesId& series)
{
    TRY(auto deliveries, deliveriesOf(database, series));
    std::vector<KnownDelivery> known; // newest first, by number
    std::vector<bool> isDatedByClock;
    for (Delivery& delivery : deliveries) {
        TRY(const Vintage vintage, oneOf<Vintage>(database, text(delivery.vintage)));
        known.push_back({std::move(delivery), knownOn(vintage), vintage.coverage, vintage.source});
        isDatedByClock.push_back(!vintage.published);
    }
    keepOrderOfArrival(isDatedByClock, known);
    std::ranges::stable_sort(known, std::ranges::greater(), &KnownDelivery::knownOn);
    return known;
}

Result<std::size_t> deliveryKnownOn(const Database& database, const std::vector<KnownDelivery>& known,
                                    const SeriesId& series, std::optional<Day> asOf)
{
    if (known.empty()) {
        TRY(const bool isThere, hasDocument(database, tableOf<SeriesInfo>, text(series)));
        return isThere ? hasNoFigures(series) : notFound(database, tableOf<SeriesInfo>, text(series));
    }
    const auto seen =
        std::ranges::find_if(known, [&](const KnownDelivery& each) { return !asOf || each.knownOn <= *asOf; });
    return seen == known.end() ? 0 : static_cast<std::size_t>(seen - known.begin());
}

Source sourceOf(const SeriesInfo& info, const std::vector<KnownDelivery>& known, std::size_t at)
{
    return saidOf(info, known) == known[at].delivery.vintage ? info.source : known[at].source;
}

SeriesInfo infoAsDelivered(SeriesInfo info, const std::vector<KnownDelivery>& known, std::size_t at,
                           const std::vector<CellMark>& marks)
{
    const VintageId& shown = known[at].delivery.vintage;
    if (saidOf(info, known) != shown)
        info.qualityNote.clear();
    info.source = sourceOf(info, known, at);
    info.sourceOf = shown;
    const std::string told = describeMarks(marks);
    if (info.qualityNote.find(told) == std::string::npos)
        info.qualityNote += (info.qualityNote.empty() ? "" : "; ") + told;
    return info;
}

Result<Series> correctedFigures(const Database& database, const SeriesId& series, const Series& delivered)
{
    TRY(auto corrections, allOf<Correction>(database));
    std::erase_if(corrections, [&](const Correction& each) { return each.series != series; });
    return corrected(delivered, corrections);
}

} // namespace antevia
