#include "model/formats/column_wishes.h"

#include "model/formats/column_vocabulary.h"

#include <algorithm>

namespace antevia {
namespace {

bool isPartOfTime(ColumnRole role)
{
    return role == ColumnRole::Year || role == ColumnRole::Month || role == ColumnRole::Quarter ||
           role == ColumnRole::Week || role == ColumnRole::EndOfTime;
}

/// Columns that no wish changes.
bool isFixed(const ColumnUse& use)
{
    return use.role == ColumnRole::Personal || use.role == ColumnRole::Structure || use.role == ColumnRole::Action ||
           use.period.has_value() || !use.partOfYear.empty();
}

/// One column of periods is enough: another one that was found makes way.
void makeWayForTime(TableLayout& layout)
{
    for (ColumnUse& each : layout.columns)
        if (each.role == ColumnRole::Time || isPartOfTime(each.role))
            each.role = ColumnRole::Ignored;
}

void grant(TableLayout& layout, const ColumnWish& wish)
{
    if (wish.role == ColumnRole::Time)
        makeWayForTime(layout);
    ColumnUse& use = layout.columns[static_cast<std::size_t>(wish.column - 1)];
    use.role = wish.role;
    if (!wish.dimension.empty())
        use.dimension = wish.dimension;
    if (use.dimension.empty())
        use.dimension = use.heading.empty() ? "column_" + std::to_string(wish.column) : dimensionName(use.heading);
}

void settleKind(TableLayout& layout)
{
    if (layout.kind == TableLayout::Kind::Wide)
        return;
    const auto has = [&](ColumnRole role) {
        return std::ranges::find(layout.columns, role, &ColumnUse::role) != layout.columns.end();
    };
    if (!has(ColumnRole::Value) || (!has(ColumnRole::Time) && !has(ColumnRole::Year)))
        return;
    layout.kind = has(ColumnRole::Dimension) ? TableLayout::Kind::Long : TableLayout::Kind::PeriodsDown;
    layout.isEventList = false;
    layout.isReference = false;
}

} // namespace

TableLayout withWishes(TableLayout layout, const std::vector<ColumnWish>& wishes)
{
    if (layout.splitFirst)
        return layout;
    bool any = false;
    for (const ColumnWish& wish : wishes) {
        const bool isThere = wish.column >= 1 && wish.column <= static_cast<int>(layout.columns.size());
        if (!isThere)
            continue;
        const ColumnUse& use = layout.columns[static_cast<std::size_t>(wish.column - 1)];
        if (use.heading != wish.heading || isFixed(use) || wish.role == ColumnRole::Personal)
            continue;
        grant(layout, wish);
        any = true;
    }
    if (any)
        settleKind(layout);
    return layout;
}

std::vector<ColumnRole> rolesToChoose()
{
    return {ColumnRole::Ignored, ColumnRole::Time,      ColumnRole::EndOfTime,    ColumnRole::Year,
            ColumnRole::Quarter, ColumnRole::Month,     ColumnRole::Week,         ColumnRole::Value,
            ColumnRole::Flag,    ColumnRole::Dimension, ColumnRole::Confidential, ColumnRole::Note};
}

} // namespace antevia
