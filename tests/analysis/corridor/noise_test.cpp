#include "analysis/corridor/draws.h"
#include "analysis/corridor/noise.h"
#include "analysis/corridor/share_out.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h> // after gtest, which it needs

#include <array>
#include <cmath>
#include <numeric>

namespace antevia::corridor {
namespace {

constexpr int rows = 40000;
constexpr int perBlock = 100;

struct Moments {
    double mean;
    double deviation;
};

/// What is drawn for all rows, block by block.
template <class Draw>
Eigen::ArrayXd drawn(double dispersion, const Draw& draw)
{
    Eigen::ArrayXd all(rows);
    for (int first = 0; first < rows; first += perBlock)
        all.segment(first, perBlock) = draw(Noise(7, dispersion, first)).template cast<double>();
    return all;
}

Moments momentsOf(const Eigen::ArrayXd& values)
{
    const double mean = values.mean();
    return {mean, std::sqrt((values - mean).square().mean())};
}

Moments moversMoments(int people, double share, double dispersion)
{
    return momentsOf(drawn(dispersion, [&](const Noise& noise) {
        return noise.movers(3, Counts::Constant(perBlock, people), Rates::Constant(perBlock, share));
    }));
}

double deviationSaid(int people, double share, double dispersion)
{
    const double mean = people * share;
    return std::sqrt(mean * (1.0 - share) * (1.0 + dispersion * mean));
}

// A mean of 40,000 draws is within five standard errors, a deviation within 3 %.
TEST(CorridorNoise, ManyMoversHaveTheMeanAndDeviationSaid)
{
    const auto [mean, deviation] = moversMoments(5000, 0.3, 0.05);
    EXPECT_NEAR(mean, 1500.0, 5.0 * deviation / 200.0);
    EXPECT_NEAR(deviation, deviationSaid(5000, 0.3, 0.05), 0.03 * deviation);
}

TEST(CorridorNoise, FewMoversHaveTheMeanAndDeviationSaid)
{
    const auto [mean, deviation] = moversMoments(50, 0.1, 0.2);
    EXPECT_NEAR(mean, 5.0, 5.0 * deviation / 200.0);
    EXPECT_NEAR(deviation, deviationSaid(50, 0.1, 0.2), 0.03 * deviation);
}

TEST(CorridorNoise, MoversWhomFewStayBehindFromHaveTheMeanSaid)
{
    const auto [mean, deviation] = moversMoments(200, 0.97, 0.0);
    EXPECT_NEAR(mean, 194.0, 5.0 * deviation / 200.0);
    EXPECT_NEAR(deviation, deviationSaid(200, 0.97, 0.0), 0.03 * deviation);
}

TEST(CorridorNoise, AroundTheChangeFromExactToApproximateTheMeanAndDeviationStay)
{
    for (const double share : {0.03, 0.045, 0.06}) { // variances of 2.9, 4.3, 5.6
        const auto [mean, deviation] = moversMoments(100, share, 0.1);
        EXPECT_NEAR(mean, 100.0 * share, 5.0 * deviation / 200.0) << share;
        EXPECT_NEAR(deviation, deviationSaid(100, share, 0.1), 0.03 * deviation) << share;
    }
}

TEST(CorridorNoise, WhoMovesAndWhoStaysAreEquallyNoisy)
{
    const auto moving = moversMoments(2000, 0.97, 0.2);
    const auto staying = moversMoments(2000, 0.03, 0.2);
    EXPECT_NEAR(moving.mean, 1940.0, 5.0 * moving.deviation / 200.0);
    EXPECT_NEAR(moving.deviation, staying.deviation, 0.01 * staying.deviation);
}

TEST(CorridorNoise, SomethingHappensAsOftenAsItIsSaid)
{
    const auto happening = [](double share) {
        return drawn(0.1, [&](const Noise& noise) { return noise.happens(3, share, perBlock); });
    };
    EXPECT_NEAR(happening(0.2).mean(), 0.2, 5.0 * 0.4 / 200.0);
    EXPECT_EQ(happening(0.0).sum(), 0.0);
    EXPECT_EQ(happening(1.0).sum(), rows);
}

TEST(CorridorNoise, NewcomersHaveTheMeanAndDeviationSaid)
{
    for (const double expected : {3.0, 300.0}) {
        const auto [mean, deviation] = momentsOf(drawn(0.1, [&](const Noise& noise) {
            return noise.newcomers(3, Rates::Constant(perBlock, expected));
        }));
        EXPECT_NEAR(mean, expected, 5.0 * deviation / 200.0);
        EXPECT_NEAR(deviation, std::sqrt(expected + 0.1 * expected * expected), 0.03 * deviation);
    }
}

TEST(CorridorNoise, ADrawDependsOnItsReplicateAndDayAndNotOnTheBlock)
{
    const Counts people = Counts::Constant(10, 1000);
    const Rates share = Rates::Constant(10, 0.4);
    Noise whole(7, 0.1, 0);
    Noise later(7, 0.1, 6);
    whole.setDay(5);
    later.setDay(5);
    const Counts all = whole.movers(1, people, share);
    EXPECT_TRUE((all.tail(4) == later.movers(1, people.head(4), share.head(4))).all());
    whole.setDay(6);
    EXPECT_FALSE((all == whole.movers(1, people, share)).all());
}

RC_GTEST_PROP(CorridorNoise, NeverMoreMoveThanThereAre, (int people))
{
    const int there = std::abs(people % 3000);
    const double share = *rc::gen::inRange(0, 101) / 100.0;
    const Noise noise(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(0, 60) / 10.0, 0);
    const Counts moving = noise.movers(1, Counts::Constant(20, there), Rates::Constant(20, share));
    RC_ASSERT(moving.minCoeff() >= 0 && moving.maxCoeff() <= there);
    RC_ASSERT(share < 1.0 || moving.minCoeff() == there);
}

TEST(CorridorDraws, TriangularQuantilesAreThoseOfTheDistribution)
{
    const Uncertain value{2.0, 4.0, 10.0, {}};
    EXPECT_DOUBLE_EQ(triangularQuantile(value, 0.25), 4.0);     // (4 − 2) / (10 − 2) lies below the mode
    EXPECT_DOUBLE_EQ(triangularQuantile(value, 1.0 / 16), 3.0); // (3 − 2)² / (8 · 2)
    EXPECT_NEAR(triangularQuantile(value, 1.0), 10.0, 1e-12);
    EXPECT_EQ(triangularQuantile(fixedAt(5.0), 0.3), 5.0);
}

TEST(CorridorShareOut, CutsInProportionAndKeepsWhatFits)
{
    std::vector<Counts> parts(2, Counts(2));
    parts[0] << 300, 10;
    parts[1] << 100, 10;
    const std::vector<Counts> cut = cutTo(Counts::Constant(2, 101), parts);
    EXPECT_EQ(cut[0][0], 76);
    EXPECT_EQ(cut[1][0], 25);
    EXPECT_EQ(cut[0][1], 10);
    EXPECT_EQ(cut[1][1], 10);
}

RC_GTEST_PROP(CorridorShareOut, PartsAddToTheWholeAndAreNeverMoreThanTheyWere, ())
{
    std::vector<Counts> parts;
    int sum = 0;
    for (int i = 0; i < 4; ++i) {
        parts.push_back(Counts::Constant(1, *rc::gen::inRange(0, 1000)));
        sum += parts.back()[0];
    }
    const int most = *rc::gen::inRange(0, 4000);
    const std::vector<Counts> cut = cutTo(Counts::Constant(1, most), parts);
    int cutSum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        RC_ASSERT(cut[i][0] >= 0 && cut[i][0] <= parts[i][0]);
        cutSum += cut[i][0];
    }
    RC_ASSERT(cutSum == std::min(most, sum));
}

RC_GTEST_PROP(CorridorShareOut, WholePeopleAddToTheWhole, ())
{
    const std::array<double, 3> weights{*rc::gen::inRange(0, 5) / 3.0, *rc::gen::inRange(0, 5) / 7.0, 0.1};
    const int whole = *rc::gen::inRange(0, 1000);
    const auto parts = shareOut(whole, weights);
    RC_ASSERT(std::accumulate(parts.begin(), parts.end(), 0) == whole);
    RC_ASSERT(std::ranges::min(parts) >= 0);
    RC_ASSERT(weights[0] > 0.0 || parts[0] == 0);
}

} // namespace
} // namespace antevia::corridor
