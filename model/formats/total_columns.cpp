#include "model/formats/total_columns.h"

#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_map>

namespace antevia {
namespace {

constexpr std::size_t mostGroups = 500; ///< rows of several columns that are looked at

/// The figures of one coordinate but for the column: by column, and by period.
using Group = std::vector<std::unordered_map<std::int32_t, double>>;

Result<std::vector<Group>> groupsOf(const SeriesDimension& columns, const std::vector<FoundSeries>& series,
                                    const RunContext& run)
{
    std::unordered_map<std::string, std::size_t> places;
    std::unordered_map<std::string, std::size_t> indexes;
    for (std::size_t i = 0; i < columns.values.size(); ++i)
        indexes.emplace(columns.values[i].code, i);
    std::vector<Group> groups;
    for (const FoundSeries& each : series) {
        RETURN_IF_ERROR(run.checkpoint());
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

/// A figure of a column that is called a total, and what the columns before it come to, as far as they were added.
struct Claimed {
    const Group* group;
    std::int32_t period;
    double value;
    double sum = 0.0;
};

std::vector<Claimed> claimedIn(const std::vector<Group>& groups, std::size_t total)
{
    std::vector<Claimed> out;
    for (const Group& group : groups)
        for (const auto& [period, value] : group[total])
            if (value > 0.0)
                out.push_back({&group, period, value});
    return out;
}

void addColumn(std::vector<Claimed>& claimed, std::size_t column)
{
    for (Claimed& each : claimed)
        if (const auto part = (*each.group)[column].find(each.period); part != (*each.group)[column].end())
            each.sum += part->second;
}

/// Nine in ten hold, but for rounding in the last digits.
bool addUp(const std::vector<Claimed>& claimed)
{
    constexpr double rounding = 1e-9;
    const auto hits = std::ranges::count_if(
        claimed, [](const Claimed& each) { return std::abs(each.sum - each.value) <= rounding * each.value; });
    return !claimed.empty() && hits * 10 >= std::ssize(claimed) * 9;
}

/// Whether two or more of the columns before `total`, the nearest first, add up to it.
Result<bool> isSumOfColumnsBefore(const std::vector<Group>& groups, std::size_t total, const RunContext& run)
{
    std::vector<Claimed> claimed = claimedIn(groups, total);
    addColumn(claimed, total - 1);
    for (std::size_t from = total - 1; from-- > 0;) {
        RETURN_IF_ERROR(run.checkpoint());
        addColumn(claimed, from);
        if (addUp(claimed))
            return true;
    }
    return false;
}

} // namespace

Result<std::set<std::string>> columnsThatAddUp(const SeriesDimension& columns, const std::vector<FoundSeries>& series,
                                               const RunContext& run)
{
    std::set<std::string> out;
    const auto isCalledTotal = [](const KeyPart& part) {
        const auto words = headingWords(wordsApart(part.code)); // "F: Total", "TotalDecided"
        return std::ranges::any_of(words, [](const auto& each) { return each.size() > 1 && isTotalName(each); });
    };
    if (columns.values.size() < 3 || std::ranges::none_of(columns.values, isCalledTotal))
        return out;
    TRY(const auto groups, groupsOf(columns, series, run));
    for (std::size_t total = 2; total < columns.values.size(); ++total) {
        if (!isCalledTotal(columns.values[total]))
            continue;
        TRY(const bool isSum, isSumOfColumnsBefore(groups, total, run));
        if (isSum)
            out.insert(columns.values[total].code);
    }
    return out;
}

} // namespace antevia
