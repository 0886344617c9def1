#include "app/gui/work.h"

#include "app/gui/qt_values.h"
#include "app/usecases/backtest_series.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/simulate_scenario.h"
#include "app/usecases/work_out_needs.h"
#include "model/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace antevia {

namespace {

/// Days forecast if a scenario does not ask for more.
constexpr int forecastDays = 60;

QString say(const char* text)
{
    return QCoreApplication::translate("Work", text);
}

bool needsSimulation(const ProjectFile& project, const ScenarioId& scenario)
{
    const auto provenance = project.provenanceOf("simulation", scenario.value);
    if (!provenance)
        return true;
    const auto changed = project.changedInputs(*provenance);
    return !changed || !changed->empty();
}

Result<void> simulateAndNeed(ProjectFile& project, const ScenarioId& scenario, const std::string& now,
                             const RunContext& run)
{
    if (needsSimulation(project, scenario))
        RETURN_IF_ERROR(simulateScenario(project, {scenario, now}, run.stage(0.0, 0.8)));
    RETURN_IF_ERROR(run.checkpoint());
    RETURN_IF_ERROR(workOutNeeds(project, {scenario, {}, now}, run.stage(0.8, 1.0)));
    return {};
}

Result<void> everything(ProjectFile& project, const std::string& now, const RunContext& run)
{
    TRY(const auto info, project.info());
    TRY(const auto scenario, project.get<Scenario>(info.scenario.value));
    RETURN_IF_ERROR(forecastAll(project, std::max(forecastDays, scenario.days), now, run.stage(0.0, 0.35)));
    RETURN_IF_ERROR(simulateAndNeed(project, info.scenario, now, run.stage(0.35, 0.65)));
    if (!info.comparison.empty())
        RETURN_IF_ERROR(simulateAndNeed(project, info.comparison, now, run.stage(0.65, 0.92)));
    RETURN_IF_ERROR(run.checkpoint());
    RETURN_IF_ERROR(writePlan(project, {info.plan, info.scenario, info.comparison, now}, run.stage(0.92, 1.0)));
    return {};
}

/// `Result<void>` has no value to hand on; jobs give this instead.
struct Done {};
Result<Done> asDone(const Result<void>& result)
{
    if (!result)
        return result.error();
    return Done{};
}

} // namespace

void runForecast(Session& session, const SeriesId& series)
{
    const auto job = [series, now = utcNow()](ProjectFile& project, const RunContext& run) {
        return forecastSeries(project, {series, std::nullopt, forecastDays, now}, run);
    };
    session.start(say("Forecasting %1").arg(toQt(series.value)), Change::Results, &session, job,
                  [](const Forecast&) {});
}

void runBacktest(Session& session, const SeriesId& series)
{
    const auto job = [series, now = utcNow()](ProjectFile& project, const RunContext& run) {
        BacktestSeriesRequest request;
        request.series = series;
        request.now = now;
        return backtestSeries(project, request, run);
    };
    session.start(say("Forecasting the past of %1 again").arg(toQt(series.value)), Change::Results, &session, job,
                  [](const Scorecard&) {});
}

void runSimulation(Session& session, const ScenarioId& scenario)
{
    const auto job = [scenario, now = utcNow()](ProjectFile& project, const RunContext& run) -> Result<Done> {
        RETURN_IF_ERROR(simulateScenario(project, {scenario, now}, run));
        return Done{};
    };
    session.start(say("Simulating %1").arg(toQt(scenario.value)), Change::Results, &session, job, [](const Done&) {});
}

void runNeeds(Session& session, const ScenarioId& scenario)
{
    const auto job = [scenario, now = utcNow()](ProjectFile& project, const RunContext& run) {
        return asDone(simulateAndNeed(project, scenario, now, run));
    };
    session.start(say("Working out needs of %1").arg(toQt(scenario.value)), Change::Results, &session, job,
                  [](const Done&) {});
}

void runAll(Session& session)
{
    const auto job = [now = utcNow()](ProjectFile& project, const RunContext& run) {
        return asDone(everything(project, now, run));
    };
    session.start(say("Running everything"), Change::Results, &session, job, [](const Done&) {});
}

QString whyStale(const Session& session, const std::string& step, const std::string& id)
{
    const auto state = session.state(step, id);
    if (!state || state->state != ResultState::Stale)
        return {};
    return say("These results are out of date: %1.").arg(toQt(joined(state->changed, ", ")));
}

bool isMissing(const Session& session, const std::string& step, const std::string& id)
{
    const auto state = session.state(step, id);
    return !state || state->state == ResultState::Missing;
}

} // namespace antevia
