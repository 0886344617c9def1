#include "model/indicators/series_info.h"

namespace antevia {

Day knownOn(const Vintage& vintage)
{
    constexpr std::size_t dayLength = 10;
    return vintage.published.value_or(parseDay(vintage.recordedAt.substr(0, dayLength)).value_or(Day()));
}

} // namespace antevia
