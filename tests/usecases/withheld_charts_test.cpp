#include "app/usecases/withheld_charts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

const Day asOf = makeDay(2015, 10, 16);
const SeriesId croatia{"HR"};

std::vector<ChartPoint> points()
{
    return {{asOf, 10}, {asOf + Days(1), 20}, {asOf + Days(2), 30}};
}

ChartSpec chart()
{
    ChartSpec made;
    made.lines = {{"Published", ChartRole::Observed, points(), true}, {"Middle", ChartRole::Median, points(), false}};
    made.bands = {{"Range 80 %", ChartRole::Band80, points(), points()}};
    return made;
}

WithheldCells withheldOn(std::initializer_list<Day> days)
{
    WithheldCells cells;
    for (const Day day : days)
        cells[{croatia, periodOf(day, Frequency::Daily)}] = Withheld::Confidential;
    return cells;
}

std::string gapsOf(const std::vector<ChartPoint>& drawn)
{
    std::string text;
    for (const ChartPoint& point : drawn)
        text += std::isnan(point.value) ? '-' : 'x';
    return text;
}

TEST(WithheldCharts, HaveGapsInWhatIsPublishedAndNoneInWhatIsForeseen)
{
    ChartSpec drawn = chart();
    leaveOutWithheld(drawn, croatia, asOf, withheldOn({asOf + Days(1)}));
    EXPECT_EQ(gapsOf(drawn.lines[0].points), "x-x");
    EXPECT_EQ(gapsOf(drawn.lines[1].points), "xxx") << "after the as-of day the line is the model's";
    EXPECT_EQ(gapsOf(drawn.bands[0].upper), "xxx");
    EXPECT_THAT(drawn.note, ::testing::HasSubstr("Gaps: "));
}

TEST(WithheldCharts, HaveGapsInWhatIsCompletedUpToTheDayItWasKnown)
{
    ChartSpec drawn = chart();
    leaveOutWithheld(drawn, croatia, asOf, withheldOn({asOf}));
    EXPECT_EQ(gapsOf(drawn.lines[1].points), "-xx");
    EXPECT_EQ(gapsOf(drawn.bands[0].lower), "-xx");
}

TEST(WithheldCharts, OfOtherSeriesStayAsTheyAre)
{
    ChartSpec drawn = chart();
    leaveOutWithheld(drawn, SeriesId{"SI"}, asOf, withheldOn({asOf}));
    EXPECT_EQ(drawn, chart());
}

} // namespace
} // namespace antevia
