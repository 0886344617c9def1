#pragma once

#include "model/formats/found_series.h"

#include <string>
#include <vector>

namespace antevia {

/// The beginning of a file as a person would see it.
struct FileHead {
    Table table;                     ///< its first rows; of JSON and XML one cell a line
    std::vector<std::string> sheets; ///< visible ones of a workbook; empty for a text
};

/// The first `rows` rows, read as `found` says (dialect, sheet). Fails with Format as the readers do.
Result<FileHead> headOf(const ImportBytes& file, const FoundFile& found, int rows = 40);

/// What a row of a head was taken for.
enum class HeadRow {
    Figures,
    Heading,
    LeftOut, ///< titles, notes, footnotes, sums, and rows that could not be read
    Empty
};
/// One for each row of the head.
std::vector<HeadRow> headRowsOf(const Table& head, const FoundFile& found);

/// What tells alike files of one publisher from others: the names in the heading (periods and numbers left out, so that
/// the next month's file has the same), the delimiter or kind of file, the layout. SHA-256, hexadecimal; empty if the
/// bytes cannot be read at all.
std::string fingerprintOf(const ImportBytes& file);

} // namespace antevia
