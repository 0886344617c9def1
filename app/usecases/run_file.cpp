#include "app/usecases/run_file.h"

#include "model/formats/hash.h"
#include "model/formats/json_text.h"
#include "model/formats/json_values.h"
#include "model/store/paths_blob.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr std::string_view kind = "antevia-run-put-aside";

Error broken()
{
    return {ErrorCode::Format, "this is no run that was put aside, or the file is damaged",
            "Put the run aside again with 'pause'."};
}

/// Every table of a simulation that has values, in a fixed order.
std::vector<Paths*> tablesOf(Simulation& simulation)
{
    std::vector<Paths*> tables;
    for (PlacePaths& place : simulation.places) {
        tables.insert(tables.end(),
                      {&place.arrivals, &place.departures, &place.present, &place.waiting, &place.stranded});
        for (std::vector<Paths>* groups : {&place.arrivalsByGroup, &place.presentByGroup})
            for (Paths& group : *groups)
                tables.push_back(&group);
    }
    for (LinkPaths& link : simulation.links)
        tables.insert(tables.end(), {&link.departures, &link.inTransit});
    std::erase_if(tables, [](const Paths* table) { return table->size() == 0; });
    return tables;
}

Paths asRow(const std::vector<std::int32_t>& people)
{
    return Eigen::Map<const Paths>(people.data(), 1, static_cast<Eigen::Index>(people.size()));
}

/// The next piece of so many bytes, packed paths.
Result<Paths> nextPaths(std::string_view& rest, const nlohmann::json& size)
{
    if (!size.is_number_unsigned() || size.get<std::size_t>() > rest.size())
        return broken();
    const std::string_view piece = rest.substr(0, size.get<std::size_t>());
    rest.remove_prefix(piece.size());
    return unpacked(piece);
}

bool hasHead(const nlohmann::json& head)
{
    return head.is_object() && head.value("kind", nlohmann::json()) == kind && head.contains("scenario") &&
           head["scenario"].is_string() && head.contains("provenance") && head.contains("day") &&
           head["day"].is_number_unsigned() && head.contains("replicatesPerBlock") &&
           head["replicatesPerBlock"].is_number_unsigned() && head.contains("sha256") && head["sha256"].is_string() &&
           head.contains("sizes") && head["sizes"].is_array() && !head["sizes"].empty();
}

} // namespace

RunAside putAside(const CorridorEnsemble& ensemble, Provenance provenance)
{
    EnsembleSnapshot snapshot = ensemble.snapshot();
    RunAside run{snapshot.soFar.scenario,       std::move(provenance),      snapshot.day,
                 ensemble.replicatesPerBlock(), std::move(snapshot.people), {}};
    for (const Paths* table : tablesOf(snapshot.soFar))
        run.soFar.emplace_back(table->leftCols(run.day + 1));
    return run;
}

Result<EnsembleSnapshot> takenUp(const RunAside& run, Simulation begun)
{
    const Error other{ErrorCode::Conflict, "the run that was put aside has other places, courses or days",
                      "Put it aside again with 'pause'."};
    const std::vector<Paths*> tables = tablesOf(begun);
    if (tables.size() != run.soFar.size() || run.day > begun.days)
        return other;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (run.soFar[i].rows() != tables[i]->rows() || run.soFar[i].cols() != run.day + 1)
            return other;
        tables[i]->leftCols(run.day + 1) = run.soFar[i];
    }
    return EnsembleSnapshot{run.day, run.people, std::move(begun)};
}

std::string fileOf(const RunAside& run)
{
    std::string rest = packed(asRow(run.people));
    nlohmann::json sizes{rest.size()};
    for (const Paths& table : run.soFar) {
        const std::string piece = packed(table);
        sizes.push_back(piece.size());
        rest += piece;
    }
    const nlohmann::json head{{"kind", kind},
                              {"scenario", text(run.scenario)},
                              {"provenance", toJson(run.provenance)},
                              {"day", run.day},
                              {"replicatesPerBlock", run.replicatesPerBlock},
                              {"sizes", sizes},
                              {"sha256", sha256Hex(rest)}};
    return head.dump() + "\n" + rest;
}

Result<RunAside> runIn(std::string_view bytes)
{
    const auto lineEnd = bytes.find('\n');
    const auto head = readJson(bytes.substr(0, std::min(lineEnd, bytes.size())));
    if (lineEnd == bytes.npos || !head || !hasHead(*head))
        return broken();
    std::string_view rest = bytes.substr(lineEnd + 1);
    if (sha256Hex(rest) != (*head)["sha256"].get<std::string>())
        return broken();
    RunAside run;
    run.scenario = {(*head)["scenario"].get<std::string>()};
    TRY(run.provenance, fromJson<Provenance>((*head)["provenance"]));
    constexpr unsigned most = 1'000'000;
    if ((*head)["day"].get<std::uint64_t>() > most || (*head)["replicatesPerBlock"].get<std::uint64_t>() > most)
        return broken();
    (*head)["day"].get_to(run.day);
    (*head)["replicatesPerBlock"].get_to(run.replicatesPerBlock);
    for (const nlohmann::json& size : (*head)["sizes"]) {
        TRY(Paths paths, nextPaths(rest, size));
        if (&size == &(*head)["sizes"].front())
            run.people.assign(paths.data(), paths.data() + paths.size());
        else
            run.soFar.push_back(std::move(paths));
    }
    return rest.empty() ? Result<RunAside>(std::move(run)) : Result<RunAside>(broken());
}

} // namespace antevia
