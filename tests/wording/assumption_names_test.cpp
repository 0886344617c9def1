#include "app/wording/assumption_names.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

Place place(const std::string& id, const std::string& name, PlaceRole role)
{
    Place made;
    made.id = {id};
    made.name = name;
    made.role = role;
    return made;
}

Network corridor()
{
    return *Network::make({place("HR", "Croatia", PlaceRole::Entry), place("SI", "Slovenia", PlaceRole::Exit)},
                          {{{"HR-SI"}, {"HR"}, {"SI"}, "Croatia – Slovenia", ""}});
}

TEST(AssumptionNames, NameThePlaceOrTheWayFirst)
{
    EXPECT_EQ(assumptionInWords("stay in days of place 'HR'", corridor(), {}), "Croatia: stay in days");
    EXPECT_EQ(assumptionInWords("link HR-SI leakage", corridor(), {}), "Croatia – Slovenia: leakage when closed");
    EXPECT_EQ(assumptionInWords("place SI stayDays", corridor(), {}), "Slovenia: mean stay after registration, days");
}

TEST(AssumptionNames, NameAMeasureByItsTitle)
{
    Measure fence;
    fence.id = {"fence"};
    fence.title = "A fence is built";
    EXPECT_EQ(assumptionInWords("leakage of measure 'fence'", corridor(), {fence}), "A fence is built: leakage");
    EXPECT_EQ(assumptionInWords("leakage of measure 'other'", corridor(), {fence}), "other: leakage");
}

TEST(AssumptionNames, LeaveWhatTheyDoNotKnow)
{
    EXPECT_EQ(assumptionInWords("place XX wish", corridor(), {}), "XX: wish");
    EXPECT_EQ(assumptionInWords("place", corridor(), {}), "Place");
    EXPECT_EQ(assumptionInWords("diversionDelayDays", corridor(), {}), "Delay before another way is taken, days");
}

} // namespace
} // namespace antevia
