#pragma once

#include "app/usecases/plan_document.h"
#include "app/usecases/plan_figures.h"
#include "app/usecases/plan_statistics.h"

#include <string>
#include <vector>

namespace antevia {

/// What the sections of a plan are written with.
struct PlanContext {
    const PlanFacts& facts;
    FigureRegister& figures;
    const Place& partner;
    int brief; ///< days that the brief speaks of, at most those simulated
    Wording words = {};

    Day asOf() const { return facts.scenario.asOf; }
    Day dayAt(int day) const { return asOf() + Days{day}; }
    Day briefStart() const { return dayAt(1); }
    Day briefEnd() const { return dayAt(brief); }
    /// "from 17 October to 15 November 2015".
    std::string briefDates() const { return "from " + words.dateRange(briefStart(), briefEnd()); }

    /// The partner's paths in the plan's ensemble.
    const PlacePaths& paths() const { return pathsOf(facts.simulation, partner.id); }
    static const PlacePaths& pathsOf(const Simulation& simulation, const PlaceId& place);
    /// The figures of a series; nothing if they were not given.
    const SeriesFacts* series(const SeriesId& id) const;
    /// The norm of a line in the profile; nothing if it has none.
    const Norm* norm(CapacityLine line) const;
    /// The partner's curve of a kind; nothing if it could not be judged.
    const BreachCurve* breach(BreachKind kind) const;
    /// The partner's capacity on a day; nothing if it was not worked out.
    const PlaceCapacity* capacity(int day) const;
    /// The partner's needs of a line, by day.
    std::vector<NeedRow> needsOf(CapacityLine line) const;
    /// The name of a phase; its id if the plan has no such phase.
    std::string phaseName(const std::string& id) const;
    /// Places from which links lead into the partner, and to which links lead from it; in the network's order.
    std::vector<const Place*> upstream() const;
    std::vector<const Place*> downstream() const;
};

/// What figures of an ensemble, of needs, and of a series were worked out from.
std::vector<InputRef> inputsOf(const PlanContext& context, const Scenario& scenario);
std::vector<InputRef> inputsOfNeeds(const PlanContext& context);
std::vector<InputRef> inputsOf(const PlanContext& context, const SeriesFacts& series);
std::vector<InputRef> inputsOf(const Forecast& forecast);

/// "SI 2015-10-16 = 0 (v1: UNHCR, Daily estimated arrivals …)": one line a day of `first` … `last`.
std::vector<std::string> cellsOf(const SeriesFacts& series, Day first, Day last);
/// What day 0 of a place rests on: the newest figure of the entry series and of the place's own.
std::vector<std::string> cellsOfStart(const PlanContext& context, const Place& place);
/// The figures of the partner's sites for a line.
std::vector<std::string> cellsOfSites(const PlanContext& context, CapacityLine line);

} // namespace antevia
