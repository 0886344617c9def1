#pragma once

#include "model/store/project_file.h"

#include <string>
#include <utility>
#include <vector>

namespace antevia {

/// Collects what a result is worked out from, with the hash each thing has now.
class Inputs {
public:
    explicit Inputs(const ProjectFile& project) : m_project(project) {}

    Result<void> add(const std::string& kind, const std::string& id);
    Result<void> addSeries(const SeriesId& series, Day asOf)
    {
        return add("series", text(series) + "@" + printDay(asOf));
    }
    /// The provenance of a result of the running program made at `now`.
    Provenance provenance(const std::string& now, std::uint64_t seed = 0) const;

private:
    const ProjectFile& m_project;
    std::vector<InputRef> m_inputs;
};

/// Fails with Conflict, naming what changed, if a kept result is out of date. `what` is "the simulation of 'closure'".
Result<void> expectCurrent(const ProjectFile& project, const Provenance& provenance, const std::string& what);

/// The measures that a scenario applies, in its order.
Result<std::vector<Measure>> measuresOf(const ProjectFile& project, const Scenario& scenario);

} // namespace antevia
