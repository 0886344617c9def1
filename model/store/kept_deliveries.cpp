#include "model/store/kept_deliveries.h"

#include "model/base/text.h"
#include "model/store/document_values.h"

#include <set>

namespace antevia {
namespace {

/// Figures that count something else are another series, whatever they are called.
Result<void> checkSameBasis(const SeriesInfo& kept, const SeriesInfo& delivered)
{
    if (!contradict(kept.basis, delivered.basis))
        return {};
    return Error{ErrorCode::Conflict,
                 "series '" + shownSafely(text(kept.id)) + "' counts " + describe(kept.basis) +
                     "; the delivery counts " + describe(delivered.basis),
                 "Give the new series another id, or say of the series what it counts."};
}

/// The series list has the series from here on; what is said of one that is known stays as it is.
Result<void> makeKnown(const Database& database, const SeriesInfo& info, Texts texts)
{
    TRY(const bool known, hasDocument(database, tableOf<SeriesInfo>, text(info.id)));
    if (!known)
        return texts == Texts::Checked ? putEntity(database, info) : putEntityAsKept(database, info);
    TRY(const SeriesInfo kept, oneOf<SeriesInfo>(database, text(info.id)));
    if (kept.frequency == info.frequency)
        return checkSameBasis(kept, info);
    return Error{ErrorCode::Conflict,
                 "series '" + shownSafely(text(info.id)) + "' is kept as " + word(kept.frequency) +
                     " figures, the delivery has " + word(info.frequency) + " ones",
                 "Give the new series another id."};
}

} // namespace

Error standsTwice(const SeriesId& series)
{
    return {ErrorCode::InvalidInput, "series '" + shownSafely(text(series)) + "' stands twice in one delivery"};
}

Result<void> checkSeries(const SeriesFigures& figures, Texts texts)
{
    RETURN_IF_ERROR(checkKeepable(figures));
    return texts == Texts::Checked ? checkFlags(figures) : Result<void>();
}

Result<void> checkDelivery(const std::vector<SeriesFigures>& figures, Texts texts)
{
    std::set<SeriesId> seen;
    for (const SeriesFigures& each : figures) {
        RETURN_IF_ERROR(checkSeries(each, texts));
        if (!seen.insert(each.info.id).second)
            return standsTwice(each.info.id);
    }
    return {};
}

Delivery deliveryOf(const VintageId& vintage, const SeriesFigures& figures, std::size_t position)
{
    return {figures.info.id, vintage, static_cast<std::int64_t>(position), rowsHash(figures.series, figures.marks)};
}

Result<void> putVintage(const Database& database, const Vintage& vintage, std::int64_t number, Texts texts)
{
    TRY(const StoredDocument document, texts == Texts::Checked
                                           ? documentToKeep(toJson(vintage), "the delivery " + text(vintage.id))
                                           : documentOf(toJson(vintage)));
    return putDocumentAt(database, tableOf<Vintage>, text(vintage.id), number, document);
}

Result<void> addDelivery(const Database& database, Delivery delivery, const SeriesFigures& figures, Texts texts)
{
    TRY(const auto remembered, rememberedPosition(database, "delivery", deliveryKey(delivery)));
    delivery.position = remembered.value_or(delivery.position);
    RETURN_IF_ERROR(database.run("DELETE FROM removed WHERE kind = 'delivery' AND id = ?", deliveryKey(delivery)));
    RETURN_IF_ERROR(makeKnown(database, figures.info, texts));
    return writeRows(database, delivery, figures);
}

} // namespace antevia
