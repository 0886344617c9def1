#include "analysis/forecast/count_scale.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

TEST(CountScale, GoesThereAndBack)
{
    for (const double count : {0.0, 1e-6, 0.4, 1.0, 17.0, 5900.0, 1e9, 1e15})
        EXPECT_NEAR(fromCountScale(onCountScale(count)), count, 1e-9 * (1.0 + count)) << count;
    EXPECT_EQ(fromCountScale(-0.3), 0.0);
}

TEST(CountScale, TheUsualSpreadIsTheRootOfFewAndAShareOfMany)
{
    EXPECT_DOUBLE_EQ(countSpread(0.0), 1.0);
    EXPECT_NEAR(countSpread(1e6) / 1e6, std::sqrt(1.0 / 50.0), 1e-4);
}

TEST(CountScale, AUsualSpreadIsTheSameStepAtEveryLevel)
{
    for (const double count : {30.0, 300.0, 30000.0}) {
        const double step = onCountScale(count + 0.01 * countSpread(count)) - onCountScale(count);
        EXPECT_NEAR(step, 0.01 * 0.5 / std::sqrt(50.0), 0.02 * step) << count;
    }
}

} // namespace
} // namespace antevia
