#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace samples;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Correction correction(const std::string& id, Correction::Kind kind, unsigned day, Eigen::VectorXd delivered)
{
    Correction made;
    made.id.value = id;
    made.series.value = "SI";
    made.kind = kind;
    made.first = periodOf(makeDay(2015, 10, day), Frequency::Daily);
    made.delivered = std::move(delivered);
    made.reason = "the day was reported twice";
    made.author = "Ana";
    return made;
}

Correction replacing(unsigned day, double was, double value)
{
    Correction made = correction("c1", Correction::Kind::Replace, day, Eigen::VectorXd::Constant(1, was));
    made.values = Eigen::VectorXd::Constant(1, value);
    return made;
}

Vintage deliveryKnown(const std::string& origin, int year, unsigned month, unsigned day)
{
    Vintage made = delivery(origin);
    made.published = makeDay(year, month, day);
    return made;
}

class Corrections : public ::testing::Test {
protected:
    const SeriesId si{"SI"};
    Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
};

TEST_F(Corrections, LieOverTheFiguresAndLeaveWhatWasDelivered)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {10, 990, 12})}));
    ASSERT_TRUE(project.put(replacing(2, 990, 11)));
    EXPECT_EQ(project.series(si).value(), figures("SI", {10, 11, 12}).series);
    EXPECT_EQ(project.figuresOf(VintageId{"v1"})->front().series, figures("SI", {10, 990, 12}).series);
    EXPECT_EQ(project.figuresAsKnown(si, std::nullopt)->delivered, figures("SI", {10, 990, 12}).series);
    ASSERT_TRUE(project.remove<Correction>("c1"));
    EXPECT_EQ(project.series(si).value(), figures("SI", {10, 990, 12}).series);
}

TEST_F(Corrections, ThatExcludeLeaveAGapAndThoseThatNoteLeaveTheFigure)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {10, 990, 12})}));
    ASSERT_TRUE(project.put(correction("c1", Correction::Kind::Exclude, 2, Eigen::VectorXd::Constant(1, 990))));
    ASSERT_TRUE(project.put(correction("c2", Correction::Kind::Note, 3, Eigen::VectorXd::Constant(1, 12))));
    EXPECT_EQ(project.series(si).value(), figures("SI", {10, missing, 12}).series);
}

TEST_F(Corrections, AreSeenByAnyAsOfDay)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {10, 990, 12})}));
    ASSERT_TRUE(project.put(replacing(2, 990, 11)));
    EXPECT_EQ(project.series(si, makeDay(2015, 10, 2)).value(), figures("SI", {10, 11}).series);
}

TEST_F(Corrections, DoNotHoldOnceThePublisherHasAnotherFigure)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {10, 990})}));
    ASSERT_TRUE(project.put(replacing(2, 990, 11)));
    ASSERT_TRUE(project.addVintage(delivery("b"), {figures("SI", {10, 99, 12})}));
    const FiguresAsKnown known = project.figuresAsKnown(si, std::nullopt).value();
    EXPECT_EQ(known.series, figures("SI", {10, 99, 12}).series);
    EXPECT_EQ(overtakenPeriods(known.delivered, replacing(2, 990, 11)).size(), 1u);
}

TEST_F(Corrections, MakeResultsThatUsedTheFigureOutOfDate)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {10, 990, 12})}));
    const InputRef early = project.inputRef("series", "SI@2015-10-01").value();
    const InputRef late = project.inputRef("series", "SI@2015-10-02").value();
    ASSERT_TRUE(project.put(replacing(2, 990, 11)));
    EXPECT_EQ(project.inputRef("series", "SI@2015-10-01").value(), early);
    EXPECT_NE(project.inputRef("series", "SI@2015-10-02")->hash, late.hash);
    ASSERT_TRUE(project.remove<Correction>("c1"));
    EXPECT_EQ(project.inputRef("series", "SI@2015-10-02").value(), late);
}

TEST_F(Corrections, WithoutReasonAuthorOrFiguresAreRefused)
{
    Correction noReason = replacing(2, 990, 11);
    noReason.reason = " ";
    Correction noAuthor = replacing(2, 990, 11);
    noAuthor.author.clear();
    Correction tooShort = replacing(2, 990, 11);
    tooShort.values.resize(0);
    const Correction negative = replacing(2, 990, -1);
    for (const Correction& wrong : {noReason, noAuthor, tooShort, negative})
        EXPECT_EQ(project.put(wrong).error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(project.all<Correction>().value(), IsEmpty());
}

TEST_F(Corrections, AreKeptEqualWithTheirGaps)
{
    Correction filled = replacing(2, missing, 11);
    ASSERT_TRUE(project.put(filled));
    EXPECT_EQ(project.get<Correction>("c1").value(), filled);
}

TEST_F(Corrections, OfAGapInsideTheSeriesFillIt)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {10, missing, 12})}));
    ASSERT_TRUE(project.put(replacing(2, missing, 11)));
    EXPECT_EQ(project.series(si).value(), figures("SI", {10, 11, 12}).series);
}

TEST_F(Corrections, AsOfADayReadTheDeliveryThatWasKnownThen)
{
    ASSERT_TRUE(project.addVintage(deliveryKnown("first", 2015, 10, 4), {figures("SI", {10, 20, 30})}));
    ASSERT_TRUE(project.addVintage(deliveryKnown("revised", 2015, 10, 8), {figures("SI", {11, 21, 31, 41})}));
    EXPECT_EQ(project.series(si, makeDay(2015, 10, 5)).value(), figures("SI", {10, 20, 30}).series);
    EXPECT_EQ(project.series(si, makeDay(2015, 10, 8)).value(), figures("SI", {11, 21, 31, 41}).series);
    EXPECT_EQ(project.series(si).value(), figures("SI", {11, 21, 31, 41}).series);
    EXPECT_FALSE(project.figuresAsKnown(si, makeDay(2015, 10, 5))->isLater);
}

TEST_F(Corrections, BeforeAnyDeliveryWasKnownReadTheNewestAndSaySo)
{
    ASSERT_TRUE(project.addVintage(deliveryKnown("first", 2015, 10, 4), {figures("SI", {10, 20})}));
    ASSERT_TRUE(project.addVintage(deliveryKnown("revised", 2015, 10, 8), {figures("SI", {11, 21})}));
    const FiguresAsKnown known = project.figuresAsKnown(si, makeDay(2015, 10, 2)).value();
    EXPECT_TRUE(known.isLater);
    EXPECT_EQ(known.vintage, VintageId{"v2"});
    EXPECT_EQ(known.knownOn, makeDay(2015, 10, 8));
    EXPECT_EQ(known.series, figures("SI", {11, 21}).series);
}

TEST_F(Corrections, ADeliveryTakenInLateThatWasKnownEarlierIsNotTheNewest)
{
    ASSERT_TRUE(project.addVintage(deliveryKnown("revised", 2015, 10, 8), {figures("SI", {11, 21})}));
    ASSERT_TRUE(project.addVintage(deliveryKnown("first", 2015, 10, 4), {figures("SI", {10, 20})}));
    EXPECT_EQ(project.vintageOf(si).value(), VintageId{"v1"});
    EXPECT_EQ(project.series(si, makeDay(2015, 10, 5)).value(), figures("SI", {10, 20}).series);
}

TEST_F(Corrections, AResultIsStaleOnlyIfTheDayItSawHasOtherFiguresNow)
{
    ASSERT_TRUE(project.addVintage(deliveryKnown("first", 2015, 10, 2), {figures("SI", {10, 20})}));
    const InputRef seen = project.inputRef("series", "SI@2015-10-02").value();
    ASSERT_TRUE(project.addVintage(deliveryKnown("revised", 2015, 10, 8), {figures("SI", {11, 21})}));
    EXPECT_EQ(project.inputRef("series", "SI@2015-10-02").value(), seen);
}

TEST_F(Corrections, ADeliveryThatCountsSomethingElseIsRefusedWhole)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {10})}));
    SeriesFigures other = figures("SI", {10});
    other.info.basis.unit = CountingUnit::Application;
    const auto refused = project.addVintage(delivery("b"), {figures("HR", {1}), other});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_THAT(refused.error().detail, HasSubstr("series 'SI' counts"));
    EXPECT_EQ(project.vintages()->size(), 1u);
}

} // namespace
} // namespace antevia
