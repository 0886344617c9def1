#include "model/formats/network_record.h"

#include "model/base/contract.h"
#include "model/base/text.h"
#include "model/formats/network_fields.h"

#include <algorithm>

namespace antevia {
namespace {

Result<Place> placeOf(const NetworkFields& fields)
{
    Place place;
    TRY(place.id.value, fields.needed("id"));
    place.name = fields.text("name").empty() ? place.id.value : fields.text("name");
    place.countryCode = fields.text("country");
    if (const std::string role = fields.text("role"); !role.empty()) {
        const auto known = fromWord<PlaceRole>(role);
        if (!known)
            return fields.wrong("role", "'" + shownSafely(role) + "' is not known", "Write entry, transit or exit.");
        place.role = *known;
    }
    place.observed = {fields.text("observed")};
    constexpr double notGiven = -1.0;
    TRY(place.x, fields.number("x", notGiven));
    TRY(place.y, fields.number("y", notGiven));
    TRY(place.longitude, fields.maybeNumber("longitude"));
    TRY(place.latitude, fields.maybeNumber("latitude"));
    return place;
}

Result<PlaceParameters> placeParametersOf(const NetworkFields& fields, const PlaceId& id)
{
    PlaceParameters parameters;
    parameters.place = id;
    TRY(parameters.registrationPerDay, fields.uncertain("registration_per_day", usual(0, 0, 0, "no step modelled")));
    TRY(parameters.registrationPatience,
        fields.uncertain("registration_patience",
                         usual(1, 3, 7, "who meets a longer queue than this many days passes unregistered")));
    TRY(parameters.stayDays, fields.uncertain("stay_days", usual(0.5, 1, 3, "transit: 1 day organised, 3 by policy")));
    TRY(const double stages, fields.number("stay_stages", 2));
    parameters.stayStages = static_cast<int>(stages);
    TRY(parameters.asylumShare, fields.uncertain("asylum_share", usual(0, 0.005, 0.02, "few apply in transit")));
    TRY(parameters.strandedTurnBack,
        fields.uncertain("turn_back_share", usual(0, 0.005, 0.02, "share of the stranded who leave each day")));
    TRY(parameters.unrecordedEntryShare, fields.uncertain("unrecorded_share", usual(0, 0, 0, "not modelled here")));
    return parameters;
}

/// What a place has, if the file says anything.
Result<std::optional<Site>> siteOf(const NetworkFields& fields, const Place& place)
{
    if (fields.text("beds").empty())
        return std::optional<Site>();
    CapacityFigure beds;
    TRY(beds.amount, fields.number("beds", 0.0));
    if (const std::string kind = fields.text("beds_kind"); !kind.empty()) {
        const auto known = fromWord<CapacityKind>(kind);
        if (!known)
            return fields.wrong("beds_kind", "'" + shownSafely(kind) + "' is not known",
                                "Write standard, surge, emergency or planned.");
        beds.kind = *known;
    }
    beds.source = fields.source();
    beds.source.date = fields.text("beds_as_of");
    return std::optional<Site>(Site{{place.id.value}, place.id, place.name, {beds}});
}

Result<Link> linkOf(const NetworkFields& fields)
{
    Link link;
    TRY(link.from.value, fields.needed("from"));
    TRY(link.to.value, fields.needed("to"));
    link.id = {fields.text("id").empty() ? link.from.value + "-" + link.to.value : fields.text("id")};
    link.name = fields.text("name").empty() ? link.from.value + " – " + link.to.value : fields.text("name");
    link.section = fields.text("section");
    return link;
}

Result<LinkParameters> linkParametersOf(const NetworkFields& fields, const LinkId& id)
{
    constexpr double hoursADay = 24.0;
    LinkParameters parameters;
    parameters.link = id;
    TRY(const std::optional<double> hours, fields.maybeNumber("hours"));
    Uncertain way = usual(0.2, 0.5, 1.5, "half a day on the way");
    if (hours)
        way = {0.5 * *hours / hoursADay, *hours / hoursADay, 3.0 * *hours / hoursADay, fields.source()};
    TRY(parameters.transitDays, fields.uncertain("transit_days", way));
    TRY(const double stages, fields.number("transit_stages", 0));
    parameters.transitStages = static_cast<int>(stages);
    TRY(parameters.capacityPerDay, fields.uncertain("capacity_per_day", usual(0, 0, 0, "no limit known")));
    TRY(parameters.attraction, fields.uncertain("attraction", usual(1, 1, 1, "all ways out are equally attractive")));
    TRY(parameters.openShare, fields.number("open_share", 1.0));
    TRY(parameters.leakage, fields.uncertain("leakage", usual(0, 0.01, 0.05, "green border, a few")));
    TRY(parameters.transferPerDay, fields.uncertain("transfer_per_day", usual(0, 0, 0, "no transfers")));
    return parameters;
}

/// Gives places without a spot on the picture one: by longitude and latitude if all have them, else in a row.
void layOut(std::vector<Place>& places)
{
    const auto hasSpot = [](const Place& place) { return place.x >= 0.0 && place.y >= 0.0; };
    if (std::ranges::all_of(places, hasSpot))
        return;
    const bool onMap = std::ranges::all_of(places, [](const Place& p) { return p.longitude && p.latitude; });
    if (!onMap) {
        for (std::size_t i = 0; i < places.size(); ++i)
            if (!hasSpot(places[i])) {
                places[i].x = (static_cast<double>(i) + 0.5) / static_cast<double>(places.size());
                places[i].y = i % 2 == 0 ? 0.35 : 0.65;
            }
        return;
    }
    const auto [west, east] = std::ranges::minmax(places, {}, &Place::longitude);
    const auto [south, north] = std::ranges::minmax(places, {}, &Place::latitude);
    const double width = std::max(1e-9, *east.longitude - *west.longitude);
    const double height = std::max(1e-9, *north.latitude - *south.latitude);
    const double left = *west.longitude;
    const double top = *north.latitude;
    for (Place& place : places) {
        place.x = 0.03 + 0.94 * (*place.longitude - left) / width;
        place.y = 0.03 + 0.94 * (top - *place.latitude) / height;
    }
}

} // namespace

const std::vector<std::string>& placeColumns()
{
    static const std::vector<std::string> columns{"id",
                                                  "name",
                                                  "country",
                                                  "role",
                                                  "observed",
                                                  "x",
                                                  "y",
                                                  "longitude",
                                                  "latitude",
                                                  "registration_per_day",
                                                  "registration_patience",
                                                  "stay_days",
                                                  "stay_stages",
                                                  "asylum_share",
                                                  "turn_back_share",
                                                  "unrecorded_share",
                                                  "beds",
                                                  "beds_kind",
                                                  "beds_as_of",
                                                  "source"};
    return columns;
}

const std::vector<std::string>& linkColumns()
{
    static const std::vector<std::string> columns{"id",
                                                  "from",
                                                  "to",
                                                  "name",
                                                  "section",
                                                  "transit_days",
                                                  "hours",
                                                  "transit_stages",
                                                  "capacity_per_day",
                                                  "attraction",
                                                  "open_share",
                                                  "leakage",
                                                  "transfer_per_day",
                                                  "source"};
    return columns;
}

Result<NetworkFile> networkFromRecords(const std::vector<NetworkRecord>& places,
                                       const std::vector<NetworkRecord>& links)
{
    NetworkFile file;
    std::vector<Place> madePlaces;
    std::vector<Link> madeLinks;
    for (const NetworkRecord& record : places) {
        const NetworkFields fields(record);
        RETURN_IF_ERROR(fields.onlyKnown(placeColumns()));
        TRY(Place place, placeOf(fields));
        TRY(std::optional<Site> site, siteOf(fields, place));
        if (site)
            file.sites.push_back(std::move(*site));
        if (place.role != PlaceRole::Exit) {
            TRY(PlaceParameters parameters, placeParametersOf(fields, place.id));
            file.parameters.places.push_back(std::move(parameters));
        }
        madePlaces.push_back(std::move(place));
    }
    for (const NetworkRecord& record : links) {
        const NetworkFields fields(record);
        RETURN_IF_ERROR(fields.onlyKnown(linkColumns()));
        TRY(Link link, linkOf(fields));
        TRY(LinkParameters parameters, linkParametersOf(fields, link.id));
        file.parameters.links.push_back(std::move(parameters));
        madeLinks.push_back(std::move(link));
    }
    layOut(madePlaces);
    TRY(file.network, Network::make(std::move(madePlaces), std::move(madeLinks)));
    file.parameters.groups = {Group{{"all"}, "All people", 1.0, defaultSource("not told apart"), 0.0, 0.0}};
    file.parameters.diversionDelayDays = usual(0, 1, 3, "people turned away take another way after 0 to 3 days");
    file.parameters.dispersion = 0.1;
    file.parameters.dispersionSource = defaultSource("day-to-day noise of counts on such routes");
    return file;
}

PlaceParameters usualParameters(const PlaceId& place)
{
    const NetworkRecord nothing;
    const auto made = placeParametersOf(NetworkFields(nothing), place);
    EXPECTS(made.hasValue());
    return *made;
}

LinkParameters usualParameters(const LinkId& link)
{
    const NetworkRecord nothing;
    const auto made = linkParametersOf(NetworkFields(nothing), link);
    EXPECTS(made.hasValue());
    return *made;
}

} // namespace antevia
