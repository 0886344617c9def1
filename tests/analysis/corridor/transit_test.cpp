#include "analysis/corridor/transit.h"
#include "tests/analysis/corridor/corridor_case.h"

#include <gtest/gtest.h>

namespace antevia::testing_corridor {
namespace {

using corridor::arrivedWithin;
using corridor::longestWay;

/// Mean of the distribution: the sum of the shares still on the way after each day.
double meanOf(double days, int stages)
{
    double mean = 0.0;
    for (int offset = 0; offset < 400; ++offset)
        mean += 1.0 - arrivedWithin(offset, days, stages);
    return mean;
}

TEST(CorridorTransit, TheMeanIsTheMeanSaid)
{
    for (const double days : {0.3, 1.0, 2.7, 10.0})
        for (const int stages : {0, 1, 3, 32})
            EXPECT_NEAR(meanOf(days, stages), days, 1e-9) << days << " days in " << stages << " stages";
}

TEST(CorridorTransit, OneTimeForAllIsTheTwoWholeDaysAroundIt)
{
    EXPECT_DOUBLE_EQ(arrivedWithin(0, 1.25, 0), 0.0);
    EXPECT_DOUBLE_EQ(arrivedWithin(1, 1.25, 0), 0.75);
    EXPECT_DOUBLE_EQ(arrivedWithin(2, 1.25, 0), 1.0);
}

TEST(CorridorTransit, OneStageIsTheExponentialAveragedOverTheDay)
{
    // P(U + X < 1) for X exponential of mean 1: e⁻¹.
    EXPECT_NEAR(arrivedWithin(0, 1.0, 1), 0.36787944117144233, 1e-12);
}

TEST(CorridorTransit, TheLongestWayLeavesOneInAThousandBehind)
{
    const int days = longestWay(2.0, 2);
    EXPECT_GE(arrivedWithin(days, 2.0, 2), 0.999);
    EXPECT_LT(arrivedWithin(days - 1, 2.0, 2), 0.999);
    EXPECT_EQ(longestWay(60.0, 1), 95);
}

TEST(CorridorTransit, PeopleArriveSpreadOutAndAllOfThem)
{
    Case corridor = chain();
    corridor.on("GR-A").transitDays = fixedAt(3.0);
    corridor.on("GR-A").transitStages = 2;
    corridor.observe("GR", {0}).enter({20000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    const std::vector<int> arrivals = firstRow(place(runOf(corridor), "A").arrivals);
    int sum = 0;
    for (int day = 1; day <= 20; ++day) {
        const double expected = 20000.0 * (arrivedWithin(day - 1, 3.0, 2) - arrivedWithin(day - 2, 3.0, 2));
        if (day < 12) {
            EXPECT_NEAR(arrivals[static_cast<std::size_t>(day)], expected, 5.0 * std::sqrt(expected + 1.0)) << day;
        }
        sum += arrivals[static_cast<std::size_t>(day)];
    }
    EXPECT_EQ(sum, 20000);
}

TEST(CorridorTransit, ASteadyCorridorWithSpreadOutWaysStaysSteady)
{
    Case corridor = chain();
    corridor.on("GR-A").transitDays = {1.0, 2.0, 4.0, {}};
    corridor.on("GR-A").transitStages = 3;
    corridor.observe("GR", std::vector<double>(30, 1000.0)).enter(1000, 10, 200);
    const Simulation simulation = runOf(corridor);
    EXPECT_NEAR(place(simulation, "A").arrivals.rightCols(10).cast<double>().mean(), 1000.0, 3.0);
}

} // namespace
} // namespace antevia::testing_corridor
