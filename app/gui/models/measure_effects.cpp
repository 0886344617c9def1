#include "app/gui/models/measure_effects.h"

#include "model/base/contract.h"

#include <array>

namespace antevia {

MeasureEffect effectOfKind(std::size_t kind)
{
    const std::array<MeasureEffect, std::variant_size_v<MeasureEffect>> all{
        CloseLink{},          CapLink{},        FilterGroups{}, ChangeTransport{}, ScaleEntry{},     ChangeStay{},
        ChangeRegistration{}, ChangeCapacity{}, ShiftRoute{},   WeatherDays{},     TransferPeople{}, AddEntry{},
        ScaleGroup{},         ReturnPeople{},   BanMovement{}};
    EXPECTS(kind < all.size());
    return all[kind];
}

LinkId* linkOf(MeasureEffect& effect)
{
    return std::visit(
        [](auto& each) -> LinkId* {
            if constexpr (requires { each.link; })
                return &each.link;
            else
                return nullptr;
        },
        effect);
}

PlaceId* placeOf(MeasureEffect& effect)
{
    return std::visit(
        [](auto& each) -> PlaceId* {
            if constexpr (requires { each.place; })
                return &each.place;
            else
                return nullptr;
        },
        effect);
}

Uncertain* leakageOf(MeasureEffect& effect)
{
    return const_cast<Uncertain*>(leakageOf(std::as_const(effect)));
}

const Uncertain* leakageOf(const MeasureEffect& effect)
{
    return std::visit(
        [](const auto& each) -> const Uncertain* {
            if constexpr (requires { each.leakage; })
                return &each.leakage;
            else
                return nullptr;
        },
        effect);
}

double* amountOf(MeasureEffect& effect)
{
    return std::visit(
        [](auto& each) -> double* {
            if constexpr (requires { each.perDay; })
                return &each.perDay;
            else if constexpr (requires { each.factor; })
                return &each.factor;
            else if constexpr (requires { each.amount; })
                return &each.amount;
            else if constexpr (requires { each.stoppedShare; })
                return &each.stoppedShare;
            else
                return nullptr;
        },
        effect);
}

const char* amountUnit(const MeasureEffect& effect)
{
    return std::visit(
        [](const auto& each) {
            if constexpr (requires { each.perDay; })
                return "people a day";
            else if constexpr (requires { each.factor; })
                return "times what it was";
            else if constexpr (requires { each.amount; })
                return "in the line's unit";
            else if constexpr (requires { each.stoppedShare; })
                return "of the days, 0 to 1";
            else
                return "";
        },
        effect);
}

bool mayTakeAway(const MeasureEffect& effect)
{
    return std::holds_alternative<ChangeRegistration>(effect) || std::holds_alternative<ChangeCapacity>(effect);
}

GroupId* groupOf(MeasureEffect& effect)
{
    return std::visit(
        [](auto& each) -> GroupId* {
            if constexpr (requires { each.group; })
                return &each.group;
            else
                return nullptr;
        },
        effect);
}

std::vector<GroupId>* admittedOf(MeasureEffect& effect)
{
    auto* filter = std::get_if<FilterGroups>(&effect);
    return filter ? &filter->admitted : nullptr;
}

CapacityLine* lineOf(MeasureEffect& effect)
{
    auto* change = std::get_if<ChangeCapacity>(&effect);
    return change ? &change->line : nullptr;
}

} // namespace antevia
