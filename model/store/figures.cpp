#include "model/base/text.h"
#include "model/store/document_values.h"
#include "model/store/kept_deliveries.h"
#include "model/store/project_file.h"
#include "model/store/state.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

int figuresThere(const Series& series)
{
    return series.size() - series.missing();
}

/// Writes each series of a delivery, and into the vintage what they come to.
Result<void> addDeliveries(const Database& database, Vintage& vintage, const FigureFeed& feed, const RunContext& run)
{
    std::vector<Delivery> deliveries;
    std::set<SeriesId> seen;
    for (;;) {
        RETURN_IF_ERROR(run.checkpoint());
        TRY(const SeriesFigures* figures, feed());
        if (figures == nullptr)
            break;
        RETURN_IF_ERROR(checkSeries(*figures, Texts::Checked));
        if (!seen.insert(figures->info.id).second)
            return standsTwice(figures->info.id);
        deliveries.push_back(deliveryOf(vintage.id, *figures, deliveries.size()));
        vintage.observations += figuresThere(figures->series);
        RETURN_IF_ERROR(addDelivery(database, deliveries.back(), *figures, Texts::Checked));
    }
    if (deliveries.empty())
        return Error{ErrorCode::InvalidInput, "there is no series in the delivery"};
    vintage.contentHash = contentHash(std::move(deliveries));
    return {};
}

Result<bool> isDamaged(const Database& database, const DocumentRow& row)
{
    const auto vintage = entityOf<Vintage>(row);
    if (!vintage)
        return true;
    TRY(auto deliveries, deliveriesIn(database, vintage->id));
    bool differs = false;
    for (Delivery& delivery : deliveries) {
        TRY(const std::string now, rowsHashNow(database, delivery));
        differs = differs || now != delivery.rowsHash;
    }
    return differs || contentHash(deliveries) != vintage->contentHash;
}

} // namespace

Result<VintageId> ProjectFile::addVintage(Vintage vintage, const std::vector<SeriesFigures>& figures)
{
    RETURN_IF_ERROR(checkDelivery(figures, Texts::Checked)); // before anything is written
    std::size_t next = 0;
    return addVintageFrom(std::move(vintage), [&]() -> Result<const SeriesFigures*> {
        return next < figures.size() ? &figures[next++] : nullptr;
    });
}

Result<VintageId> ProjectFile::addVintageFrom(Vintage vintage, const FigureFeed& feed, const RunContext& run)
{
    const Database& database = m_state->database;
    const auto done = m_state->change([&]() -> Result<void> {
        TRY(const std::int64_t number, nextPosition(database, tableOf<Vintage>));
        vintage.id = VintageId{"v" + std::to_string(number)};
        vintage.observations = 0;
        RETURN_IF_ERROR(putVintage(database, vintage, number, Texts::Checked)); // rows refer to it
        RETURN_IF_ERROR(addDeliveries(database, vintage, feed, run));
        return putEntity(database, vintage);
    });
    return done ? Result<VintageId>(vintage.id) : done.error();
}

Result<std::vector<Vintage>> ProjectFile::vintages() const
{
    return allOf<Vintage>(m_state->database);
}

Result<std::vector<SeriesFigures>> ProjectFile::figuresOf(const VintageId& id) const
{
    const Database& database = m_state->database;
    TRY(const bool known, hasDocument(database, tableOf<Vintage>, text(id)));
    if (!known)
        return notFound(database, tableOf<Vintage>, text(id));
    TRY(const auto deliveries, deliveriesIn(database, id));
    std::vector<SeriesFigures> figures;
    for (const Delivery& delivery : deliveries) {
        TRY(SeriesInfo info, oneOf<SeriesInfo>(database, text(delivery.series)));
        TRY(KeptRows rows, rowsAsKept(database, delivery));
        figures.push_back({std::move(info), id, std::move(rows.series), std::move(rows.marks)});
    }
    return figures;
}

Result<KindsOfFigures> ProjectFile::kindsOf(const SeriesId& id) const
{
    TRY(Statement statement, m_state->database.prepare("SELECT DISTINCT coalesce(mark, '') LIKE '%|exercise|%'"
                                                       " FROM observation WHERE series = ? AND value IS NOT NULL"));
    RETURN_IF_ERROR(statement.bindAll(text(id)));
    KindsOfFigures kinds;
    for (;;) {
        TRY(const bool row, statement.next());
        if (!row)
            return kinds;
        (statement.integer(0) != 0 ? kinds.exercise : kinds.real) = true;
    }
}

Result<std::vector<VintageId>> ProjectFile::damagedVintages(const RunContext& run) const
{
    TRY(const auto rows, documentRows(m_state->database, tableOf<Vintage>));
    std::vector<VintageId> ids;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        RETURN_IF_ERROR(run.checkpoint());
        run.report(static_cast<double>(i) / static_cast<double>(rows.size()), "checking vintage " + rows[i].id);
        const auto verdict = isDamaged(m_state->database, rows[i]);
        if (!verdict && verdict.error().code != ErrorCode::Format)
            return verdict.error();
        if (!verdict || *verdict)
            ids.push_back(VintageId{rows[i].id});
    }
    run.report(1.0);
    return ids;
}

} // namespace antevia
