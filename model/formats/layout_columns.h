#pragma once

#include "model/formats/column_profile.h"
#include "model/formats/table_layout.h"

#include <algorithm>
#include <vector>

// What the parts that give columns their roles share.
namespace antevia {

/// The first column with a role; null if there is none.
inline ColumnUse* columnWith(TableLayout& layout, ColumnRole role)
{
    const auto found = std::ranges::find(layout.columns, role, &ColumnUse::role);
    return found == layout.columns.end() ? nullptr : &*found;
}

inline bool isUnassigned(const ColumnUse& use)
{
    return use.role == ColumnRole::Ignored && use.dimension.empty();
}

/// Gives the column at `index` a role; below 0: none.
inline void take(TableLayout& layout, int index, ColumnRole role)
{
    if (index >= 0)
        layout.columns[static_cast<std::size_t>(index)].role = role;
}

/// The index of the first column without a role whose profile passes `test`; -1 if there is none.
template <class Test>
int findColumn(const std::vector<ColumnProfile>& profiles, const TableLayout& layout, const Test& test)
{
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (isUnassigned(layout.columns[i]) && test(profiles[i]))
            return static_cast<int>(i);
    return -1;
}

/// What the cells of the columns of times are, as their profiles show; days numbered as spreadsheets do are told, since
/// nothing but their size says what they are. What is settled already stays.
void settleTimeForms(const std::vector<ColumnProfile>& profiles, TableLayout& layout);
/// Finds the columns that say when.
void assignTimes(const Table& table, const std::vector<ColumnProfile>& profiles, TableLayout& layout);

/// Whether the numbers of a column label rather than count: "round 3", "admin level 1".
bool isNumericLabel(const ColumnProfile& profile);

/// Whether the table names months in Czech or Polish.
bool hasWestSlavicMonths(const Table& table);

} // namespace antevia
