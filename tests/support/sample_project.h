#pragma once

#include "app/usecases/new_project.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace antevia::testing {

inline constexpr const char* sampleNow = "2026-11-22T09:00:00Z";
inline constexpr const char* sampleCase = "western-balkans-autumn-2015";

/// A project made from the sample case, with fewer replicates so that tests are quick.
inline ProjectFile sampleProject(const TemporaryFolder& folder, const std::string& name = "sample.antevia",
                                 int replicates = 100)
{
    auto project = newProject({folder / name, sampleCase, {}, {}, sampleNow}, RunContext());
    if (!project)
        ADD_FAILURE() << project.error().detail;
    auto scenarios = project->all<Scenario>();
    for (Scenario scenario : *scenarios) {
        scenario.replicates = replicates;
        EXPECT_TRUE(project->put(scenario));
    }
    return *std::move(project);
}

} // namespace antevia::testing
