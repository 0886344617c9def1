#include "model/time/series.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Series daily(const char* first, std::vector<double> values)
{
    return Series(*parsePeriod(first),
                  Eigen::Map<Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size())));
}

Observation on(const char* period, double value)
{
    return {*parsePeriod(period), value};
}

TEST(Series, GivesTheValueOfADayAndMissingOutside)
{
    const Series series = daily("2015-10-16", {5, 0, missing, 7});
    EXPECT_EQ(series.at(makeDay(2015, 10, 16)), 5);
    EXPECT_EQ(series.at(makeDay(2015, 10, 17)), 0);
    EXPECT_TRUE(std::isnan(series.at(makeDay(2015, 10, 18))));
    EXPECT_TRUE(std::isnan(series.at(makeDay(2015, 10, 15))));
    EXPECT_TRUE(std::isnan(series.at(makeDay(2015, 10, 20))));
    EXPECT_TRUE(std::isnan(series.at(*parsePeriod("2015-10")))) << "another frequency";
}

TEST(Series, KnowsItsEndsAndCountsWhatIsMissing)
{
    const Series series = daily("2015-10-16", {5, 0, missing, 7});
    EXPECT_EQ(printPeriod(series.last()), "2015-10-19");
    EXPECT_EQ(series.missing(), 1);
    EXPECT_EQ(series.size(), 4);
    EXPECT_TRUE(Series().empty());
    EXPECT_EQ(Series().last(), later(Series().first(), -1));
}

TEST(Series, UntilKeepsThePeriodsThatHaveEnded)
{
    const Series series = daily("2015-10-16", {1, 2, 3});
    EXPECT_EQ(series.until(makeDay(2015, 10, 17)), daily("2015-10-16", {1, 2}));
    EXPECT_EQ(series.until(makeDay(2016, 1, 1)), series);
    EXPECT_TRUE(series.until(makeDay(2015, 10, 15)).empty());
    const Series weekly(*parsePeriod("2015-W42"), Eigen::Vector2d(10, 20));
    EXPECT_EQ(weekly.until(makeDay(2015, 10, 24)).size(), 1) << "the week to Sunday 25 October has not ended";
    EXPECT_EQ(weekly.until(makeDay(2015, 10, 25)).size(), 2);
}

TEST(Series, FromKeepsThePeriodsThatBeginThenOrLater)
{
    const Series series = daily("2015-10-16", {1, 2, 3});
    EXPECT_EQ(series.from(makeDay(2015, 10, 17)), daily("2015-10-17", {2, 3}));
    EXPECT_EQ(series.from(makeDay(2015, 1, 1)), series);
    EXPECT_TRUE(series.from(makeDay(2015, 10, 19)).empty());
    const Series weekly(*parsePeriod("2015-W42"), Eigen::Vector2d(10, 20));
    EXPECT_EQ(weekly.from(makeDay(2015, 10, 13)).size(), 1) << "the week from Monday 12 October began before";
}

TEST(Series, MissingValuesAreEqualToEachOtherAndNotToZero)
{
    EXPECT_EQ(daily("2015-10-16", {1, missing}), daily("2015-10-16", {1, missing}));
    EXPECT_FALSE(daily("2015-10-16", {1, missing}) == daily("2015-10-16", {1, 0}));
    EXPECT_FALSE(daily("2015-10-16", {1}) == daily("2015-10-17", {1}));
    EXPECT_FALSE(daily("2015-10-16", {1}) == daily("2015-10-16", {1, 2}));
}

TEST(MakeSeries, LaysObservationsInOrderAndLeavesUnnamedDaysMissing)
{
    const auto series = makeSeries({on("2015-10-19", 4), on("2015-10-16", 1), on("2015-10-17", missing)});
    ASSERT_TRUE(series);
    EXPECT_EQ(*series, daily("2015-10-16", {1, missing, missing, 4}));
}

TEST(MakeSeries, TheSameTwiceIsOnce)
{
    const auto series =
        makeSeries({on("2015-10-16", 1), on("2015-10-16", 1), on("2015-10-17", missing), on("2015-10-17", missing)});
    ASSERT_TRUE(series);
    EXPECT_EQ(*series, daily("2015-10-16", {1, missing}));
}

TEST(MakeSeries, TwoValuesForOneDayConflictAndAreNamed)
{
    const auto series = makeSeries({on("2015-10-16", 1), on("2015-10-17", 5), on("2015-10-17", 6)});
    ASSERT_FALSE(series);
    EXPECT_EQ(series.error().code, ErrorCode::Conflict);
    EXPECT_EQ(series.error().detail, "2015-10-17 stands twice with different values: 5 and 6");
}

TEST(MakeSeries, AValueAndAMissingOneConflict)
{
    const auto series = makeSeries({on("2015-10-17", 5), on("2015-10-17", missing)});
    ASSERT_FALSE(series);
    EXPECT_EQ(series.error().detail, "2015-10-17 stands twice with different values: 5 and missing");
}

TEST(MakeSeries, RefusesMixedFrequenciesAndNothing)
{
    EXPECT_EQ(makeSeries({}).error().code, ErrorCode::InvalidInput);
    const auto mixed = makeSeries({on("2015-10-17", 5), on("2015-10", 5)});
    ASSERT_FALSE(mixed);
    EXPECT_EQ(mixed.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(mixed.error().detail, "the series mixes daily and monthly periods");
}

/// Values of a few consecutive days, some missing.
rc::Gen<Series> anySeries()
{
    const auto value = rc::gen::weightedOneOf<double>(
        {{4, rc::gen::map(rc::gen::inRange(-5, 100), [](int i) { return static_cast<double>(i); })},
         {1, rc::gen::just(missing)}});
    return rc::gen::map(rc::gen::container<std::vector<double>>(value),
                        [](std::vector<double> values) { return daily("2015-10-16", std::move(values)); });
}

RC_GTEST_PROP(Series, UntilAndFromTheNextDayPartTheWhole, (int offset))
{
    const Series series = *anySeries();
    const Day day = firstDay(series.first()) + Days(offset % 20);
    const Series before = series.until(day);
    const Series after = series.from(day + Days(1));
    RC_ASSERT(before.size() + after.size() == series.size());
    for (int i = 0; i < series.size(); ++i) {
        const Period period = later(series.first(), i);
        const double part = i < before.size() ? before.at(period) : after.at(period);
        RC_ASSERT((part == series.at(period) || (std::isnan(part) && std::isnan(series.at(period)))));
    }
}

RC_GTEST_PROP(MakeSeries, TheOrderOfObservationsDoesNotMatter, ())
{
    const Series series = *anySeries();
    RC_PRE(!series.empty());
    std::vector<Observation> observations;
    for (int i = 0; i < series.size(); ++i)
        observations.push_back({later(series.first(), i), series.values()[i]});
    const auto position = static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, observations.size()));
    std::rotate(observations.begin(), observations.begin() + position, observations.end());
    const auto made = makeSeries(observations);
    RC_ASSERT(made.hasValue());
    RC_ASSERT(*made == series);
}

} // namespace
} // namespace antevia
