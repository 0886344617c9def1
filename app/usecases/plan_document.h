#pragma once

#include "app/usecases/data_note.h"
#include "app/usecases/write_plan.h"
#include "app/wording/wording.h"
#include "model/capacity/norm.h"
#include "model/forecast/forecast.h"
#include "model/indicators/series_info.h"
#include "model/places/network.h"
#include "model/plan/plan.h"
#include "model/project_info.h"
#include "model/report/chart_spec.h"
#include "model/report/provenance.h"
#include "model/scenario/measure.h"
#include "model/scenario/scenario.h"
#include "model/scenario/simulation.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// The figures of one series, split at the as-of day. The plan itself sees `known` only.
struct SeriesFacts {
    SeriesInfo info;
    Series known;      ///< up to the as-of day
    Series afterwards; ///< later; empty if nothing is known. Shown in the annex on what happened, nowhere else
    VintageId vintage; ///< `known` comes from
};

/// The scenario that the plan's scenario is compared with.
struct ComparedScenario {
    Scenario scenario;
    Simulation simulation;
    std::optional<NeedsResult> needs;
};

/// Charts of the plan, made beforehand; those that are not there are left out. Lines of what happened after the as-of
/// day may be in them: they are shown in the annex on what happened, and taken out everywhere else.
struct PlanCharts {
    std::optional<ChartSpec> arrivals;      ///< of the partner, fan with the figures before
    std::optional<ChartSpec> present;       ///< people present in the partner against capacity
    std::optional<ChartSpec> breach;        ///< probability of having run out, by date
    std::vector<ChartSpec> neighbours;      ///< arrivals in the places up and down the corridor
    std::optional<ChartSpec> entryForecast; ///< forecast of the corridor's entry
};

/// Everything that the plan is written from, read beforehand. Optional parts may be missing; the plan then says so or
/// leaves the section out.
struct PlanFacts {
    ProjectInfo info;
    Network network;
    CorridorParameters parameters;
    Plan plan;
    StandardsProfile profile;
    std::vector<Site> sites;
    std::vector<Measure> measures; ///< all of the project, also those known later than the as-of day
    Scenario scenario;
    Simulation simulation; ///< of `scenario`
    std::optional<ComparedScenario> comparison;
    NeedsResult needs;                     ///< of `scenario` by `profile`
    std::optional<Forecast> entryForecast; ///< of scenario.entrySeries
    std::optional<Forecast> ownForecast;   ///< of the series observed in the partner
    std::vector<SeriesFacts> series;       ///< those of the corridor's places and the entry series
    std::vector<Vintage> vintages;
    DataNote dataNote;
    PlanCharts charts;
    std::vector<InputRef> inputs; ///< `inputsOfPlan` with their hashes
    YardstickKind yardstick = YardstickKind::Phia;
    std::string now; ///< UTC, "2026-11-22T09:00:00Z"
};

/// The inputs that figures of this plan may name, without hashes; kinds and ids as ProjectFile::inputRef takes them.
std::vector<InputRef> inputsOfPlan(const PlanFacts& facts);

/// The contingency plan as a document, with a trace for each figure printed. Figures are numbered in the order of their
/// first appearance. Same facts, same document.
///
/// Fails with InvalidInput if the plan's partner is no place where people stay, with Conflict if simulation, needs and
/// scenario do not belong together.
Result<PlanDocument> planDocument(const PlanFacts& facts);

} // namespace antevia
