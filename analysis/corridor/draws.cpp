#include "analysis/corridor/draws.h"

#include "analysis/base/random.h"

#include <cmath>

namespace antevia::corridor {
namespace {

constexpr std::uint32_t linkKeys = 1U << 24; ///< places have the keys below, links from here on
constexpr std::uint32_t delayKey = 1U << 30;
constexpr std::uint32_t keysEach = 8;

/// Lays out all draws; `value(uncertain, key)` gives the rows of one.
template <class Value>
Draws layOut(const Layout& layout, const Rules& rules, int replicates, const Value& value)
{
    Draws draws;
    draws.replicates = replicates;
    std::uint32_t key = 0;
    for (const PlaceParameters& place : layout.places) {
        draws.registration.push_back(value(place.registrationPerDay, key));
        draws.stay.push_back(value(place.stayDays, key + 1));
        draws.asylum.push_back(value(place.asylumShare, key + 2));
        draws.turnBack.push_back(value(place.strandedTurnBack, key + 3));
        draws.unrecorded.push_back(value(place.unrecordedEntryShare, key + 4));
        draws.patience.push_back(value(place.registrationPatience, key + 5));
        key += keysEach;
    }
    key = linkKeys;
    for (const LinkParameters& link : layout.links) {
        draws.transit.push_back(value(link.transitDays, key));
        draws.capacity.push_back(value(link.capacityPerDay, key + 1));
        draws.attraction.push_back(value(link.attraction, key + 2));
        draws.transfers.push_back(value(link.transferPerDay, key + 4));
        key += keysEach;
    }
    for (const Leakage& leakage : rules.leakages)
        draws.leakages.push_back(value(leakage.value, leakage.key));
    draws.delay = value(layout.diversionDelayDays, delayKey);
    return draws;
}

} // namespace

std::uint32_t ownLeakageKey(int link)
{
    return linkKeys + static_cast<std::uint32_t>(link) * keysEach + 3;
}

double triangularQuantile(const Uncertain& value, double p)
{
    const double width = value.high - value.low;
    if (width <= 0.0)
        return value.central;
    const double rise = (value.central - value.low) / width;
    if (p < rise)
        return value.low + std::sqrt(p * width * (value.central - value.low));
    return value.high - std::sqrt((1.0 - p) * width * (value.high - value.central));
}

Draws drawParameters(const Layout& layout, const Rules& rules, std::uint64_t seed, std::span<const int> replicates)
{
    const auto count = static_cast<int>(replicates.size());
    return layOut(layout, rules, count, [&](const Uncertain& value, std::uint32_t key) {
        Rates rows(count);
        for (int i = 0; i < count; ++i) {
            const auto replicate = static_cast<std::uint32_t>(replicates[static_cast<std::size_t>(i)]);
            Random random(seed, Stream::Parameter, replicate, key);
            rows[i] = triangularQuantile(value, random.uniform());
        }
        return rows;
    });
}

Draws centralParameters(const Layout& layout, const Rules& rules)
{
    return layOut(layout, rules, 1,
                  [](const Uncertain& value, std::uint32_t) { return Rates(Rates::Constant(1, value.central)); });
}

} // namespace antevia::corridor
