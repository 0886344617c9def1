#include "analysis/base/random.h"
#include "analysis/forecast/forecast.h"
#include "analysis/forecast/holidays.h"
#include "analysis/forecast/leading_member.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

const Day firstOf2015 = makeDay(2015, 1, 1);

bool isDayOff(const std::vector<MeasureDates>& holidays, std::string_view name, Day day)
{
    return std::ranges::any_of(holidays, [&](const MeasureDates& each) {
        return each.name.starts_with(name) && day >= each.effective && day < *each.ends;
    });
}

/// Whole counts around a steady level, `onHolidays` times as many on public holidays in Serbia.
Series untilChristmas(double onHolidays)
{
    Random random(3, Stream::Test, 0, 0);
    const auto holidays = holidaysOf("RS", firstOf2015, makeDay(2018, 1, 31));
    Eigen::VectorXd values(daysBetween(firstOf2015, makeDay(2018, 1, 7)));
    for (Eigen::Index t = 0; t < values.size(); ++t) {
        const bool isOff = isDayOff(holidays, "public", firstOf2015 + Days(t));
        values[t] = std::round(1000.0 * (isOff ? onHolidays : 1.0) * (1.0 + 0.05 * random.normal()));
    }
    return {periodOf(firstOf2015, Frequency::Daily), values};
}

/// The regression's own forecast of the next day.
double tomorrow(const Series& history, const std::vector<MeasureDates>& holidays)
{
    const auto around = std::make_shared<const Surroundings>(surroundingsOf(history, {}, holidays));
    return leadingMember(history.values(), 7, around)->forecast(1)[0];
}

Forecast forecastWith(const Series& history, std::vector<MeasureDates> holidays)
{
    ForecastOptions options;
    options.horizon = 3;
    options.backtestOrigins = 12;
    options.methods = {ForecastMethod::Combination};
    options.measures = std::move(holidays);
    return forecast({"RS"}, history, lastDay(history.last()), options, {}).value();
}

std::vector<MeasureDates> serbian()
{
    return holidaysOf("RS", firstOf2015, makeDay(2018, 1, 31));
}

TEST(Holidays, EasterIsOnThePublishedSundays)
{
    EXPECT_EQ(westernEaster(2000), makeDay(2000, 4, 23));
    EXPECT_EQ(westernEaster(2016), makeDay(2016, 3, 27));
    EXPECT_EQ(westernEaster(2038), makeDay(2038, 4, 25));
    EXPECT_EQ(orthodoxEaster(2000), makeDay(2000, 4, 30));
    EXPECT_EQ(orthodoxEaster(2016), makeDay(2016, 5, 1));
    EXPECT_EQ(orthodoxEaster(2017), westernEaster(2017));
    EXPECT_EQ(orthodoxEaster(2024), makeDay(2024, 5, 5));
}

TEST(Holidays, TheTabularCalendarIsAtMostADayOffWhatWasKept)
{
    EXPECT_EQ(islamicDay(1, 1, 1), makeDay(622, 7, 19)); // 16 July by the Julian calendar
    EXPECT_LE(std::abs(daysBetween(islamicDay(1436, 10, 1), makeDay(2015, 7, 17))), 1);
    EXPECT_LE(std::abs(daysBetween(islamicDay(1436, 12, 10), makeDay(2015, 9, 24))), 1);
    EXPECT_LE(std::abs(daysBetween(islamicDay(1445, 10, 1), makeDay(2024, 4, 10))), 1);
}

TEST(Holidays, AreThoseOfTheCountry)
{
    const auto serbia = serbian();
    const auto austria = holidaysOf("AT", firstOf2015, makeDay(2018, 1, 31));
    EXPECT_TRUE(isDayOff(serbia, "public", makeDay(2017, 1, 7)));
    EXPECT_FALSE(isDayOff(serbia, "public", makeDay(2016, 12, 25)));
    EXPECT_TRUE(isDayOff(austria, "public", makeDay(2016, 12, 25)));
    EXPECT_TRUE(isDayOff(austria, "public", makeDay(2016, 3, 28)));
    EXPECT_FALSE(isDayOff(austria, "public", makeDay(2016, 5, 2)));
    EXPECT_TRUE(isDayOff(serbia, "public", makeDay(2016, 5, 2)));
    EXPECT_TRUE(isDayOff(austria, "Eid", makeDay(2015, 7, 17)));
    EXPECT_FALSE(isDayOff(holidaysOf("TR", firstOf2015, makeDay(2016, 12, 31)), "public", makeDay(2015, 12, 25)));
    EXPECT_TRUE(holidaysOf("??", firstOf2015, makeDay(2016, 1, 1)).empty());
}

TEST(Holidays, AreKnownLongBeforeAndOnlyBetweenTheDaysAskedFor)
{
    for (const MeasureDates& each : holidaysOf("SI", makeDay(2015, 10, 1), makeDay(2016, 1, 1))) {
        EXPECT_LT(each.knownFrom, firstOf2015);
        EXPECT_GT(*each.ends, makeDay(2015, 10, 1));
        EXPECT_LE(each.effective, makeDay(2016, 1, 1));
    }
}

TEST(Holidays, AreForecastByTheRegressionWhereTheyMatterAndJoinTheCombination)
{
    const Series history = untilChristmas(0.3); // ends on 6 January; the 7th is Christmas
    const double learnt = tomorrow(history, serbian());
    EXPECT_LT(learnt, 700.0);
    EXPECT_GT(learnt, 200.0);
    const Forecast made = forecastWith(history, serbian());
    EXPECT_THAT(made.members[0].model, testing::HasSubstr("regression on"));
    EXPECT_LT(made.quantile(0.5)[0], forecastWith(history, {}).quantile(0.5)[0]);
}

TEST(Holidays, AreLeftOutByTheRegressionWhereTheyDoNotMatter)
{
    const Series history = untilChristmas(1.0);
    EXPECT_NEAR(tomorrow(history, serbian()), 1000.0, 60.0);
}

TEST(Holidays, ChangeNothingWhereTheyDoNotMatter)
{
    const Series history = untilChristmas(1.0);
    const double with = forecastWith(history, serbian()).quantile(0.5)[0];
    EXPECT_NEAR(with, forecastWith(history, {}).quantile(0.5)[0], 10.0);
}

TEST(Holidays, AreNotWarnedOfAsMeasuresAre)
{
    const Forecast made = forecastWith(untilChristmas(0.3), serbian());
    EXPECT_THAT(made.warnings, testing::Not(testing::Contains(testing::HasSubstr("public holidays"))));
}

} // namespace
} // namespace antevia
