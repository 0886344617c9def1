#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/id.h"
#include "model/base/words.h"
#include "model/forecast/history_break.h"
#include "model/indicators/cell_mark.h"
#include "model/indicators/counting_basis.h"
#include "model/indicators/source.h"

namespace antevia {

/// What a series is: where it is counted, what one unit is, where it comes from. The figures are apart, in vintages.
struct SeriesInfo {
    SeriesId id;      ///< "SI"
    std::string name; ///< "Arrivals in Slovenia"
    PlaceId place;    ///< empty if the series belongs to no place of the network
    Frequency frequency = Frequency::Daily;
    CountingBasis basis;
    Source source;           ///< of the figures that `sourceOf` brought; those of another delivery have its own
    std::string qualityNote; ///< of the same: "Estimates, multiples of 50"
    VintageId sourceOf = {}; ///< empty: the delivery that came first
    SeriesId partOf = {};    ///< the total that this series is a part of; empty if none
    std::vector<BreakDecision> breakDecisions = {}; ///< what the analyst said of breaks in it
    bool operator==(const SeriesInfo&) const = default;
};

/// What a delivery is meant to hold of its series.
enum class Coverage {
    Whole, ///< all periods: what it does not have is there no more
    Part   ///< some periods: of the others stands what was known before
};
template <>
inline constexpr auto wordsOf<Coverage> =
    std::array{std::pair{Coverage::Whole, "whole"}, std::pair{Coverage::Part, "part"}};

/// One delivery of figures: what was taken in, from where, when. A new delivery never overwrites an old one.
struct Vintage {
    VintageId id;           ///< "v1", "v2", … in order of arrival
    std::string recordedAt; ///< UTC, "2026-11-22T09:00:00Z"
    /// The day from which the figures could be known: published or received. Nothing: the day they were taken in.
    std::optional<Day> published = {};
    std::string origin; ///< file name as the user gave it, or the case's name
    std::string sheet;  ///< of a workbook
    Source source;
    std::string contentHash; ///< SHA-256 of the rows as stored, hexadecimal
    std::string fileHash;    ///< SHA-256 of the file's bytes; empty for a case
    int observations = 0;
    int missing = 0;     ///< cells that said "not available"
    std::string leftOut; ///< what was in the file and not taken, in words; empty if nothing
    Coverage coverage = Coverage::Whole;
    bool operator==(const Vintage&) const = default;
};

/// The day from which a vintage could be known.
Day knownOn(const Vintage& vintage);

/// A series as known from one vintage.
struct SeriesFigures {
    SeriesInfo info;
    VintageId vintage;
    Series series;
    std::vector<CellMark> marks = {}; ///< of cells that say more than their figure, in the order of periods
    bool operator==(const SeriesFigures&) const = default;
};

/// A series as one vintage brought it, with the day from which that could be known.
struct DeliveredSeries {
    VintageId vintage;
    Day knownOn;
    Series series;
};

} // namespace antevia
