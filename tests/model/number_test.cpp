#include "model/base/number.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <clocale>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

TEST(Number, ReadsDecimalNumbers)
{
    EXPECT_EQ(parseNumber("0"), 0.0);
    EXPECT_EQ(parseNumber("1234.5"), 1234.5);
    EXPECT_EQ(parseNumber("-0.25"), -0.25);
    EXPECT_EQ(parseNumber("1e3"), 1000.0);
    EXPECT_EQ(parseNumber("5e-324"), std::numeric_limits<double>::denorm_min());
}

TEST(Number, RefusesWhateverIsNotOneWholeDecimalNumber)
{
    for (const char* text :
         {"",    " ",   "1 ",        " 1", "1,5",   "1.234,5", "1 000", "1e999",     "-1e999", "0x10", "NaN",
          "nan", "inf", "-infinity", "+1", "1.2.3", "1e",      "--1",   "5 persons", "½",      "１２"})
        EXPECT_EQ(parseNumber(text), std::nullopt) << "'" << text << "'";
}

TEST(Number, RefusesWhatIsNoWholeInteger)
{
    for (const char* text : {"", "1.0", "1e3", "0x10", "+1", " 1", "9223372036854775808", "-9223372036854775809"})
        EXPECT_EQ(parseInteger(text), std::nullopt) << "'" << text << "'";
    EXPECT_EQ(parseInteger("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(parseInteger("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
}

TEST(Number, IsGroupedForPeopleToRead)
{
    EXPECT_EQ(groupedNumber(158283), "158,283");
    EXPECT_EQ(groupedNumber(-1000.5), "-1,000.5");
    EXPECT_EQ(groupedNumber(999), "999");
    EXPECT_EQ(groupedNumber(1e30), printNumber(1e30));
}

TEST(Number, PrintsTheShortestTextNoMinusZeroAndNothingForMissing)
{
    EXPECT_EQ(printNumber(0.1), "0.1");
    EXPECT_EQ(printNumber(12000.0), "12000");
    EXPECT_EQ(printNumber(-0.0), "0");
    EXPECT_EQ(printNumber(std::nan("")), "");
    EXPECT_EQ(printInteger(-42), "-42");
}

TEST(Number, PrintsDigitsAloneWhereverPeopleCount)
{
    EXPECT_EQ(printNumber(100000.0), "100000");
    EXPECT_EQ(printNumber(2000000.0), "2000000");
    EXPECT_EQ(printNumber(-3e15), "-3000000000000000");
    EXPECT_EQ(printNumber(1e20), "100000000000000000000");
    EXPECT_EQ(printNumber(0.00001), "0.00001");
    EXPECT_EQ(printNumber(1e21), "1e+21");
    EXPECT_EQ(printNumber(1e-7), "1e-07");
}

TEST(Number, WhatCheckSumsAreMadeOverNeverChanges)
{
    EXPECT_EQ(printShortest(100000.0), "1e+05");
    EXPECT_EQ(printShortest(12345.5), "12345.5");
    EXPECT_EQ(printShortest(std::nan("")), "");
}

TEST(Number, AnInfiniteNumberIsPrintedAsWhatNobodyReadsAsANumber)
{
    const std::string text = printNumber(std::numeric_limits<double>::infinity());
    EXPECT_NE(text, "");
    EXPECT_EQ(parseNumber(text), std::nullopt);
}

TEST(Number, DoesNotFollowTheLocale)
{
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* name : {"de_DE.UTF-8", "sr_RS.UTF-8", "C.UTF-8"})
        if (std::setlocale(LC_ALL, name) != nullptr) {
            EXPECT_EQ(printNumber(1234.5), "1234.5") << name;
            EXPECT_EQ(parseNumber("1234.5"), 1234.5) << name;
        }
    std::setlocale(LC_ALL, before.c_str());
}

RC_GTEST_PROP(Number, WhatIsPrintedReadsBackAsTheSameNumber, (std::uint64_t bits))
{
    const double value = std::bit_cast<double>(bits);
    RC_PRE(std::isfinite(value));
    for (const std::string& text : {printNumber(value), printShortest(value)}) {
        const auto back = parseNumber(text);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == value);
    }
}

RC_GTEST_PROP(Number, CountsArePrintedAsIntegersAre, (std::uint64_t bits))
{
    const auto count = static_cast<std::int64_t>(bits >> 11); // all that a double holds exactly
    RC_ASSERT(printNumber(static_cast<double>(count)) == printInteger(count));
}

RC_GTEST_PROP(Number, IntegersReadBackTheSame, (std::int64_t value))
{
    RC_ASSERT(parseInteger(printInteger(value)) == value);
}

RC_GTEST_PROP(Number, NoTextMakesReadingFallOver, (const std::string& text))
{
    const auto value = parseNumber(text);
    RC_ASSERT((!value || std::isfinite(*value)));
}

} // namespace
} // namespace antevia
