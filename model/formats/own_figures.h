#pragma once

#include "model/base/result.h"
#include "model/formats/found_series.h"
#include "model/formats/table.h"
#include "model/indicators/series_info.h"

#include <array>
#include <optional>
#include <span>
#include <string>

namespace antevia {

/// The columns of our own export of figures, by which it is known again when it is read.
enum class OwnColumn {
    Period,
    Series,
    Name,
    Place,
    PlaceCode,
    Area,
    Origin,
    OriginCode,
    Partner,
    Sex,
    Age,
    Unaccompanied,
    Frequency,
    Unit,
    Border,
    CountedOnce,
    CountedAt,
    Value,
    Status,
    Flag,
    Mark,
    PartOf,
    Delivery,
    KnownFrom,
    Source
};
struct OwnHeading {
    const char* text;
    std::optional<OwnColumn> column = {}; ///< nothing: only SDMX has it
};

/// Those of the plain table (CSV, XLSX, HXL), and those of SDMX-CSV; in the order in which they are written.
std::span<const OwnHeading> ownHeadings();
std::span<const OwnHeading> ownSdmxHeadings();

/// Where each column stands, 1-based, in a row of headings that has all that it takes to read figures back; nothing for
/// any other row.
class OwnColumns {
public:
    static std::optional<OwnColumns> in(const std::vector<TableCell>& headings);
    /// 0: it is not there.
    int at(OwnColumn column) const { return m_places[static_cast<std::size_t>(column)]; }

private:
    static constexpr std::size_t count = static_cast<std::size_t>(OwnColumn::Source) + 1;
    std::array<int, count> m_places{};
};

/// A series as our own export describes it.
struct OwnSeries {
    SeriesInfo info;
    SeriesMeaning meaning;
};
/// The key of a series of our own export: its id, and what else has to be known to keep it under that.
std::vector<KeyPart> ownKey(const SeriesInfo& info);
/// What such a key says: id, place counted at, whether each person counts once, the total it is part of. Nothing for
/// series of other files.
std::optional<SeriesInfo> ownInfoOf(const FoundSeries& series);

} // namespace antevia
