#include "analysis/forecast/spread_model.h"
#include "analysis/forecast/spread_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr double onePart = std::numeric_limits<double>::quiet_NaN();

TEST(SpreadModel, ThatIsShippedIsReadWrittenAndReadAgainTheSame)
{
    const auto model = readSpreadModel(spreadText());
    ASSERT_TRUE(model);
    EXPECT_FALSE(model->origin.empty());
    EXPECT_EQ(writtenSpreadModel(*model), spreadText());
}

TEST(SpreadModel, ThatIsShippedHasAShapeThatAscendsWithFewAndManyZeros)
{
    for (const double zeros : {0.0, 0.2, 0.5}) {
        std::vector<double> shape;
        for (int percent = 1; percent < 100; ++percent)
            shape.push_back(learntSpread().shapeAt(percent / 100.0, zeros));
        EXPECT_TRUE(std::ranges::is_sorted(shape)) << zeros;
        EXPECT_LT(shape.front(), -0.5) << zeros;
        EXPECT_GT(shape.back(), 1.0) << zeros;
    }
}

TEST(SpreadModel, ThatIsShippedGrowsWithOwnErrorsHorizonAndDisagreement)
{
    SpreadGrounds calm{0.2, 0.3, 30, {60.0, 200.0, 0.0, 0.1, 0.1, 1.0}};
    SpreadGrounds wild = calm;
    wild.own = 0.8;
    wild.history.change = wild.history.seasonalChange = 0.4; // whoever errs so much has seen as much change
    const SpreadModel& model = learntSpread();
    EXPECT_GT(model.spread(wild, 1, 200.0, 0.1), 1.2 * model.spread(calm, 1, 200.0, 0.1));
    EXPECT_GT(model.spread(calm, 12, 200.0, 0.1), 1.2 * model.spread(calm, 1, 200.0, 0.1));
    EXPECT_GT(model.spread(calm, 1, 200.0, 0.3), model.spread(calm, 1, 200.0, 0.05));
    EXPECT_TRUE(std::isfinite(model.spread({}, 1000, 0.0, onePart)));
    EXPECT_TRUE(std::isfinite(model.spread(wild, 1000, 1e15, 30.0)));
}

TEST(SpreadModel, ThatIsDamagedIsRefusedWithItsLineAndTheWayOut)
{
    const std::string text(spreadText());
    for (const std::string& damaged : {std::string(), std::string("antevia spread 2\n"), text + "level x 1 1\n",
                                       text + "level 0.5 1 1\n", text + "more 3\n"}) {
        const auto read = readSpreadModel(damaged);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, ErrorCode::Format);
        EXPECT_NE(read.error().remedy.find("learn-spread"), std::string::npos);
    }
}

} // namespace
} // namespace antevia
