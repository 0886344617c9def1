#include "analysis/base/stable_math.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

TEST(StableMath, LogarithmAgreesWithTheLibraryFromTheSmallestToTheLargestNumber)
{
    for (double x = 1e-322; x < 1e308; x *= 1.37)
        ASSERT_NEAR(stableLog(x), std::log(x), 4e-16 * std::max(1.0, std::abs(std::log(x)))) << x;
}

TEST(StableMath, LogarithmIsPreciseNearOne)
{
    for (double step = 1e-15; step < 0.4; step *= 1.9) {
        ASSERT_NEAR(stableLog(1.0 + step) / std::log(1.0 + step), 1.0, 1e-15) << step;
        ASSERT_NEAR(stableLog1p(-step) / std::log1p(-step), 1.0, 1e-15) << step;
    }
    EXPECT_EQ(stableLog(1.0), 0.0);
}

TEST(StableMath, LogarithmOfZeroIsMinusInfinityAndBelowZeroItIsNotANumber)
{
    EXPECT_EQ(stableLog(0.0), -std::numeric_limits<double>::infinity());
    EXPECT_TRUE(std::isnan(stableLog(-1.0)));
    EXPECT_EQ(stableLog(std::numeric_limits<double>::infinity()), std::numeric_limits<double>::infinity());
}

TEST(StableMath, ExponentialAgreesWithTheLibraryOverItsWholeRange)
{
    for (double x = -708.0; x < 709.7; x += 0.0731)
        ASSERT_NEAR(stableExp(x) / std::exp(x), 1.0, 2e-15) << x;
    EXPECT_EQ(stableExp(0.0), 1.0);
    EXPECT_EQ(stableExp(800.0), std::numeric_limits<double>::infinity());
    EXPECT_EQ(stableExp(-800.0), 0.0);
}

TEST(StableMath, ExponentialUndoesTheLogarithm)
{
    for (double x = 1e-9; x < 1e9; x *= 1.7)
        ASSERT_NEAR(stableExp(stableLog(x)) / x, 1.0, 5e-15) << x;
}

TEST(StableMath, PowersAgreeWithTheLibrary)
{
    for (double base = 0.01; base < 1000.0; base *= 1.9)
        for (const double exponent : {-0.35, 0.0, 0.3, 0.5, 2.0})
            ASSERT_NEAR(stablePower(base, exponent) / std::pow(base, exponent), 1.0, 2e-14) << base << ' ' << exponent;
    EXPECT_EQ(stablePower(1.0, 0.37), 1.0);
}

} // namespace
} // namespace antevia
