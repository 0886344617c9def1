#include "app/usecases/edit.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/state_of_project.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace antevia {
namespace {

using testing::sampleProject;
using testing::TemporaryFolder;

TEST(Edit, UndoneIsAsItWas)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const Measure before = *project.get<Measure>("hu-hr-closure");
    Measure after = before;
    after.effective = before.effective + Days(3);
    const Edit<Measure> edit{before, after};
    ASSERT_TRUE(apply(project, edit));
    EXPECT_EQ(*project.get<Measure>("hu-hr-closure"), after);
    ASSERT_TRUE(apply(project, undone(edit)));
    EXPECT_EQ(*project.get<Measure>("hu-hr-closure"), before);
}

TEST(Edit, OfAThingThatIsNewOrGoneGoesBothWays)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const InitialStock stock{PlaceId{"SI"}, 8390, {Standing::Analyst, {}, {}, {}, {}, "count of the centres"}};
    const Edit<InitialStock> added{std::nullopt, stock};
    ASSERT_TRUE(apply(project, added));
    EXPECT_EQ(project.all<InitialStock>()->size(), 1U);
    ASSERT_TRUE(apply(project, undone(added)));
    EXPECT_TRUE(project.all<InitialStock>()->empty());
}

TEST(Removal, OfASeriesComesBackWithAllItsFigures)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const Series before = *project.series(SeriesId{"SI"});
    const auto removed = removeSeries(project, SeriesId{"SI"});
    ASSERT_TRUE(removed) << removed.error().detail;
    EXPECT_FALSE(project.series(SeriesId{"SI"}));
    ASSERT_TRUE(restore(project, *removed));
    EXPECT_EQ(*project.series(SeriesId{"SI"}), before);
    EXPECT_TRUE(project.damagedVintages(RunContext())->empty());
}

TEST(Removal, OfADeliveryComesBackUnderItsOwnName)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const VintageId id = project.vintages()->front().id;
    const auto removed = removeVintage(project, id);
    ASSERT_TRUE(removed) << removed.error().detail;
    EXPECT_TRUE(project.vintages()->empty());
    ASSERT_TRUE(restore(project, *removed));
    EXPECT_EQ(project.vintages()->front().id, id);
    EXPECT_TRUE(project.damagedVintages(RunContext())->empty());
}

TEST(State, OfAForecastIsStaleOnceItsFiguresChange)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const SeriesId series{"GRm"};
    ASSERT_TRUE(forecastSeries(project, {series, {}, 10, testing::sampleNow}, RunContext()));
    const auto stateOf = [&] {
        const auto states = *stateOfProject(project);
        return std::ranges::find_if(states,
                                    [](const StepState& each) { return each.step == "forecast" && each.id == "GRm"; })
            ->state;
    };
    EXPECT_EQ(stateOf(), ResultState::Current);
    const auto removed = removeVintage(project, project.vintages()->front().id);
    ASSERT_TRUE(removed);
    EXPECT_EQ(stateOf(), ResultState::Stale);
    ASSERT_TRUE(restore(project, *removed));
    EXPECT_EQ(stateOf(), ResultState::Current);
}

} // namespace
} // namespace antevia
