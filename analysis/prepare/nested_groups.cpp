#include "analysis/prepare/nested_groups.h"

#include "model/base/number.h"

#include <algorithm>
#include <cctype>
#include <functional>

namespace antevia {
namespace {

constexpr std::int64_t oldest = 200; ///< years: the end of an open age group
constexpr std::size_t countryLetters = 2;

/// Ages from and to, both included.
struct AgeBand {
    std::size_t member = 0;
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// "14-17", "18+"; nothing for other texts.
std::optional<AgeBand> bandOf(std::size_t member, std::string_view age)
{
    if (age.ends_with('+')) {
        const auto from = parseInteger(age.substr(0, age.size() - 1));
        return from ? std::optional(AgeBand{member, *from, oldest}) : std::nullopt;
    }
    const std::size_t dash = age.find('-');
    const auto from = parseInteger(age.substr(0, dash));
    const auto to = dash == std::string_view::npos ? from : parseInteger(age.substr(dash + 1));
    return from && to && *from <= *to ? std::optional(AgeBand{member, *from, *to}) : std::nullopt;
}

/// The bands that fill `whole` without a gap, each time the narrowest (or the widest) that fits; none if they do not.
std::vector<std::size_t> filling(const AgeBand& whole, const std::vector<AgeBand>& bands, bool narrowest)
{
    std::vector<std::size_t> parts;
    std::int64_t next = whole.from;
    while (next <= whole.to) {
        const AgeBand* chosen = nullptr;
        for (const AgeBand& band : bands)
            if (band.from == next && band.to <= whole.to && band.member != whole.member &&
                (chosen == nullptr || (narrowest ? band.to < chosen->to : band.to > chosen->to)))
                chosen = &band;
        if (chosen == nullptr || (chosen->from == whole.from && chosen->to == whole.to))
            return {};
        parts.push_back(chosen->member);
        next = chosen->to + 1;
    }
    std::ranges::sort(parts);
    return parts;
}

void addAges(std::span<const KeyedSeries> series, const std::vector<std::size_t>& family, std::vector<KnownSum>& sums)
{
    std::vector<AgeBand> bands;
    for (const std::size_t member : family)
        if (const auto band = bandOf(member, series[member].people.age))
            bands.push_back(*band);
    for (const AgeBand& whole : bands)
        for (const bool narrowest : {true, false})
            if (auto parts = filling(whole, bands, narrowest); !parts.empty())
                sums.push_back({whole.member, std::move(parts)});
}

/// "EL30" is one of the regions of "EL3": the same letters of a country and one character more.
bool isNextLevel(const std::string& region, const std::string& part)
{
    const auto isCapital = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
    return region.size() >= countryLetters && part.size() == region.size() + 1 && part.starts_with(region) &&
           std::all_of(part.begin(), part.begin() + countryLetters, isCapital) &&
           std::all_of(part.begin() + countryLetters, part.end(),
                       [&](char c) { return isCapital(c) || std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

/// "RS" is one of the places of "RS+XK".
bool isAmong(const std::string& together, const std::string& place)
{
    return !place.empty() && place.size() < together.size() && together.find('+') != std::string::npos &&
           ("+" + together + "+").find("+" + place + "+") != std::string::npos;
}

std::string placeOf(const KeyedSeries& series, const std::string& dimension)
{
    return dimension == "citizen" || dimension == "origin" ? series.people.origin : series.people.place;
}

} // namespace

std::vector<KnownSum> nestedGroups(std::span<const KeyedSeries> series, const std::vector<std::size_t>& family,
                                   const TableDimension& dimension)
{
    std::vector<KnownSum> sums;
    const std::size_t column = dimension.columns.front();
    addAges(series, family, sums);
    for (const std::size_t whole : family) {
        const SeriesCoordinate& code = series[whole].key[column];
        const std::string place = placeOf(series[whole], code.dimension);
        KnownSum regions{whole, {}};
        KnownSum places{whole, {}};
        for (const std::size_t part : family) {
            if (part != whole && isNextLevel(code.code, series[part].key[column].code))
                regions.parts.push_back(part);
            if (part != whole && isAmong(place, placeOf(series[part], code.dimension)))
                places.parts.push_back(part);
        }
        for (KnownSum& sum : {std::ref(regions), std::ref(places)})
            if (!sum.parts.empty())
                sums.push_back(sum);
    }
    return sums;
}

} // namespace antevia
