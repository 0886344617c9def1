#include "model/base/text.h"
#include "model/store/document_values.h"
#include "model/store/figure_rows.h"
#include "model/store/partial_deliveries.h"
#include "model/store/project_file.h"
#include "model/store/state.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

Error standsTwice(const SeriesId& series)
{
    return {ErrorCode::InvalidInput, "series '" + shownSafely(text(series)) + "' stands twice in one delivery"};
}

/// Whether texts are looked at before they are kept, or come back as they were: what an older version took in must not
/// be lost when its removal is undone.
enum class Texts { Checked, AsKept };

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

Delivery deliveryOf(const VintageId& vintage, const SeriesFigures& figures, std::size_t position)
{
    return {figures.info.id, vintage, static_cast<std::int64_t>(position), rowsHash(figures.series, figures.marks)};
}

std::vector<Delivery> deliveriesFor(const VintageId& vintage, const std::vector<SeriesFigures>& figures)
{
    std::vector<Delivery> deliveries;
    for (const SeriesFigures& each : figures)
        deliveries.push_back(deliveryOf(vintage, each, deliveries.size()));
    return deliveries;
}

int figuresThere(const Series& series)
{
    return series.size() - series.missing();
}

Result<int> figuresThere(const Database& database, const Delivery& delivery)
{
    TRY(Statement statement, database.prepare("SELECT COUNT(value) FROM observation WHERE series = ? AND vintage = ?"));
    RETURN_IF_ERROR(statement.bindAll(text(delivery.series), text(delivery.vintage)));
    TRY([[maybe_unused]] const bool row, statement.next());
    return static_cast<int>(statement.integer(0));
}

Result<void> putVintage(const Database& database, const Vintage& vintage, std::int64_t number, Texts texts)
{
    TRY(const StoredDocument document, texts == Texts::Checked
                                           ? documentToKeep(toJson(vintage), "the delivery " + text(vintage.id))
                                           : documentOf(toJson(vintage)));
    return putDocumentAt(database, tableOf<Vintage>, text(vintage.id), number, document);
}

/// Adds a series to a vintage that is there, at the place it had in it if it was there before.
Result<void> addDelivery(const Database& database, Delivery delivery, const SeriesFigures& figures, Texts texts)
{
    TRY(const auto remembered, rememberedPosition(database, "delivery", deliveryKey(delivery)));
    delivery.position = remembered.value_or(delivery.position);
    RETURN_IF_ERROR(database.run("DELETE FROM removed WHERE kind = 'delivery' AND id = ?", deliveryKey(delivery)));
    RETURN_IF_ERROR(makeKnown(database, figures.info, texts));
    return writeRows(database, delivery, figures);
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

/// Notes the publishers of other periods, where a delivery holds only part of them.
void addOtherSources(Source& source, const std::vector<FigureOrigin>& origins)
{
    std::set<std::string> others;
    for (const FigureOrigin& each : origins)
        if (each.source.publisher != origins.front().source.publisher)
            others.insert(cite({Standing::Cited, each.source.publisher, {}, {}, {}, {}}));
    if (!others.empty())
        source.note += (source.note.empty() ? "other periods: " : "; other periods: ") +
                       joined({others.begin(), others.end()}, "; ");
}

/// Leaves out what ends after a day.
void cutAfter(KnownRows& left, Day day)
{
    std::erase_if(left.rows.marks, [&](const CellMark& mark) { return lastDay(mark.period) > day; });
    left.rows.series = left.rows.series.until(day);
    left.saidBy.resize(static_cast<std::size_t>(left.rows.series.size()));
}

/// The series as delivery number `at` of `known` left it, up to `until` or whole. NotFound if nothing is left.
Result<FiguresAsKnown> figuresFrom(const Database& database, const SeriesId& id,
                                   const std::vector<KnownDelivery>& known, std::size_t at, std::optional<Day> until)
{
    TRY(KnownRows left, rowsKnown(database, known, at, RowsRead::Checked));
    if (until)
        cutAfter(left, *until);
    if (left.saidBy.empty())
        return Error{ErrorCode::NotFound, "series '" + shownSafely(text(id)) + "' has no figures up to " +
                                              (until ? printDay(*until) : std::string("now"))};
    TRY(SeriesInfo info, oneOf<SeriesInfo>(database, text(id)));
    TRY(Series corrected, correctedFigures(database, id, left.rows.series));
    FiguresAsKnown figures;
    const int last = std::ranges::max(left.saidBy);
    for (std::size_t i = at; i <= at + static_cast<std::size_t>(last); ++i)
        figures.origins.push_back({known[i].delivery.vintage, known[i].knownOn, sourceOf(info, known, i)});
    figures.info = infoAsDelivered(std::move(info), known, at, left.rows.marks);
    addOtherSources(figures.info.source, figures.origins);
    figures.vintage = known[at].delivery.vintage;
    figures.knownOn = known[at].knownOn;
    figures.delivered = std::move(left.rows.series);
    figures.series = std::move(corrected);
    figures.marks = std::move(left.rows.marks);
    figures.originOf = std::move(left.saidBy);
    figures.isLater = until && figures.knownOn > *until;
    return figures;
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

Result<FiguresAsKnown> ProjectFile::figuresAsKnown(const SeriesId& id, std::optional<Day> asOf) const
{
    const Database& database = m_state->database;
    TRY(const auto known, knownDeliveries(database, id));
    TRY(const std::size_t at, deliveryKnownOn(database, known, id, asOf));
    return figuresFrom(database, id, known, at, asOf);
}

Result<std::optional<FiguresAsKnown>> ProjectFile::knownBy(const SeriesId& id, Day day) const
{
    const Database& database = m_state->database;
    TRY(const auto known, knownDeliveries(database, id));
    if (known.empty() || known.back().knownOn > day)
        return std::optional<FiguresAsKnown>();
    TRY(const std::size_t at, deliveryKnownOn(database, known, id, day));
    TRY(FiguresAsKnown figures, figuresFrom(database, id, known, at, std::nullopt));
    return std::optional(std::move(figures));
}

Result<Series> ProjectFile::series(const SeriesId& id) const
{
    TRY(FiguresAsKnown known, figuresAsKnown(id, std::nullopt));
    return std::move(known.series);
}

Result<Series> ProjectFile::series(const SeriesId& id, Day asOf) const
{
    TRY(FiguresAsKnown known, figuresAsKnown(id, asOf));
    return std::move(known.series);
}

Result<std::vector<DeliveredSeries>> ProjectFile::deliveries(const SeriesId& id) const
{
    TRY(const auto known, knownDeliveries(m_state->database, id));
    std::vector<KeptRows> rows; // each is read once, however many lie on it
    for (const KnownDelivery& each : known) {
        TRY(KeptRows own, checkedRows(m_state->database, each.delivery));
        rows.push_back(std::move(own));
    }
    std::vector<DeliveredSeries> deliveries;
    std::size_t whole = known.size() - 1; // the newest whole one from `at` down
    for (std::size_t at = known.size(); at-- > 0;) {
        whole = known[at].coverage == Coverage::Whole ? at : whole;
        KnownRows left = rowsLaid(std::span(rows).subspan(at, whole - at + 1));
        deliveries.push_back({known[at].delivery.vintage, known[at].knownOn, std::move(left.rows.series)});
    }
    return deliveries;
}

Result<Series> ProjectFile::leftKnownBy(const VintageId& vintage, const SeriesId& id) const
{
    TRY(const auto known, knownDeliveries(m_state->database, id));
    const auto own = std::ranges::find(known, vintage, [](const KnownDelivery& each) { return each.delivery.vintage; });
    if (own == known.end())
        return Error{ErrorCode::NotFound, "vintage " + shownSafely(text(vintage)) + " has no figures of series '" +
                                              shownSafely(text(id)) + "'"};
    const auto at = static_cast<std::size_t>(own - known.begin());
    TRY(KnownRows left, rowsKnown(m_state->database, known, at, RowsRead::Checked));
    return std::move(left.rows.series);
}

Result<VintageId> ProjectFile::vintageOf(const SeriesId& id) const
{
    const Database& database = m_state->database;
    TRY(const auto known, knownDeliveries(database, id));
    TRY(const std::size_t newest, deliveryKnownOn(database, known, id, std::nullopt));
    return known[newest].delivery.vintage;
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

Result<std::string> ProjectFile::publisherOf(const SeriesId& id) const
{
    const Database& database = m_state->database;
    TRY(const auto known, knownDeliveries(database, id));
    if (known.empty())
        return std::string();
    TRY(const SeriesInfo info, oneOf<SeriesInfo>(database, text(id)));
    for (std::size_t at = 0; at < known.size(); ++at)
        if (std::string publisher = sourceOf(info, known, at).publisher; !publisher.empty())
            return publisher;
    return std::string();
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
