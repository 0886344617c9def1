#include "model/formats/own_figures.h"

#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

using Own = OwnColumn;

constexpr std::array<OwnHeading, 25> plainHeadings{{{"Period", Own::Period},
                                                    {"Series", Own::Series},
                                                    {"Series name", Own::Name},
                                                    {"Place", Own::Place},
                                                    {"Place code", Own::PlaceCode},
                                                    {"Area code", Own::Area},
                                                    {"Nationality", Own::Origin},
                                                    {"Nationality code", Own::OriginCode},
                                                    {"Partner", Own::Partner},
                                                    {"Sex", Own::Sex},
                                                    {"Age", Own::Age},
                                                    {"Unaccompanied children", Own::Unaccompanied},
                                                    {"Frequency", Own::Frequency},
                                                    {"Unit", Own::Unit},
                                                    {"Border", Own::Border},
                                                    {"Each person once", Own::CountedOnce},
                                                    {"Counted at", Own::CountedAt},
                                                    {"Value", Own::Value},
                                                    {"Status", Own::Status},
                                                    {"Flag", Own::Flag},
                                                    {"Mark", Own::Mark},
                                                    {"Part of", Own::PartOf},
                                                    {"Delivery", Own::Delivery},
                                                    {"Known from", Own::KnownFrom},
                                                    {"Source", Own::Source}}};

constexpr std::array<OwnHeading, 29> sdmxHeadings{{{"STRUCTURE"},
                                                   {"STRUCTURE_ID"},
                                                   {"ACTION"},
                                                   {"FREQ"},
                                                   {"SERIES", Own::Series},
                                                   {"REF_AREA", Own::Area},
                                                   {"CITIZENSHIP", Own::OriginCode},
                                                   {"COUNTERPART_AREA", Own::Partner},
                                                   {"SEX"},
                                                   {"AGE", Own::Age},
                                                   {"UNACCOMPANIED", Own::Unaccompanied},
                                                   {"UNIT_MEASURE", Own::Unit},
                                                   {"TIME_PERIOD", Own::Period},
                                                   {"OBS_VALUE", Own::Value},
                                                   {"OBS_STATUS"},
                                                   {"CONF_STATUS"},
                                                   {"OBS_FLAG", Own::Flag},
                                                   {"CELL_STATE", Own::Mark},
                                                   {"SERIES_NAME", Own::Name},
                                                   {"PLACE", Own::PlaceCode},
                                                   {"SEX_WORD", Own::Sex},
                                                   {"BORDER", Own::Border},
                                                   {"EACH_PERSON_ONCE", Own::CountedOnce},
                                                   {"COUNTED_AT", Own::CountedAt},
                                                   {"PART_OF", Own::PartOf},
                                                   {"VINTAGE", Own::Delivery},
                                                   {"KNOWN_ON", Own::KnownFrom},
                                                   {"SOURCE", Own::Source},
                                                   {"NOTE"}}};

constexpr const char* idDimension = "antevia_series"; ///< its label: what the series is counted at
constexpr const char* onceDimension = "each_person_once";
constexpr const char* partDimension = "part_of";

} // namespace

std::span<const OwnHeading> ownHeadings()
{
    return plainHeadings;
}

std::span<const OwnHeading> ownSdmxHeadings()
{
    return sdmxHeadings;
}

std::optional<OwnColumns> OwnColumns::in(const std::vector<TableCell>& headings)
{
    OwnColumns found;
    for (std::size_t i = 0; i < headings.size(); ++i)
        for (const std::span<const OwnHeading> each : {ownHeadings(), ownSdmxHeadings()})
            for (const OwnHeading& heading : each)
                if (heading.column && trimmed(headings[i].text) == heading.text)
                    found.m_places[static_cast<std::size_t>(*heading.column)] = static_cast<int>(i) + 1;
    const bool hasAll = std::ranges::all_of(
        std::array{Own::Period, Own::Series, Own::Name, Own::Unit, Own::Border, Own::CountedAt, Own::Value, Own::Mark},
        [&](Own column) { return found.at(column) > 0; });
    return hasAll ? std::optional(found) : std::nullopt;
}

std::vector<KeyPart> ownKey(const SeriesInfo& info)
{
    std::vector<KeyPart> key{{idDimension, info.id.value, info.basis.where}};
    if (info.basis.deduplicated)
        key.push_back({onceDimension, "yes", ""});
    if (!info.partOf.empty())
        key.push_back({partDimension, info.partOf.value, ""});
    return key;
}

std::optional<SeriesInfo> ownInfoOf(const FoundSeries& series)
{
    if (series.key.empty() || series.key.front().dimension != idDimension)
        return std::nullopt;
    SeriesInfo info;
    info.id.value = series.key.front().code;
    info.basis.where = series.key.front().label;
    for (const KeyPart& part : series.key) {
        info.basis.deduplicated = info.basis.deduplicated || part.dimension == onceDimension;
        if (part.dimension == partDimension)
            info.partOf.value = part.code;
    }
    return info;
}

} // namespace antevia
