#include "analysis/forecast/calibration.h"

#include <gtest/gtest.h>

#include <vector>

namespace antevia {
namespace {

/// `count` values in a row that each lay `ratio` half widths away.
std::vector<Reach> reaching(int count, double ratio)
{
    std::vector<Reach> all;
    for (int target = 0; target < count; ++target)
        all.push_back({target, ratio});
    return all;
}

TEST(WidthFactor, IsOneWhereNothingIsKnown)
{
    EXPECT_DOUBLE_EQ(widthFactor({}, 10), 1.0);
    EXPECT_DOUBLE_EQ(widthFactor(reaching(5, 3.0), -1), 1.0);
}

TEST(WidthFactor, WidensWhereValuesLayOutsideAndNarrowsWhereTheyLayDeepInside)
{
    EXPECT_GT(widthFactor(reaching(40, 1.2), 50), 1.05);
    EXPECT_LT(widthFactor(reaching(40, 0.8), 50), 0.97);
    EXPECT_LE(widthFactor(reaching(500, 9.0), 500), 1.3);
    EXPECT_GE(widthFactor(reaching(500, 0.0), 500), 0.9);
}

TEST(WidthFactor, FewValuesSayLittle)
{
    EXPECT_LT(widthFactor(reaching(3, 1.2), 10), widthFactor(reaching(60, 1.2), 100));
}

TEST(WidthFactor, KnowsNothingOfLaterPeriods)
{
    std::vector<Reach> known = reaching(30, 1.0);
    const double before = widthFactor(known, 29);
    known.push_back({30, 50.0});
    EXPECT_DOUBLE_EQ(widthFactor(known, 29), before);
}

} // namespace
} // namespace antevia
