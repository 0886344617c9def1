#pragma once

#include "app/gui/session.h"
#include "app/usecases/write_plan.h"

#include <QString>

namespace antevia {

// Long work that several pages start, each as one job: it goes on in the jobs bar, can be stopped, and changes nothing
// if it is.

void runForecast(Session& session, const SeriesId& series);
/// Its past forecast again from what was known then.
void runBacktest(Session& session, const SeriesId& series);
void runSimulation(Session& session, const ScenarioId& scenario);
/// Needs of a scenario from its kept simulation, which is run first if there is none or it is out of date.
void runNeeds(Session& session, const ScenarioId& scenario);
/// Forecasts, the scenario and its comparison, needs of both, and the plan's figures.
void runAll(Session& session);

/// What stands on a page about a result of `step` ("forecast", "simulation", "needs") when it is not up to date: why,
/// in words; empty if it is up to date or not there.
QString whyStale(const Session& session, const std::string& step, const std::string& id);
bool isMissing(const Session& session, const std::string& step, const std::string& id);

} // namespace antevia
