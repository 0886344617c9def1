#pragma once

#include "app/usecases/new_project.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace antevia::testing {

/// A project as of the end of June 2015 without a corridor.
inline ProjectFile emptyProject(const TemporaryFolder& folder)
{
    auto project = newProject({folder / "d.antevia", {}, {}, "Deliveries", "2026-11-22T09:00:00Z"}, RunContext());
    if (!project)
        ADD_FAILURE() << project.error().detail;
    ProjectInfo info = *project->info();
    info.asOf = makeDay(2015, 6, 30);
    EXPECT_TRUE(project->put(info));
    return *std::move(project);
}

/// Applications a month from January 2012 on, as one delivery of `day` had them.
inline void deliver(ProjectFile& project, const std::string& series, Day day, const Eigen::VectorXd& values)
{
    SeriesFigures figures;
    figures.info.id = {series};
    figures.info.name = series;
    figures.info.frequency = Frequency::Monthly;
    figures.info.basis.unit = CountingUnit::Application;
    figures.info.source.publisher = "Publisher";
    figures.series = Series(periodOf(makeDay(2012, 1, 1), Frequency::Monthly), values);
    Vintage vintage;
    vintage.recordedAt = "2026-11-22T09:00:00Z";
    vintage.published = day;
    vintage.origin = series + printDay(day);
    vintage.source = {Standing::Cited, "Publisher", {}, printDay(day), {}, {}};
    const auto added = project.addVintage(vintage, {figures});
    EXPECT_TRUE(added) << added.error().detail;
}

} // namespace antevia::testing
