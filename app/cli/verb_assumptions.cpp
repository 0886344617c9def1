#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/set_assumption.h"
#include "model/formats/json_values.h"

#include <memory>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string name;
    std::vector<double> range;
    std::string source;
};

std::string rangeText(const Uncertain& value, const Wording& wording)
{
    return value.low == value.high ? wording.number(value.central, 3)
                                   : wording.number(value.low, 3) + " | " + wording.number(value.central, 3) + " | " +
                                         wording.number(value.high, 3);
}

void show(const std::vector<Assumption>& all, const Terminal& terminal)
{
    const Wording wording;
    nlohmann::json list = nlohmann::json::array();
    std::string out =
        "Drawn once in each course from low | central | high (triangular); one number: the same in all.\n";
    for (const Assumption& each : all) {
        list.push_back({{"name", each.name},
                        {"low", each.value.low},
                        {"central", each.value.central},
                        {"high", each.value.high},
                        {"source", toJson(each.value.source)}});
        out += "  " + each.name + ": " + rangeText(each.value, wording) + " (" +
               wording.name(each.value.source.standing) + ")\n";
    }
    terminal.print({{"assumptions", list}}, out);
}

Result<std::vector<Assumption>> changed(ProjectFile& project, const Options& options)
{
    if (!options.name.empty()) {
        const std::vector<double>& range = options.range;
        const bool isFixed = range.size() == 1;
        TRY(const auto edit, setAssumption(project, {options.name, range.front(), isFixed ? range.front() : range[1],
                                                     range.back(), options.source}));
        RETURN_IF_ERROR(apply(project, edit));
    }
    return assumptionsOfProject(project);
}

ExitCode assumptionsVerb(const Options& options, const Terminal& terminal)
{
    auto project =
        openProject(options.project, options.name.empty() ? OpenMode::ReadOnly : OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    if (!options.name.empty() && options.range.size() != 1 && options.range.size() != 3)
        return terminal.fail(
            Error{ErrorCode::InvalidInput, "--set needs a range", "Add --to LOW CENTRAL HIGH, or --to VALUE."});
    const auto all = changed(*project, options);
    if (!all)
        return terminal.fail(all.error());
    show(*all, terminal);
    return ExitCode::Ok;
}

} // namespace

void addAssumptions(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("assumptions", "Show the ranges that the corridor's parameters are drawn "
                                                           "from, or give one another range");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("--set", options->name, "Parameter, by the name that is shown: \"place HR stayDays\"");
    verb->add_option("--to", options->range, "Its low, central and high value, or one value for all courses")
        ->expected(1, 3);
    verb->add_option("--source", options->source, "Where the range is from; else it is marked a default");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return assumptionsVerb(*options, terminal); };
    });
}

} // namespace antevia
