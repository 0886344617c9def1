#include "analysis/base/random.h"
#include "tests/analysis/planning/planning_fixture.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace planning_test;

/// A steady flow through Slovenia: people present = arrivals a day × days of stay (Little's law).
Simulation steady(int arrivals, int stayDays)
{
    return ensemble(constant(arrivals), constant(arrivals * stayDays), constant(arrivals));
}

/// An ensemble whose numbers have no pattern.
Simulation scattered(std::uint32_t which)
{
    Paths present(50, 31);
    for (Eigen::Index day = 0; day < present.cols(); ++day)
        for (Eigen::Index i = 0; i < present.rows(); ++i)
            present(i, day) = static_cast<std::int32_t>(
                1000.0 *
                Random(which, Stream::Test, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(day)).uniform());
    return presentOnly(present);
}

NeedsInput bedsAndStations()
{
    NeedsInput input = beds(500);
    input.profile.norms.push_back(norm(CapacityLine::RegistrationStations, 20.0, NeedDriver::Arrivals));
    return input;
}

TEST(NeedsLaw, DoublingArrivalsAndHalvingTheStayKeepsBedsAndDoublesRegistration)
{
    const auto before = worked(steady(100, 6), bedsAndStations());
    const auto after = worked(steady(200, 3), bedsAndStations());
    EXPECT_EQ(rowOf(after, CapacityLine::Beds, 2).needP50, rowOf(before, CapacityLine::Beds, 2).needP50);
    EXPECT_EQ(rowOf(after, CapacityLine::RegistrationStations, 2).needP50,
              2 * rowOf(before, CapacityLine::RegistrationStations, 2).needP50);
}

TEST(NeedsLaw, ANormThatChangesShowsItsNewNameInEveryRow)
{
    NeedsInput input = beds(500);
    input.profile.norms = {norm(CapacityLine::Toilets, 50.0)};
    EXPECT_EQ(rowOf(worked(presentOnly(constant(500)), input), CapacityLine::Toilets, 1).needP50, 10);
    input.profile.norms[0].id = "toilet.medium";
    input.profile.norms[0].personsPerUnit = 20.0;
    const auto changed = worked(presentOnly(constant(500)), input);
    for (const NeedRow& row : changed.rows)
        EXPECT_EQ(row.normId, "toilet.medium");
    EXPECT_EQ(rowOf(changed, CapacityLine::Toilets, 1).needP50, 25);
}

TEST(NeedsLaw, TheProbabilityOfHavingRunOutNeverFalls)
{
    for (std::uint32_t which = 0; which < 20; ++which) {
        const auto curve = breachOf(worked(scattered(which), beds(900)), BreachKind::Reception);
        for (Eigen::Index day = 0; day < curve.byDay.size(); ++day) {
            ASSERT_GE(curve.byDay[day], curve.onDay[day]);
            ASSERT_GE(curve.byDay[day], day > 0 ? curve.byDay[day - 1] : 0.0);
        }
    }
}

TEST(NeedsLaw, MoreInHandNeverMeansALargerShortfallOrAnEarlierBreach)
{
    for (std::uint32_t which = 0; which < 20; ++which) {
        const auto few = breachOf(worked(scattered(which), beds(900)), BreachKind::Reception);
        const auto more = breachOf(worked(scattered(which), beds(950)), BreachKind::Reception);
        ASSERT_LE(more.worstGapP90, few.worstGapP90);
        ASSERT_TRUE((more.byDay.array() <= few.byDay.array()).all());
    }
}

TEST(NeedsLaw, TheHighNeedIsNeverBelowTheMiddleOne)
{
    for (const NeedRow& row : worked(scattered(3), bedsAndStations()).rows)
        ASSERT_GE(row.needP90, row.needP50);
}

} // namespace
} // namespace antevia
