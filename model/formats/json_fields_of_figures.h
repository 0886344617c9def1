#pragma once

#include "model/forecast/forecast.h"
#include "model/forecast/history_break.h"
#include "model/formats/json_visitors.h"
#include "model/indicators/correction.h"
#include "model/indicators/series_info.h"
#include "model/project_info.h"
#include "model/report/provenance.h"

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
    v.mayBeEmpty("grade", x.grade);
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
template <class V, json::Is<BreakDecision> T>
void fields(V& v, T& x)
{
    v.need("kind", x.kind);
    v.need("period", x.period);
    v.need("verdict", x.verdict);
    v.may("reason", x.reason);
}
template <class V, json::Is<HistoryBreak> T>
void fields(V& v, T& x)
{
    v.need("kind", x.kind);
    v.need("period", x.period);
    v.need("value", x.value);
    v.need("expected", x.expected);
    v.need("size", x.size);
    v.need("sure", x.sure);
    v.may("measure", x.measure);
    v.need("verdict", x.verdict);
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
    v.mayBeEmpty("sourceOf", x.sourceOf);
    v.may("partOf", x.partOf);
    v.may("breakDecisions", x.breakDecisions);
}
template <class V, json::Is<Vintage> T>
void fields(V& v, T& x)
{
    v.may("id", x.id);
    v.may("recordedAt", x.recordedAt);
    v.may("published", x.published);
    v.may("origin", x.origin);
    v.may("sheet", x.sheet);
    v.need("source", x.source);
    v.may("contentHash", x.contentHash);
    v.may("fileHash", x.fileHash);
    v.may("observations", x.observations);
    v.may("missing", x.missing);
    v.may("leftOut", x.leftOut);
    v.mayBeEmpty("coverage", x.coverage);
}
template <class V, json::Is<Correction> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("series", x.series);
    v.need("kind", x.kind);
    v.need("first", x.first);
    v.need("delivered", x.delivered);
    v.may("values", x.values);
    v.may("finding", x.finding);
    v.need("reason", x.reason);
    v.need("author", x.author);
    v.may("madeAt", x.madeAt);
}

// Provenance
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

} // namespace antevia
