#include "analysis/corridor/free_parameters.h"

#include <algorithm>

namespace antevia {
namespace {

void addIfFree(std::vector<FreeParameter>& free, std::string name, Uncertain& value)
{
    if (value.low < value.high)
        free.push_back({std::move(name), &value});
}

/// Whether people at the link's start can choose between ways.
bool hasAlternative(const Network& network, const LinkId& id)
{
    const Link* link = network.find(id);
    return link && network.linksFrom(network.indexOf(link->from)).size() > 1;
}

void fix(Uncertain& value)
{
    value.low = value.high = value.central;
}

} // namespace

std::vector<FreeParameter> freeParameters(CorridorAssumptions& assumptions, const Network& network)
{
    std::vector<FreeParameter> free;
    for (PlaceParameters& each : assumptions.parameters.places) {
        const std::string owner = " of place '" + text(each.place) + "'";
        addIfFree(free, "stay in days" + owner, each.stayDays);
        addIfFree(free, "unrecorded share of arrivals" + owner, each.unrecordedEntryShare);
    }
    for (LinkParameters& each : assumptions.parameters.links) {
        const std::string owner = " of link '" + text(each.link) + "'";
        addIfFree(free, "transit in days" + owner, each.transitDays);
        if (hasAlternative(network, each.link))
            addIfFree(free, "attraction" + owner, each.attraction);
        if (each.openShare < 1.0)
            addIfFree(free, "leakage" + owner, each.leakage);
    }
    for (Measure& each : assumptions.measures)
        std::visit(
            [&](auto& effect) {
                if constexpr (requires { effect.leakage; })
                    addIfFree(free, "leakage of measure '" + text(each.id) + "'", effect.leakage);
            },
            each.effect);
    return free;
}

void fixAtCentral(CorridorParameters& parameters)
{
    for (PlaceParameters& each : parameters.places)
        for (Uncertain* value : {&each.registrationPerDay, &each.stayDays, &each.asylumShare, &each.strandedTurnBack,
                                 &each.unrecordedEntryShare, &each.registrationPatience})
            fix(*value);
    for (LinkParameters& each : parameters.links)
        for (Uncertain* value : {&each.transitDays, &each.capacityPerDay, &each.attraction, &each.leakage,
                                 &each.transferPerDay})
            fix(*value);
    fix(parameters.diversionDelayDays);
}

} // namespace antevia
