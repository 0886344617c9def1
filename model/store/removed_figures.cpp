#include "model/base/text.h"
#include "model/store/document_values.h"
#include "model/store/kept_deliveries.h"
#include "model/store/project_file.h"
#include "model/store/state.h"

#include <algorithm>

namespace antevia {
namespace {

std::vector<Delivery> deliveriesFor(const VintageId& vintage, const std::vector<SeriesFigures>& figures)
{
    std::vector<Delivery> deliveries;
    for (const SeriesFigures& each : figures)
        deliveries.push_back(deliveryOf(vintage, each, deliveries.size()));
    return deliveries;
}

Result<int> figuresThere(const Database& database, const Delivery& delivery)
{
    TRY(Statement statement, database.prepare("SELECT COUNT(value) FROM observation WHERE series = ? AND vintage = ?"));
    RETURN_IF_ERROR(statement.bindAll(text(delivery.series), text(delivery.vintage)));
    TRY([[maybe_unused]] const bool row, statement.next());
    return static_cast<int>(statement.integer(0));
}

const Delivery* find(const std::vector<Delivery>& deliveries, const SeriesId& series)
{
    const auto found = std::ranges::find(deliveries, series, &Delivery::series);
    return found == deliveries.end() ? nullptr : &*found;
}

Result<void> restoreDelivery(const Database& database, const std::vector<Delivery>& there, const Delivery& delivery,
                             const SeriesFigures& figures)
{
    const Delivery* kept = find(there, delivery.series);
    if (!kept)
        return addDelivery(database, delivery, figures, Texts::AsKept);
    if (kept->rowsHash == delivery.rowsHash)
        return {};
    return Error{ErrorCode::Conflict, "vintage " + shownSafely(text(delivery.vintage)) +
                                          " has other figures of series '" + shownSafely(text(delivery.series)) +
                                          "' already; they were not changed"};
}

/// Takes a series out of a vintage. The vintage's own check sum follows if it was right before: a damaged vintage must
/// not become a sound one by what is left out of it.
Result<void> takeOut(const Database& database, const Delivery& delivery)
{
    TRY(Vintage vintage, oneOf<Vintage>(database, text(delivery.vintage)));
    TRY(const auto before, deliveriesIn(database, delivery.vintage));
    TRY(const int figures, figuresThere(database, delivery));
    RETURN_IF_ERROR(deleteRows(database, delivery));
    RETURN_IF_ERROR(rememberPosition(database, "delivery", deliveryKey(delivery), delivery.position));
    if (vintage.contentHash != contentHash(before))
        return {};
    TRY(const auto after, deliveriesIn(database, delivery.vintage));
    vintage.contentHash = contentHash(after);
    vintage.observations -= figures;
    return putEntityAsKept(database, vintage);
}

/// Series that came with a removed vintage and are left without figures go with it. Of others the source that was
/// said of the removed one is not taken for that of the next.
Result<void> forgetIfEmpty(const Database& database, const Delivery& removed)
{
    TRY(const auto left, deliveriesOf(database, removed.series)); // the newest first
    if (left.empty())
        return removeDocument(database, tableOf<SeriesInfo>, text(removed.series));
    TRY(SeriesInfo info, oneOf<SeriesInfo>(database, text(removed.series)));
    const bool wasFirst = vintageNumber(removed.vintage) < vintageNumber(left.back().vintage);
    if (!wasFirst || !info.sourceOf.empty())
        return {};
    info.sourceOf = removed.vintage;
    return putEntityAsKept(database, info);
}

/// The source of a series that was said of the first delivery needs no name of it once that is back.
Result<void> sayOfFirstAgain(const Database& database, const Delivery& restored)
{
    TRY(const auto there, deliveriesOf(database, restored.series)); // the newest first
    TRY(SeriesInfo info, oneOf<SeriesInfo>(database, text(restored.series)));
    if (info.sourceOf != restored.vintage || there.back().vintage != restored.vintage)
        return {};
    info.sourceOf = {};
    return putEntityAsKept(database, info);
}

} // namespace

Result<void> ProjectFile::removeVintage(const VintageId& id)
{
    const Database& database = m_state->database;
    return m_state->change([&]() -> Result<void> {
        TRY(const auto deliveries, deliveriesIn(database, id));
        for (const Delivery& delivery : deliveries)
            RETURN_IF_ERROR(deleteRows(database, delivery));
        RETURN_IF_ERROR(removeDocument(database, tableOf<Vintage>, text(id)));
        for (const Delivery& delivery : deliveries)
            RETURN_IF_ERROR(forgetIfEmpty(database, delivery));
        return {};
    });
}

Result<void> ProjectFile::restoreVintage(const Vintage& vintage, const std::vector<SeriesFigures>& figures)
{
    const auto number = vintageNumber(vintage.id);
    if (!number)
        return Error{ErrorCode::InvalidInput,
                     "'" + shownSafely(text(vintage.id)) + "' is no id of a vintage (v1, v2, …)"};
    RETURN_IF_ERROR(checkDelivery(figures, Texts::AsKept));
    const Database& database = m_state->database;
    return m_state->change([&]() -> Result<void> {
        const auto deliveries = deliveriesFor(vintage.id, figures);
        TRY(const auto there, deliveriesIn(database, vintage.id));
        Vintage restored = vintage;
        if (restored.contentHash.empty()) // else what it was, so that damage stays visible
            restored.contentHash = contentHash(deliveries);
        RETURN_IF_ERROR(putVintage(database, restored, *number, Texts::AsKept));
        for (std::size_t i = 0; i < figures.size(); ++i)
            RETURN_IF_ERROR(restoreDelivery(database, there, deliveries[i], figures[i]));
        for (const Delivery& delivery : deliveries)
            RETURN_IF_ERROR(sayOfFirstAgain(database, delivery));
        return {};
    });
}

Result<void> ProjectFile::removeSeries(const SeriesId& id)
{
    const Database& database = m_state->database;
    return m_state->change([&]() -> Result<void> {
        TRY(const auto deliveries, deliveriesOf(database, id));
        for (const Delivery& delivery : deliveries)
            RETURN_IF_ERROR(takeOut(database, delivery));
        return removeDocument(database, tableOf<SeriesInfo>, text(id));
    });
}

Result<void> ProjectFile::restoreSeries(const SeriesInfo& info)
{
    return m_state->change([&] { return putEntityAsKept(m_state->database, info); });
}

} // namespace antevia
