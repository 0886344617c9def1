#include "app/usecases/picture_of_corridor.h"

#include "analysis/base/quantiles.h"
#include "app/usecases/info_as_shown.h"
#include "model/base/if_found.h"

#include <algorithm>
#include <array>
#include <limits>

namespace antevia {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::array levels{0.1, 0.5, 0.9};

std::vector<PictureFigure> unknownDays(int days)
{
    return std::vector<PictureFigure>(static_cast<std::size_t>(days), PictureFigure{unknown, unknown, unknown});
}

/// Lays the quantiles of each day of `paths` into `days`, day 0 at `offset`.
void lay(const Paths& paths, int offset, std::vector<PictureFigure>& days)
{
    std::vector<std::int32_t> column(static_cast<std::size_t>(paths.rows()));
    for (Eigen::Index day = 0; day < paths.cols() && !column.empty(); ++day) {
        const auto at = static_cast<std::size_t>(offset + day);
        if (at >= days.size())
            return;
        std::copy_n(paths.col(day).data(), column.size(), column.begin());
        const auto found = quantiles(column, levels);
        days[at] = {found[0], found[1], found[2]};
    }
}

/// The published arrivals up to the as-of day, which are not replaced by a simulated day 0.
void layPublished(const Series& series, const CorridorPicture& picture, std::vector<PictureFigure>& days)
{
    for (int i = 0; i < picture.days; ++i) {
        const Day day = picture.firstDay + Days(i);
        if (day > picture.asOf || series.frequency() != Frequency::Daily)
            return;
        const double value = series.at(day);
        days[static_cast<std::size_t>(i)] = {value, value, value};
    }
}

void layCapacities(const NeedsResult& needs, const CorridorPicture& picture, PictureOfPlace& place)
{
    for (const PlaceCapacity& each : needs.capacities) {
        const int at = daysBetween(picture.firstDay, each.day);
        if (each.place != place.place || at < 0 || at >= picture.days)
            continue;
        place.capacity[static_cast<std::size_t>(at)] = each.persons;
        place.tightest[static_cast<std::size_t>(at)] = each.tightest;
    }
    for (const BreachCurve& curve : needs.breaches)
        if (curve.place == place.place && curve.kind == BreachKind::Reception && curve.breachDay)
            place.breachDay = curve.breachDay;
}

PictureOfPlace emptyPlace(const PlaceId& id, int days)
{
    const auto size = static_cast<std::size_t>(days);
    return {id,
            unknownDays(days),
            unknownDays(days),
            std::vector<double>(size, unknown),
            std::vector<CapacityLine>(size, CapacityLine::Beds),
            std::nullopt};
}

void laySimulated(const Simulation& simulation, int offset, CorridorPicture& picture)
{
    for (const PlacePaths& paths : simulation.places)
        for (PictureOfPlace& place : picture.places)
            if (place.place == paths.place) {
                lay(paths.arrivals, offset, place.arrivals);
                lay(paths.present, offset, place.present);
            }
    for (const LinkPaths& paths : simulation.links)
        for (PictureOfLink& link : picture.links)
            if (link.link == paths.link)
                lay(paths.departures, offset, link.departures);
}

} // namespace

Result<CorridorPicture> pictureOfCorridor(const ProjectFile& project, const ScenarioId& scenario, int daysBefore)
{
    EXPECTS(daysBefore >= 0);
    TRY(const auto info, project.info());
    TRY(const auto network, project.network());
    TRY(const auto simulation, ifFound(project.simulation(scenario)));

    CorridorPicture picture;
    picture.asOf = simulation ? simulation->value.day0 : info.asOf;
    picture.firstDay = picture.asOf - Days(daysBefore);
    picture.days = daysBefore + 1 + (simulation ? simulation->value.days : 0);
    picture.isSimulated = simulation.has_value();
    for (const Place& place : network.places())
        picture.places.push_back(emptyPlace(place.id, picture.days));
    for (const Link& link : network.links())
        picture.links.push_back({link.id, unknownDays(picture.days)});
    if (simulation)
        laySimulated(simulation->value, daysBefore, picture);

    for (std::size_t i = 0; i < picture.places.size(); ++i) {
        const SeriesId observed = network.places()[i].observed;
        if (const auto series = project.series(observed, picture.asOf); series)
            layPublished(*series, picture, picture.places[i].arrivals);
        const auto shown = picture.source.empty() ? infoAsShown(project, observed, picture.asOf)
                                                  : Result<SeriesInfo>(Error{ErrorCode::NotFound, {}});
        if (shown)
            picture.source = cite(shown->source);
    }
    if (const auto needs = project.needs(scenario); needs)
        for (PictureOfPlace& place : picture.places)
            layCapacities(needs->value, picture, place);
    return picture;
}

} // namespace antevia
