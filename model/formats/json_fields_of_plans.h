#pragma once

#include "model/capacity/needs.h"
#include "model/formats/json_fields_of_figures.h"
#include "model/plan/plan.h"

/// The members of each value that is kept, named once. `need` must be there, `may` has a default.
namespace antevia {

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

} // namespace antevia
