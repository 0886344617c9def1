#include "model/formats/found_series.h"

#include <algorithm>
#include <cmath>

namespace antevia {

std::string keyText(const std::vector<KeyPart>& key)
{
    std::string out;
    for (const KeyPart& part : key)
        out += (out.empty() ? "" : ";") + part.dimension + "=" + part.code;
    return out;
}

bool isWholeCount(const FoundObservation& cell)
{
    return cell.state != CellState::Figure || (cell.value >= 0.0 && cell.value == std::floor(cell.value));
}

std::span<const MappedColumn> columnsOf(const FoundFile& file, const FoundSeries& series)
{
    if (series.table >= file.tables.size())
        return file.mapping;
    const FoundTable& table = file.tables[series.table];
    return std::span(file.mapping).subspan(table.firstColumn, table.columns);
}

std::string titleOver(const FoundFile& file, const FoundSeries& series)
{
    const std::string own = series.table < file.tables.size() ? file.tables[series.table].title : "";
    return own.empty() && file.tables.size() < 2 && !file.notes.empty() ? file.notes.front() : own;
}

std::string headingOfFigures(std::span<const MappedColumn> columns)
{
    const auto isValue = [](const MappedColumn& column) { return column.role == "value"; };
    return std::ranges::count_if(columns, isValue) == 1 ? std::ranges::find_if(columns, isValue)->heading
                                                        : std::string();
}

} // namespace antevia
