#include "model/base/number.h"
#include "model/formats/cell_value.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace antevia {
namespace {

TextDialect dialect(char decimalMark, char groupMark)
{
    TextDialect out;
    out.decimalMark = decimalMark;
    out.groupMark = groupMark;
    return out;
}

/// Whole digits with a mark before each three.
std::string grouped(std::string digits, const std::string& mark)
{
    for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), mark);
    return digits;
}

RC_GTEST_PROP(WrittenNumbers, ReadBackInEveryDialect, (std::uint32_t whole, std::uint16_t hundredths, bool negative))
{
    const std::string digits = std::to_string(whole);
    const std::string fraction = std::to_string(100 + hundredths % 100).substr(1);
    const std::string sign = negative ? "-" : "";
    const double expected = *parseNumber(sign + digits + "." + fraction);
    RC_ASSERT(parseWritten(sign + digits + "," + fraction, dialect(',', 0)) == expected);
    RC_ASSERT(parseWritten(sign + grouped(digits, ".") + "," + fraction, dialect(',', '.')) == expected);
    RC_ASSERT(parseWritten(sign + grouped(digits, ",") + "." + fraction, dialect('.', ',')) == expected);
    RC_ASSERT(parseWritten(sign + grouped(digits, "\xC2\xA0") + "," + fraction, dialect(',', ' ')) == expected);
    RC_ASSERT(parseWritten(sign + grouped(digits, "'") + "." + fraction, dialect('.', '\'')) == expected);
}

RC_GTEST_PROP(WrittenDays, ReadBackInEveryOrder, ())
{
    const int number = *rc::gen::inRange(-25'000, 47'000); // 1901 … 2098
    const Day day{Days(number)};
    const std::string iso = printDay(day);
    const std::string year = iso.substr(0, 4), month = iso.substr(5, 2), date = iso.substr(8, 2);
    RC_ASSERT(parseWrittenDay(iso, DateOrder::Iso) == day);
    RC_ASSERT(parseWrittenDay(year + "/" + month + "/" + date, DateOrder::Iso) == day);
    RC_ASSERT(parseWrittenDay(year + month + date, DateOrder::Iso) == day);
    RC_ASSERT(parseWrittenDay(date + "." + month + "." + year, DateOrder::DayMonthYear) == day);
    RC_ASSERT(parseWrittenDay(month + "/" + date + "/" + year, DateOrder::MonthDayYear) == day);
}

TEST(WrittenDays, AreReadWithNamesOfMonthsTwoDigitYearsAndTimes)
{
    const Day day = makeDay(2015, 10, 6);
    EXPECT_EQ(parseWrittenDay("6 Oct 2015", DateOrder::Iso), day);
    EXPECT_EQ(parseWrittenDay("6-October-15", DateOrder::MonthDayYear), day);
    EXPECT_EQ(parseWrittenDay("06.10.15", DateOrder::DayMonthYear), day);
    EXPECT_EQ(parseWrittenDay("6. 10. 2015.", DateOrder::DayMonthYear), day);
    EXPECT_EQ(parseWrittenDay("2015-10-06T00:00:00", DateOrder::Iso), day);
    EXPECT_EQ(parseWrittenDay("06/10/2015 12:30", DateOrder::DayMonthYear), day);
    EXPECT_EQ(parseWrittenDay("06/10/2015", DateOrder::Iso), std::nullopt);
    EXPECT_EQ(parseWrittenDay("31.04.2015", DateOrder::DayMonthYear), std::nullopt);
    EXPECT_EQ(parseWrittenDay("6/10", DateOrder::DayMonthYear), std::nullopt);
}

TEST(WrittenPeriods, AreReadAsStatisticalOfficesWriteThem)
{
    EXPECT_EQ(printPeriod(*parseWrittenPeriod("2015M10", DateOrder::Iso)), "2015-10");
    EXPECT_EQ(printPeriod(*parseWrittenPeriod("2015-M10", DateOrder::Iso)), "2015-10");
    EXPECT_EQ(printPeriod(*parseWrittenPeriod("2015Q4", DateOrder::Iso)), "2015-Q4");
    EXPECT_EQ(printPeriod(*parseWrittenPeriod("2015W5", DateOrder::Iso)), "2015-W05");
    EXPECT_EQ(printPeriod(*parseWrittenPeriod("2015", DateOrder::Iso)), "2015");
    EXPECT_EQ(parseWrittenPeriod("0202", DateOrder::Iso), std::nullopt);
    EXPECT_EQ(parseWrittenPeriod("2015-13", DateOrder::Iso), std::nullopt);
}

TEST(TableCells, ArePlacedAsAPersonSeesThem)
{
    EXPECT_EQ(cellPlace(17, 5), "row 17, column E");
    EXPECT_EQ(columnLetters(26), "Z");
    EXPECT_EQ(columnLetters(27), "AA");
    EXPECT_EQ(columnLetters(16'384), "XFD");
}

} // namespace
} // namespace antevia
