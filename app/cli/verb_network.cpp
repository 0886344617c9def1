#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/network_steps.h"
#include "model/formats/json_values.h"

#include <memory>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string scenario;
    std::string folder;
    NetworkOrigin origin;
    bool onlyShow = false;
};

std::string inWords(const std::vector<NetworkFinding>& findings)
{
    if (findings.empty())
        return "Checked: nothing found.\n";
    std::string out;
    for (const NetworkFinding& each : findings)
        out += std::string(each.stopsRuns ? "Stops runs: " : "Mind: ") + each.what + "." +
               (each.remedy.empty() ? "" : " " + each.remedy) + "\n";
    return out;
}

nlohmann::json inJson(const std::vector<NetworkFinding>& findings)
{
    nlohmann::json out = nlohmann::json::array();
    for (const NetworkFinding& each : findings)
        out.push_back({{"stopsRuns", each.stopsRuns}, {"what", each.what}, {"remedy", each.remedy}});
    return out;
}

ExitCode importVerb(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, options.onlyShow ? OpenMode::ReadOnly : OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto change =
        options.onlyShow ? readNetworkFor(*project, options.origin) : importNetwork(*project, options.origin);
    if (!change)
        return terminal.fail(change.error());
    const Wording wording;
    const auto places = static_cast<int>(change->network.network.places().size());
    const auto links = static_cast<int>(change->network.network.links().size());
    terminal.print({{"network", networkJson(change->network)}, {"findings", inJson(change->findings)}},
                   (options.onlyShow ? "Would take in " : "Took in ") + wording.count(places, "place", "places") +
                       " and " + wording.count(links, "link", "links") + ".\n" + inWords(change->findings));
    return ExitCode::Ok;
}

ExitCode checkVerb(const Options& options, const Terminal& terminal)
{
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto findings = checkProjectNetwork(*project, {options.scenario});
    if (!findings)
        return terminal.fail(findings.error());
    terminal.print(inJson(*findings), inWords(*findings));
    const bool stops = !findings->empty() && findings->front().stopsRuns;
    return stops ? ExitCode::BadInput : ExitCode::Ok;
}

ExitCode exportVerb(const Options& options, const Terminal& terminal)
{
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto written = exportNetwork(*project, options.folder);
    if (!written)
        return terminal.fail(written.error());
    std::string out;
    for (const std::string& path : *written)
        out += "Wrote " + path + "\n";
    terminal.print(*written, out);
    return ExitCode::Ok;
}

/// Adds a verb of `network` on a project, to be done by `verb`.
CLI::App* addVerb(CLI::App& network, const char* name, const char* what, const std::shared_ptr<Options>& options,
                  Action& action, ExitCode (*verb)(const Options&, const Terminal&))
{
    CLI::App* added = network.add_subcommand(name, what);
    added->add_option("project", options->project, "Project file")->required();
    added->callback([options, &action, verb] {
        action = [options, verb](const Terminal& terminal) { return verb(*options, terminal); };
    });
    return added;
}

} // namespace

void addNetwork(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>(); // held by the callbacks of the command line
    CLI::App* network = program.add_subcommand("network", "Take in, check or write out the places and links");
    network->require_subcommand(1);
    CLI::App* import =
        addVerb(*network, "import", "Put a network in the place of the project's", options, action, importVerb);
    import->add_option("--places", options->origin.places, "Table of places (with --links)");
    import->add_option("--links", options->origin.links, "Table of links (with --places)");
    import->add_option("--geojson", options->origin.geoJson, "GeoJSON file: points are places, lines are links");
    import->add_option("--file", options->origin.file, "Network file of Antevia's own form");
    import->add_option("--shipped", options->origin.shipped, "Network that comes with the program: western-balkans");
    import->add_flag("--dry-run", options->onlyShow, "Check it and change nothing");
    addVerb(*network, "check", "Name what is missing, impossible or without effect", options, action, checkVerb)
        ->add_option("--scenario", options->scenario, "Look at the dates of this scenario's measures as well");
    addVerb(*network, "export", "Write places.csv, links.csv, network.json and network.geojson", options, action,
            exportVerb)
        ->add_option("--out", options->folder, "Folder")
        ->required();
}

} // namespace antevia
