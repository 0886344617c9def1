#include "app/usecases/run_chain.h"

#include "app/charts/chart_files.h"
#include "app/report/report.h"
#include "app/usecases/charts_of_run.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/simulate_scenario.h"
#include "app/usecases/summary.h"
#include "app/usecases/tables_of_project.h"
#include "app/usecases/work_out_needs.h"
#include "app/usecases/write_plan.h"
#include "model/formats/csv_out.h"
#include "model/formats/file.h"
#include "model/formats/xlsx_out.h"

#include <chrono>
#include <cstdio>
#include <filesystem>

namespace antevia {
namespace {

constexpr int jsonIndent = 1;

Result<void> makeFolder(const std::string& path)
{
    std::error_code failure;
    std::filesystem::create_directories(path, failure);
    if (failure)
        return Error{ErrorCode::Io, "the folder '" + path + "' cannot be made: " + failure.message(),
                     "Choose a folder that you may write to."};
    return {};
}

/// "2026-11-22T09:00:00Z" as a time; the epoch for anything else.
std::chrono::sys_seconds timeOf(const std::string& utc)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    const auto day = parseDay(utc.substr(0, 10));
    if (!day || std::sscanf(utc.c_str() + 10, "T%2d:%2d:%2dZ", &hour, &minute, &second) != 3)
        return {};
    return *day + std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

/// "Flows and people present" → "flows-and-people-present".
std::string fileNameOf(const std::string& sheet)
{
    std::string out;
    for (const char c : sheet) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte))
            out += static_cast<char>(std::tolower(byte));
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    return out;
}

class Folder {
public:
    explicit Folder(std::string path) : m_path(std::move(path)) {}
    std::string operator/(const std::string& name) const { return m_path + "/" + name; }

    /// Writes one file with `write(path)` and remembers it.
    template <class Write>
    Result<void> add(const std::string& name, Write write)
    {
        const std::string path = *this / name;
        RETURN_IF_ERROR(write(path));
        m_written.push_back(path);
        return {};
    }
    std::vector<std::string> written() const { return m_written; }

private:
    std::string m_path;
    std::vector<std::string> m_written;
};

Result<void> runSteps(ProjectFile& project, const Scenario& scenario, const ScenarioId& comparison,
                      const std::string& now, const RunContext& run)
{
    TRY(const auto forecast, forecastAll(project, scenario.days, now, run.stage(0.0, 0.2)));
    double from = 0.2;
    for (const ScenarioId& id : {scenario.id, comparison}) {
        if (id.empty())
            continue;
        TRY(const Simulation simulation, simulateScenario(project, {id, now}, run.stage(from, from + 0.2)));
        TRY(const NeedsResult needs, workOutNeeds(project, {id, {}, now}, run.stage(from + 0.2, from + 0.25)));
        from += 0.25;
    }
    return {};
}

Result<void> writeTables(const ProjectFile& project, const ScenarioId& scenario, const std::string& now, Folder& out)
{
    TRY(const ProjectInfo info, project.info());
    TRY(const auto sheets, tablesOfProject(project, scenario));
    RETURN_IF_ERROR(out.add("tables.xlsx", [&](const std::string& path) {
        return writeXlsx(sheets, path, {info.title, info.question, "Antevia", info.attribution, timeOf(now)});
    }));
    for (const Sheet& sheet : sheets)
        RETURN_IF_ERROR(out.add("tables/" + fileNameOf(sheet.name) + ".csv", [&](const std::string& path) {
            return writeCsv(sheet, path, {.titleAndNotes = true});
        }));
    return {};
}

Result<void> writeCharts(const ProjectFile& project, const Scenario& scenario, const ScenarioId& comparison,
                         Folder& out)
{
    TRY(const auto charts, chartsOfRun(project, scenario, comparison));
    for (const ChartSpec& chart : charts)
        RETURN_IF_ERROR(
            out.add("charts/" + chart.id + ".svg", [&](const std::string& path) { return writeSvg(chart, path); }));
    return {};
}

} // namespace

Result<RunReport> runChain(ProjectFile& project, const RunRequest& request, const RunContext& run)
{
    TRY(const ProjectInfo info, project.info());
    TRY(const Scenario scenario,
        project.get<Scenario>((request.scenario.empty() ? info.scenario : request.scenario).value));
    const ScenarioId comparison = info.comparison == scenario.id ? ScenarioId() : info.comparison;
    for (const char* folder : {"", "/tables", "/charts"})
        RETURN_IF_ERROR(makeFolder(request.outFolder + folder));
    RETURN_IF_ERROR(runSteps(project, scenario, comparison, request.now, run.stage(0.0, 0.7)));

    Folder out(request.outFolder);
    RunReport report;
    const PlanRequest planRequest{info.plan, scenario.id, comparison, request.now};
    TRY(const PlanDocument plan,
        printPlan(project, planRequest, {out / "plan.pdf", out / "plan.odt"}, run.stage(0.7, 0.85)));
    TRY(report.planPages, pageCount(plan.document));
    RETURN_IF_ERROR(run.checkpoint());
    RETURN_IF_ERROR(writeTables(project, scenario.id, request.now, out));
    run.report(0.9, "wrote the tables");
    RETURN_IF_ERROR(run.checkpoint());
    RETURN_IF_ERROR(writeCharts(project, scenario, comparison, out));
    TRY(const nlohmann::json summary, summaryOfProject(project, scenario.id, plan.traces));
    RETURN_IF_ERROR(out.add("summary.json", [&](const std::string& path) {
        return writeFileAtomically(path, summary.dump(jsonIndent) + "\n");
    }));
    run.report(1.0, "done");
    report.written = {out / "plan.pdf", out / "plan.odt"};
    for (const std::string& path : out.written())
        report.written.push_back(path);
    TRY(const Kept<Simulation> simulation, project.simulation(scenario.id));
    report.warnings = simulation.value.warnings;
    return report;
}

} // namespace antevia
