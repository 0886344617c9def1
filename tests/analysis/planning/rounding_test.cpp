#include "analysis/base/random.h"
#include "analysis/planning/rounding.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace antevia {
namespace {

using Whole = std::vector<std::int64_t>;

Whole rounded(std::vector<double> parts)
{
    return roundedParts(parts);
}

TEST(RoundedParts, AddUpToTheRoundedWholeWhereRoundingEachWouldNot)
{
    EXPECT_EQ(rounded({10.4, 10.4, 10.4}), (Whole{11, 10, 10})); // 31.2 → 31; each alone would give 30
}

TEST(RoundedParts, GiveWhatIsLeftToTheLargestRemainder)
{
    EXPECT_EQ(rounded({1.2, 1.7, 1.1}), (Whole{1, 2, 1}));
}

TEST(RoundedParts, KeepWholePartsAsTheyAre)
{
    EXPECT_EQ(rounded({2000.0, 3050.0, 250.0}), (Whole{2000, 3050, 250}));
}

TEST(RoundedParts, AreScaledToAWholeThatIsGiven)
{
    const std::vector<double> shares{1.0, 1.0, 1.0};
    EXPECT_EQ(roundedParts(shares, 100), (Whole{34, 33, 33}));
}

TEST(RoundedParts, OfNothingAreNothing)
{
    EXPECT_EQ(rounded({}), Whole{});
    EXPECT_EQ(rounded({0.0, 0.0}), (Whole{0, 0}));
}

TEST(RoundedParts, AlwaysAddUpAndNeverStrayByOneOrMore)
{
    Random random(7, Stream::Test, 0, 0);
    for (int round = 0; round < 500; ++round) {
        std::vector<double> parts(1 + round % 13);
        for (double& part : parts)
            part = 1000.0 * random.uniform();
        const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
        const Whole whole = roundedParts(parts);
        ASSERT_EQ(std::accumulate(whole.begin(), whole.end(), std::int64_t{0}), std::llround(sum));
        for (std::size_t i = 0; i < parts.size(); ++i)
            ASSERT_NEAR(static_cast<double>(whole[i]), parts[i], 1.5);
    }
}

} // namespace
} // namespace antevia
