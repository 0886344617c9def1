#include "analysis/prepare/known_sums.h"

#include "analysis/prepare/nested_groups.h"
#include "analysis/prepare/series_families.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

namespace antevia {
namespace {

constexpr std::size_t mostDimensions = 16; ///< of which every choice is looked at
constexpr std::size_t fewestToAddUp = 3;   ///< a total and two parts
constexpr double closeEnough = 1e-9;       ///< relative: what adding decimal fractions leaves

using SeriesSpan = std::span<const KeyedSeries>;

void addDeclared(SeriesSpan series, std::set<KnownSum>& sums)
{
    std::map<SeriesId, std::size_t> places;
    for (std::size_t i = 0; i < series.size(); ++i)
        places.emplace(series[i].figures.info.id, i);
    std::map<std::size_t, std::vector<std::size_t>> parts;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const auto total = places.find(series[i].figures.info.partOf);
        if (total != places.end() && series[total->second].figures.info.frequency == series[i].figures.info.frequency &&
            series[total->second].figures.info.basis.unit == series[i].figures.info.basis.unit)
            parts[total->second].push_back(i);
    }
    for (auto& [total, its] : parts)
        sums.insert({total, std::move(its)});
}

/// The dimensions, a bit each, in which a series is a total.
unsigned int totalsOf(const KeyedSeries& series, const SeriesTable& table)
{
    unsigned int bits = 0;
    for (std::size_t i = 0; i < std::min(table.dimensions.size(), mostDimensions); ++i)
        bits |= isTotalIn(series, table.dimensions[i]) ? 1U << i : 0U;
    return bits;
}

/// Totals in the dimensions `open` beside the series that are total in none of them.
void addTotalsIn(SeriesSpan series, const SeriesTable& table, const std::vector<unsigned int>& totals,
                 unsigned int open, std::set<KnownSum>& sums)
{
    std::map<std::string, KnownSum> byKey;
    std::set<std::string> withTotal;
    for (std::size_t i = 0; i < table.members.size(); ++i) {
        const bool isTotal = (totals[i] & open) == open;
        if (!isTotal && (totals[i] & open) != 0)
            continue;
        const std::string key = keyWithout(series[table.members[i]], table, open);
        KnownSum& sum = byKey[key];
        if (!isTotal)
            sum.parts.push_back(table.members[i]);
        else if (withTotal.insert(key).second)
            sum.total = table.members[i];
    }
    for (const std::string& key : withTotal)
        if (KnownSum& sum = byKey[key]; !sum.parts.empty())
            sums.insert(std::move(sum));
}

void addNamedTotals(SeriesSpan series, const SeriesTable& table, std::set<KnownSum>& sums)
{
    std::vector<unsigned int> totals;
    std::set<unsigned int> choices;
    for (const std::size_t member : table.members) {
        totals.push_back(totalsOf(series[member], table));
        for (unsigned int open = totals.back(); open != 0; open = (open - 1) & totals.back())
            choices.insert(open);
    }
    for (const unsigned int open : choices)
        addTotalsIn(series, table, totals, open, sums);
}

/// Whether a series is at each of its periods what the others come to; false if it is never more than 0.
bool addsUp(SeriesSpan series, std::size_t total, const std::vector<std::size_t>& parts)
{
    const Series& whole = series[total].figures.series;
    bool anySize = false;
    for (int row = 0; row < whole.size(); ++row) {
        double sum = 0.0;
        for (const std::size_t part : parts) {
            const double value = series[part].figures.series.at(later(whole.first(), row));
            sum += std::isnan(value) ? 0.0 : value;
        }
        const double said = whole.values()[row];
        if (!std::isnan(said) && std::abs(sum - said) > closeEnough * std::max(1.0, std::abs(said)))
            return false;
        anySize = anySize || said > 0.0;
    }
    return anySize;
}

/// The series of a family that is the sum of the others, though nothing calls it a total.
void addUnnamedTotal(SeriesSpan series, const std::vector<std::size_t>& family, std::set<KnownSum>& sums)
{
    if (family.size() < fewestToAddUp)
        return;
    const auto sizeOf = [&](std::size_t member) {
        const Eigen::VectorXd& values = series[member].figures.series.values();
        return values.array().isNaN().select(0.0, values).sum();
    };
    const auto largest = std::ranges::max_element(family, {}, sizeOf);
    std::vector<std::size_t> parts;
    std::ranges::copy_if(family, std::back_inserter(parts), [&](std::size_t each) { return each != *largest; });
    if (addsUp(series, *largest, parts))
        sums.insert({*largest, std::move(parts)});
}

void addInOneDimension(SeriesSpan series, const SeriesTable& table, std::set<KnownSum>& sums)
{
    for (std::size_t dimension = 0; dimension < table.dimensions.size(); ++dimension)
        for (const auto& [key, family] : familiesIn(series, table, dimension)) {
            const bool hasTotal = std::ranges::any_of(
                family, [&](std::size_t member) { return isTotalIn(series[member], table.dimensions[dimension]); });
            if (!hasTotal)
                addUnnamedTotal(series, family, sums);
            for (KnownSum& sum : nestedGroups(series, family, table.dimensions[dimension]))
                sums.insert(std::move(sum));
        }
}

} // namespace

std::vector<KnownSum> knownSums(std::span<const KeyedSeries> series)
{
    std::set<KnownSum> sums;
    addDeclared(series, sums);
    for (const SeriesTable& table : tablesOf(series)) {
        addNamedTotals(series, table, sums);
        addInOneDimension(series, table, sums);
    }
    return {sums.begin(), sums.end()};
}

} // namespace antevia
