#include "analysis/base/random.h"
#include "analysis/prepare/breaks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
const Period start = periodOf(makeDay(2012, 1, 1), Frequency::Monthly);

/// Negative-binomial counts around a level.
Eigen::VectorXd scattered(int periods, double level, double dispersion = 0.01)
{
    Eigen::VectorXd values(periods);
    for (int t = 0; t < periods; ++t)
        values[t] = static_cast<double>(
            Random(3, Stream::Test, 2, static_cast<std::uint32_t>(t)).negativeBinomial(level, dispersion));
    return values;
}

std::vector<int> placesOf(const std::vector<HistoryBreak>& breaks)
{
    std::vector<int> places;
    for (const HistoryBreak& each : breaks)
        places.push_back(each.period.index - start.index);
    return places;
}

TEST(Breaks, AQuietHistoryHasNone)
{
    EXPECT_THAT(findBreaks({start, scattered(60, 500.0)}, 12), IsEmpty());
    EXPECT_THAT(findBreaks({start, Eigen::VectorXd::Constant(40, 7.0)}, 12), IsEmpty());
    EXPECT_THAT(findBreaks({start, Eigen::VectorXd::Zero(40)}, 1), IsEmpty());
}

TEST(Breaks, OnePeriodThatStandsApartIsAnOutlierWithItsSizeInPersons)
{
    Eigen::VectorXd values = scattered(60, 500.0);
    values[30] += 3000.0;
    const auto breaks = findBreaks({start, values}, 1);
    ASSERT_EQ(breaks.size(), 1u);
    EXPECT_EQ(breaks[0].kind, BreakKind::Outlier);
    EXPECT_EQ(breaks[0].period, later(start, 30));
    EXPECT_NEAR(breaks[0].size, 3000.0, 150.0); // the noise has a standard deviation of 55
    EXPECT_GT(breaks[0].sure, 0.99);
}

TEST(Breaks, ANewLevelIsAShiftAtItsFirstPeriod)
{
    Eigen::VectorXd values = scattered(60, 500.0);
    values.tail(25) *= 5.0;
    const auto breaks = findBreaks({start, values}, 1);
    ASSERT_EQ(breaks.size(), 1u);
    EXPECT_EQ(breaks[0].kind, BreakKind::LevelShift);
    EXPECT_EQ(breaks[0].period, later(start, 35));
    EXPECT_NEAR(breaks[0].size, 2000.0, 150.0);
}

TEST(Breaks, AShiftAndAnOutlierAreToldApart)
{
    Eigen::VectorXd values = scattered(70, 300.0);
    values.tail(30).array() *= 4.0;
    values[15] = 0.0;
    const auto breaks = findBreaks({start, values}, 1);
    ASSERT_THAT(placesOf(breaks), ElementsAre(15, 40));
    EXPECT_EQ(breaks[0].kind, BreakKind::Outlier);
    EXPECT_EQ(breaks[1].kind, BreakKind::LevelShift);
}

TEST(Breaks, TheLastPeriodIsRecentForItHasNoSuccessor)
{
    Eigen::VectorXd values = scattered(40, 500.0);
    values[39] = 4000.0;
    const auto breaks = findBreaks({start, values}, 1);
    ASSERT_EQ(breaks.size(), 1u);
    EXPECT_EQ(breaks[0].kind, BreakKind::Recent);
}

TEST(Breaks, TheSeasonsPeakIsNoOutlier)
{
    Eigen::VectorXd values = scattered(72, 400.0);
    for (Eigen::Index t = 6; t < 72; t += 12)
        values[t] *= 3.0;
    EXPECT_THAT(findBreaks({start, values}, 12), IsEmpty());
}

TEST(Breaks, AWanderingHistoryNeedsALargerStepThanASteadyOne)
{
    Eigen::VectorXd wandering(80);
    double level = 6.0;
    for (int t = 0; t < 80; ++t)
        wandering[t] =
            std::round(std::exp(level += 0.2 * Random(5, Stream::Test, 0, static_cast<std::uint32_t>(t)).normal()));
    Eigen::VectorXd steady = scattered(80, 400.0, 0.002);
    wandering.tail(40) *= 1.5;
    steady.tail(40) = (1.5 * steady.tail(40)).array().round();
    EXPECT_THAT(findBreaks({start, wandering}, 1), IsEmpty());
    EXPECT_THAT(placesOf(findBreaks({start, steady}, 1)), ElementsAre(40));
}

TEST(Breaks, MissingValuesAreNeitherFoundNorInTheWay)
{
    Eigen::VectorXd values = scattered(60, 500.0);
    values[30] = 4000.0;
    values[0] = values[29] = values[31] = values[59] = missing;
    EXPECT_THAT(placesOf(findBreaks({start, values}, 1)), ElementsAre(30));
}

TEST(Breaks, FewValuesTellNothing)
{
    EXPECT_THAT(findBreaks({start, Eigen::VectorXd{{1.0, 1.0, 900.0, 1.0, 1.0, 1.0, 1.0}}}, 1), IsEmpty());
    EXPECT_THAT(findBreaks({start, Eigen::VectorXd::Constant(30, missing)}, 1), IsEmpty());
}

} // namespace
} // namespace antevia
