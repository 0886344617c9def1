#pragma once

#include "model/formats/delimited.h"
#include "model/formats/table.h"

#include <algorithm>
#include <string>
#include <vector>

namespace antevia {

/// What the text cells of a table tell of its decimal mark, group mark and date form. `dialect` is changed where they
/// tell something; what they leave open is a doubt. Used for text files and for text in workbooks.
void findNumberForm(const Table& table, DetectedDialect& detected);
void findDateForm(const Table& table, DetectedDialect& detected);

/// By column - 1: whether one of the first `rows` cells says something of the cells below it.
template <class Test>
std::vector<bool> columnsHeaded(const Table& table, std::size_t rows, const Test& says)
{
    std::vector<bool> out(static_cast<std::size_t>(table.columnCount()), false);
    for (std::size_t row = 0; row < std::min(rows, table.rows.size()); ++row)
        for (std::size_t i = 0; i < table.rows[row].size(); ++i)
            out[i] = out[i] || says(table.rows[row][i]);
    return out;
}

} // namespace antevia
