#include "app/charts/ticks.h"

#include <gtest/gtest.h>

#include <limits>

namespace antevia {
namespace {

const double missing = std::numeric_limits<double>::quiet_NaN();

TEST(NiceScale, HasRoundStepsThatHoldEverything)
{
    const NiceScale scale = niceScale(0, 9870, 8);
    EXPECT_EQ(scale.step, 2000);
    EXPECT_EQ(scale.ticks, (std::vector<double>{0, 2000, 4000, 6000, 8000, 10000}));
}

TEST(NiceScale, BeginsAtZeroEvenIfAllFiguresAreHigh)
{
    EXPECT_EQ(niceScale(950, 1000, 6).low, 0.0);
}

TEST(NiceScale, GoesBelowZeroWhereFiguresDo)
{
    const NiceScale scale = niceScale(-30, 70, 8);
    EXPECT_LE(scale.low, -30);
    EXPECT_GE(scale.high, 70);
}

TEST(NiceScale, ShowsNoHalfPeople)
{
    EXPECT_EQ(niceScale(0, 2, 12, 1.0).ticks, (std::vector<double>{0, 1, 2}));
    EXPECT_EQ(niceScale(0, 0, 12, 1.0).ticks, (std::vector<double>{0, 1}));
}

TEST(NiceScale, NeverHasMoreThanTwelveTicksWhateverTheFigures)
{
    for (const double high : {0.0, 1e-300, 1e-9, 0.3, 1.0, 7.0, 11.0, 99.0, 123456.0, 1e15, 1e300,
                              std::numeric_limits<double>::max(), std::numeric_limits<double>::infinity(), missing})
        for (const double low : {0.0, -1e-9, -5.0, -1e300, missing})
            for (const int most : {-3, 2, 7, 12, 100000}) {
                const NiceScale scale = niceScale(low, high, most);
                EXPECT_LE(scale.ticks.size(), 12u) << low << " " << high;
                EXPECT_GE(scale.ticks.size(), 2u) << low << " " << high;
                EXPECT_GT(scale.high, scale.low);
            }
}

TEST(NiceScale, HoldsTheHighestFigureForEverySize)
{
    for (double high = 0.001; high < 1e12; high *= 1.13)
        EXPECT_GE(niceScale(0, high, 7).high, high * (1 - 1e-9));
}

TEST(NiceDays, NameEveryDayOfAShortStretch)
{
    EXPECT_EQ(niceDays(makeDay(2015, 10, 16), makeDay(2015, 10, 19), 8).size(), 4u);
}

TEST(NiceDays, FallOnMondaysWhenWeeksAreNamed)
{
    for (const Day day : niceDays(makeDay(2015, 9, 20), makeDay(2015, 11, 15), 10))
        EXPECT_EQ(std::chrono::weekday{day}, std::chrono::Monday);
}

TEST(NiceDays, FallOnFirstsOfMonthsInALongStretch)
{
    const auto days = niceDays(makeDay(2015, 1, 15), makeDay(2015, 9, 15), 9);
    EXPECT_EQ(days.front(), makeDay(2015, 2, 1));
    EXPECT_EQ(days.size(), 8u);
}

TEST(NiceDays, AreNoFinerThanTheFigures)
{
    const Day first = makeDay(2024, 1, 1);
    EXPECT_EQ(niceDays(first, makeDay(2024, 3, 1), 10, 29),
              (std::vector<Day>{first, makeDay(2024, 2, 1), makeDay(2024, 3, 1)}));
    EXPECT_EQ(niceDays(first, makeDay(2025, 1, 1), 10, 366), (std::vector<Day>{first, makeDay(2025, 1, 1)}));
    EXPECT_EQ(niceDays(first, makeDay(2024, 7, 1), 10, 91),
              (std::vector<Day>{first, makeDay(2024, 4, 1), makeDay(2024, 7, 1)}));
    EXPECT_EQ(niceDays(first, first + Days(14), 10, 7), (std::vector<Day>{first, first + Days(7), first + Days(14)}));
}

TEST(NiceDays, AreNeverMoreThanAsked)
{
    for (int span = 0; span < 40000; span += 37)
        for (const int most : {2, 5, 12}) {
            const auto days = niceDays(makeDay(1999, 12, 28), makeDay(1999, 12, 28) + Days{span}, most);
            EXPECT_LE(days.size(), static_cast<std::size_t>(most)) << span;
            EXPECT_GE(days.size(), 1u) << span;
        }
}

} // namespace
} // namespace antevia
