#include "analysis/corridor/flow_network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::vector<PlaceId> abc{{"A"}, {"B"}, {"C"}};

TEST(FlowNetwork, WorksThroughPlacesUpstreamFirst)
{
    const auto network = *FlowNetwork::make(abc, {{{"C"}, {"B"}}, {{"B"}, {"A"}}});
    EXPECT_THAT(network.order(), ElementsAre(2, 1, 0));
    EXPECT_TRUE(network.isBefore(2, 0));
    EXPECT_FALSE(network.isBefore(0, 2));
}

TEST(FlowNetwork, NamesThoseUpstreamWithTheNearestFirst)
{
    const auto network = *FlowNetwork::make(abc, {{{"A"}, {"B"}}, {{"B"}, {"C"}}});
    EXPECT_THAT(network.upstream(2, 1), ElementsAre(1));
    EXPECT_THAT(network.upstream(2, 3), ElementsAre(1, 0));
    EXPECT_THAT(network.upstream(0, 3), ElementsAre());
}

TEST(FlowNetwork, TakesACircleAndPutsItsFirstPlaceFirst)
{
    const auto network = *FlowNetwork::make(abc, {{{"A"}, {"B"}}, {{"B"}, {"A"}}, {{"B"}, {"C"}}});
    EXPECT_THAT(network.order(), ElementsAre(0, 1, 2));
    EXPECT_THAT(network.upstream(0, 3), ElementsAre(1));
}

TEST(FlowNetwork, NamesAnUnknownPlaceOfALink)
{
    const auto made = FlowNetwork::make(abc, {{{"A"}, {"X"}}});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::NotFound);
    EXPECT_THAT(made.error().detail, HasSubstr("'X'"));
}

TEST(FlowNetwork, RefusesNoPlacesTwinsAndLinksToThemselves)
{
    EXPECT_FALSE(FlowNetwork::make({}, {}));
    EXPECT_FALSE(FlowNetwork::make({{"A"}, {"A"}}, {}));
    EXPECT_FALSE(FlowNetwork::make(abc, {{{"A"}, {"A"}}}));
}

} // namespace
} // namespace antevia
