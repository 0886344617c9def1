#include "analysis/prepare/revision_triangle.h"
#include "tests/analysis/prepare/made_series.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace testing;
using ::testing::ElementsAre;

DeliveredSeries delivered(const std::string& id, unsigned day, const std::vector<double>& values)
{
    return {VintageId{id}, makeDay(2015, 10, day), seriesOf(values)};
}

TEST(RevisionTriangle, HasPeriodsDownAndDeliveriesAcrossInTheOrderTheyWereKnown)
{
    const auto triangle =
        revisionTriangle({delivered("v2", 9, {40463, 44481, 7}), delivered("v1", 5, {40463, 40000})}).value();
    EXPECT_THAT(triangle.vintages, ElementsAre(VintageId{"v1"}, VintageId{"v2"}));
    ASSERT_EQ(triangle.values.rows(), 3);
    EXPECT_DOUBLE_EQ(triangle.values(1, 0), 40000);
    EXPECT_DOUBLE_EQ(triangle.values(1, 1), 44481);
    EXPECT_TRUE(std::isnan(triangle.values(2, 0)));
    const Eigen::VectorXd revisions = triangle.revisions();
    EXPECT_DOUBLE_EQ(revisions[0], 0);
    EXPECT_NEAR(revisions[1], 0.112025, 1e-6);
    EXPECT_TRUE(std::isnan(revisions[2]));
}

TEST(RevisionTriangle, OfNothingIsRefused)
{
    EXPECT_EQ(revisionTriangle({}).error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace antevia
