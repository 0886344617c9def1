#pragma once

#include "app/cli/command_line.h"
#include "tests/support/sample_project.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace antevia::testing {

/// What the command line answered.
struct Outcome {
    ExitCode code = ExitCode::Ok;
    std::string out;
    std::string err;
    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

inline Outcome run(const std::vector<std::string>& arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    Terminal terminal{out, err, sampleNow};
    terminal.holder = "tester@here, pid 1";
    const ExitCode code = runCommandLine(arguments, terminal);
    return {code, out.str(), err.str()};
}

inline std::string fileWith(const TemporaryFolder& folder, const std::string& name, const std::string& bytes)
{
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return folder / name;
}

inline std::string sample(const TemporaryFolder& folder)
{
    sampleProject(folder, "p.antevia", 20);
    return folder / "p.antevia";
}

} // namespace antevia::testing
