#include "app/usecases/surge.h"

#include <set>

namespace antevia {

std::vector<SurgePoint> surgePoints(const Forecast& forecast)
{
    std::vector<SurgePoint> points;
    for (const int ahead : std::set{1, 7, 14, 30, forecast.horizon()})
        if (ahead >= 1 && ahead <= forecast.horizon())
            points.push_back({ahead, forecast.quantiles(ahead - 1, forecast.levelIndex(0.95)),
                              forecast.quantiles(ahead - 1, forecast.levelIndex(0.99))});
    return points;
}

std::string text(const SurgePoint& point, const Wording& wording)
{
    return "1 in 20 above " + wording.number(point.oneInTwenty) + ", 1 in 100 above " +
           wording.number(point.oneInHundred);
}

} // namespace antevia
