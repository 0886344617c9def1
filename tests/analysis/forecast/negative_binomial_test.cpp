#include "analysis/base/stable_math.h"
#include "analysis/forecast/negative_binomial.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

TEST(NegativeBinomial, LogGammaIsThatOfKnownValues)
{
    EXPECT_NEAR(stableLogGamma(1.0), 0.0, 1e-12);
    EXPECT_NEAR(stableLogGamma(0.5), 0.5 * std::log(3.14159265358979323846), 1e-12);
    EXPECT_NEAR(stableLogGamma(6.0), std::log(120.0), 1e-12);
    EXPECT_NEAR(stableLogGamma(1e6), std::lgamma(1e6), 1e-6);
}

TEST(NegativeBinomial, ProbabilitiesAddUpToOneAndTheirMeanIsTheMean)
{
    const NegativeBinomial distribution(0.8);
    double sum = 0.0;
    double mean = 0.0;
    for (int count = 0; count < 400; ++count) {
        const double probability =
            std::exp(distribution.logProbability(count, 5.0) - stableLogGamma(count + 1.0)); // the constant term
        sum += probability;
        mean += count * probability;
    }
    EXPECT_NEAR(sum, 1.0, 1e-9);
    EXPECT_NEAR(mean, 5.0, 1e-7);
}

TEST(NegativeBinomial, PearsonDividesByTheStandardDeviation)
{
    EXPECT_DOUBLE_EQ(NegativeBinomial(0.5).pearson(10.0, 4.0), 6.0 / std::sqrt(12.0));
}

} // namespace
} // namespace antevia
