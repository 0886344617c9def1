#include "analysis/forecast/forecast_warnings.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/time/counted_periods.h"

namespace antevia {

namespace {

constexpr int fewPeriods = 5; // nothing is fitted below
constexpr int shortHistory = 30;
constexpr int seasonsNeeded = 3;
constexpr double almostNothing = 0.01; // of the level of like series

} // namespace

std::vector<std::string> forecastWarnings(const ForecastGrounds& grounds, const Forecast& forecast)
{
    const Series& history = grounds.history;
    const Frequency frequency = history.frequency();
    const std::string length = countedPeriods(history.size(), frequency) + " of history";
    std::vector<std::string> warnings;
    if (history.size() < fewPeriods)
        warnings.push_back("only " + length + ": the forecast repeats the last value and its intervals are a guess");
    else if (grounds.likeSeries > 0)
        warnings.push_back(length + ": the intervals lean on the errors of " + printInteger(grounds.likeSeries) +
                           " other series");
    else if (history.size() < shortHistory)
        warnings.push_back("only " + length + ": the intervals rest on few errors");
    if (history.size() >= fewPeriods && forecast.horizon() > grounds.longestSeen)
        warnings.push_back(length + ": intervals beyond " + countedPeriods(grounds.longestSeen, frequency) +
                           " ahead are extrapolated");
    if (forecast.horizon() > history.size())
        warnings.push_back("the horizon of " + countedPeriods(forecast.horizon(), frequency) +
                           " is longer than the history");
    if (grounds.season > 1 && history.size() >= fewPeriods && history.size() < seasonsNeeded * grounds.season)
        warnings.emplace_back("fewer than three seasons of history: no season is forecast");
    if (history.missing() > 0)
        warnings.push_back(countedPeriods(history.missing(), frequency) +
                           " of the history missing: filled in for fitting only");
    if (grounds.missingAtEnd > 0)
        warnings.push_back("no value for the last " + countedPeriods(grounds.missingAtEnd, frequency) +
                           ": the forecast starts from " + printPeriod(history.last()));
    if (history.values().minCoeff<Eigen::PropagateNumbers>() == history.values().maxCoeff<Eigen::PropagateNumbers>() &&
        history.size() >= fewPeriods)
        warnings.emplace_back("the history never changed: the intervals cannot tell how it may change");
    if (grounds.likeLevel > 0.0 && grounds.level < almostNothing * grounds.likeLevel)
        warnings.emplace_back(
            "almost nothing so far beside the other series: a flow that begins cannot be foreseen from it");
    if (!grounds.unsettled.empty())
        warnings.push_back("the search for parameters did not settle: " + joined(grounds.unsettled, ", ") +
                           "; weighed by its record all the same");
    for (const MeasureDates& each : grounds.measuresAhead)
        warnings.push_back(
            "'" + each.name + "' takes effect on " + printDay(each.effective) +
            ", within the horizon: of what it changes the forecast knows only what the history shows of it");
    if (grounds.naiveIsBetter)
        warnings.push_back("in the backtest a naive method was closer than " + std::string(word(forecast.method)));
    return warnings;
}

} // namespace antevia
