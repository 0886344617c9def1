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

std::string headingOfFigures(const FoundFile& file)
{
    const auto isValue = [](const MappedColumn& column) { return column.role == "value"; };
    return std::ranges::count_if(file.mapping, isValue) == 1 ? std::ranges::find_if(file.mapping, isValue)->heading
                                                             : std::string();
}

} // namespace antevia
