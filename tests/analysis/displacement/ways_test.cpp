#include "analysis/displacement/ways.h"
#include "tests/analysis/displacement/two_camps.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

using Kind = DisplacementClosure::Kind;

TEST(Ways, AreTheShortestOfSeveral)
{
    DisplacementInstance instance = twoCamps();
    instance.routes.push_back({1, 2, 60.0});
    EXPECT_EQ(waysToCampsKm(instance, 0).row(0), Eigen::RowVector2d(50, 110));
}

TEST(Ways, EndAtAClosedBorderWhileItIsClosed)
{
    DisplacementInstance instance = twoCamps();
    instance.closures = {{Kind::Border, "East", "Home", 3, 5}};
    EXPECT_EQ(waysToCampsKm(instance, 2)(0, 0), 50.0);
    EXPECT_TRUE(std::isinf(waysToCampsKm(instance, 3)(0, 0)));
    EXPECT_TRUE(std::isinf(waysToCampsKm(instance, 4)(0, 0)));
    EXPECT_EQ(waysToCampsKm(instance, 5)(0, 0), 50.0);
}

TEST(Ways, DoNotPassAClosedPlace)
{
    DisplacementInstance instance = twoCamps();
    instance.routes = {{0, 1, 50.0}, {1, 2, 50.0}};
    instance.closures = {{Kind::Place, "Near", "", 0, std::nullopt}};
    const Eigen::MatrixXd ways = waysToCampsKm(instance, 100);
    EXPECT_TRUE(std::isinf(ways(0, 0)));
    EXPECT_TRUE(std::isinf(ways(0, 1)));
    EXPECT_TRUE(std::isinf(ways(1, 0))) << "not even from the camp itself";
}

TEST(Ways, ChangeOnTheDaysClosuresBeginAndEnd)
{
    DisplacementInstance instance = twoCamps();
    instance.closures = {{Kind::Route, "Town", "Far", 7, 9},
                         {Kind::Border, "Home", "East", 7, std::nullopt},
                         {Kind::Border, "Home", "East", -3, 500}};
    EXPECT_EQ(daysOfChange(instance, 100), (std::vector<int>{0, 7, 9}));
}

} // namespace
} // namespace antevia
