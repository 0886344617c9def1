#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace antevia {
namespace {

using namespace samples;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Figures : public ::testing::Test {
protected:
    std::string path() const { return folder.file("p.antevia"); }
    ProjectFile reopened()
    {
        {
            const ProjectFile closed = std::move(project);
        }
        return ProjectFile::open(path(), OpenMode::ReadWrite, holder).value();
    }

    Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
};

TEST_F(Figures, OfADeliveryAreKeptWithGapsAndCounted)
{
    const SeriesFigures given = figures("SI", {0, missing, 1500.5});
    const auto id = project.addVintage(delivery("a.csv"), {given});
    ASSERT_TRUE(id) << id.error().detail;
    EXPECT_EQ(id->value, "v1");
    EXPECT_EQ(project.series(SeriesId{"SI"}).value(), given.series);
    const Vintage kept = project.vintages()->front();
    EXPECT_EQ(kept.observations, 2);
    EXPECT_EQ(kept.origin, "a.csv");
    EXPECT_THAT(kept.contentHash, SizeIs(64));
    EXPECT_EQ(project.get<SeriesInfo>("SI").value(), given.info);
}

TEST_F(Figures, AreTheNewestOnesAndTheOldStay)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1, 2}), figures("HR", {7})}));
    ASSERT_TRUE(project.addVintage(delivery("b"), {figures("SI", {1, 3, 4})}));
    EXPECT_EQ(project.series(SeriesId{"SI"}).value(), figures("SI", {1, 3, 4}).series);
    EXPECT_EQ(project.vintageOf(SeriesId{"SI"}).value(), VintageId{"v2"});
    EXPECT_EQ(project.vintageOf(SeriesId{"HR"}).value(), VintageId{"v1"});
    EXPECT_EQ(project.figuresOf(VintageId{"v1"})->front().series, figures("SI", {1, 2}).series);
}

TEST_F(Figures, OfTheTenthDeliveryAreNewerThanThoseOfTheNinth)
{
    for (int i = 1; i <= 10; ++i)
        ASSERT_TRUE(project.addVintage(delivery("x"), {figures("SI", {static_cast<double>(i)})}));
    EXPECT_EQ(project.vintageOf(SeriesId{"SI"}).value(), VintageId{"v10"});
    EXPECT_EQ(project.vintages()->back().id, VintageId{"v10"});
}

TEST_F(Figures, AsOfADayEndThere)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1, 2, 3})}));
    EXPECT_EQ(project.series(SeriesId{"SI"}, makeDay(2015, 10, 2)).value(), figures("SI", {1, 2}).series);
    const auto before = project.series(SeriesId{"SI"}, makeDay(2015, 9, 30));
    ASSERT_FALSE(before);
    EXPECT_EQ(before.error().code, ErrorCode::NotFound);
    EXPECT_THAT(before.error().detail, HasSubstr("no figures up to 2015-09-30"));
}

TEST_F(Figures, ThatAreNotThereSaySo)
{
    ASSERT_TRUE(project.put(seriesInfo("SI")));
    EXPECT_EQ(project.series(SeriesId{"SI"}).error().detail, "series 'SI' has no figures");
    EXPECT_EQ(project.series(SeriesId{"XX"}).error().detail, "there is no series 'XX'; there are: SI");
    EXPECT_EQ(project.figuresOf(VintageId{"v9"}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(project.removeVintage(VintageId{"v9"}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(project.removeSeries(SeriesId{"XX"}).error().code, ErrorCode::NotFound);
}

TEST_F(Figures, ThatCannotBeKeptAreRefusedWhole)
{
    SeriesFigures weekly = figures("SI", {1});
    weekly.info.frequency = Frequency::Weekly;
    SeriesFigures empty = figures("SI", {});
    const std::vector<std::vector<SeriesFigures>> wrong{
        {},       {figures("", {1})},           {empty},
        {weekly}, {figures("SI", {1.0 / 0.0})}, {figures("SI", {1}), figures("SI", {2})}};
    for (const auto& each : wrong)
        EXPECT_EQ(project.addVintage(delivery("a"), each).error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(project.vintages().value(), IsEmpty());
    EXPECT_THAT(project.all<SeriesInfo>().value(), IsEmpty());
}

TEST_F(Figures, OfAnotherFrequencyThanBeforeAreRefusedWhole)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1})}));
    const SeriesFigures weekly{seriesInfo("SI", Frequency::Weekly),
                               {},
                               Series(periodOf(makeDay(2015, 10, 1), Frequency::Weekly), Eigen::VectorXd::Ones(2))};
    const auto refused = project.addVintage(delivery("b"), {figures("HR", {1}), weekly});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_THAT(project.vintages().value(), SizeIs(1));
    EXPECT_THAT(project.all<SeriesInfo>().value(), SizeIs(1));
}

TEST_F(Figures, OfAKnownSeriesLeaveWhatIsSaidOfItAsItIs)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1})}));
    SeriesInfo edited = seriesInfo("SI");
    edited.name = "Corrected by the analyst";
    ASSERT_TRUE(project.put(edited));
    ASSERT_TRUE(project.addVintage(delivery("b"), {figures("SI", {1, 2})}));
    EXPECT_EQ(project.get<SeriesInfo>("SI").value(), edited);
}

TEST_F(Figures, RemovedWithTheirVintageComeBackEqual)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1, missing, 2}), figures("HR", {7})}));
    ASSERT_TRUE(project.addVintage(delivery("b"), {figures("SI", {9})}));
    const Vintage vintage = project.vintages()->front();
    const auto kept = project.figuresOf(vintage.id).value();
    const auto vintages = project.vintages().value();
    const auto series = project.all<SeriesInfo>().value();

    ASSERT_TRUE(project.removeVintage(vintage.id));
    EXPECT_THAT(project.vintages().value(), SizeIs(1));
    EXPECT_THAT(project.all<SeriesInfo>().value(), SizeIs(1)); // HR had come with it
    EXPECT_EQ(project.vintageOf(SeriesId{"SI"}).value(), VintageId{"v2"});

    ASSERT_TRUE(project.restoreVintage(vintage, kept));
    EXPECT_EQ(project.vintages().value(), vintages);
    EXPECT_EQ(project.all<SeriesInfo>().value(), series);
    EXPECT_EQ(project.figuresOf(vintage.id).value(), kept);
    EXPECT_THAT(project.damagedVintages({}).value(), IsEmpty());
}

TEST_F(Figures, NeverGetTheNumberOfARemovedVintage)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1})}));
    ASSERT_TRUE(project.removeVintage(VintageId{"v1"}));
    EXPECT_EQ(project.addVintage(delivery("b"), {figures("SI", {1})})->value, "v2");
}

TEST_F(Figures, OfARemovedSeriesComeBackEqualInAllVintages)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1, missing}), figures("HR", {7})}));
    ASSERT_TRUE(project.addVintage(delivery("b"), {figures("SI", {9})}));
    const auto vintages = project.vintages().value();
    const auto series = project.all<SeriesInfo>().value();
    const auto first = project.figuresOf(VintageId{"v1"}).value();
    const auto second = project.figuresOf(VintageId{"v2"}).value();

    ASSERT_TRUE(project.removeSeries(SeriesId{"SI"}));
    EXPECT_EQ(project.series(SeriesId{"SI"}).error().code, ErrorCode::NotFound);
    EXPECT_THAT(project.figuresOf(VintageId{"v2"}).value(), IsEmpty());
    EXPECT_EQ(project.vintages()->front().observations, 1);
    EXPECT_THAT(project.damagedVintages({}).value(), IsEmpty());

    ASSERT_TRUE(project.restoreVintage(vintages[0], {first[0]}));
    ASSERT_TRUE(project.restoreVintage(vintages[1], second));
    EXPECT_EQ(project.vintages().value(), vintages);
    EXPECT_EQ(project.all<SeriesInfo>().value(), series);
    EXPECT_EQ(project.figuresOf(VintageId{"v1"}).value(), first);
    EXPECT_EQ(project.figuresOf(VintageId{"v2"}).value(), second);
    EXPECT_THAT(project.damagedVintages({}).value(), IsEmpty());
}

TEST_F(Figures, AreNotOverwrittenByPuttingOthersBack)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1})}));
    const auto refused = project.restoreVintage(project.vintages()->front(), {figures("SI", {2})});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_EQ(project.series(SeriesId{"SI"}).value(), figures("SI", {1}).series);
}

TEST_F(Figures, KeepTheirSeriesFromBeingRemovedAlone)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1})}));
    const auto refused = project.remove<SeriesInfo>("SI");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_THAT(refused.error().detail, HasSubstr("v1"));
}

TEST_F(Figures, ChangedBehindOurBackAreNamedAndNotHandedOut) // P5, P16
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1, 2}), figures("HR", {5})}));
    ASSERT_TRUE(project.addVintage(delivery("b"), {figures("SI", {1, 2, 3})}));
    runSql(path(), "UPDATE observation SET value = 20 WHERE vintage = 'v2' AND period = '2015-10-02'");
    EXPECT_THAT(project.damagedVintages({}).value(), ElementsAre(VintageId{"v2"}));
    const auto got = project.series(SeriesId{"SI"});
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code, ErrorCode::Format);
    EXPECT_THAT(got.error().detail, HasSubstr("series 'SI' in vintage v2 does not match its check sum"));
    EXPECT_EQ(project.series(SeriesId{"HR"}).value(), figures("HR", {5}).series);
}

TEST_F(Figures, ThatAreDamagedCanBeRemovedAndStayDamagedWhenPutBack)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1, 2})}));
    runSql(path(), "UPDATE observation SET value = 20 WHERE period = '2015-10-02'");
    const Vintage vintage = project.vintages()->front();
    const auto kept = project.figuresOf(vintage.id).value();
    ASSERT_TRUE(project.removeVintage(vintage.id));
    EXPECT_THAT(project.damagedVintages({}).value(), IsEmpty());
    ASSERT_TRUE(project.restoreVintage(vintage, kept));
    EXPECT_THAT(project.damagedVintages({}).value(), ElementsAre(vintage.id));
}

TEST_F(Figures, LeftOutOrAddedBehindOurBackAreNoticed)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1, 2})}));
    ASSERT_TRUE(project.addVintage(delivery("b"), {figures("SI", {1, 2})}));
    runSql(path(), "DELETE FROM observation WHERE vintage = 'v1' AND period = '2015-10-02'");
    runSql(path(), "INSERT INTO observation VALUES ('SI', 'v2', '2015-10-03', 0, NULL)");
    EXPECT_THAT(project.damagedVintages({}).value(), ElementsAre(VintageId{"v1"}, VintageId{"v2"}));
}

TEST_F(Figures, WhoseDeliveryLostItsVintageKeepTheFileFromBeingOpened)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1})}));
    ASSERT_TRUE(project.addVintage(delivery("b"), {figures("SI", {2})}));
    runSql(path(), "UPDATE vintage SET id = 'v3' WHERE id = 'v2'");
    {
        const ProjectFile closed = std::move(project);
    }
    const auto opened = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Format);
    EXPECT_THAT(opened.error().detail, HasSubstr("refers to a vintage that is not there"));
}

TEST_F(Figures, CanBeCheckedUntilStopped)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1})}));
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(project.damagedVintages(RunContext(source.get_token(), {}, 1)).error().code, ErrorCode::Cancelled);
}

RC_GTEST_PROP(AnyFigures, ComeBackEqual, ())
{
    const Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
    const auto frequency = *rc::gen::element(Frequency::Daily, Frequency::Weekly, Frequency::Monthly,
                                             Frequency::Quarterly, Frequency::Yearly);
    const Day first = makeDay(*rc::gen::inRange(1000, 9900), 1, 1) + Days(*rc::gen::inRange(0, 366));
    auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<double>>(
        rc::gen::oneOf(rc::gen::arbitrary<double>(), rc::gen::just(missing),
                       rc::gen::map(rc::gen::inRange(0, 100'000), [](int n) { return double(n); }))));
    values.resize(std::min<std::size_t>(values.size(), 90));
    const Eigen::VectorXd column =
        Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()));
    const SeriesFigures given{seriesInfo("X", frequency), VintageId{"v1"}, Series(periodOf(first, frequency), column)};
    RC_ASSERT(project.addVintage(delivery("a"), {given}).hasValue());
    RC_ASSERT(project.figuresOf(VintageId{"v1"}).value() == std::vector{given});
    RC_ASSERT(project.series(SeriesId{"X"}).value() == given.series);
    RC_ASSERT(project.damagedVintages({})->empty());
}

TEST_F(Figures, AClockThatIsSetBackDoesNotMakeTheNewestDeliveryAnOldOne) // P14
{
    Vintage first = delivery("first.csv");
    first.recordedAt = "2026-11-22T09:00:00Z";
    Vintage second = delivery("second.csv");
    second.recordedAt = "2016-11-22T09:00:00Z";
    ASSERT_TRUE(project.addVintage(first, {figures("XX", {1.0, 2.0})}));
    ASSERT_TRUE(project.addVintage(second, {figures("XX", {1.0, 20.0})}));
    const ProjectFile again = reopened();
    EXPECT_EQ(again.series(SeriesId{"XX"})->values()[1], 20.0);
    EXPECT_EQ(again.series(SeriesId{"XX"}, makeDay(2026, 11, 23))->values()[1], 20.0);
}

} // namespace
} // namespace antevia
