#include "tests/formats/understood.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace antevia {
namespace {

using testing::understood;

std::string unitOf(const std::string& heading)
{
    const FoundFile file = understood("Country;Year;" + heading + "\nAustria;2021;10\nAustria;2022;20\n");
    return file.series.empty() ? "none" : file.series.front().meaning.unitText;
}

TEST(CountedUnit, IsNotTakenFromWordsThatOnlyBeginAlike)
{
    EXPECT_EQ(unitOf("Applicable law"), "");
    EXPECT_EQ(unitOf("Crossing points open"), "");
    EXPECT_EQ(unitOf("Border crossings"), "crossings");
    EXPECT_EQ(unitOf("Dead Sea route"), "");
    EXPECT_EQ(unitOf("Applications"), "applications");
}

TEST(CountedUnit, OfPeopleWhoWaitOrWereRecognisedIsNoDecision)
{
    EXPECT_EQ(unitOf("Recognised refugees hosted"), "persons");
    EXPECT_EQ(unitOf("Awaiting decision"), "applications pending");
    EXPECT_EQ(unitOf("Recognised"), "decisions");
}

TEST(CountedUnit, IsWhatTheTitleOfItsOwnTableSays)
{
    const FoundFile file = understood("Deaths at sea\nCountry;2021;2022\nAustria;10;20\nItaly;30;40\n\n"
                                      "Sea arrivals\nCountry;2021;2022\nAustria;11;21\nItaly;31;41\n");
    ASSERT_EQ(file.series.size(), 4U);
    ASSERT_EQ(file.tables.size(), 2U);
    EXPECT_EQ(file.series.front().meaning.unitText, "deaths");
    EXPECT_EQ(file.series.back().meaning.unitText, "arrivals");
}

TEST(CountedUnit, OfARunningTotalIsToldOfItsOwnTableOnly)
{
    const FoundFile file = understood("Cumulative deaths since 1 January\nCountry;2023-01;2023-02;2023-03\n"
                                      "Austria;10;20;35\nItaly;30;40;50\n\n"
                                      "Sea arrivals by month\nCountry;2023-01;2023-02;2023-03\n"
                                      "Austria;11;21;36\nItaly;31;41;51\n");
    const auto told = std::ranges::find(file.messages, "K1", &RowMessage::code);
    ASSERT_NE(told, file.messages.end());
    EXPECT_NE(told->rule.find("2 series"), std::string::npos) << told->rule;
}

} // namespace
} // namespace antevia
