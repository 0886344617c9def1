#include "model/formats/network_record.h"

#include "model/base/contract.h"
#include "model/base/number.h"
#include "model/base/text.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

Source defaultSource(const std::string& note)
{
    Source source;
    source.note = note;
    return source;
}

Uncertain usual(double low, double central, double high, const std::string& note)
{
    return {low, central, high, defaultSource(note)};
}

/// Reads the values of one record; the first thing that is wrong is kept.
class Fields {
public:
    explicit Fields(const NetworkRecord& record) : m_record(record) {}

    std::string text(const std::string& column) const
    {
        const auto found = m_record.values.find(column);
        return found == m_record.values.end() ? std::string() : trimmed(found->second);
    }

    Result<std::string> needed(const std::string& column) const
    {
        const std::string value = text(column);
        if (value.empty())
            return wrong(column, "is empty", "Give every row one.");
        return value;
    }

    Result<double> number(const std::string& column, double otherwise) const
    {
        const std::string value = text(column);
        if (value.empty())
            return otherwise;
        const auto parsed = parseNumber(value);
        if (!parsed)
            return wrong(column, "'" + shownSafely(value) + "' is no number", "Write it as 1234.5.");
        return *parsed;
    }

    Result<std::optional<double>> maybeNumber(const std::string& column) const
    {
        if (text(column).empty())
            return std::optional<double>();
        TRY(const double value, number(column, 0.0));
        return std::optional<double>(value);
    }

    Result<Uncertain> uncertain(const std::string& column, const Uncertain& otherwise) const
    {
        const std::string value = text(column);
        if (value.empty())
            return otherwise;
        std::vector<double> parts;
        for (std::size_t from = 0; from <= value.size();) {
            const std::size_t end = std::min(value.find('|', from), value.size());
            const auto part = parseNumber(trimmed(std::string_view(value).substr(from, end - from)));
            if (!part)
                return wrong(column, "'" + shownSafely(value) + "' is not one number or low|central|high",
                             "Write 0.5 or 0.2|0.5|1.");
            parts.push_back(*part);
            from = end + 1;
        }
        if (parts.size() == 1)
            return fixedAt(parts[0], source());
        if (parts.size() != 3 || parts[0] < 0.0 || parts[0] > parts[1] || parts[1] > parts[2])
            return wrong(column, "'" + shownSafely(value) + "' is not low|central|high with 0 ≤ low ≤ central ≤ high",
                         "Write 0.5 or 0.2|0.5|1.");
        return Uncertain{parts[0], parts[1], parts[2], source()};
    }

    Result<void> onlyKnown(const std::vector<std::string>& columns) const
    {
        for (const auto& [column, value] : m_record.values)
            if (std::ranges::find(columns, column) == columns.end())
                return wrong(column, "is not known here", "Columns are: " + joined(columns, ", ") + ".");
        return {};
    }

    /// Cited if the file says from where, else a default.
    Source source() const
    {
        const std::string said = text("source");
        if (said.empty())
            return defaultSource("from the imported network, no source given");
        Source source;
        source.standing = Standing::Cited;
        source.document = said;
        return source;
    }

    Error wrong(const std::string& column, const std::string& what, const std::string& remedy) const
    {
        return {ErrorCode::Format, m_record.where + ": '" + shownSafely(column) + "' " + what, remedy};
    }

private:
    const NetworkRecord& m_record;
};

Result<Place> placeOf(const Fields& fields)
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

Result<PlaceParameters> placeParametersOf(const Fields& fields, const PlaceId& id)
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
Result<std::optional<Site>> siteOf(const Fields& fields, const Place& place)
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

Result<Link> linkOf(const Fields& fields)
{
    Link link;
    TRY(link.from.value, fields.needed("from"));
    TRY(link.to.value, fields.needed("to"));
    link.id = {fields.text("id").empty() ? link.from.value + "-" + link.to.value : fields.text("id")};
    link.name = fields.text("name").empty() ? link.from.value + " – " + link.to.value : fields.text("name");
    link.section = fields.text("section");
    return link;
}

Result<LinkParameters> linkParametersOf(const Fields& fields, const LinkId& id)
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

std::string written(const Uncertain& value)
{
    if (value.low == value.high)
        return printNumber(value.central);
    return printNumber(value.low) + "|" + printNumber(value.central) + "|" + printNumber(value.high);
}

std::string written(const std::optional<double>& value)
{
    return value ? printNumber(*value) : std::string();
}

/// The source of a row is that of its main number; a default has none.
std::string written(const Source& source)
{
    return source.standing == Standing::Default ? std::string() : cite(source);
}

} // namespace

const std::vector<std::string>& placeColumns()
{
    static const std::vector<std::string> columns{
        "id",         "name",          "country",         "role",             "observed",
        "x",          "y",             "longitude",       "latitude",         "registration_per_day",
        "registration_patience",       "stay_days",       "stay_stages",      "asylum_share",
        "turn_back_share",             "unrecorded_share", "beds",            "beds_kind",
        "beds_as_of", "source"};
    return columns;
}

const std::vector<std::string>& linkColumns()
{
    static const std::vector<std::string> columns{
        "id",    "from",           "to",               "name",       "section",    "transit_days",
        "hours", "transit_stages", "capacity_per_day", "attraction", "open_share", "leakage",
        "transfer_per_day", "source"};
    return columns;
}

Result<NetworkFile> networkFromRecords(const std::vector<NetworkRecord>& places, const std::vector<NetworkRecord>& links)
{
    NetworkFile file;
    std::vector<Place> madePlaces;
    std::vector<Link> madeLinks;
    for (const NetworkRecord& record : places) {
        const Fields fields(record);
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
        const Fields fields(record);
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
    const auto made = placeParametersOf(Fields(nothing), place);
    EXPECTS(made.hasValue());
    return *made;
}

LinkParameters usualParameters(const LinkId& link)
{
    const NetworkRecord nothing;
    const auto made = linkParametersOf(Fields(nothing), link);
    EXPECTS(made.hasValue());
    return *made;
}

NetworkRecord recordOf(const NetworkFile& file, const Place& place)
{
    NetworkRecord record;
    auto& to = record.values;
    to = {{"id", place.id.value},        {"name", place.name},       {"country", place.countryCode},
          {"role", word(place.role)},    {"observed", place.observed.value},
          {"x", printNumber(place.x)},   {"y", printNumber(place.y)},
          {"longitude", written(place.longitude)},                   {"latitude", written(place.latitude)}};
    const auto found = std::ranges::find(file.parameters.places, place.id, &PlaceParameters::place);
    if (found != file.parameters.places.end()) {
        to["registration_per_day"] = written(found->registrationPerDay);
        to["registration_patience"] = written(found->registrationPatience);
        to["stay_days"] = written(found->stayDays);
        to["stay_stages"] = printInteger(found->stayStages);
        to["asylum_share"] = written(found->asylumShare);
        to["turn_back_share"] = written(found->strandedTurnBack);
        to["unrecorded_share"] = written(found->unrecordedEntryShare);
        to["source"] = written(found->stayDays.source);
    }
    const auto site = std::ranges::find(file.sites, place.id, &Site::place);
    if (site != file.sites.end())
        if (const auto beds = std::ranges::find(site->lines, CapacityLine::Beds, &CapacityFigure::line);
            beds != site->lines.end()) {
            to["beds"] = printNumber(beds->amount);
            to["beds_kind"] = word(beds->kind);
            to["beds_as_of"] = beds->source.date;
        }
    return record;
}

NetworkRecord recordOf(const NetworkFile& file, const Link& link)
{
    NetworkRecord record;
    auto& to = record.values;
    to = {{"id", link.id.value}, {"from", link.from.value}, {"to", link.to.value},
          {"name", link.name},   {"section", link.section}};
    const auto found = std::ranges::find(file.parameters.links, link.id, &LinkParameters::link);
    if (found == file.parameters.links.end())
        return record;
    to["transit_days"] = written(found->transitDays);
    to["transit_stages"] = printInteger(found->transitStages);
    to["capacity_per_day"] = written(found->capacityPerDay);
    to["attraction"] = written(found->attraction);
    to["open_share"] = printNumber(found->openShare);
    to["leakage"] = written(found->leakage);
    to["transfer_per_day"] = written(found->transferPerDay);
    to["source"] = written(found->transitDays.source);
    return record;
}

} // namespace antevia
