#pragma once

#include "model/formats/json_fields_of_figures.h"
#include "model/formats/json_fields_of_forecasts.h"
#include "model/places/network.h"
#include "model/scenario/measure.h"
#include "model/scenario/measure_template.h"
#include "model/scenario/scenario.h"
#include "model/scenario/simulation.h"

/// The members of each value that is kept, named once. `need` must be there, `may` has a default.
namespace antevia {

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
    v.may("longitude", x.longitude);
    v.may("latitude", x.latitude);
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
    v.may("childShare", x.childShare);
    v.may("unaccompaniedShare", x.unaccompaniedShare);
    v.need("source", x.source);
}
template <class V, json::Is<PlaceParameters> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("registrationPerDay", x.registrationPerDay);
    v.may("registrationPatience", x.registrationPatience);
    v.need("stayDays", x.stayDays);
    v.may("stayStages", x.stayStages);
    v.need("asylumShare", x.asylumShare);
    v.need("strandedTurnBack", x.strandedTurnBack);
    v.need("unrecordedEntryShare", x.unrecordedEntryShare);
}
template <class V, json::Is<LinkParameters> T>
void fields(V& v, T& x)
{
    v.need("link", x.link);
    v.need("transitDays", x.transitDays);
    v.may("transitStages", x.transitStages);
    v.need("capacityPerDay", x.capacityPerDay);
    v.need("attraction", x.attraction);
    v.may("openShare", x.openShare);
    v.need("leakage", x.leakage);
    v.may("transferPerDay", x.transferPerDay);
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
template <class V, json::Is<ShiftRoute> T>
void fields(V& v, T& x)
{
    v.need("link", x.link);
    v.need("factor", x.factor);
}
template <class V, json::Is<WeatherDays> T>
void fields(V& v, T& x)
{
    v.need("link", x.link);
    v.need("stoppedShare", x.stoppedShare);
}
template <class V, json::Is<TransferPeople> T>
void fields(V& v, T& x)
{
    v.need("link", x.link);
    v.need("perDay", x.perDay);
}
template <class V, json::Is<AddEntry> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("perDay", x.perDay);
    v.may("group", x.group);
}
template <class V, json::Is<ScaleGroup> T>
void fields(V& v, T& x)
{
    v.need("group", x.group);
    v.need("factor", x.factor);
}
template <class V, json::Is<ReturnPeople> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("perDay", x.perDay);
}
template <class V, json::Is<BanMovement> T>
void fields(V& v, T& x)
{
    v.need("place", x.place);
    v.need("leakage", x.leakage);
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

template <class V, json::Is<TemplateStep> T>
void fields(V& v, T& x)
{
    v.need("title", x.title);
    v.may("startsAfterDays", x.startsAfterDays);
    v.may("lastsDays", x.lastsDays);
    v.may("rampDays", x.rampDays);
    v.need("effect", x.effect);
    v.may("shareOfCapacity", x.shareOfCapacity);
}
template <class V, json::Is<MeasureTemplate> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("title", x.title);
    v.need("explanation", x.explanation);
    v.need("magnitude", x.magnitude);
    v.need("source", x.source);
    v.need("steps", x.steps);
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
template <>
inline constexpr const char* json::kindOf<ShiftRoute> = "shift-route";
template <>
inline constexpr const char* json::kindOf<WeatherDays> = "weather-days";
template <>
inline constexpr const char* json::kindOf<TransferPeople> = "transfer-people";
template <>
inline constexpr const char* json::kindOf<AddEntry> = "add-entry";
template <>
inline constexpr const char* json::kindOf<ScaleGroup> = "scale-group";
template <>
inline constexpr const char* json::kindOf<ReturnPeople> = "return-people";
template <>
inline constexpr const char* json::kindOf<BanMovement> = "ban-movement";

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
    v.may("outsideEntry", x.outsideEntry);
    v.may("assimilatedDays", x.assimilatedDays);
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
    v.may("byHorizon", x.byHorizon);
    v.may("pit", x.pit);
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
    v.may("nowcast", x.nowcast);
    v.may("reconciledWith", x.reconciledWith);
    v.need("warnings", x.warnings);
}

} // namespace antevia
