#include "analysis/questions/assumptions.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace antevia {
namespace {

/// Calls `visit(name, value)` for every parameter of a run that can be uncertain.
template <class Parameters, class Measures, class Visit>
void visitUncertain(Parameters& parameters, Measures& measures, Visit visit)
{
    for (auto& place : parameters.places) {
        const std::string of = "place " + text(place.place) + " ";
        visit(of + "registrationPerDay", place.registrationPerDay);
        visit(of + "stayDays", place.stayDays);
        visit(of + "asylumShare", place.asylumShare);
        visit(of + "strandedTurnBack", place.strandedTurnBack);
        visit(of + "unrecordedEntryShare", place.unrecordedEntryShare);
        visit(of + "registrationPatience", place.registrationPatience);
    }
    for (auto& link : parameters.links) {
        const std::string of = "link " + text(link.link) + " ";
        visit(of + "transitDays", link.transitDays);
        visit(of + "capacityPerDay", link.capacityPerDay);
        visit(of + "attraction", link.attraction);
        visit(of + "leakage", link.leakage);
        visit(of + "transferPerDay", link.transferPerDay);
    }
    visit("diversionDelayDays", parameters.diversionDelayDays);
    for (auto& measure : measures)
        std::visit(
            [&](auto& effect) {
                if constexpr (requires { effect.leakage; })
                    visit("measure " + text(measure.id) + " leakage", effect.leakage);
            },
            measure.effect);
}

} // namespace

std::vector<Assumption> assumptionsOf(const SimulationInput& input)
{
    std::vector<Assumption> assumptions;
    visitUncertain(input.parameters, input.measures, [&](const std::string& name, const Uncertain& value) {
        if (value.low < value.high)
            assumptions.push_back({name, value});
    });
    return assumptions;
}

std::vector<NamedParameter> namedParameters(CorridorParameters& parameters)
{
    std::vector<NamedParameter> named;
    std::vector<Measure> none;
    visitUncertain(parameters, none, [&](const std::string& name, Uncertain& value) {
        named.push_back({name, &value});
    });
    return named;
}

double centralPosition(const Uncertain& value)
{
    return value.high > value.low ? (value.central - value.low) / (value.high - value.low) : 0.5;
}

double triangularQuantile(const Uncertain& value, double p)
{
    const double width = value.high - value.low;
    if (width <= 0.0)
        return value.central;
    if (p <= centralPosition(value))
        return value.low + std::sqrt(p * width * (value.central - value.low));
    return value.high - std::sqrt((1.0 - p) * width * (value.high - value.central));
}

SimulationInput heldAt(SimulationInput input, const std::vector<std::string>& names, const VectorRef& positions)
{
    visitUncertain(input.parameters, input.measures, [&](const std::string& name, Uncertain& value) {
        const auto found = std::ranges::find(names, name);
        if (found != names.end())
            value = fixedAt(triangularQuantile(value, positions(found - names.begin())), value.source);
    });
    return input;
}

} // namespace antevia
