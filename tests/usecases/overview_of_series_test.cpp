#include "app/usecases/overview_of_series.h"

#include "tests/support/delivered_project.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

Eigen::VectorXd twoWithAGap()
{
    return Eigen::Vector3d(5, std::nan(""), 7);
}

TEST(OverviewOfSeries, TellsWhatTheFiguresSay)
{
    const testing::TemporaryFolder folder;
    ProjectFile project = testing::emptyProject(folder);
    testing::deliver(project, "N", makeDay(2012, 4, 10), twoWithAGap());
    const auto overview = overviewOfSeries(project, RunContext());
    ASSERT_TRUE(overview) << overview.error().detail;
    ASSERT_EQ(overview->series.size(), 1U);
    const SeriesOverview& line = overview->series.front();
    EXPECT_TRUE(line.isRead);
    EXPECT_EQ(line.periods, 3);
    EXPECT_EQ(line.missing, 1);
    EXPECT_EQ(line.lastValue, 7);
    EXPECT_EQ(printPeriod(line.last), "2012-03");
    EXPECT_EQ(line.vintage.value, "v1");
    EXPECT_EQ(line.shown.source.publisher, "Publisher");
}

TEST(OverviewOfSeries, ListsNamesAndDeliveriesBeforeAnyFigureIsRead)
{
    const testing::TemporaryFolder folder;
    ProjectFile project = testing::emptyProject(folder);
    testing::deliver(project, "N", makeDay(2012, 4, 10), twoWithAGap());
    testing::deliver(project, "S", makeDay(2012, 4, 11), twoWithAGap());
    const auto names = namesOfSeries(project);
    ASSERT_TRUE(names) << names.error().detail;
    EXPECT_EQ(names->vintages.size(), 2U);
    ASSERT_EQ(names->series.size(), 2U);
    for (const SeriesOverview& line : names->series) {
        EXPECT_FALSE(line.isRead);
        EXPECT_TRUE(std::isnan(line.lastValue));
        EXPECT_EQ(line.info, project.get<SeriesInfo>(line.info.id.value).value());
        EXPECT_EQ(line.shown, line.info);
    }
}

} // namespace
} // namespace antevia
