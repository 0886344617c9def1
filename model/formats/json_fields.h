#pragma once

#include "model/capacity/needs.h"
#include "model/forecast/forecast.h"
#include "model/formats/json_visitors.h"
#include "model/indicators/series_info.h"
#include "model/places/network.h"
#include "model/plan/plan.h"
#include "model/project_info.h"
#include "model/report/chart_spec.h"
#include "model/report/provenance.h"
#include "model/scenario/measure.h"
#include "model/scenario/scenario.h"
#include "model/scenario/simulation.h"

/// The members of each value that is kept, named once. `need` must be there, `may` has a default.
namespace antevia {

template <class V, json::Is<Source> T>
void fields(V& v, T& x)
{
    v.need("standing", x.standing);
    v.may("publisher", x.publisher);
    v.may("document", x.document);
    v.may("date", x.date);
    v.may("licence", x.licence);
    v.may("note", x.note);
}
template <class V, json::Is<ProjectInfo> T>
void fields(V& v, T& x)
{
    v.need("title", x.title);
    v.may("question", x.question);
    v.may("timeZone", x.timeZone);
    v.need("asOf", x.asOf);
    v.may("plan", x.plan);
    v.may("scenario", x.scenario);
    v.may("comparison", x.comparison);
    v.may("attribution", x.attribution);
    v.may("wordingNote", x.wordingNote);
}

// Series
template <class V, json::Is<CountingBasis> T>
void fields(V& v, T& x)
{
    v.need("unit", x.unit);
    v.may("scope", x.scope);
    v.may("deduplicated", x.deduplicated);
    v.may("where", x.where);
}
template <class V, json::Is<SeriesInfo> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("name", x.name);
    v.may("place", x.place);
    v.may("frequency", x.frequency);
    v.need("basis", x.basis);
    v.need("source", x.source);
    v.may("qualityNote", x.qualityNote);
}
template <class V, json::Is<Vintage> T>
void fields(V& v, T& x)
{
    v.may("id", x.id);
    v.may("recordedAt", x.recordedAt);
    v.may("origin", x.origin);
    v.may("sheet", x.sheet);
    v.need("source", x.source);
    v.may("contentHash", x.contentHash);
    v.may("fileHash", x.fileHash);
    v.may("observations", x.observations);
    v.may("missing", x.missing);
    v.may("leftOut", x.leftOut);
}

// Corridor
template <class V, json::Is<Place> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("name", x.name);
    v.may("countryCode", x.countryCode);
    v.need("role", x.role);
    v.may("observed", x.observed);
    v.may("x", x.x);
    v.may("y", x.y);
}
template <class V, json::Is<Link> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("from", x.from);
    v.need("to", x.to);
    v.may("name", x.name);
    v.may("section", x.section);
}
template <class V, json::Is<Uncertain> T>
void fields(V& v, T& x)
{
    v.need("low", x.low);
    v.need("central", x.central);
    v.need("high", x.high);
    v.need("source", x.source);
}
template <class V, json::Is<Group> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("name", x.name);
    v.need("share", x.share);
    v.need("source", x.source);
}
template <class V, json::Is<PlaceParameters> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("registrationPerDay", x.registrationPerDay);
    v.need("stayDays", x.stayDays);
    v.need("asylumShare", x.asylumShare);
    v.need("strandedTurnBack", x.strandedTurnBack);
    v.need("unrecordedEntryShare", x.unrecordedEntryShare);
}
template <class V, json::Is<LinkParameters> T>
void fields(V& v, T& x)
{
    v.need("link", x.link);
    v.need("transitDays", x.transitDays);
    v.need("capacityPerDay", x.capacityPerDay);
    v.need("attraction", x.attraction);
    v.may("openShare", x.openShare);
    v.need("leakage", x.leakage);
}
template <class V, json::Is<CorridorParameters> T>
void fields(V& v, T& x)
{
    v.need("groups", x.groups);
    v.need("places", x.places);
    v.need("links", x.links);
    v.need("diversionDelayDays", x.diversionDelayDays);
    v.need("dispersion", x.dispersion);
    v.need("dispersionSource", x.dispersionSource);
}

// Measures
template <class V, json::Is<CloseLink> T>
void fields(V& v, T& x)
{
    v.need("link", x.link);
    v.need("leakage", x.leakage);
}
template <class V, json::Is<CapLink> T>
void fields(V& v, T& x)
{
    v.need("link", x.link);
    v.need("perDay", x.perDay);
    v.need("leakage", x.leakage);
}
template <class V, json::Is<FilterGroups> T>
void fields(V& v, T& x)
{
    v.need("link", x.link);
    v.need("admitted", x.admitted);
    v.need("leakage", x.leakage);
}
template <class V, json::Is<ChangeTransport> T>
void fields(V& v, T& x)
{
    v.need("link", x.link);
    v.need("factor", x.factor);
}
template <class V, json::Is<ScaleEntry> T>
void fields(V& v, T& x)
{
    v.need("factor", x.factor);
}
template <class V, json::Is<ChangeStay> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("factor", x.factor);
}
template <class V, json::Is<ChangeRegistration> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("perDay", x.perDay);
}
template <class V, json::Is<ChangeCapacity> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("line", x.line);
    v.need("amount", x.amount);
}
template <class V, json::Is<Measure> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("title", x.title);
    v.may("decidedBy", x.decidedBy);
    v.need("effective", x.effective);
    v.need("knownFrom", x.knownFrom);
    v.may("ends", x.ends);
    v.may("rampDays", x.rampDays);
    v.need("effect", x.effect);
    v.need("source", x.source);
    v.may("observedAfterwards", x.observedAfterwards);
}

// Scenarios and results
template <class V, json::Is<Scenario> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("title", x.title);
    v.may("question", x.question);
    v.need("asOf", x.asOf);
    v.may("days", x.days);
    v.may("briefDays", x.briefDays);
    v.may("replicates", x.replicates);
    v.may("seed", x.seed);
    v.need("entrySeries", x.entrySeries);
    v.may("measures", x.measures);
}
template <class V, json::Is<InitialStock> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("people", x.people);
    v.need("source", x.source);
}
template <class V, json::Is<StartingPoint> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("arrivalsObserved", x.arrivalsObserved);
    v.need("stock", x.stock);
    v.need("source", x.source);
}
template <class V, json::Is<Conservation> T>
void fields(V& v, T& x)
{
    v.need("start", x.start);
    v.need("entered", x.entered);
    v.need("unrecorded", x.unrecorded);
    v.need("arrivedAtExits", x.arrivedAtExits);
    v.need("appliedForAsylum", x.appliedForAsylum);
    v.need("turnedBack", x.turnedBack);
    v.need("presentAtEnd", x.presentAtEnd);
    v.need("inTransitAtEnd", x.inTransitAtEnd);
    v.need("worstImbalance", x.worstImbalance);
}
template <class V, json::Is<MemberForecast> T>
void fields(V& v, T& x)
{
    v.need("method", x.method);
    v.need("model", x.model);
    v.need("median", x.median);
}
template <class V, json::Is<BacktestRow> T>
void fields(V& v, T& x)
{
    v.need("method", x.method);
    v.need("origins", x.origins);
    v.need("points", x.points);
    v.need("mae", x.mae);
    v.need("mase", x.mase);
    v.need("wql", x.wql);
    v.need("coverage80", x.coverage80);
    v.need("coverage95", x.coverage95);
}
template <class V, json::Is<Forecast> T>
void fields(V& v, T& x)
{
    v.may("id", x.id);
    v.need("series", x.series);
    v.need("asOf", x.asOf);
    v.need("first", x.first);
    v.need("method", x.method);
    v.need("levels", x.levels);
    v.need("quantiles", x.quantiles);
    v.need("pathCorrelation", x.pathCorrelation);
    v.need("members", x.members);
    v.need("backtest", x.backtest);
    v.need("historyPeriods", x.historyPeriods);
    v.need("naiveIsBetter", x.naiveIsBetter);
    v.need("warnings", x.warnings);
}

// Capacity
template <class V, json::Is<CapacityFigure> T>
void fields(V& v, T& x)
{
    v.need("line", x.line);
    v.need("amount", x.amount);
    v.may("kind", x.kind);
    v.need("source", x.source);
}
template <class V, json::Is<Site> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("place", x.place);
    v.need("name", x.name);
    v.may("lines", x.lines);
}
template <class V, json::Is<Norm> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("line", x.line);
    v.need("driver", x.driver);
    v.need("personsPerUnit", x.personsPerUnit);
    v.may("wholeUnits", x.wholeUnits);
    v.may("regime", x.regime);
    v.need("statement", x.statement);
    v.need("source", x.source);
}
template <class V, json::Is<StandardsProfile> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("name", x.name);
    v.may("description", x.description);
    v.need("norms", x.norms);
}
template <class V, json::Is<NeedRow> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("day", x.day);
    v.need("line", x.line);
    v.need("needP50", x.needP50);
    v.need("needP90", x.needP90);
    v.need("inHand", x.inHand);
    v.need("gapP50", x.gapP50);
    v.need("gapP90", x.gapP90);
    v.need("normId", x.normId);
}
template <class V, json::Is<PlaceCapacity> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("day", x.day);
    v.need("persons", x.persons);
    v.need("tightest", x.tightest);
    v.need("unknownLines", x.unknownLines);
}
template <class V, json::Is<BreachCurve> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("kind", x.kind);
    v.need("line", x.line);
    v.need("onDay", x.onDay);
    v.need("byDay", x.byDay);
    v.need("breachDay", x.breachDay);
    v.need("capacity", x.capacity);
    v.need("worstGapP90", x.worstGapP90);
    v.need("worstDay", x.worstDay);
}
template <class V, json::Is<DecideBy> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("kind", x.kind);
    v.need("actionId", x.actionId);
    v.need("action", x.action);
    v.need("owner", x.owner);
    v.need("leadTimeDays", x.leadTimeDays);
    v.need("adds", x.adds);
    v.need("breachDay", x.breachDay);
    v.need("decideBy", x.decideBy);
    v.need("daysLate", x.daysLate);
    v.need("probability", x.probability);
    v.need("horizonEnd", x.horizonEnd);
    v.need("closesGap", x.closesGap);
}
template <class V, json::Is<NeedsResult> T>
void fields(V& v, T& x)
{
    v.need("profile", x.profile);
    v.need("day0", x.day0);
    v.need("days", x.days);
    v.need("breachLevel", x.breachLevel);
    v.need("rows", x.rows);
    v.need("capacities", x.capacities);
    v.need("breaches", x.breaches);
    v.need("decisions", x.decisions);
    v.need("warnings", x.warnings);
}

// Plans
template <class V, json::Is<Marking> T>
void fields(V& v, T& x)
{
    v.need("tlp", x.tlp);
    v.may("exercise", x.exercise);
}
template <class V, json::Is<Approval> T>
void fields(V& v, T& x)
{
    v.need("purpose", x.purpose);
    v.need("role", x.role);
}
template <class V, json::Is<Threshold> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("indicator", x.indicator);
    v.may("kind", x.kind);
    v.need("level", x.level);
    v.may("persistenceDays", x.persistenceDays);
    v.need("stepDownLevel", x.stepDownLevel);
    v.need("activates", x.activates);
    v.may("decidedBy", x.decidedBy);
    v.need("source", x.source);
}
template <class V, json::Is<Phase> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("name", x.name);
    v.need("tasks", x.tasks);
}
template <class V, json::Is<PlanAction> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("title", x.title);
    v.need("owner", x.owner);
    v.may("phase", x.phase);
    v.need("leadTimeDays", x.leadTimeDays);
    v.may("resource", x.resource);
    v.may("closes", x.closes);
    v.may("addsPersons", x.addsPersons);
    v.need("source", x.source);
}
template <class V, json::Is<Plan> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("partner", x.partner);
    v.need("title", x.title);
    v.may("centre", x.centre);
    v.may("edition", x.edition);
    v.need("marking", x.marking);
    v.need("validFrom", x.validFrom);
    v.need("validUntil", x.validUntil);
    v.may("approvals", x.approvals);
    v.may("purpose", x.purpose);
    v.may("legalBasis", x.legalBasis);
    v.may("protection", x.protection);
    v.may("coordination", x.coordination);
    v.may("distribution", x.distribution);
    v.may("thresholds", x.thresholds);
    v.may("phases", x.phases);
    v.may("actions", x.actions);
    v.may("assumptions", x.assumptions);
    v.need("profile", x.profile);
    v.may("breachLevel", x.breachLevel);
}

// Provenance and charts
template <class V, json::Is<InputRef> T>
void fields(V& v, T& x)
{
    v.need("kind", x.kind);
    v.need("id", x.id);
    v.need("hash", x.hash);
}
template <class V, json::Is<Provenance> T>
void fields(V& v, T& x)
{
    v.need("programVersion", x.programVersion);
    v.need("madeAt", x.madeAt);
    v.need("seed", x.seed);
    v.need("inputs", x.inputs);
}
template <class V, json::Is<FigureTrace> T>
void fields(V& v, T& x)
{
    v.need("ref", x.ref);
    v.need("label", x.label);
    v.need("value", x.value);
    v.need("shown", x.shown);
    v.need("unit", x.unit);
    v.need("whole", x.whole);
    v.need("rule", x.rule);
    v.need("inputs", x.inputs);
    v.need("cells", x.cells);
}

template <>
inline constexpr const char* json::kindOf<CloseLink> = "close-link";
template <>
inline constexpr const char* json::kindOf<CapLink> = "cap-link";
template <>
inline constexpr const char* json::kindOf<FilterGroups> = "filter-groups";
template <>
inline constexpr const char* json::kindOf<ChangeTransport> = "change-transport";
template <>
inline constexpr const char* json::kindOf<ScaleEntry> = "scale-entry";
template <>
inline constexpr const char* json::kindOf<ChangeStay> = "change-stay";
template <>
inline constexpr const char* json::kindOf<ChangeRegistration> = "change-registration";
template <>
inline constexpr const char* json::kindOf<ChangeCapacity> = "change-capacity";

} // namespace antevia
