#include "app/usecases/surge.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

Forecast ofPeriods(int horizon)
{
    Forecast forecast;
    forecast.levels = {0.1, 0.5, 0.9, 0.95, 0.975, 0.99};
    forecast.quantiles.resize(horizon, 6);
    for (int h = 0; h < horizon; ++h)
        forecast.quantiles.row(h) << 10 + h, 50 + h, 90 + h, 950 + h, 975 + h, 9900 + h;
    return forecast;
}

TEST(SurgePoints, AreWhereTheForecastBeginsAWeekTwoAMonthOnAndEnds)
{
    std::vector<int> ahead;
    for (const SurgePoint& each : surgePoints(ofPeriods(60)))
        ahead.push_back(each.ahead);
    EXPECT_EQ(ahead, (std::vector<int>{1, 7, 14, 30, 60}));
    EXPECT_EQ(surgePoints(ofPeriods(7)).size(), 2u);
    EXPECT_EQ(surgePoints(ofPeriods(1)).size(), 1u);
}

TEST(SurgePoints, AreTheOneSidedQuantilesInWords)
{
    const SurgePoint week = surgePoints(ofPeriods(10))[1];
    EXPECT_EQ(week.oneInTwenty, 956.0);
    EXPECT_EQ(week.oneInHundred, 9906.0);
    EXPECT_EQ(text(week, Wording()), "1 in 20 above 956, 1 in 100 above 9,906");
}

} // namespace
} // namespace antevia
