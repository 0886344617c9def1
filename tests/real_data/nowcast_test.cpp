#include "tests/benchmarks/nowcast_score.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

constexpr const char* vintages = ANTEVIA_SOURCE_DIR "/../shared/data/unhcr-asylum-monthly/vintages_corridor_totals.csv";

TEST(NowcastOfAsylumApplications, IsCloserToTheLastDeliveryThanTheYoungReportsWere)
{
    const auto scores = scoreNowcasts(vintages);
    ASSERT_TRUE(scores) << scores.error().detail;
    for (const std::size_t age : {1u, 2u})
        EXPECT_LT((*scores)[age].completedError, (*scores)[age].reportedError) << age;
}

TEST(NowcastOfAsylumApplications, HoldsAboutFourInFiveOfTheLastDeliverysFigures)
{
    const auto scores = scoreNowcasts(vintages);
    ASSERT_TRUE(scores) << scores.error().detail;
    for (const NowcastScore& each : *scores) {
        const double share = static_cast<double>(each.inside) / each.points;
        EXPECT_GE(share, 0.70);
        EXPECT_LE(share, 0.92);
    }
}

} // namespace
} // namespace antevia
