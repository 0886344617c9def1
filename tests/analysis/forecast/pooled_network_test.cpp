#include "analysis/forecast/pooled_network.h"

#include "analysis/forecast/pooled_window.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

constexpr Eigen::Index outputs = pooledHorizon * pooledLevelCount;

/// One unit between, of the first input less 1; the outputs are `factor` times that, plus 0, 1, 2 …
PooledNetwork network(float factor)
{
    NetworkLayer first{Eigen::MatrixXf::Zero(1, pooledInputs), Eigen::VectorXf::Constant(1, -1.0f)};
    first.weights(0, 0) = 1.0f;
    const NetworkLayer last{Eigen::MatrixXf::Constant(outputs, 1, factor),
                            Eigen::VectorXf::LinSpaced(outputs, 0.0f, outputs - 1.0f)};
    return {first, last};
}

const PooledNetworks two{{"learnt from nothing"}, {network(1.0f), network(3.0f)}};

Eigen::VectorXf inputs(float first)
{
    Eigen::VectorXf all = Eigen::VectorXf::Constant(pooledInputs, 7.0f);
    all[0] = first;
    return all;
}

TEST(PooledOutputs, AreTheMeanOfTheNetworks)
{
    const Eigen::MatrixXf made = pooledOutputs(two, inputs(6.0f), 3);
    EXPECT_EQ(made.rows(), 3);
    EXPECT_EQ(made.cols(), pooledLevelCount);
    EXPECT_FLOAT_EQ(made(0, 0), 10.0f);
    EXPECT_FLOAT_EQ(made(0, 2), 12.0f);
    EXPECT_FLOAT_EQ(made(2, 0), 10.0f + 2.0f * pooledLevelCount);
}

TEST(PooledOutputs, DoNotGoBelowZeroBetweenLayers)
{
    EXPECT_FLOAT_EQ(pooledOutputs(two, inputs(0.5f), 1)(0, 0), 0.0f);
}

TEST(PooledFile, ReadsWhatItWrote)
{
    const auto read = readPooledNetworks(writtenPooledNetworks(two));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->origin, two.origin);
    ASSERT_EQ(read->networks.size(), 2u);
    const float rounding = (outputs - 1) / 65534.0f;
    EXPECT_LE((read->networks[1][1].offsets - two.networks[1][1].offsets).cwiseAbs().maxCoeff(), rounding);
    EXPECT_EQ(read->networks[1][1].weights, two.networks[1][1].weights);
    EXPECT_EQ(writtenPooledNetworks(*read), writtenPooledNetworks(two));
}

TEST(PooledFile, IsRefusedWhereItIsAnythingElse)
{
    const std::string good = writtenPooledNetworks(two);
    const auto shape = good.find("layers 66");
    ASSERT_NE(shape, std::string::npos);
    const std::vector<std::string> bad{"",
                                       "something else\n",
                                       good.substr(0, 30),
                                       good.substr(0, good.size() - 1),
                                       good + "x",
                                       good.substr(0, shape) + "layers 67" + good.substr(shape + 9),
                                       good.substr(0, shape) + "layers 66 99999999999 198\n\n"};
    for (const std::string& bytes : bad) {
        const auto read = readPooledNetworks(bytes);
        ASSERT_FALSE(read) << bytes.substr(0, 80);
        EXPECT_EQ(read.error().code, ErrorCode::Format);
    }
}

TEST(PooledFile, ThatIsShippedSaysWhatItWasLearntFrom)
{
    const PooledNetworks& shipped = shippedPooledNetworks();
    EXPECT_GE(shipped.networks.size(), 3u);
    ASSERT_GE(shipped.origin.size(), 3u);
    EXPECT_NE(shipped.origin[0].find("training parts"), std::string::npos);
}

} // namespace
} // namespace antevia
