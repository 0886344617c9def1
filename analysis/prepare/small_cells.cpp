#include "analysis/prepare/small_cells.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace antevia {
namespace {

constexpr double smallest = 1.0;
constexpr double largestSmall = 4.0;

/// A total with its parts at one period: what an attacker adds and subtracts.
struct Sum {
    const SeriesFigures* total = nullptr;
    std::vector<const SeriesFigures*> parts; ///< by id
};

bool addsUp(const SeriesFigures& total, const SeriesFigures& part)
{
    return part.info.partOf == total.info.id && part.info.frequency == total.info.frequency &&
           part.info.basis.unit == total.info.basis.unit;
}

std::vector<Sum> sumsAmong(std::span<const SeriesFigures> series)
{
    std::vector<Sum> sums;
    for (const SeriesFigures& total : series) {
        Sum sum{&total, {}};
        for (const SeriesFigures& part : series)
            if (addsUp(total, part))
                sum.parts.push_back(&part);
        std::ranges::sort(sum.parts, {}, [](const SeriesFigures* each) { return each->info.id; });
        if (!sum.parts.empty())
            sums.push_back(std::move(sum));
    }
    return sums;
}

/// The cell to withhold too, if exactly one of a sum's cells is withheld at that period; nothing otherwise.
std::optional<CellOfSeries> alsoWithheld(const Sum& sum, Period period, const std::set<CellOfSeries>& withheld)
{
    std::vector<const SeriesFigures*> all = sum.parts;
    all.push_back(sum.total);
    const auto isWithheld = [&](const SeriesFigures* each) { return withheld.contains({each->info.id, period}); };
    const bool anyMissing = std::ranges::any_of(
        all, [&](const SeriesFigures* each) { return std::isnan(each->series.at(period)) && !isWithheld(each); });
    if (anyMissing || std::ranges::count_if(all, isWithheld) != 1)
        return std::nullopt;
    const SeriesFigures* chosen = nullptr;
    for (const SeriesFigures* part : sum.parts) {
        const double value = part->series.at(period);
        if (!isWithheld(part) && value > 0 && (chosen == nullptr || value < chosen->series.at(period)))
            chosen = part;
    }
    if (chosen == nullptr && isWithheld(sum.total))
        return std::nullopt; // all parts are 0, and so is the total
    return CellOfSeries{(chosen != nullptr ? chosen : sum.total)->info.id, period};
}

/// One look at every sum; true if anything was added.
bool addNeeded(const std::vector<Sum>& sums, std::set<CellOfSeries>& withheld)
{
    bool added = false;
    for (const Sum& sum : sums)
        for (int row = 0; row < sum.total->series.size(); ++row)
            if (const auto also = alsoWithheld(sum, later(sum.total->series.first(), row), withheld))
                added = withheld.insert(*also).second || added;
    return added;
}

} // namespace

bool isSmallCell(const SeriesInfo& info, double value)
{
    return info.basis.unit != CountingUnit::Bed && value >= smallest && value <= largestSmall;
}

std::set<CellOfSeries> cellsToWithhold(std::span<const SeriesFigures> series)
{
    std::set<CellOfSeries> withheld;
    for (const SeriesFigures& each : series)
        for (int row = 0; row < each.series.size(); ++row)
            if (isSmallCell(each.info, each.series.values()[row]))
                withheld.insert({each.info.id, later(each.series.first(), row)});
    const std::vector<Sum> sums = sumsAmong(series);
    while (addNeeded(sums, withheld)) { // what is withheld in one sum may open another
    }
    return withheld;
}

} // namespace antevia
