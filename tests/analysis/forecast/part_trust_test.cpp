#include "analysis/forecast/part_trust.h"
#include "analysis/forecast/trust_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace antevia {
namespace {

PartRecord alike(double points)
{
    return {Eigen::ArrayXd::Constant(partCount, 0.5), points};
}

/// Theta errs four times as much as the rest.
PartRecord worseTheta(double points)
{
    PartRecord record = alike(points);
    record.errors[indexOf(Part::Theta)] *= 4.0;
    return record;
}

double ratio(const Eigen::VectorXd& weights)
{
    return weights[indexOf(Part::Ets)] / weights[indexOf(Part::Theta)];
}

TEST(PartTrust, ThatIsShippedIsReadWrittenAndReadAgainTheSame)
{
    const auto trust = readPartTrust(trustText());
    ASSERT_TRUE(trust);
    EXPECT_FALSE(trust->origin.empty());
    EXPECT_EQ(writtenPartTrust(*trust), trustText());
}

TEST(PartTrust, ThatIsShippedTrustsNetworksMostAndNoPartMoreThanTenTimesAsMuchAsAnother)
{
    const Eigen::ArrayXd& trust = learntTrust().trust;
    EXPECT_EQ(trust.maxCoeff(), trust[indexOf(Part::Pooled)]);
    EXPECT_LT(trust.maxCoeff() - trust.minCoeff(), 2.3);
}

TEST(PartTrust, IsAllThatCountsWhileNoErrorIsKnown)
{
    PartTrust trust;
    trust.trust[indexOf(Part::Theta)] = -1.0;
    EXPECT_NEAR(ratio(trust.weights(worseTheta(0.0))), std::exp(1.0), 1e-9);
    EXPECT_NEAR(trust.weights(worseTheta(0.0)).sum(), 1.0, 1e-12);
}

TEST(PartTrust, GivesWayToErrorsAsTheyBecomeKnown)
{
    PartTrust trust;
    trust.power = 2.0;
    trust.fewPoints = 10.0;
    EXPECT_NEAR(ratio(trust.weights(worseTheta(1e9))), 16.0, 0.1);
    EXPECT_NEAR(ratio(trust.weights(worseTheta(10.0))), 4.0, 0.02); // half of the power
    EXPECT_NEAR(ratio(trust.weights(alike(1e9))), 1.0, 1e-12);
}

TEST(PartTrust, LeavesNoWeightThatIsNoNumber)
{
    PartRecord record = alike(100.0);
    record.errors[indexOf(Part::Ets)] = 0.0;
    record.errors[indexOf(Part::Theta)] = 1e300;
    const Eigen::VectorXd weights = learntTrust().weights(record);
    EXPECT_TRUE(weights.allFinite());
    EXPECT_GT(weights[indexOf(Part::Ets)], 0.9);
}

TEST(PartTrust, ThatIsDamagedIsRefusedWithTheWayOut)
{
    const std::string text(trustText());
    for (const std::string& damaged :
         {std::string(), std::string("antevia trust 2\n"), std::string("antevia trust 1\npower 2 0\n"),
          text + "ets x\n", text + "more 3\n", text + "ets 1 2\n", text + "power -1 0\n", text + "power 2 -1\n",
          text + "ets inf\n"}) {
        const auto read = readPartTrust(damaged);
        ASSERT_FALSE(read) << damaged;
        EXPECT_EQ(read.error().code, ErrorCode::Format);
        EXPECT_NE(read.error().remedy.find("learn-trust"), std::string::npos);
    }
}

} // namespace
} // namespace antevia
