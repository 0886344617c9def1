#include "app/usecases/set_assumption.h"

#include "analysis/corridor/layout.h"
#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

/// Names that hold the same place or link, or all things if none does.
std::string namesLike(const std::vector<Assumption>& known, const std::string& name)
{
    const std::string thing = name.substr(0, name.find_last_of(' '));
    std::vector<std::string> names;
    for (const Assumption& each : known)
        if (each.name.starts_with(thing))
            names.push_back("'" + each.name + "'");
    return names.empty() || names.size() == known.size() ? "'assumptions' lists them" : joined(names, ", ");
}

Source sourceOf(const std::string& said)
{
    Source source;
    source.standing = said.empty() ? Standing::Default : Standing::Cited;
    source.document = said;
    source.note = said.empty() ? "set by hand, no source given" : "";
    return source;
}

} // namespace

Result<std::vector<Assumption>> assumptionsOfProject(const ProjectFile& project)
{
    TRY(CorridorParameters parameters, project.parameters());
    std::vector<Assumption> list;
    for (const auto& [name, value] : namedParameters(parameters))
        list.push_back({name, *value});
    return list;
}

Result<Edit<CorridorParameters>> setAssumption(const ProjectFile& project, const AssumptionRequest& request)
{
    TRY(const Network network, project.network());
    TRY(const CorridorParameters before, project.parameters());
    CorridorParameters after = before;
    const auto named = namedParameters(after);
    const auto found = std::ranges::find(named, request.name, &NamedParameter::name);
    if (found == named.end()) {
        TRY(const auto known, assumptionsOfProject(project));
        return Error{ErrorCode::NotFound, "there is no parameter '" + shownSafely(request.name) + "'",
                     "Parameters are: " + namesLike(known, request.name) + "."};
    }
    *found->value = {request.low, request.central, request.high, sourceOf(request.source)};
    if (const auto layout = corridor::makeLayout(network, after); !layout)
        return layout.error();
    return Edit<CorridorParameters>{before, std::move(after)};
}

} // namespace antevia
