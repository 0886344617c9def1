#include "analysis/planning/thresholds.h"
#include "tests/analysis/planning/planning_fixture.h"

#include <gtest/gtest.h>

#include <limits>

namespace antevia {
namespace {

using planning_test::paths;
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Asylum applications a month from April 2018.
Series months(std::vector<double> values)
{
    return {*parsePeriod("2018-04"),
            Eigen::Map<Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()))};
}

TEST(FirstActivation, TwoMonthsAboveAreNotEnoughWhereThreeAreAskedFor)
{
    EXPECT_FALSE(firstActivation(months({260, 270, 200, 260, 270}), 250, 3));
}

TEST(FirstActivation, ComesInTheThirdMonthInARow)
{
    EXPECT_EQ(firstActivation(months({200, 260, 250, 270, 280}), 250, 3), parsePeriod("2018-07"));
}

TEST(FirstActivation, IsBrokenByAMissingMonth)
{
    EXPECT_FALSE(firstActivation(months({260, 270, missing, 260, 270}), 250, 3));
}

TEST(FirstActivation, WithoutPersistenceIsTheFirstPeriodAtTheLevel)
{
    EXPECT_EQ(firstActivation(months({100, 250}), 250, 1), parsePeriod("2018-05"));
}

TEST(ActivatedBy, CountsReplicatesThatHeldTheLevelLongEnough)
{
    const Paths persons = paths({{80, 80, 0, 0}, {80, 0, 80, 0}, {0, 0, 80, 90}, {0, 0, 0, 0}});
    const Eigen::VectorXd share = activatedBy(persons, Eigen::VectorXd::Constant(4, 100.0), 0.8, 2);
    EXPECT_EQ(share, (Eigen::VectorXd{{0.0, 0.25, 0.25, 0.5}}));
}

TEST(ActivatedBy, DoesNotTakeAnUnknownCapacityForZero)
{
    const Eigen::VectorXd share = activatedBy(paths({{500, 500}}), Eigen::VectorXd::Constant(2, missing), 0.8, 1);
    EXPECT_EQ(share, (Eigen::VectorXd{{0.0, 0.0}}));
}

} // namespace
} // namespace antevia
