#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <map>

namespace antevia {
namespace {

using namespace samples;
using ::testing::HasSubstr;

const SeriesId si{"SI"};

class PartialDeliveries : public ::testing::Test {
protected:
    /// Figures from a day of October 2015 on, known since a day of April 2016, from a publisher.
    void take(int knownOn, Coverage coverage, int firstDay, const std::vector<double>& values,
              const std::string& publisher = "UNHCR")
    {
        Vintage vintage = delivery(publisher);
        vintage.published = makeDay(2016, 4, knownOn);
        vintage.coverage = coverage;
        vintage.source.publisher = publisher;
        SeriesFigures given = figures("SI", values);
        given.info.source = vintage.source;
        given.series = Series(periodOf(makeDay(2015, 10, firstDay), Frequency::Daily), given.series.values());
        const auto added = project.addVintage(vintage, {given});
        ASSERT_TRUE(added) << added.error().detail;
    }
    std::vector<double> known(std::optional<int> day)
    {
        const auto seen =
            project.figuresAsKnown(si, day ? std::optional(makeDay(2016, 4, *day)) : std::nullopt).value();
        return {seen.series.values().begin(), seen.series.values().end()};
    }

    Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
};

TEST_F(PartialDeliveries, LeaveOtherPeriodsAsTheyWereKnown)
{
    take(5, Coverage::Whole, 1, {100, 200, 300});
    take(8, Coverage::Part, 3, {310, 400});
    EXPECT_EQ(known(std::nullopt), (std::vector<double>{100, 200, 310, 400}));
    EXPECT_EQ(known(6), (std::vector<double>{100, 200, 300}));
    EXPECT_EQ(project.figuresOf(VintageId{"v2"})->front().series.size(), 2) << "kept as it was delivered";
}

TEST_F(PartialDeliveries, WhatIsSaidOfFiguresAsOfADayIsOfThoseUpToThatDay)
{
    Vintage vintage = delivery("Border police");
    vintage.published = makeDay(2015, 10, 1);
    SeriesFigures given = figures("SI", {100, 200, std::nan(""), 300});
    given.series = Series(periodOf(makeDay(2015, 10, 1), Frequency::Daily), given.series.values());
    given.marks = {{periodOf(makeDay(2015, 10, 3), Frequency::Daily), CellState::Suppressed, 1, 4, {}, {}, {}}};
    ASSERT_TRUE(project.addVintage(vintage, {given}));
    EXPECT_THAT(project.figuresAsKnown(si, std::nullopt)->info.qualityNote, HasSubstr("suppressed"));
    const auto before = project.figuresAsKnown(si, makeDay(2015, 10, 2));
    ASSERT_TRUE(before) << before.error().detail;
    EXPECT_THAT(before->info.qualityNote, ::testing::Not(HasSubstr("suppressed")));
}

TEST_F(PartialDeliveries, AnotherRangeOfASuppressedFigureMakesWhatRestsOnItStale)
{
    const auto deliver = [&](int high) {
        Vintage vintage = delivery("Border police");
        vintage.published = makeDay(2016, 4, 1);
        SeriesFigures given = figures("SI", {100, std::nan("")});
        given.marks = {{later(given.series.first(), 1), CellState::Suppressed, 1, high, {}, {}, {}}};
        EXPECT_TRUE(project.addVintage(vintage, {given}));
        return project.inputRef("series", "SI")->hash;
    };
    const std::string before = deliver(4);
    EXPECT_EQ(deliver(4), before);
    EXPECT_NE(deliver(9), before);
}

TEST_F(PartialDeliveries, LateOnesOfADaySeeNothingThatCameAfterThatDay)
{
    take(5, Coverage::Whole, 1, {100, 200, 300});
    take(15, Coverage::Whole, 1, {100, 210, 350, 400});
    take(10, Coverage::Part, 1, {101});
    EXPECT_EQ(known(12), (std::vector<double>{101, 200, 300}));
    EXPECT_EQ(known(20), (std::vector<double>{100, 210, 350, 400})) << "a later whole delivery is as it was";
}

TEST_F(PartialDeliveries, ThatComeLateShowThroughLaterPartsThatSayNothingOfTheirPeriods)
{
    take(5, Coverage::Whole, 1, {100, 200, 300});
    take(15, Coverage::Part, 4, {400});
    take(10, Coverage::Part, 1, {101});
    EXPECT_EQ(known(20), (std::vector<double>{101, 200, 300, 400}));
}

TEST_F(PartialDeliveries, AreCitedPeriodByPeriod)
{
    take(5, Coverage::Whole, 1, {100, 200}, "Greek police");
    take(8, Coverage::Part, 3, {300}, "Serbian police");
    const FiguresAsKnown seen = project.figuresAsKnown(si, std::nullopt).value();
    EXPECT_EQ(seen.origin(later(seen.series.first(), 0)).source.publisher, "Greek police");
    EXPECT_EQ(seen.origin(seen.series.last()).source.publisher, "Serbian police");
    EXPECT_THAT(cite(seen.info.source), HasSubstr("other periods: Greek police"));
}

TEST_F(PartialDeliveries, EndAtADeliveryThatIsWhole)
{
    take(5, Coverage::Whole, 1, {1, 2, 3, 4});
    take(8, Coverage::Whole, 3, {30, 40});
    take(9, Coverage::Part, 5, {50});
    EXPECT_EQ(known(std::nullopt), (std::vector<double>{30, 40, 50}));
    const auto deliveries = project.deliveries(si).value();
    ASSERT_EQ(deliveries.size(), 3U);
    EXPECT_EQ(deliveries.back().series.size(), 3);
    for (const DeliveredSeries& each : deliveries)
        EXPECT_EQ(project.leftKnownBy(each.vintage, si).value(), each.series);
    EXPECT_EQ(project.leftKnownBy(VintageId{"v9"}, si).error().code, ErrorCode::NotFound);
}

TEST_F(PartialDeliveries, MakeWhatRestsOnTheOlderFiguresOutOfDateWhenThoseAreRemoved)
{
    take(5, Coverage::Whole, 1, {100, 200, 300});
    take(8, Coverage::Part, 4, {400});
    const std::string before = project.inputRef("series", "SI")->hash;
    ASSERT_TRUE(project.removeVintage(VintageId{"v1"}));
    EXPECT_NE(project.inputRef("series", "SI")->hash, before);
    EXPECT_EQ(known(std::nullopt), (std::vector<double>{400}));
}

TEST_F(PartialDeliveries, SourceIsThatOfTheDeliveryShownNotOfTheFirst)
{
    take(5, Coverage::Whole, 1, {100, 200}, "Serbian police");
    take(8, Coverage::Whole, 1, {110, 210}, "Greek police");
    EXPECT_EQ(project.figuresAsKnown(si, std::nullopt)->info.source.publisher, "Greek police");
    EXPECT_EQ(project.figuresAsKnown(si, makeDay(2016, 4, 6))->info.source.publisher, "Serbian police");
    ASSERT_TRUE(project.removeVintage(VintageId{"v1"}));
    EXPECT_EQ(project.figuresAsKnown(si, std::nullopt)->info.source.publisher, "Greek police");
}

TEST_F(PartialDeliveries, SourceThatAPersonEnteredHoldsForTheDeliveryItWasEnteredFor)
{
    take(5, Coverage::Whole, 1, {100, 200}, "Serbian police");
    take(8, Coverage::Whole, 1, {110, 210}, "");
    EXPECT_EQ(cite(project.figuresAsKnown(si, std::nullopt)->info.source).find("Serbian"), std::string::npos);
    SeriesInfo info = project.get<SeriesInfo>("SI").value();
    info.source.publisher = "Greek police";
    info.sourceOf = VintageId{"v2"};
    ASSERT_TRUE(project.put(info));
    EXPECT_EQ(project.figuresAsKnown(si, std::nullopt)->info.source.publisher, "Greek police");
    EXPECT_EQ(project.figuresAsKnown(si, makeDay(2016, 4, 6))->info.source.publisher, "Serbian police");
}

/// In whatever order parts of one series are taken in, each period has the last word known of it.
RC_GTEST_PROP(AnyPartialDeliveries, GiveEachPeriodTheLastWordKnownOfIt, ())
{
    const Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
    std::map<int, int> knownOn;
    const auto days = *rc::gen::unique<std::vector<int>>(5, rc::gen::inRange(1, 28));
    for (const int day : days) {
        const int period = *rc::gen::inRange(1, 6);
        Vintage vintage = delivery("x");
        vintage.published = makeDay(2016, 4, day);
        vintage.coverage = Coverage::Part;
        SeriesFigures given = figures("SI", {static_cast<double>(day)});
        given.series = Series(periodOf(makeDay(2015, 10, period), Frequency::Daily), given.series.values());
        RC_ASSERT(project.addVintage(vintage, {given}).hasValue());
        knownOn[period] = std::max(knownOn[period], day);
    }
    const Series seen = project.series(si).value();
    for (const auto& [period, day] : knownOn)
        RC_ASSERT(seen.at(makeDay(2015, 10, period)) == static_cast<double>(day));
}

} // namespace
} // namespace antevia
