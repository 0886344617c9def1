#include "analysis/prepare/quality_checks.h"
#include "analysis/prepare/quality_completeness.h"
#include "analysis/prepare/quality_constants.h"
#include "analysis/prepare/quality_gaps.h"
#include "analysis/prepare/quality_level_shifts.h"
#include "analysis/prepare/quality_lumps.h"
#include "analysis/prepare/quality_partial_period.h"
#include "analysis/prepare/quality_placeholders.h"
#include "analysis/prepare/quality_rounding.h"
#include "analysis/prepare/quality_spikes.h"
#include "analysis/prepare/quality_sums.h"
#include "tests/analysis/prepare/made_series.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace antevia {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const SeriesId si{"SI"};

Period day(unsigned number)
{
    return periodOf(makeDay(2015, 10, number), Frequency::Daily);
}

TEST(Quality, FindsNothingOddInLivelyFigures)
{
    const DeliveryReach reach{makeDay(2015, 11, 30), periodOf(makeDay(2015, 11, 29), Frequency::Daily)};
    EXPECT_THAT(qualityOf(si, seriesOf(lively(60)), {&reach, 1}, makeDay(2015, 11, 30)), IsEmpty());
}

TEST(Quality, AGapIsNamedByItsPeriodsAndSeriousFromASeasonOn)
{
    auto values = lively(30);
    values[3] = missing;
    std::fill_n(values.begin() + 10, 8, missing);
    const auto findings = findGaps(si, seriesOf(values));
    ASSERT_THAT(findings, SizeIs(2));
    EXPECT_EQ(findings[0].first, day(4));
    EXPECT_EQ(findings[0].grade, FindingGrade::Notice);
    EXPECT_EQ(findings[1].last, day(18));
    EXPECT_EQ(findings[1].grade, FindingGrade::Serious);
}

TEST(Quality, ALumpIsSpreadInWholePeopleThatAddUpToIt)
{
    auto values = lively(30);
    values[12] = 0;
    values[13] = missing;
    values[14] = 602;
    const auto findings = findLumps(si, seriesOf(values));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].first, day(13));
    EXPECT_EQ(findings[0].last, day(15));
    EXPECT_EQ(findings[0].proposal, Eigen::Vector3d(200, 201, 201));
}

TEST(Quality, AHighFigureAfterARunOfZerosThatHoldsFarMoreThanTheRunIsNoLump)
{
    auto values = lively(30);
    values[13] = 0;
    values[14] = 5000;
    EXPECT_THAT(findLumps(si, seriesOf(values)), IsEmpty());
}

TEST(Quality, NinesNegativeFiguresAndSingleZerosStandForNoFigure)
{
    auto values = lively(40);
    values[5] = 99999;
    values[15] = -1;
    values[30] = 0;
    const auto findings = findPlaceholders(si, seriesOf(values));
    ASSERT_THAT(findings, SizeIs(3));
    EXPECT_EQ(findings[0].first, later(day(1), 15));
    EXPECT_EQ(findings[1].first, later(day(1), 5));
    EXPECT_EQ(findings[2].first, later(day(1), 30));
    EXPECT_LT(findings[2].sureness, findings[0].sureness);
}

TEST(Quality, ZerosThatComeAgainAndAgainAreCounts)
{
    auto values = lively(40);
    values[20] = 0;
    values[26] = 0;
    EXPECT_THAT(findPlaceholders(si, seriesOf(values)), IsEmpty());
}

TEST(Quality, ZerosOfAClosedWayAreCounts)
{
    auto values = lively(20);
    values.insert(values.end(), 20, 0.0);
    EXPECT_THAT(findPlaceholders(si, seriesOf(values)), IsEmpty());
    EXPECT_THAT(findConstants(si, seriesOf(values)), IsEmpty());
}

TEST(Quality, TheSameFigureForAWeekIsAConstantAndForSixDaysIsNot)
{
    auto values = lively(30);
    std::fill_n(values.begin() + 10, 7, 200.0);
    const auto findings = findConstants(si, seriesOf(values));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].first, day(11));
    EXPECT_EQ(findings[0].last, day(17));
    EXPECT_THAT(findings[0].what, HasSubstr("200 in each of 7 days"));
    values[16] = 201;
    EXPECT_THAT(findConstants(si, seriesOf(values)), IsEmpty());
}

TEST(Quality, ASpikeIsFoundAndTheUsualFigureProposed)
{
    auto values = lively(30);
    values[14] = 2034;
    const auto findings = findSpikes(si, seriesOf(values));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].first, day(15));
    EXPECT_NEAR(findings[0].proposal[0], 199, 12);
}

TEST(Quality, ASurgeThatStaysIsNoSpikeButAnotherLevel)
{
    auto values = lively(30);
    for (const double value : lively(30))
        values.push_back(value * 9);
    EXPECT_THAT(findSpikes(si, seriesOf(values)), IsEmpty());
    const auto findings = findLevelShifts(si, seriesOf(values));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].first, later(day(1), 30));
}

TEST(Quality, MultiplesOfFiftyAreSaidOnceWithTheLargestBaseThatExplainsThem)
{
    auto values = lively(10);
    for (const double value : {5900.0, 3750.0, 4250.0, 6150.0, 2350.0, 4950.0, 5450.0})
        values.push_back(value);
    const auto findings = findRounding(si, seriesOf(values));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_THAT(findings[0].what, HasSubstr("7 figures"));
    EXPECT_THAT(findings[0].what, HasSubstr("multiples of 50"));
}

TEST(Quality, LateFiguresAreJudgedByHowLateTheyUsuallyAre)
{
    const Series series = seriesOf(lively(20));
    std::vector<DeliveryReach> reaches;
    for (unsigned number = 5; number <= 20; number += 5)
        reaches.push_back({makeDay(2015, 10, number + 7), day(number)});
    EXPECT_THAT(findLateness(si, series, reaches, makeDay(2015, 10, 28)), IsEmpty());
    const auto late = findLateness(si, series, reaches, makeDay(2015, 11, 10));
    ASSERT_THAT(late, SizeIs(1));
    EXPECT_THAT(late[0].what, HasSubstr("about 7 days is usual"));
}

TEST(Quality, AMonthThatWasReportedBeforeItEndedIsPartialForCertain)
{
    const Series months = seriesOf({900, 950, 930, 910, 970, 940, 700}, Frequency::Monthly);
    const auto found = findPartialPeriod(si, months, makeDay(2016, 4, 20));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_DOUBLE_EQ(found[0].sureness, 1.0);
    EXPECT_THAT(findPartialPeriod(si, months, makeDay(2016, 5, 2)), IsEmpty());
}

TEST(Quality, MissingShareIsOfAllPeriodsAndOfTheLast)
{
    auto values = lively(100);
    std::fill_n(values.begin() + 90, 5, missing);
    const auto found = findIncompleteness(si, seriesOf(values));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].what, HasSubstr("5 of 100 days"));
    EXPECT_THAT(found[0].what, HasSubstr("of the last 28 it is 5"));
}

TEST(Quality, PartsThatDoNotAddUpToTheirTotalAreNamed)
{
    SeriesFigures total = figuresOf("all", {300, 310, 400});
    total.info.name = "Total arrivals";
    const std::vector<SeriesFigures> all{total, figuresOf("A", {100, 110, 150}), figuresOf("B", {200, 200, 200})};
    const auto groups = totalsAmong(all);
    ASSERT_THAT(groups, SizeIs(1));
    EXPECT_THAT(groups[0].parts, SizeIs(2));
    const auto found = findOpenSums(groups[0]);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].what, HasSubstr("In 1 of 3 periods"));
    EXPECT_THAT(found[0].what, HasSubstr("350 against 400"));
}

RC_GTEST_PROP(Quality, FindingsLieWithinTheSeriesAndProposalsHaveOneFigureAPeriod, ())
{
    const auto length = *rc::gen::inRange(1, 60);
    std::vector<double> values;
    for (int i = 0; i < length; ++i) {
        const int drawn = *rc::gen::inRange(-40, 400);
        values.push_back(drawn < -20 ? missing : drawn < 0 ? 0 : drawn);
    }
    const Series series = seriesOf(values);
    const DeliveryReach reach{lastDay(series.last()), series.last()};
    for (const QualityFinding& finding : qualityOf(si, series, {&reach, 1}, lastDay(series.last()) + Days(40))) {
        RC_ASSERT(finding.first >= series.first() && finding.last <= series.last() && finding.first <= finding.last);
        RC_ASSERT(finding.sureness >= 0 && finding.sureness <= 1);
        RC_ASSERT(finding.evidence.size() <= 12u && !finding.what.empty() && !finding.meaning.empty());
        const int periods = finding.last.index - finding.first.index + 1;
        RC_ASSERT(finding.proposal.size() == 0 || finding.proposal.size() == periods);
    }
}

} // namespace
} // namespace antevia
