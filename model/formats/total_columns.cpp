#include "model/formats/total_columns.h"

#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <unordered_map>

namespace antevia {
namespace {

constexpr std::size_t mostGroups = 500; ///< rows of several columns that are looked at

/// The figures of one coordinate but for the column: by column, and by period.
using Group = std::vector<std::unordered_map<std::int32_t, double>>;

std::vector<Group> groupsOf(const SeriesDimension& columns, const std::vector<FoundSeries>& series)
{
    std::unordered_map<std::string, std::size_t> places;
    std::unordered_map<std::string, std::size_t> indexes;
    for (std::size_t i = 0; i < columns.values.size(); ++i)
        indexes.emplace(columns.values[i].code, i);
    std::vector<Group> groups;
    for (const FoundSeries& each : series) {
        const auto part = std::ranges::find(each.key, columns.name, &KeyPart::dimension);
        if (part == each.key.end())
            continue;
        std::vector<KeyPart> others = each.key;
        others.erase(others.begin() + (part - each.key.begin()));
        const auto [place, fresh] = places.try_emplace(keyText(others), groups.size());
        if (fresh && groups.size() == mostGroups)
            break;
        if (fresh)
            groups.emplace_back(columns.values.size());
        auto& figures = groups[place->second][indexes.at(part->code)];
        for (const FoundObservation& cell : each.observations)
            if (cell.state == CellState::Figure)
                figures.emplace(cell.index, cell.value);
    }
    return groups;
}

/// Whether the columns `from` … `total` - 1 add up to `total`.
bool addUp(const std::vector<Group>& groups, std::size_t from, std::size_t total)
{
    int hits = 0;
    int tests = 0;
    for (const Group& group : groups)
        for (const auto& [period, value] : group[total]) {
            double sum = 0.0;
            for (std::size_t i = from; i < total; ++i)
                if (const auto part = group[i].find(period); part != group[i].end())
                    sum += part->second;
            tests += value > 0.0 ? 1 : 0;
            hits += value > 0.0 && sum == value ? 1 : 0;
        }
    return tests > 0 && hits * 10 >= tests * 9;
}

} // namespace

std::set<std::string> columnsThatAddUp(const SeriesDimension& columns, const std::vector<FoundSeries>& series)
{
    std::set<std::string> out;
    const auto isCalledTotal = [](const KeyPart& part) {
        const auto words = headingWords(wordsApart(part.code)); // "F: Total", "TotalDecided"
        return std::ranges::any_of(words, [](const auto& each) { return each.size() > 1 && isTotalName(each); });
    };
    if (columns.values.size() < 3 || std::ranges::none_of(columns.values, isCalledTotal))
        return out;
    const std::vector<Group> groups = groupsOf(columns, series);
    for (std::size_t total = 2; total < columns.values.size(); ++total)
        for (std::size_t from = total - 1; isCalledTotal(columns.values[total]) && from-- > 0;)
            if (addUp(groups, from, total)) {
                out.insert(columns.values[total].code);
                break;
            }
    return out;
}

} // namespace antevia
