#pragma once

#include "model/forecast/outside_forecast.h"
#include "model/forecast/scorecard.h"
#include "model/formats/json_fields_of_figures.h"

/// The members of each value that is kept, named once. `need` must be there, `may` has a default.
namespace antevia {

template <class V, json::Is<NowcastPeriod> T>
void fields(V& v, T& x)
{
    v.need("period", x.period);
    v.need("age", x.age);
    v.need("reported", x.reported);
    v.need("completed", x.completed);
    v.need("low", x.low);
    v.need("high", x.high);
    v.need("seen", x.seen);
}
template <class V, json::Is<HorizonScore> T>
void fields(V& v, T& x)
{
    v.need("ahead", x.ahead);
    v.need("points", x.points);
    v.need("mae", x.mae);
    v.need("mase", x.mase);
    v.need("wql", x.wql);
    v.need("coverage80", x.coverage80);
    v.need("coverage95", x.coverage95);
}
template <class V, json::Is<SourceScore> T>
void fields(V& v, T& x)
{
    v.need("source", x.source);
    v.need("all", x.all);
    v.need("byHorizon", x.byHorizon);
    v.need("pit", x.pit);
}
template <class V, json::Is<Scorecard> T>
void fields(V& v, T& x)
{
    v.need("series", x.series);
    v.need("asOf", x.asOf);
    v.need("origins", x.origins);
    v.need("knownThen", x.knownThen);
    v.need("scores", x.scores);
    v.need("naiveIsBetter", x.naiveIsBetter);
    v.may("warnings", x.warnings);
}
template <class V, json::Is<OutsideForecast> T>
void fields(V& v, T& x)
{
    v.need("id", x.id);
    v.need("series", x.series);
    v.need("madeOn", x.madeOn);
    v.need("first", x.first);
    v.may("levels", x.levels);
    v.may("quantiles", x.quantiles);
    v.may("mean", x.mean);
    v.need("source", x.source);
    v.may("takenInAt", x.takenInAt);
    v.may("fileHash", x.fileHash);
}

} // namespace antevia
