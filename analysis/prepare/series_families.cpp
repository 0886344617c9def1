#include "analysis/prepare/series_families.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr char mark = '\x1F';

std::string tableName(const KeyedSeries& series)
{
    std::string name = std::string(word(series.figures.info.frequency)) + mark + word(series.figures.info.basis.unit);
    for (const SeriesCoordinate& each : series.key)
        name += mark + each.dimension;
    return name;
}

/// Whether the codes of two columns go together: each of one with one of the other, and neither is always the same.
bool changeTogether(std::span<const KeyedSeries> series, const std::vector<std::size_t>& members, std::size_t a,
                    std::size_t b)
{
    std::map<std::string, std::string> there;
    std::map<std::string, std::string> back;
    for (const std::size_t member : members) {
        const auto& key = series[member].key;
        if (there.emplace(key[a].code, key[b].code).first->second != key[b].code ||
            back.emplace(key[b].code, key[a].code).first->second != key[a].code)
            return false;
    }
    return there.size() > 1;
}

std::vector<TableDimension> dimensionsOf(std::span<const KeyedSeries> series, const std::vector<std::size_t>& members)
{
    std::vector<TableDimension> dimensions;
    const std::size_t columns = series[members.front()].key.size();
    for (std::size_t column = 0; column < columns; ++column) {
        const auto same = std::ranges::find_if(dimensions, [&](const TableDimension& each) {
            return changeTogether(series, members, each.columns.front(), column);
        });
        if (same == dimensions.end())
            dimensions.push_back({{column}});
        else
            same->columns.push_back(column);
    }
    return dimensions;
}

} // namespace

std::vector<SeriesTable> tablesOf(std::span<const KeyedSeries> series)
{
    std::map<std::string, std::vector<std::size_t>> byName;
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (series[i].key.empty())
            continue;
        const std::string name = tableName(series[i]);
        byName[name].push_back(i);
        byName[name + mark + mark + series[i].figures.vintage.value].push_back(i);
    }
    std::vector<SeriesTable> tables;
    std::set<std::vector<std::size_t>> seen;
    for (auto& [name, members] : byName)
        if (members.size() > 1 && seen.insert(members).second)
            tables.push_back({members, dimensionsOf(series, members)});
    return tables;
}

bool isTotalIn(const KeyedSeries& series, const TableDimension& dimension)
{
    return std::ranges::any_of(dimension.columns, [&](std::size_t column) {
        const SeriesCoordinate& each = series.key[column];
        return each.isTotal || each.code.empty();
    });
}

std::string keyWithout(const KeyedSeries& series, const SeriesTable& table, unsigned int open)
{
    std::string text;
    for (std::size_t i = 0; i < table.dimensions.size(); ++i) {
        text += mark;
        if (((open >> i) & 1U) == 0)
            for (const std::size_t column : table.dimensions[i].columns)
                text += series.key[column].code + mark;
    }
    return text;
}

Families familiesIn(std::span<const KeyedSeries> series, const SeriesTable& table, std::size_t dimension)
{
    Families families;
    for (const std::size_t member : table.members)
        families[keyWithout(series[member], table, 1U << dimension)].push_back(member);
    std::erase_if(families, [](const auto& family) { return family.second.size() < 2; });
    return families;
}

} // namespace antevia
