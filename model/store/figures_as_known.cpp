#include "model/base/text.h"
#include "model/store/document_values.h"
#include "model/store/partial_deliveries.h"
#include "model/store/project_file.h"
#include "model/store/state.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

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

} // namespace antevia
