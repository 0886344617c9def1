#include "analysis/corridor/prepared.h"

#include "model/base/number.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {
namespace {

/// The measures known on day 0; the others are named in `warnings`.
std::vector<Measure> knownMeasures(const SimulationInput& input, std::vector<std::string>& warnings)
{
    std::vector<Measure> known;
    for (const Measure& measure : input.measures)
        if (measure.knownFrom <= input.scenario.asOf)
            known.push_back(measure);
        else
            warnings.push_back("measure '" + text(measure.id) + "' is left out: it was known from " +
                               printDay(measure.knownFrom) + ", after " + printDay(input.scenario.asOf));
    return known;
}

/// The last day up to `until` that has a figure; the day before the series if none has.
Day lastFigure(const Series& series, Day until)
{
    if (series.empty())
        return Day();
    const Day first = firstDay(series.first());
    Day day = std::min(until, lastDay(series.last()));
    while (day >= first && std::isnan(series.at(day)))
        day -= Days(1);
    return day;
}

void warnOfGaps(const SimulationInput& input, const Layout& layout, std::vector<std::string>& warnings)
{
    for (std::size_t place = 0; place < layout.roles.size(); ++place) {
        const std::string id = text(input.network.places()[place].id);
        if (layout.roles[place] != PlaceRole::Exit && layout.ways[place].empty())
            warnings.push_back("no link leaves '" + id + "': everybody is stranded there");
    }
    for (const auto& [place, series] : input.observed)
        if (const Day last = lastFigure(series, input.scenario.asOf); last < input.scenario.asOf)
            warnings.push_back("the arrivals of '" + text(place) + "' end on " + printDay(last) +
                               ", before day 0: what came since is filled in from upstream; take later figures in, or "
                               "choose an earlier as-of day");
    for (const int place : layout.entries)
        if (const PlaceId& entry = input.network.places()[static_cast<std::size_t>(place)].id;
            !input.observed.contains(entry))
            warnings.push_back("no entries are observed in '" + text(entry) +
                               "': the start is the steady state of the first day's entry paths");
}

Result<void> checkPathsOf(const PlaceId& entry, const SimulationInput& input)
{
    constexpr double mostEntries = 1e6; ///< a day
    const Scenario& scenario = input.scenario;
    const auto found = input.entryPaths.find(entry);
    if (found == input.entryPaths.end())
        return Error{ErrorCode::InvalidInput, "nothing says how many people will come in at '" + text(entry) + "'",
                     "Give the entry a series to forecast, or make it a place that people pass through."};
    const Eigen::MatrixXd& paths = found->second;
    if (paths.rows() != scenario.replicates || paths.cols() < scenario.days)
        return Error{ErrorCode::InvalidInput, "the entry paths of '" + text(entry) + "' have " +
                                                  printInteger(paths.rows()) + " replicates and " +
                                                  printInteger(paths.cols()) + " days, the scenario " +
                                                  printInteger(scenario.replicates) + " and " +
                                                  printInteger(scenario.days),
                     "Forecast the entry's series for as many days as the scenario has."};
    if (!((paths.array() >= 0.0) && (paths.array() <= mostEntries)).all())
        return Error{ErrorCode::InvalidInput, "an entry path of '" + text(entry) +
                                                  "' is missing, below 0 or above 1,000,000 on some day",
                     "Look at the forecast of the entry's series, and correct the figures behind it."};
    return {};
}

} // namespace

Result<Prepared> prepare(const SimulationInput& input)
{
    Prepared prepared;
    TRY(prepared.layout, makeLayout(input.network, input.parameters));
    const std::vector<Measure> known = knownMeasures(input, prepared.warnings);
    const RuleSpan span{.day0 = input.scenario.asOf,
                        .first = std::min(firstObservedDay(input), 0) - prepared.layout.memoryDays,
                        .last = std::max(0, input.scenario.days)};
    TRY(prepared.rules, makeRules(prepared.layout, input.network, input.parameters.groups, known, span));
    TRY(prepared.start, spunUp(prepared.layout, prepared.rules, input));
    warnOfGaps(input, prepared.layout, prepared.warnings);
    return prepared;
}

Result<void> checkPaths(const SimulationInput& input)
{
    const Scenario& scenario = input.scenario;
    if (scenario.days < 1 || scenario.replicates < 1)
        return Error{ErrorCode::InvalidInput, "the scenario has " + printInteger(scenario.days) + " days and " +
                                                  printInteger(scenario.replicates) + " replicates",
                     "Give it a day and a replicate at least."};
    for (const Place& place : input.network.places())
        if (place.role == PlaceRole::Entry)
            RETURN_IF_ERROR(checkPathsOf(place.id, input));
    if (!input.parametersOf.empty() && std::ssize(input.parametersOf) != scenario.replicates)
        return Error{ErrorCode::InvalidInput, "the replicates have no one's parameters: their list is of another length"};
    return {};
}

} // namespace antevia::corridor
