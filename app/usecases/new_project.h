#pragma once

#include "model/base/run_context.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

/// A case that comes with the program.
struct SampleCase {
    std::string name; ///< "western-balkans-autumn-2015"
    std::string title;
    std::string question;
    Day asOf;
    bool operator==(const SampleCase&) const = default;
};
Result<std::vector<SampleCase>> sampleCases();

struct NewProjectRequest {
    std::string path;     ///< of the new file; must not exist
    std::string caseName; ///< of a sample case; empty: see caseFile
    std::string caseFile; ///< path of a case file (*.json); empty with caseName: an empty project
    std::string title;    ///< of an empty project
    std::string now;      ///< UTC, "2026-11-22T09:00:00Z"
};

/// Makes a project file and takes a case's places, parameters, measures, sites, standards, scenarios, plans and figures
/// in. All or nothing: if it fails, no file is left.
Result<ProjectFile> newProject(const NewProjectRequest& request, const RunContext& run);

} // namespace antevia
