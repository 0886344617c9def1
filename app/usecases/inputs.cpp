#include "app/usecases/inputs.h"

#include "model/base/text.h"
#include "model/base/version.h"

#include <algorithm>

namespace antevia {

Result<void> Inputs::add(const std::string& kind, const std::string& id)
{
    TRY(InputRef input, m_project.inputRef(kind, id));
    if (std::ranges::find(m_inputs, input) == m_inputs.end())
        m_inputs.push_back(std::move(input));
    return {};
}

Provenance Inputs::provenance(const std::string& now, std::uint64_t seed) const
{
    return {programVersion, now, seed, m_inputs};
}

Result<void> expectCurrent(const ProjectFile& project, const Provenance& provenance, const std::string& what)
{
    TRY(const auto changed, project.changedInputs(provenance));
    if (changed.empty())
        return {};
    std::vector<std::string> names;
    for (const InputRef& input : changed)
        names.push_back(input.kind + " '" + input.id + "'");
    return Error{ErrorCode::Conflict, what + " is out of date: " + joined(names, ", ") + " changed since",
                 "Run it again; then go on."};
}

Result<std::vector<Measure>> measuresOf(const ProjectFile& project, const Scenario& scenario)
{
    std::vector<Measure> measures;
    for (const MeasureId& id : scenario.measures) {
        TRY(Measure measure, project.get<Measure>(id.value));
        measures.push_back(std::move(measure));
    }
    return measures;
}

} // namespace antevia
