#include "app/cli/command_line.h"

#include "app/cli/verbs.h"
#include "model/base/version.h"
#include "model/store/project_file.h"

#include <algorithm>
#include <ostream>
#include <thread>

namespace antevia {
namespace {

constexpr const char* introduction =
    "Antevia works out what a large influx along a corridor means for each place on it: it forecasts published flow\n"
    "figures, simulates measures, sets needs against capacity, says by when to decide, and prints a contingency plan.\n"
    "Only aggregate figures are taken in, never figures about persons.";

constexpr const char* teaching = R"(A first run, in an empty folder:
  antevia-cli new corridor.antevia --case western-balkans-autumn-2015
  antevia-cli forecast corridor.antevia GRm
  antevia-cli hindcast corridor.antevia --as-of 2015-11-20
  antevia-cli simulate corridor.antevia closure
  antevia-cli needs corridor.antevia closure
  antevia-cli plan corridor.antevia --out plan.pdf --out plan.odt
  antevia-cli trace corridor.antevia F1
  antevia-cli verify corridor.antevia
All of it at once, with tables, charts and a summary:
  antevia-cli run --case western-balkans-autumn-2015 --out out
Questions to the corridor:
  antevia-cli load-if-closed corridor.antevia closure --link HR-SI
  antevia-cli compare corridor.antevia no-closure closure
  antevia-cli sensitivity corridor.antevia closure --target most-present
  antevia-cli explain corridor.antevia closure --against no-closure
  antevia-cli pause corridor.antevia no-closure --on 2015-10-16 --to paused.run
  antevia-cli resume corridor.antevia --from paused.run --with closure
Your own figures (a table with one row a day and one column a series):
  antevia-cli import corridor.antevia arrivals.csv --source-publisher "Border police" --dry-run
  antevia-cli quality corridor.antevia RS
  antevia-cli vintages corridor.antevia RS
  antevia-cli export corridor.antevia --out figures.sdmx.csv

Exit codes: 0 done · 1 verify found differences, or an import was refused for what stands in its rows · 2 the command
line is not understood · 3 a file or value is not what it should be · 4 not found · 5 there already, in use or out of
date · 6 reading or writing failed · 7 a calculation failed · 130 stopped with Ctrl-C. After 3 to 7 and 130 the project
is as it was.)";

int availableThreads()
{
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

/// Says of each project on a network drive that the verb changed why it could not be written back.
ExitCode tellNotWrittenBack(const Terminal& terminal)
{
    Terminal onError = terminal; // which goes to `err`: the answer stands on `out` already
    onError.json = false;
    ExitCode code = ExitCode::Ok;
    for (const Error& each : takeWriteBackFailures())
        code = onError.fail(each);
    return code;
}

} // namespace

ExitCode runCommandLine(const std::vector<std::string>& arguments, Terminal terminal)
{
    CLI::App program(introduction, "antevia-cli");
    program.footer(teaching);
    program.set_version_flag("--version", std::string("Antevia ") + programVersion);
    program.require_subcommand(1);
    program.fallthrough();
    program.get_formatter()->column_width(34);
    terminal.threads = availableThreads();
    bool quiet = false;
    bool progress = false;
    program.add_flag("--json", terminal.json, "Print the result as JSON, also errors");
    program.add_flag("--quiet", quiet, "Show no progress");
    program.add_flag("--progress", progress, "Show progress on standard error, also when it is no terminal");
    program.add_option("--threads", terminal.threads, "Threads to use; never changes a result")
        ->check(CLI::Range(1, 1024));

    Action action;
    for (const auto add : {addNew,      addImport,   addVintages,     addDifference,     addQuality,     addCorrect,
                           addForecast, addBacktest, addBreaks,       addImportForecast, addHindcast,    addCalibrate,
                           addMeasures, addNetwork,  addSimulate,     addAssumptions,    addAssimilate,  addPause,
                           addResume,   addNeeds,    addLoadIfClosed, addCompare,        addSensitivity, addExplain,
                           addPlan,     addExport,   addRun,          addTrace,          addVerify,      addShow})
        add(program, action);
    for (CLI::App* verb : program.get_subcommands({}))
        verb->footer("antevia-cli --help teaches a first run and lists the exit codes.");

    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        program.parse(reversed);
    } catch (const CLI::ParseError& stop) { // the library's way to end: help, version, or what was not understood
        const int code = program.exit(stop, terminal.out, terminal.err);
        return code == 0 ? ExitCode::Ok : ExitCode::Usage;
    }
    terminal.showProgress = (terminal.showProgress || progress) && !quiet;
    const ExitCode code = action(terminal);
    const ExitCode writtenBack = tellNotWrittenBack(terminal);
    return code == ExitCode::Ok ? writtenBack : code;
}

} // namespace antevia
