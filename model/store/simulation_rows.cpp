#include "model/store/simulation_rows.h"

#include "model/base/text.h"
#include "model/formats/hash.h"
#include "model/store/database_error.h"
#include "model/store/paths_blob.h"

#include <map>
#include <type_traits>

namespace antevia {
namespace {

using nlohmann::json;

/// Calls `visit(part, paths)` for each table of paths of a simulation, in a fixed order; `simulation` has its places,
/// links and groups in either case, so that the same walk writes and reads.
template <class SimulationRef, class Visit>
Result<void> forEachPaths(SimulationRef& simulation, const Visit& visit)
{
    for (auto& place : simulation.places) {
        const std::string prefix = "place/" + text(place.place) + "/";
        RETURN_IF_ERROR(visit(prefix + "arrivals", place.arrivals));
        RETURN_IF_ERROR(visit(prefix + "departures", place.departures));
        RETURN_IF_ERROR(visit(prefix + "present", place.present));
        RETURN_IF_ERROR(visit(prefix + "waiting", place.waiting));
        RETURN_IF_ERROR(visit(prefix + "stranded", place.stranded));
        for (std::size_t i = 0; i < place.arrivalsByGroup.size(); ++i)
            RETURN_IF_ERROR(visit(prefix + "arrivalsByGroup/" + std::to_string(i), place.arrivalsByGroup[i]));
        for (std::size_t i = 0; i < place.presentByGroup.size(); ++i)
            RETURN_IF_ERROR(visit(prefix + "presentByGroup/" + std::to_string(i), place.presentByGroup[i]));
    }
    for (auto& link : simulation.links) {
        const std::string prefix = "link/" + text(link.link) + "/";
        RETURN_IF_ERROR(visit(prefix + "departures", link.departures));
        RETURN_IF_ERROR(visit(prefix + "inTransit", link.inTransit));
    }
    return {};
}

json headOf(const Simulation& simulation)
{
    json head{{"scenario", text(simulation.scenario)},
              {"day0", printDay(simulation.day0)},
              {"days", simulation.days},
              {"replicates", simulation.replicates},
              {"seed", simulation.seed},
              {"warnings", simulation.warnings},
              {"groups", json::array()},
              {"places", json::array()},
              {"links", json::array()},
              {"start", json::array()}};
    for (const GroupId& group : simulation.groups)
        head["groups"].push_back(text(group));
    for (const PlacePaths& place : simulation.places)
        head["places"].push_back({{"place", text(place.place)},
                                  {"arrivalsByGroup", place.arrivalsByGroup.size()},
                                  {"presentByGroup", place.presentByGroup.size()}});
    for (const LinkPaths& link : simulation.links)
        head["links"].push_back(text(link.link));
    for (const StartingPoint& start : simulation.start)
        head["start"].push_back(toJson(start));
    head["conservation"] = toJson(simulation.conservation);
    return head;
}

/// The simulation without the values of its paths. Throws what nlohmann-json throws on a wrong type or missing key.
Result<Simulation> headFrom(const json& head)
{
    Simulation simulation;
    simulation.scenario = ScenarioId{head.at("scenario").get<std::string>()};
    const auto day0 = parseDay(head.at("day0").get<std::string>());
    if (!day0)
        return Error{ErrorCode::Format, "the simulation has no first day"};
    simulation.day0 = *day0;
    head.at("days").get_to(simulation.days);
    head.at("replicates").get_to(simulation.replicates);
    head.at("seed").get_to(simulation.seed);
    head.at("warnings").get_to(simulation.warnings);
    for (const json& group : head.at("groups"))
        simulation.groups.push_back(GroupId{group.get<std::string>()});
    for (const json& each : head.at("places")) {
        PlacePaths place;
        place.place = PlaceId{each.at("place").get<std::string>()};
        place.arrivalsByGroup.resize(each.at("arrivalsByGroup").get<std::size_t>());
        place.presentByGroup.resize(each.at("presentByGroup").get<std::size_t>());
        simulation.places.push_back(std::move(place));
    }
    for (const json& link : head.at("links"))
        simulation.links.push_back({LinkId{link.get<std::string>()}, {}, {}});
    for (const json& each : head.at("start")) {
        TRY(StartingPoint start, fromJson<StartingPoint>(each));
        simulation.start.push_back(std::move(start));
    }
    TRY(simulation.conservation, fromJson<Conservation>(head.at("conservation")));
    return simulation;
}

Result<Simulation> checkedHead(const json& head)
{
    try {
        return headFrom(head);
    } catch (const json::exception& failure) {
        return Error{ErrorCode::Format, std::string("the simulation cannot be read: ") + failure.what(),
                     "Simulate the scenario again."};
    }
}

Result<Paths> readPaths(Statement& statement, const std::string& part, const json& hashes)
{
    RETURN_IF_ERROR(statement.bind(2, part));
    TRY(const bool row, statement.next());
    const std::string_view bytes = row ? statement.blob(0) : std::string_view();
    const bool sound = row && hashes.contains(part) && hashes[part] == sha256Hex(bytes);
    auto paths = sound ? unpacked(bytes) : Result<Paths>(damaged("the simulation, part '" + shownSafely(part) + "',"));
    statement.reset();
    return paths;
}

} // namespace

Result<json> writePaths(const Database& database, const Simulation& simulation)
{
    RETURN_IF_ERROR(removePaths(database, simulation.scenario));
    json head = headOf(simulation);
    json& hashes = head["paths"] = json::object();
    TRY(Statement statement, database.prepare("INSERT INTO paths (scenario, part, packed) VALUES (?, ?, ?)"));
    RETURN_IF_ERROR(statement.bindAll(text(simulation.scenario)));
    const auto written = forEachPaths(simulation, [&](const std::string& part, const Paths& paths) -> Result<void> {
        const std::string bytes = packed(paths);
        hashes[part] = sha256Hex(bytes);
        RETURN_IF_ERROR(statement.bind(2, part));
        RETURN_IF_ERROR(statement.bindBlob(3, bytes));
        return statement.run();
    });
    return written ? Result<json>(std::move(head)) : written.error();
}

Result<Simulation> readSimulation(const Database& database, const ScenarioId& scenario, const StoredDocument& document)
{
    TRY(const json head, checkedJson(document, "the simulation of '" + shownSafely(text(scenario)) + "'"));
    TRY(Simulation simulation, checkedHead(head));
    TRY(Statement statement, database.prepare("SELECT packed FROM paths WHERE scenario = ? AND part = ?"));
    RETURN_IF_ERROR(statement.bindAll(text(scenario)));
    const json hashes = head.value("paths", json::object());
    const auto loaded = forEachPaths(simulation, [&](const std::string& part, Paths& paths) -> Result<void> {
        TRY(paths, readPaths(statement, part, hashes));
        return {};
    });
    return loaded ? Result<Simulation>(std::move(simulation)) : loaded.error();
}

Result<void> removePaths(const Database& database, const ScenarioId& scenario)
{
    return database.run("DELETE FROM paths WHERE scenario = ?", text(scenario));
}

} // namespace antevia
