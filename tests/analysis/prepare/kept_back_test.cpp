#include "analysis/prepare/kept_back.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
const Period start = periodOf(makeDay(2026, 7, 1), Frequency::Daily);

Series days(std::initializer_list<double> values)
{
    Eigen::VectorXd column(static_cast<Eigen::Index>(values.size()));
    std::ranges::copy(values, column.begin());
    return {start, column};
}

CellMark keptBack(int at, int low, int high)
{
    CellMark mark;
    mark.period = later(start, at);
    mark.state = CellState::Suppressed;
    mark.low = low;
    mark.high = high;
    return mark;
}

TEST(KeptBack, FiguresWhoseRangeIsKnownAreTheMiddleOfIt)
{
    const auto done = withKeptBack(days({30, missing, 30, missing}), std::vector{keptBack(1, 1, 4), keptBack(3, 0, 9)});
    EXPECT_EQ(done.series, days({30, 2, 30, 4}));
    ASSERT_EQ(done.notes.size(), 1u);
    EXPECT_THAT(done.notes[0], HasSubstr("2 figures are kept back by the publisher (0 to 9)"));
}

TEST(KeptBack, FiguresOfUnknownSizeStayMissingAndThatIsSaid)
{
    const auto done = withKeptBack(days({30, missing, 30}), std::vector{keptBack(1, 0, 0)});
    EXPECT_EQ(done.series, days({30, missing, 30}));
    ASSERT_EQ(done.notes.size(), 1u);
    EXPECT_THAT(done.notes[0], HasSubstr("1 figure is kept back by the publisher and nobody says how large"));
}

TEST(KeptBack, WhatAnAnalystGaveStandsAndOtherMarksChangeNothing)
{
    CellMark notAvailable = keptBack(1, 1, 4);
    notAvailable.state = CellState::Missing;
    CellMark outside = keptBack(9, 1, 4);
    const Series history = days({3, missing, 30});
    const auto done = withKeptBack(history, std::vector{keptBack(0, 1, 4), notAvailable, outside});
    EXPECT_EQ(done.series, history);
    EXPECT_THAT(done.notes, IsEmpty());
}

} // namespace
} // namespace antevia
