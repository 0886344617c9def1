#include "app/wording/wording.h"

#include <gtest/gtest.h>

#include <clocale>
#include <limits>

namespace antevia {
namespace {

const Wording wording;
const double missing = std::numeric_limits<double>::quiet_NaN();

TEST(NumbersInWords, AreGroupedByThousands)
{
    EXPECT_EQ(wording.number(0), "0");
    EXPECT_EQ(wording.number(999), "999");
    EXPECT_EQ(wording.number(7400), "7,400");
    EXPECT_EQ(wording.number(1234567), "1,234,567");
    EXPECT_EQ(wording.number(-12345.678, 2), "-12,345.68");
}

TEST(NumbersInWords, AreRoundedHalfAwayFromZero)
{
    EXPECT_EQ(wording.number(2.5), "3");
    EXPECT_EQ(wording.number(-2.5), "-3");
    EXPECT_EQ(wording.number(0.125, 2), "0.13");
    EXPECT_EQ(wording.number(-0.2), "0");
}

TEST(NumbersInWords, SayWhenANumberIsNotKnown)
{
    EXPECT_EQ(wording.number(missing), "not known");
    EXPECT_EQ(wording.percent(missing), "not known");
    EXPECT_EQ(wording.probability(missing), "not known");
    EXPECT_EQ(wording.roughly(std::numeric_limits<double>::infinity()), "not known");
}

TEST(NumbersInWords, SurviveTheLargestNumber)
{
    EXPECT_EQ(wording.number(std::numeric_limits<double>::max()).size(), 309u + 102u);
}

TEST(UncertainNumbers, AreGivenTheFiguresTheyDeserve)
{
    EXPECT_EQ(wording.roughly(38.4), "38");
    EXPECT_EQ(wording.roughly(99.7), "100");
    EXPECT_EQ(wording.roughly(432), "430");
    EXPECT_EQ(wording.roughly(7412), "7,400");
    EXPECT_EQ(wording.roughly(99'960), "100,000");
    EXPECT_EQ(wording.roughly(182'437), "182,000");
    EXPECT_EQ(wording.roughly(1'234'567), "1,230,000");
    EXPECT_EQ(wording.roughly(-182'437), "-182,000");
}

TEST(UncertainNumbers, RoundTheSameTwice)
{
    for (double value = 0.3; value < 1e9; value *= 1.37)
        EXPECT_DOUBLE_EQ(roughlyRounded(roughlyRounded(value)), roughlyRounded(value)) << value;
}

TEST(Ranges, SayOneNumberWhenBothAreTheSame)
{
    EXPECT_EQ(wording.range(5'120, 9'870), "5,100 to 9,900");
    EXPECT_EQ(wording.range(7'401, 7'402), "7,400");
}

TEST(Shares, HaveANoBreakSpaceBeforeTheSign)
{
    EXPECT_EQ(wording.percent(0.621), "62\u00A0%");
    EXPECT_EQ(wording.percent(0.0625, 1), "6.3\u00A0%");
}

TEST(Shares, OfAnEnsembleAreNeverNoneOrAll)
{
    EXPECT_EQ(wording.probability(0.0), "less than 1\u00A0%");
    EXPECT_EQ(wording.probability(0.62), "62\u00A0%");
    EXPECT_EQ(wording.probability(1.0), "more than 99\u00A0%");
}

TEST(Counts, TakeTheSingularForExactlyOne)
{
    EXPECT_EQ(wording.count(1, "place", "places"), "1 place");
    EXPECT_EQ(wording.count(0, "place", "places"), "0 places");
    EXPECT_EQ(wording.count(1200, "place", "places"), "1,200 places");
    EXPECT_EQ(wording.amount(1, CapacityLine::Beds), "1 bed");
    EXPECT_EQ(wording.amount(15'000, CapacityLine::Water), "15,000 litres a day");
}

TEST(NumbersInWords, DoNotFollowTheProcessLocale)
{
    const char* german = std::setlocale(LC_ALL, "de_DE.UTF-8");
    const std::string shown = wording.number(1234.5, 1);
    std::setlocale(LC_ALL, "C");
    EXPECT_EQ(shown, "1,234.5") << (german ? german : "no German locale here");
}

} // namespace
} // namespace antevia
