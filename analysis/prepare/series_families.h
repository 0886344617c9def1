#pragma once

#include "model/indicators/series_key.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace antevia {

/// One dimension of a table, with columns that always change together taken as one ("sex" beside "sex_label").
struct TableDimension {
    std::vector<std::size_t> columns; ///< positions in KeyedSeries::key
};

/// Series that stand in one table: of one frequency and unit, with coordinates in the same dimensions.
struct SeriesTable {
    std::vector<std::size_t> members; ///< positions among the series given
    std::vector<TableDimension> dimensions;
};

/// All series with a key, table by table; also, where a table came in several deliveries, each delivery's part of it.
std::vector<SeriesTable> tablesOf(std::span<const KeyedSeries> series);

/// Whether a series stands for all others in a dimension: marked as a total there, or without a code.
bool isTotalIn(const KeyedSeries& series, const TableDimension& dimension);

/// The key with these dimensions (a bit each) left open: equal for series that differ in them alone.
std::string keyWithout(const KeyedSeries& series, const SeriesTable& table, unsigned int open);

/// Series that differ in one dimension alone.
using Families = std::map<std::string, std::vector<std::size_t>>;
Families familiesIn(std::span<const KeyedSeries> series, const SeriesTable& table, std::size_t dimension);

} // namespace antevia
