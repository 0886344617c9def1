#include "analysis/base/quick_normal.h"
#include "analysis/base/random.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>
#include <vector>

namespace antevia {
namespace {

constexpr int draws = 200000;

struct Moments {
    double mean = 0.0;
    double variance = 0.0;
};

template <class Draw>
Moments momentsOf(Draw draw)
{
    Random random(20151016, Stream::Test, 0, 0);
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < draws; ++i) {
        const auto value = static_cast<double>(draw(random));
        sum += value;
        squares += value * value;
    }
    const double mean = sum / draws;
    return {mean, squares / draws - mean * mean};
}

/// Five standard errors of a mean of `draws` values of this variance.
double meanTolerance(double variance)
{
    return 5.0 * std::sqrt(variance / draws);
}

using Words = std::array<std::uint32_t, 4>;

// Random123 1.14, tests/kat_vectors, philox4x32 with 10 rounds.
TEST(Random, PhiloxGivesTheKnownAnswersOfItsAuthors)
{
    EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(philox({~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}), (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Random, UniformNumbersAreMadeOfTheBlockOfSeedStreamReplicateAndDay)
{
    Random random(0x1122334455667788u, Stream::Test, 5, 6);
    const Words block = philox({0, 99, 5, 6}, {0x55667788, 0x11223344});
    const double expected = (block[0] * 0x1p20 + std::floor(block[1] / 4096.0) + 0.5) * 0x1p-52;
    EXPECT_EQ(random.uniform(), expected);
}

TEST(Random, TheSamePlaceGivesTheSameNumbersAndEveryOtherPlaceGivesOthers)
{
    EXPECT_EQ(Random(1, Stream::Test, 2, 3).uniform(), Random(1, Stream::Test, 2, 3).uniform());
    const std::set<double> different{
        Random(1, Stream::Test, 2, 3).uniform(),  Random(2, Stream::Test, 2, 3).uniform(),
        Random(1, Stream::Entry, 2, 3).uniform(), Random(1, Stream::Test, 3, 3).uniform(),
        Random(1, Stream::Test, 2, 4).uniform(),  Random(1ull << 32, Stream::Test, 2, 3).uniform()};
    EXPECT_EQ(different.size(), 6u);
}

TEST(Random, UniformStaysInsideTheOpenIntervalAndFillsItEvenly)
{
    Random random(7, Stream::Test, 0, 0);
    std::vector<int> tenths(10);
    for (int i = 0; i < draws; ++i) {
        const double value = random.uniform();
        ASSERT_GT(value, 0.0);
        ASSERT_LT(value, 1.0);
        ++tenths[static_cast<std::size_t>(value * 10.0)];
    }
    for (const int count : tenths)
        EXPECT_NEAR(count, draws / 10, 5 * std::sqrt(draws * 0.09));
}

TEST(Random, NormalNumbersHaveMeanZeroAndVarianceOne)
{
    const auto [mean, variance] = momentsOf([](Random& random) { return random.normal(); });
    EXPECT_NEAR(mean, 0.0, meanTolerance(1.0));
    EXPECT_NEAR(variance, 1.0, 5.0 * std::sqrt(2.0 / draws));
}

TEST(Random, NormalQuantileInvertsTheDistributionFunctionFarIntoBothTails)
{
    for (double p = 1e-300; p < 0.5; p *= 3.0) {
        const double z = normalQuantile(p);
        // A relative slip d of z moves p by about z²·d of itself.
        ASSERT_NEAR(0.5 * std::erfc(-z / std::sqrt(2.0)) / p, 1.0, 4e-15 * (2.0 + z * z)) << p;
    }
    EXPECT_DOUBLE_EQ(normalQuantile(0.975), 1.9599639845400542355);
    EXPECT_DOUBLE_EQ(normalQuantile(0.25), -0.67448975019608174320);
    EXPECT_EQ(normalQuantile(0.5), 0.0);
}

TEST(Random, GammaHasItsShapeAsMeanAndVarianceBelowAndAboveOne)
{
    for (const double shape : {0.05, 0.5, 1.0, 7.5, 400.0}) {
        const auto [mean, variance] = momentsOf([&](Random& random) { return random.gamma(shape); });
        EXPECT_NEAR(mean, shape, meanTolerance(shape)) << shape;
        EXPECT_NEAR(variance / shape, 1.0, 5.0 * std::sqrt((2.0 + 6.0 / shape) / draws)) << shape;
    }
}

TEST(Random, PoissonHasItsMeanAsVarianceOnBothSidesOfTheChangeOfMethod)
{
    for (const double expected : {0.01, 0.8, 9.99, 10.01, 35.0, 12000.0, 3e9}) {
        const auto [mean, variance] =
            momentsOf([&](Random& random) { return static_cast<double>(random.poisson(expected)) - expected; });
        EXPECT_NEAR(mean, 0.0, meanTolerance(expected)) << expected;
        EXPECT_NEAR(variance / expected, 1.0, 5.0 * std::sqrt((2.0 + 1.0 / expected) / draws)) << expected;
    }
    EXPECT_EQ(Random(1, Stream::Test, 0, 0).poisson(0.0), 0);
    EXPECT_EQ(Random(1, Stream::Test, 0, 0).poisson(-3.0), 0);
}

TEST(Random, BinomialHasItsMeanAndVarianceForSmallLargeAndLopsidedCases)
{
    struct Case {
        std::int64_t n;
        double p;
    };
    for (const auto& [n, p] : {Case{1, 0.3}, Case{12, 0.5}, Case{12, 0.93}, Case{40, 0.26}, Case{1000, 0.004},
                               Case{5000, 0.7}, Case{1000000, 0.31}, Case{4000000000, 1e-10}}) {
        const double expected = static_cast<double>(n) * p;
        const double spread = expected * (1.0 - p);
        const auto [mean, variance] =
            momentsOf([&](Random& random) { return static_cast<double>(random.binomial(n, p)) - expected; });
        EXPECT_NEAR(mean, 0.0, meanTolerance(spread)) << n << ' ' << p;
        EXPECT_NEAR(variance / spread, 1.0, 5.0 * std::sqrt((2.0 + 1.0 / spread) / draws)) << n << ' ' << p;
    }
}

TEST(Random, BinomialByRejectionFollowsTheProbabilitiesPointByPoint)
{
    constexpr int n = 40;
    constexpr double p = 0.3;
    Random random(11, Stream::Test, 0, 0);
    std::vector<int> counts(n + 1);
    for (int i = 0; i < draws; ++i)
        ++counts[static_cast<std::size_t>(random.binomial(n, p))];
    double probability = std::pow(1.0 - p, n);
    for (int k = 0; k <= n; ++k) {
        const double expected = draws * probability;
        EXPECT_NEAR(counts[static_cast<std::size_t>(k)], expected, 5.0 * std::sqrt(expected) + 3.0) << k;
        probability *= p / (1.0 - p) * (n - k) / (k + 1);
    }
}

TEST(Random, BinomialNeverLeavesItsRange)
{
    Random random(13, Stream::Test, 0, 0);
    for (int i = 0; i < draws; ++i) {
        const auto n = static_cast<std::int64_t>(random.uniform() * 60.0) - 2;
        const double p = random.uniform() * 1.2 - 0.1;
        const auto value = random.binomial(n, p);
        ASSERT_GE(value, 0);
        ASSERT_LE(value, std::max<std::int64_t>(n, 0));
    }
    EXPECT_EQ(random.binomial(9, 0.0), 0);
    EXPECT_EQ(random.binomial(9, 1.0), 9);
}

TEST(Random, NegativeBinomialSpreadsByItsDispersion)
{
    for (const double dispersion : {0.0, 0.05, 0.8}) {
        constexpr double expected = 40.0;
        const double spread = expected + dispersion * expected * expected;
        const auto [mean, variance] =
            momentsOf([&](Random& random) { return random.negativeBinomial(expected, dispersion); });
        EXPECT_NEAR(mean, expected, meanTolerance(spread)) << dispersion;
        EXPECT_NEAR(variance / spread, 1.0, 0.06) << dispersion; // kurtosis at most 6·0.8 + 3: 5 errors are 0.06
    }
    EXPECT_EQ(Random(1, Stream::Test, 0, 0).negativeBinomial(0.0, 0.5), 0);
}

TEST(Random, RowsAreTheWordsOfTheirBlocks)
{
    constexpr std::uint32_t firstRow = 7;
    std::vector<std::uint32_t> first(301);
    std::vector<std::uint32_t> second(301);
    philoxRows({1, 2, firstRow, 4}, {5, 6}, first, second);
    for (std::uint32_t i = 0; i < first.size(); ++i) {
        const std::uint32_t row = firstRow + i;
        const auto words = philox({1, 2, row / 2, 4}, {5, 6});
        ASSERT_EQ(first[i], words[row % 2 * 2]) << row;
        ASSERT_EQ(second[i], words[row % 2 * 2 + 1]) << row;
    }
}

double quickNormal(std::uint32_t word)
{
    double normal = 0.0;
    QuickNormal::shared().fill({&word, 1}, {&normal, 1});
    return normal;
}

TEST(Random, TheQuickNormalIsTheNormalQuantile)
{
    for (std::uint64_t word = 0; word < (std::uint64_t{1} << 32); word += word / 999 + 1) {
        const auto low = static_cast<std::uint32_t>(word);
        const double exact = normalQuantile((low + 0.5) * 0x1p-32);
        ASSERT_NEAR(quickNormal(low), exact, 5e-5) << low;
        ASSERT_NEAR(quickNormal(~low), -exact, 5e-5) << ~low;
    }
}

} // namespace
} // namespace antevia
