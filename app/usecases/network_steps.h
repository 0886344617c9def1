#pragma once

#include "analysis/corridor/network_check.h"
#include "app/usecases/edit.h"
#include "model/formats/network_file.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

/// Where a network comes from: two tables, one GeoJSON file, one file of Antevia's own form, or one that comes with the
/// program. One of them.
struct NetworkOrigin {
    std::string places = {}; ///< path of places.csv, with `links`
    std::string links = {};
    std::string geoJson = {};
    std::string file = {};
    std::string shipped = {}; ///< "western-balkans"
};

struct NetworkChange {
    NetworkFile network;
    std::vector<NetworkFinding> findings; ///< of the new network with the project's measures and scenarios
};

/// The names of the networks that come with the program.
std::vector<std::string> shippedNetworks();

/// Reads a network and checks it with what is in the project, without changing anything.
Result<NetworkChange> readNetworkFor(const ProjectFile& project, const NetworkOrigin& origin);

/// The same, and puts it in the place of the project's network, parameters and the sites of its places, in one step.
/// Groups, noise and delay that the project has already stay. Measures and scenarios stay as they are: what no longer
/// fits is among the findings.
Result<NetworkChange> importNetwork(ProjectFile& project, const NetworkOrigin& origin);

/// The network of `files` that a person chose, told by their names: one GeoJSON or JSON file, or a table of places and
/// one whose name has "link" or "way" in it. InvalidInput if it is one table of two.
Result<NetworkOrigin> networkOriginOf(const std::vector<std::string>& files);

/// The import as an edit that can be undone; sites that the network does not name stay.
Result<Edit<NetworkFile>> networkImport(const ProjectFile& project, const NetworkOrigin& origin);

/// The project's own network, with its parameters and all sites.
Result<NetworkFile> networkOfProject(const ProjectFile& project);

/// What is found in the project's own network; with a scenario (may be empty) also in its measures' dates.
Result<std::vector<NetworkFinding>> checkProjectNetwork(const ProjectFile& project, const ScenarioId& scenario);

/// Writes places.csv, links.csv, network.json and, if all places have longitude and latitude, network.geojson into a
/// folder. Gives the paths.
Result<std::vector<std::string>> exportNetwork(const ProjectFile& project, const std::string& folder);

} // namespace antevia
