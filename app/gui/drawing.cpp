#include "app/gui/drawing.h"

#include "app/charts/chart_files.h"
#include "app/gui/qt_values.h"
#include "app/usecases/run_chain.h"
#include "app/usecases/write_plan.h"
#include "app/wording/wording.h"

#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace antevia {

namespace {

constexpr int lookMilliseconds = 50;
constexpr int givenArguments = 4;

ErrorCode codeNamed(const QString& name)
{
    for (const ErrorCode code : {ErrorCode::InvalidInput, ErrorCode::NotFound, ErrorCode::Conflict, ErrorCode::Format,
                                 ErrorCode::Io, ErrorCode::Numeric, ErrorCode::Cancelled})
        if (name == QLatin1String(codeName(code)))
            return code;
    return ErrorCode::Internal;
}

Error errorIn(const QByteArray& output)
{
    const QStringList lines = QString::fromUtf8(output).split(u'\n');
    if (lines.size() < 3)
        return {ErrorCode::Internal, "the drawing ended without a word", "Try again; nothing was changed."};
    return {codeNamed(lines[0]), fromQt(lines[1]), fromQt(lines[2])};
}

Result<void> drawCharts(const ProjectFile& project, const std::string& folder, const std::string& now)
{
    TRY(const PlanDocument plan, composePlan(project, {{}, {}, {}, now}));
    for (const Block& block : plan.document.blocks)
        if (const auto* chart = std::get_if<ChartBlock>(&block))
            RETURN_IF_ERROR(writeSvg(chart->chart, folder + "/" + chart->chart.id + ".svg"));
    return {};
}

Result<void> draw(Drawing what, const std::string& path, const std::string& target, const std::string& now)
{
    TRY(auto project, ProjectFile::open(path, OpenMode::ReadWrite, "Antevia, drawing"));
    const RunContext run;
    if (what == Drawing::Charts)
        return drawCharts(project, target, now);
    if (what == Drawing::Everything)
        RETURN_IF_ERROR(runChain(project, {{}, target, now}, run));
    else
        RETURN_IF_ERROR(printPlan(project, {{}, {}, {}, now}, {target}, run));
    return {};
}

Result<void> keepRun(ProjectFile& project, const ProjectFile& copy, const ScenarioId& scenario)
{
    TRY(const auto simulation, copy.simulation(scenario));
    RETURN_IF_ERROR(project.put(simulation.value, simulation.provenance));
    const auto needs = copy.needs(scenario);
    if (!needs)
        return needs.error().code == ErrorCode::NotFound ? Result<void>() : needs.error();
    return project.put(scenario, needs->value, needs->provenance);
}

/// What was worked out on the copy, put into the project as it came about: it is up to date there unless what it was
/// worked out from was edited meanwhile.
Result<void> keepResults(ProjectFile& project, const std::string& pathOfCopy)
{
    TRY(const auto copy, ProjectFile::open(pathOfCopy, OpenMode::ReadOnly, {}));
    TRY(const auto forecasts, copy.forecastSeries());
    TRY(const auto scenarios, copy.simulatedScenarios());
    TRY(const auto plans, copy.tracedPlans());
    return project.inTransaction([&]() -> Result<void> {
        for (const SeriesId& id : forecasts) {
            TRY(const auto forecast, copy.forecast(id));
            RETURN_IF_ERROR(project.put(forecast.value, forecast.provenance));
        }
        for (const ScenarioId& id : scenarios)
            RETURN_IF_ERROR(keepRun(project, copy, id));
        for (const PlanId& id : plans) {
            TRY(const auto traces, copy.traces(id));
            TRY(const auto provenance, copy.tracesProvenance(id));
            RETURN_IF_ERROR(project.putTraces(id, traces, provenance));
        }
        return {};
    });
}

} // namespace

Result<std::string> drawElsewhere(const QString& program, ProjectFile& project, const DrawRequest& request,
                                  const RunContext& run)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("drawn.antevia"));
    RETURN_IF_ERROR(project.saveCopy(fromQt(copy)));
    run.report(0.1, "drawing");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(program, {QStringLiteral("--draw"), QString::fromLatin1(word(request.what)), copy,
                            toQt(request.target), toQt(request.now)});
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(lookMilliseconds))
        if (run.stopRequested()) {
            process.kill();
            process.waitForFinished();
            RETURN_IF_ERROR(run.checkpoint());
        }
    if (process.error() == QProcess::FailedToStart)
        return Error{ErrorCode::Internal, "the program could not be started to draw: " + fromQt(program)};
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return errorIn(process.readAllStandardOutput());
    if (request.what == Drawing::Everything && !project.isReadOnly())
        RETURN_IF_ERROR(keepResults(project, fromQt(copy)));
    return request.target;
}

int drawAsTold(const QStringList& arguments)
{
    const auto what = arguments.size() == givenArguments ? fromWord<Drawing>(fromQt(arguments[0])) : std::nullopt;
    const Result<void> drawn = what ? draw(*what, fromQt(arguments[1]), fromQt(arguments[2]), fromQt(arguments[3]))
                                    : Error{ErrorCode::InvalidInput, "--draw takes WHAT PROJECT TARGET NOW"};
    if (drawn)
        return 0;
    std::printf("%s\n%s\n%s\n", codeName(drawn.error().code), drawn.error().detail.c_str(),
                drawn.error().remedy.c_str());
    return 1;
}

} // namespace antevia
