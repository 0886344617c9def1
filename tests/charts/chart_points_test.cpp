#include "app/charts/chart_points.h"
#include "tests/charts/sample_chart.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace antevia {
namespace {

const double missing = std::numeric_limits<double>::quiet_NaN();

TEST(ThinnedPoints, LeaveAShortLineAsItIs)
{
    const auto line = sample::points(sample::asOf, 100, [](int day) { return day * 2.0; });
    EXPECT_EQ(thinned(line), line);
}

TEST(ThinnedPoints, KeepPeaksTroughsAndGapsOfALongLine)
{
    const auto line = sample::points(makeDay(1990, 1, 1), 30000, [](int day) {
        return day == 12345 ? 9e6 : day == 23456 ? -7.0 : day == 20000 ? missing : 100.0 + day % 7;
    });
    const auto few = thinned(line);
    EXPECT_LE(few.size(), mostPointsDrawn);
    EXPECT_EQ(std::ranges::count(few, 9e6, &ChartPoint::value), 1);
    EXPECT_EQ(std::ranges::count(few, -7.0, &ChartPoint::value), 1);
    EXPECT_EQ(std::ranges::count_if(few, [](const ChartPoint& point) { return std::isnan(point.value); }), 1);
    EXPECT_TRUE(std::ranges::is_sorted(few, {}, &ChartPoint::day));
}

TEST(Runs, EndAtGapsInEitherLine)
{
    const auto lower = sample::points(sample::asOf, 7, [](int day) { return day == 2 ? missing : 1.0; });
    const auto upper = sample::points(sample::asOf, 7, [](int day) { return day == 5 ? missing : 2.0; });
    EXPECT_EQ(runsWithoutGap(lower, upper), (std::vector<ChartRun>{{0, 2}, {3, 5}, {6, 7}}));
}

TEST(Extent, HoldsLinesBandsAndMarks)
{
    ChartSpec chart = sample::forecastChart();
    chart.marks.push_back({makeDay(2015, 12, 1), "later"});
    const ChartExtent extent = extentOf(chart);
    EXPECT_FALSE(extent.empty);
    EXPECT_EQ(extent.first, makeDay(2015, 9, 20));
    EXPECT_EQ(extent.last, makeDay(2015, 12, 1));
}

TEST(Extent, IsEmptyIfEveryFigureIsMissing)
{
    ChartSpec chart;
    chart.lines = {{"a", ChartRole::Observed, sample::points(sample::asOf, 5, [](int) { return missing; })}};
    chart.marks = {{sample::asOf, "As of"}};
    EXPECT_TRUE(extentOf(chart).empty);
}

} // namespace
} // namespace antevia
