#include "analysis/forecast/roots.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

TEST(Roots, AreInsideIfEachOfThemIs)
{
    EXPECT_TRUE(hasRootsInside(Eigen::Vector3d(0.25, -1.0, 1.0), 1.0));     // 0.5 twice
    EXPECT_FALSE(hasRootsInside(Eigen::Vector3d(1.0, -2.5, 1.0), 1.0));     // 0.5 and 2
    EXPECT_TRUE(hasRootsInside(Eigen::Vector3d(1.0, -2.5, 1.0), 2.1));      // the same in a wider circle
    EXPECT_TRUE(hasRootsInside(Eigen::Vector3d(0.81, 0.0, 1.0), 1.0));      // ±0.9 i
    EXPECT_FALSE(hasRootsInside(Eigen::Vector3d(1.21, 0.0, 1.0), 1.0));     // ±1.1 i
    EXPECT_TRUE(hasRootsInside(Eigen::Vector4d(0.0, 0.0, -0.9, 1.0), 1.0)); // 0 twice and 0.9
}

TEST(Roots, OnTheCircleAreNotInside)
{
    EXPECT_FALSE(hasRootsInside(Eigen::Vector2d(-1.0, 1.0), 1.0));
    EXPECT_TRUE(hasRootsInside(Eigen::Vector2d(-1.0, 1.0), 1.000001));
}

} // namespace
} // namespace antevia
