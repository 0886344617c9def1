#include "analysis/prepare/quality_mirror.h"
#include "tests/analysis/prepare/made_series.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace testing;

/// The other side, `lag` days later and `ratio` times as many.
SeriesFigures downstreamOf(const std::vector<double>& values, int lag, double ratio)
{
    std::vector<double> follows(static_cast<std::size_t>(lag), missing);
    for (const double value : values)
        follows.push_back(value * ratio);
    return figuresOf("down", follows);
}

TEST(Mirror, FindsTheLagAndTheRatioThatWereMade)
{
    const auto values = lively(90);
    const SeriesFigures downstream = downstreamOf(values, 3, 1.1);
    const auto mirror = mirrorOf(figuresOf("up", values), downstream);
    ASSERT_TRUE(mirror);
    EXPECT_EQ(mirror->lag, 3);
    EXPECT_NEAR(mirror->correlation, 1.0, 1e-12);
    EXPECT_NEAR(mirror->ratio, 1.1, 1e-12);
    EXPECT_EQ(mirror->stretches.size(), 3u);
    const auto found = findMirrorGaps(*mirror, downstream);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_NE(found[0].what.find("10 % more than up 3 days earlier"), std::string::npos) << found[0].what;
}

TEST(Mirror, SidesThatAgreeAreNoFinding)
{
    const auto values = lively(90);
    const SeriesFigures downstream = downstreamOf(values, 1, 1.0);
    const auto mirror = mirrorOf(figuresOf("up", values), downstream);
    ASSERT_TRUE(mirror);
    EXPECT_TRUE(findMirrorGaps(*mirror, downstream).empty());
}

TEST(Mirror, TooFewPairsAndOneSideThatNeverChangesSayNothing)
{
    EXPECT_FALSE(mirrorOf(figuresOf("up", lively(15)), figuresOf("down", lively(15))));
    EXPECT_FALSE(mirrorOf(figuresOf("up", std::vector<double>(60, 200.0)), figuresOf("down", lively(60))));
}

} // namespace
} // namespace antevia
