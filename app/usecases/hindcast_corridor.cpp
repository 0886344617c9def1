#include "app/usecases/hindcast_corridor.h"

#include "analysis/corridor/flow_forecast.h"
#include "analysis/corridor/hindcast.h"
#include "model/base/if_found.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace antevia {
namespace {

/// The project's places that count arrivals, with their series.
struct CountingPlace {
    PlaceId place;
    SeriesId id;
    Series series;
};

Result<std::vector<CountingPlace>> countingPlaces(const ProjectFile& project, const Network& network)
{
    std::vector<CountingPlace> places;
    for (const Place& place : network.places()) {
        if (place.observed.empty())
            continue;
        TRY(Series series, project.series(place.observed));
        if (series.frequency() != Frequency::Daily)
            return Error{ErrorCode::InvalidInput,
                         "place '" + text(place.id) + "' counts in the series '" + text(place.observed) +
                             "', which is " + word(series.frequency()),
                         "Choose a daily series for it in the network."};
        places.push_back({place.id, place.observed, std::move(series)});
    }
    return places;
}

/// Links between counting places, through those that do not count.
void addLinks(const Network& network, int place, const PlaceId& from, std::vector<bool>& passed,
              std::vector<FlowLink>& links)
{
    for (const int way : network.linksFrom(place)) {
        const int to = network.indexOf(network.links()[static_cast<std::size_t>(way)].to);
        const Place& next = network.places()[static_cast<std::size_t>(to)];
        if (!next.observed.empty() && next.id != from)
            links.push_back({from, next.id});
        else if (next.observed.empty() && !passed[static_cast<std::size_t>(to)]) {
            passed[static_cast<std::size_t>(to)] = true;
            addLinks(network, to, from, passed, links);
        }
    }
}

Result<FlowNetwork> flowNetworkOf(const Network& network, const std::vector<CountingPlace>& counting)
{
    std::vector<PlaceId> places;
    std::vector<FlowLink> links;
    for (const CountingPlace& each : counting) {
        places.push_back(each.place);
        std::vector<bool> passed(network.places().size());
        addLinks(network, network.indexOf(each.place), each.place, passed, links);
    }
    return FlowNetwork::make(std::move(places), links);
}

/// The places at which a measure changes who comes.
std::vector<PlaceId> placesOf(const Measure& measure, const Network& network)
{
    return std::visit(
        [&](const auto& effect) -> std::vector<PlaceId> {
            if constexpr (requires { effect.link; }) {
                const Link* link = network.find(effect.link);
                return link ? std::vector{link->from, link->to} : std::vector<PlaceId>{};
            } else if constexpr (requires { effect.place; }) {
                return {effect.place};
            } else {
                std::vector<PlaceId> entries;
                for (const Place& place : network.places())
                    if (place.role == PlaceRole::Entry)
                        entries.push_back(place.id);
                return entries;
            }
        },
        measure.effect);
}

/// A series in a column of rows from `first` on; missing where it has no figure.
void layInto(Eigen::MatrixXd& counts, Eigen::Index column, const Series& series, Day first)
{
    for (Eigen::Index row = 0; row < counts.rows(); ++row)
        counts(row, column) = series.at(first + Days(row));
}

/// Rows from the first to the last day of any series.
void layOut(const std::vector<CountingPlace>& places, HindcastInput& input)
{
    Day first = firstDay(places.front().series.first());
    Day last = lastDay(places.front().series.last());
    for (const CountingPlace& each : places) {
        first = std::min(first, firstDay(each.series.first()));
        last = std::max(last, lastDay(each.series.last()));
    }
    input.first = first;
    input.counts.resize(daysBetween(first, last) + 1, static_cast<Eigen::Index>(places.size()));
    for (std::size_t i = 0; i < places.size(); ++i)
        layInto(input.counts, static_cast<Eigen::Index>(i), places[i].series, first);
}

/// The days from which the project's deliveries were known, up to a day.
Result<std::set<Day>> deliveryDays(const ProjectFile& project, Day until)
{
    TRY(const auto vintages, project.vintages());
    std::set<Day> days;
    for (const Vintage& vintage : vintages)
        if (knownOn(vintage) <= until)
            days.insert(knownOn(vintage));
    return days;
}

/// The places' figures as each delivery up to a day had them; where a place had none yet, later figures stand in.
Result<void> layKnown(const ProjectFile& project, const std::vector<CountingPlace>& places, Day until,
                      HindcastInput& input)
{
    TRY(const std::set<Day> days, deliveryDays(project, until));
    for (const Day day : days) {
        Eigen::MatrixXd counts = input.counts;
        bool isAnyOfThen = false;
        for (std::size_t i = 0; i < places.size(); ++i) {
            TRY(const auto known, ifFound(project.figuresAsKnown(places[i].id, day)));
            if (!known || known->isLater)
                continue;
            layInto(counts, static_cast<Eigen::Index>(i), known->series, input.first);
            isAnyOfThen = true;
        }
        if (isAnyOfThen)
            input.known[day] = std::move(counts);
    }
    return {};
}

KnownFigures knownFigures(const CountingPlace& place, const HindcastInput& input, Eigen::Index column, Day asOf)
{
    const auto later = input.known.upper_bound(asOf);
    const bool isOfThen = later != input.known.begin();
    const Eigen::MatrixXd& counts = isOfThen ? std::prev(later)->second : input.counts;
    KnownFigures known{place.place, place.id, {}, {}, 0};
    for (Eigen::Index row = 0; row < counts.rows() && input.first + Days(row) <= asOf; ++row)
        if (!std::isnan(counts(row, column))) {
            known.first = known.figures == 0 ? input.first + Days(row) : known.first;
            known.last = input.first + Days(row);
            ++known.figures;
        }
    return known;
}

} // namespace

Result<PastDay> hindcastCorridor(const ProjectFile& project, const HindcastRequest& request, const RunContext& run)
{
    TRY(const ProjectInfo info, project.info());
    TRY(const Network network, project.network());
    TRY(const auto places, countingPlaces(project, network));
    TRY(const auto measures, project.all<Measure>());
    HindcastInput input;
    TRY(input.network, flowNetworkOf(network, places));
    layOut(places, input);
    PastDay past;
    past.asOf = request.asOf.value_or(info.asOf);
    for (const Measure& measure : measures) {
        (measure.knownFrom <= past.asOf ? past.measuresKnown : past.measuresNotKnown).push_back(measure.id);
        for (const PlaceId& place : placesOf(measure, network))
            input.measures.push_back({place, measure.effective, measure.knownFrom});
    }
    RETURN_IF_ERROR(layKnown(project, places, past.asOf, input));
    for (const int place : input.network.order())
        past.known.push_back(knownFigures(places[static_cast<std::size_t>(place)], input, place, past.asOf));
    past.knownSince = input.known.empty() ? std::nullopt : std::optional(input.known.begin()->first);
    const Day earliest = std::min(past.asOf, input.first + Days(flowDaysNeeded));
    const Day firstOrigin = std::max(earliest, past.asOf - Days(std::max(1, request.recordDays) - 1));
    TRY(past.record, hindcast(input, {firstOrigin, past.asOf, request.horizon}, run));
    return past;
}

} // namespace antevia
