#include "app/usecases/plan_figures.h"
#include "app/usecases/plan_statistics.h"
#include "app/usecases/plan_text.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

PrintedFigure figure(double value)
{
    PrintedFigure made;
    made.label = "People";
    made.value = value;
    made.shown = "about " + std::to_string(static_cast<int>(value));
    made.inputs = {{"simulation", "closure", ""}, {"site", "unknown", ""}};
    return made;
}

TEST(FigureRegister, GivesANumberThatComesAgainTheSameReference)
{
    FigureRegister figures({});
    const Span first = figures.figure(figure(5));
    const Span other = figures.figure(figure(6));
    EXPECT_EQ(figures.figure(figure(5)).figureRef, first.figureRef);
    EXPECT_NE(other.figureRef, first.figureRef);
    EXPECT_EQ(figures.traces().size(), 2u);
}

TEST(FigureRegister, LooksTheHashOfAnInputUp)
{
    FigureRegister figures({{"simulation", "closure", "abc"}});
    figures.figure(figure(5));
    EXPECT_EQ(figures.traces()[0].inputs[0].hash, "abc");
    EXPECT_EQ(figures.traces()[0].inputs[1].hash, "");
}

TEST(PlanStatistics, SumsWithinACourseBeforeTakingQuantiles)
{
    // Two courses that swap: each day's numbers spread, the sums do not.
    Paths people(2, 3);
    people << 0, 10, 0, //
        0, 0, 10;
    EXPECT_EQ(spreadOfSum(people, 1, 2).p10, 10.0);
    EXPECT_EQ(spreadOfSum(people, 1, 2).p90, 10.0);
    EXPECT_EQ(spreadOn(people, 1).p50, 5.0);
}

TEST(PlanStatistics, TheFirstOfEqualDaysIsTheBusiest)
{
    Paths people(1, 5);
    people << 99, 1, 3, 3, 2;
    EXPECT_EQ(dayOfLargestMedian(people, 1, 4), 2);
}

TEST(PlanText, ListsNamesAsPeopleDo)
{
    EXPECT_EQ(listed({"Croatia"}), "Croatia");
    EXPECT_EQ(listed({"Croatia", "Austria"}), "Croatia and Austria");
    EXPECT_EQ(listed({"Croatia", "Austria", "Hungary"}), "Croatia, Austria and Hungary");
}

TEST(PlanText, SetsTheAsteriskOnceAndLeavesTheNoteAlone)
{
    Document document;
    document.title = "Kosovo and Kosovo*";
    document.attribution = kosovoNote;
    markKosovo(document);
    EXPECT_EQ(document.title, "Kosovo* and Kosovo*");
    EXPECT_EQ(document.attribution, kosovoNote);
}

} // namespace
} // namespace antevia
