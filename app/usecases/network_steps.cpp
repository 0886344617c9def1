#include "app/usecases/network_steps.h"

#include "model/base/text.h"
#include "model/formats/file.h"
#include "resources/embedded_files.h"

#include <algorithm>
#include <filesystem>

namespace antevia {
namespace {

constexpr std::string_view ending = ".json";

Result<NetworkFile> shippedNetwork(const std::string& name)
{
    for (const EmbeddedFile& file : embeddedNetworks())
        if (file.name == name + std::string(ending))
            return readNetwork(file.bytes);
    return Error{ErrorCode::NotFound, "there is no network '" + name + "'",
                 "Networks are: " + joined(shippedNetworks(), ", ") + "."};
}

Result<NetworkFile> readFrom(const NetworkOrigin& origin)
{
    if (!origin.shipped.empty())
        return shippedNetwork(origin.shipped);
    if (!origin.file.empty()) {
        TRY(const std::string bytes, readFile(origin.file));
        return readNetwork(bytes);
    }
    if (!origin.geoJson.empty()) {
        TRY(const std::string bytes, readFile(origin.geoJson));
        return networkFromGeoJson(bytes);
    }
    if (origin.places.empty() || origin.links.empty())
        return Error{ErrorCode::InvalidInput, "no network is named",
                     "Name a table of places and one of links, a GeoJSON file, a network file or a shipped network."};
    TRY(const std::string places, readFile(origin.places));
    TRY(const std::string links, readFile(origin.links));
    return networkFromCsv(places, links);
}

/// What the project has said of groups and noise is kept.
void keepGroups(CorridorParameters& made, const CorridorParameters& had)
{
    if (had.groups.empty())
        return;
    made.groups = had.groups;
    made.diversionDelayDays = had.diversionDelayDays;
    made.dispersion = had.dispersion;
    made.dispersionSource = had.dispersionSource;
}

Result<NetworkToCheck> withMeasures(const ProjectFile& project, const NetworkFile& file)
{
    NetworkToCheck corridor{file.network, file.parameters, file.sites, {}, {}};
    TRY(corridor.measures, project.all<Measure>());
    return corridor;
}

} // namespace

std::vector<std::string> shippedNetworks()
{
    std::vector<std::string> names;
    for (const EmbeddedFile& file : embeddedNetworks())
        names.emplace_back(file.name.substr(0, file.name.size() - ending.size()));
    return names;
}

Result<NetworkChange> readNetworkFor(const ProjectFile& project, const NetworkOrigin& origin)
{
    NetworkChange change;
    TRY(change.network, readFrom(origin));
    TRY(const CorridorParameters had, project.parameters());
    keepGroups(change.network.parameters, had);
    TRY(const NetworkToCheck corridor, withMeasures(project, change.network));
    change.findings = checkNetwork(corridor);
    return change;
}

Result<NetworkChange> importNetwork(ProjectFile& project, const NetworkOrigin& origin)
{
    TRY(NetworkChange change, readNetworkFor(project, origin));
    const auto put = [&]() -> Result<void> {
        RETURN_IF_ERROR(project.put(change.network.network));
        RETURN_IF_ERROR(project.put(change.network.parameters));
        for (const Site& site : change.network.sites)
            RETURN_IF_ERROR(project.put(site));
        return {};
    };
    RETURN_IF_ERROR(project.inTransaction(put));
    return change;
}

Result<NetworkOrigin> networkOriginOf(const std::vector<std::string>& files)
{
    NetworkOrigin origin;
    for (const std::string& path : files) {
        const std::string name = lowered(fileName(path));
        const auto has = [&name](const char* word) { return name.find(word) != std::string::npos; };
        std::string& place = name.ends_with(".geojson")  ? origin.geoJson
                             : name.ends_with(ending)    ? origin.file
                             : has("link") || has("way") ? origin.links
                                                         : origin.places;
        place = path;
    }
    if (origin.geoJson.empty() && origin.file.empty() && (origin.places.empty() || origin.links.empty()))
        return Error{ErrorCode::InvalidInput, "a network in CSV is two tables",
                     "Choose both at once: one of places, and one whose name has 'links' in it."};
    return origin;
}

Result<Edit<NetworkFile>> networkImport(const ProjectFile& project, const NetworkOrigin& origin)
{
    TRY(const NetworkFile before, networkOfProject(project));
    TRY(NetworkChange read, readNetworkFor(project, origin));
    for (const Site& site : before.sites)
        if (std::ranges::find(read.network.sites, site.id, &Site::id) == read.network.sites.end())
            read.network.sites.push_back(site);
    return Edit<NetworkFile>{before, std::move(read.network)};
}

Result<NetworkFile> networkOfProject(const ProjectFile& project)
{
    NetworkFile file;
    TRY(file.network, project.network());
    TRY(file.parameters, project.parameters());
    TRY(file.sites, project.all<Site>());
    return file;
}

Result<std::vector<NetworkFinding>> checkProjectNetwork(const ProjectFile& project, const ScenarioId& scenario)
{
    TRY(const NetworkFile file, networkOfProject(project));
    TRY(NetworkToCheck corridor, withMeasures(project, file));
    if (!scenario.empty()) {
        TRY(corridor.scenario, project.get<Scenario>(scenario.value));
    }
    return checkNetwork(corridor);
}

Result<std::vector<std::string>> exportNetwork(const ProjectFile& project, const std::string& folder)
{
    TRY(const NetworkFile file, networkOfProject(project));
    TRY(const NetworkCsv csv, networkCsv(file));
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        return Error{ErrorCode::Io, "the folder '" + folder + "' cannot be made: " + failure.message()};
    std::vector<std::string> written;
    const auto write = [&](const char* name, const std::string& bytes) {
        written.push_back((std::filesystem::path(folder) / name).string());
        return writeFileAtomically(written.back(), bytes);
    };
    RETURN_IF_ERROR(write("places.csv", csv.places));
    RETURN_IF_ERROR(write("links.csv", csv.links));
    RETURN_IF_ERROR(write("network.json", networkJson(file).dump(2) + "\n"));
    if (const auto geoJson = networkGeoJson(file))
        RETURN_IF_ERROR(write("network.geojson", geoJson->dump(2) + "\n"));
    return written;
}

} // namespace antevia
