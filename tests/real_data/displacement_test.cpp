#include "analysis/displacement/prediction.h"
#include "model/formats/displacement_files.h"

#include <gtest/gtest.h>

#include <string>

namespace antevia {
namespace {

class DisplacementOnPublishedInstances : public ::testing::TestWithParam<const char*> {
protected:
    Result<DisplacementSet> set =
        readDisplacement(std::string(ANTEVIA_SOURCE_DIR "/../shared/bench/displacement/") + GetParam());
};

TEST_P(DisplacementOnPublishedInstances, BeatsTheSplitByCapacity)
{
    ASSERT_TRUE(set) << set.error().detail;
    const auto& observed = set->observed.people;
    Eigen::MatrixXd byCapacity(observed.rows(), observed.cols());
    for (Eigen::Index camp = 0; camp < observed.cols(); ++camp) {
        const auto place = static_cast<std::size_t>(set->instance.camps[static_cast<std::size_t>(camp)].place);
        byCapacity.col(camp).setConstant(set->instance.places[place].capacity.value());
    }
    const double ours = averagedRelativeDifference(splitByRoom(set->instance, set->observed.given()), observed);
    EXPECT_LT(ours, averagedRelativeDifference(byCapacity, observed));
}

TEST_P(DisplacementOnPublishedInstances, StaysBelowTheFigureItReachedWithOldReports)
{
    ASSERT_TRUE(set) << set.error().detail;
    const auto carried = carryReportsForward(withoutCapacities(set->instance), set->observed.given());
    EXPECT_LT(averagedRelativeDifference(carried, set->observed.people), 0.32);
}

INSTANTIATE_TEST_SUITE_P(Six, DisplacementOnPublishedInstances,
                         ::testing::Values("mali2012", "burundi2015", "car2013", "ssudan2013", "syria2013",
                                           "tigray2020"));

} // namespace
} // namespace antevia
