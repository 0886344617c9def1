#include "tests/store/samples.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace samples;

class Marks : public ::testing::Test {
protected:
    std::string path() const { return folder.file("p.antevia"); }
    /// Six days: one figure and the six kinds of nothing, except that 0 is a figure.
    static SeriesFigures sixKinds()
    {
        SeriesFigures made = figures("SI", {0, missing, missing, missing, missing, missing});
        const Period first = made.series.first();
        made.marks = {{later(first, 2), CellState::Suppressed, 1, 4, FigureStatus::Final, {}, "c"},
                      {later(first, 3), CellState::NotApplicable, 0, 0, FigureStatus::Final, {}, "z"},
                      {later(first, 4), CellState::BelowRounding, 0, 0, FigureStatus::Preliminary, {}, ""},
                      {later(first, 5), CellState::NotYetDue, 0, 0, FigureStatus::Final, {'B', '2'}, ""}};
        return made;
    }
    Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
};

TEST_F(Marks, TellTheSixKindsOfNothingApartAfterTheFileWasClosed)
{
    const SeriesFigures given = sixKinds();
    ASSERT_TRUE(project.addVintage(delivery("a.csv"), {given}));
    const auto kept = project.figuresAsKnown(SeriesId{"SI"}, std::nullopt);
    ASSERT_TRUE(kept) << kept.error().detail;
    EXPECT_EQ(kept->marks, given.marks);
    EXPECT_EQ(kept->delivered, given.series);
    EXPECT_EQ(project.figuresOf(VintageId{"v1"})->front().marks, given.marks);
}

TEST_F(Marks, AsOfADayEndThere)
{
    ASSERT_TRUE(project.addVintage(delivery("a.csv"), {sixKinds()}));
    EXPECT_EQ(project.figuresAsKnown(SeriesId{"SI"}, makeDay(2015, 10, 3))->marks.size(), 1u);
}

TEST_F(Marks, ComeBackWithARemovedVintage)
{
    ASSERT_TRUE(project.addVintage(delivery("a.csv"), {sixKinds()}));
    const Vintage vintage = project.vintages()->front();
    const auto figures = project.figuresOf(vintage.id).value();
    ASSERT_TRUE(project.removeVintage(vintage.id));
    ASSERT_TRUE(project.restoreVintage(vintage, figures));
    EXPECT_EQ(project.figuresOf(vintage.id)->front().marks, sixKinds().marks);
    EXPECT_TRUE(project.damagedVintages({})->empty());
}

TEST_F(Marks, ChangedBehindOurBackAreNamedAndNotHandedOut)
{
    ASSERT_TRUE(project.addVintage(delivery("a.csv"), {sixKinds()}));
    runSql(path(), "UPDATE observation SET mark = 'suppressed|1-9|final||c' WHERE mark LIKE 'suppressed%'");
    EXPECT_EQ(project.series(SeriesId{"SI"}).error().code, ErrorCode::Format);
    EXPECT_EQ(project.damagedVintages({})->size(), 1u);
}

TEST_F(Marks, ThatDoNotFitTheirCellsAreRefused)
{
    const auto refused = [&](CellMark mark) {
        SeriesFigures given = figures("SI", {5, missing});
        given.marks = {std::move(mark)};
        const auto done = project.addVintage(delivery("a.csv"), {given});
        return !done && done.error().code == ErrorCode::InvalidInput &&
               done.error().detail.find("does not fit its cell") != std::string::npos;
    };
    const Period first = periodOf(makeDay(2015, 10, 1), Frequency::Daily);
    EXPECT_TRUE(refused({first, CellState::Suppressed, 1, 4, FigureStatus::Final, {}, ""}));
    EXPECT_TRUE(refused({later(first, 1), CellState::Figure, 0, 0, FigureStatus::Preliminary, {}, ""}));
    EXPECT_TRUE(refused({later(first, 2), CellState::Suppressed, 1, 4, FigureStatus::Final, {}, ""}));
    EXPECT_TRUE(refused({first, CellState::Figure, 0, 0, FigureStatus::Final, {}, ""}));
    EXPECT_TRUE(project.vintages()->empty());
}

TEST_F(Marks, LeaveTheCheckSumOfFiguresWithoutAnyAsEarlierFormatsHadIt)
{
    ASSERT_TRUE(project.addVintage(delivery("a.csv"), {figures("HR", {4000, missing})}));
    // of "2015-10-01 4000\n2015-10-02 \n"
    EXPECT_EQ(querySql(path(), "SELECT rowsHash FROM delivery"),
              "21fc56ad73e8e4bb018e1b9271379a47e262c78827c6c32de8b40e214f25df20\n");
    EXPECT_EQ(querySql(path(), "SELECT COUNT(*) FROM observation WHERE mark IS NOT NULL"), "0\n");
}

TEST_F(Marks, OfADeliveryStoppedHalfwayLeaveNothing)
{
    std::stop_source stop;
    int handedOut = 0;
    const SeriesFigures one = figures("SI", {1, 2});
    const FigureFeed feed = [&]() -> Result<const SeriesFigures*> {
        if (++handedOut == 1)
            return &one;
        return nullptr;
    };
    stop.request_stop();
    const auto done = project.addVintageFrom(delivery("a.csv"), feed, RunContext(stop.get_token(), {}, 1));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(project.vintages()->empty());
    EXPECT_TRUE(project.all<SeriesInfo>()->empty());
}

} // namespace
} // namespace antevia
