// Places and links as records, to be written into tables and GeoJSON.
#include "model/base/number.h"
#include "model/formats/network_record.h"

#include <algorithm>

namespace antevia {
namespace {

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

NetworkRecord recordOf(const NetworkFile& file, const Place& place)
{
    NetworkRecord record;
    auto& to = record.values;
    to = {{"id", place.id.value},
          {"name", place.name},
          {"country", place.countryCode},
          {"role", word(place.role)},
          {"observed", place.observed.value},
          {"x", printNumber(place.x)},
          {"y", printNumber(place.y)},
          {"longitude", written(place.longitude)},
          {"latitude", written(place.latitude)}};
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
    to = {{"id", link.id.value},
          {"from", link.from.value},
          {"to", link.to.value},
          {"name", link.name},
          {"section", link.section}};
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
