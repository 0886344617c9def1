#include "model/formats/map_position.h"

#include "model/base/number.h"
#include "model/base/text.h"

#include <cmath>

namespace antevia {

bool isPosition(std::string_view text)
{
    constexpr std::size_t fewestDigits = 4;
    constexpr double mostDegrees = 180.0;
    const std::size_t point = text.find('.');
    const auto number = parseNumber(text);
    return point != std::string_view::npos && text.size() > point + fewestDigits && number &&
           std::abs(*number) <= mostDegrees;
}

bool arePositions(std::string_view text)
{
    const std::size_t comma = text.find(',');
    return comma != std::string_view::npos && isPosition(trimmed(text.substr(0, comma))) &&
           isPosition(trimmed(text.substr(comma + 1)));
}

} // namespace antevia
