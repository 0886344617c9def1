#include "analysis/base/optimise.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

Box box(double low, double high, int dimensions)
{
    return {Eigen::VectorXd::Constant(dimensions, low), Eigen::VectorXd::Constant(dimensions, high)};
}

TEST(Minimise, FindsTheBottomOfRosenbrocksValley)
{
    const auto valley = [](const Eigen::VectorXd& x) {
        return 100.0 * std::pow(x[1] - x[0] * x[0], 2) + std::pow(1.0 - x[0], 2);
    };
    const auto found = minimise(valley, Eigen::Vector2d(-1.2, 1.0), box(-5.0, 5.0, 2), {2000, 1e-14});
    EXPECT_TRUE(found.converged);
    EXPECT_NEAR(found.at[0], 1.0, 1e-5);
    EXPECT_NEAR(found.at[1], 1.0, 1e-5);
}

TEST(Minimise, StopsAtTheSideOfTheBoxWhenTheBottomIsOutside)
{
    const auto bowl = [](const Eigen::VectorXd& x) { return (x.array() - 3.0).square().sum(); };
    const auto found = minimise(bowl, Eigen::Vector3d(0.1, 0.5, 0.9), box(0.0, 1.0, 3), {1000, 1e-12});
    EXPECT_NEAR((found.at - Eigen::Vector3d::Ones()).norm(), 0.0, 1e-5);
}

TEST(Minimise, WalksAroundPointsThatAreForbidden)
{
    const auto half = [](const Eigen::VectorXd& x) {
        return x[0] < 0.3 ? std::numeric_limits<double>::infinity() : x[0] * x[0] + x[1] * x[1];
    };
    const auto found = minimise(half, Eigen::Vector2d(0.9, 0.9), box(-1.0, 1.0, 2), {1000, 1e-12});
    EXPECT_NEAR(found.at[0], 0.3, 1e-3);
    EXPECT_NEAR(found.at[1], 0.0, 0.05);
}

TEST(Minimise, SaysWhenItRanOutOfEvaluations)
{
    const auto bowl = [](const Eigen::VectorXd& x) { return x.squaredNorm(); };
    const auto found = minimise(bowl, Eigen::Vector2d(4.0, 4.0), box(-5.0, 5.0, 2), {6, 1e-12});
    EXPECT_FALSE(found.converged);
    EXPECT_LE(found.evaluations, 10);
}

TEST(MinimiseScalar, FindsTheDeeperOfTwoValleysAndEndsOfTheInterval)
{
    const auto twoValleys = [](double x) { return std::pow(x * x - 1.0, 2) + 0.2 * x; };
    EXPECT_NEAR(minimiseScalar(twoValleys, -2.0, 2.0, 16, 1e-7), -1.0241, 1e-4); // root of 4x³ − 4x + 0.2
    EXPECT_NEAR(minimiseScalar([](double x) { return x; }, 0.25, 1.0, 4, 1e-7), 0.25, 1e-6);
}

} // namespace
} // namespace antevia
