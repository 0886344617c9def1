#include "analysis/prepare/small_cells.h"

#include "analysis/prepare/solvable_cells.h"
#include "model/indicators/confidentiality.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace antevia {
namespace {

/// The cells that must not be known, and those that must not be shown for their sake.
class Guard {
public:
    Guard(std::span<const KeyedSeries> series, SmallCells small) : m_series(series), m_sums(series)
    {
        for (std::size_t i = 0; i < series.size(); ++i) {
            if (small == SmallCells::Withheld)
                addSmall(i);
            addMarked(i, small);
        }
    }

    /// Withholds as many others as it takes.
    void close()
    {
        std::set<CellPlace> open = m_unknown;
        while (!open.empty()) {
            const Group group = groupAround(*open.begin());
            const auto more = group.unknowns.size() > mostUnknowns ? totalsAbove(group) : neededIn(group);
            for (const CellPlace& cell : more)
                withhold(cell, Withheld::ForOthers);
            if (more.empty())
                for (const CellPlace& cell : group.unknowns)
                    open.erase(cell);
        }
    }

    WithheldCells cells() const
    {
        WithheldCells out;
        for (const auto& [cell, why] : m_withheld)
            out.emplace(CellOfSeries{m_series[cell.first].figures.info.id, cell.second}, why);
        return out;
    }

private:
    /// Unknown cells that hang together by sums.
    struct Group {
        std::set<CellPlace> unknowns;
        std::vector<CellSum> sums;
        std::set<CellPlace> totals; ///< of the sums
    };

    void withhold(const CellPlace& cell, Withheld why)
    {
        m_withheld.emplace(cell, why);
        m_unknown.insert(cell);
    }

    void addSmall(std::size_t place)
    {
        const SeriesFigures& each = m_series[place].figures;
        for (int row = 0; row < each.series.size(); ++row)
            if (isSmallCell(each.info, each.series.values()[row]))
                withhold({place, later(each.series.first(), row)}, Withheld::Small);
    }

    void addMarked(std::size_t place, SmallCells small)
    {
        const SeriesFigures& figures = m_series[place].figures;
        for (const CellMark& mark : figures.marks) {
            const CellPlace cell{place, mark.period};
            if (mark.state == CellState::Figure && isConfidential(mark))
                withhold(cell, Withheld::Confidential);
            else if (mark.state == CellState::Suppressed && small == SmallCells::Withheld &&
                     std::isnan(figures.series.at(mark.period))) // else it was corrected, and leaves
                m_unknown.insert(cell);
        }
    }

    Group groupAround(const CellPlace& start) const
    {
        Group group{{start}, {}, {}};
        std::set<CellSum> sums;
        std::vector<CellPlace> next{start};
        const auto take = [&](const CellPlace& cell) {
            if (m_unknown.contains(cell) && group.unknowns.insert(cell).second)
                next.push_back(cell);
        };
        while (!next.empty()) {
            const CellPlace cell = next.back();
            next.pop_back();
            for (CellSum& sum : m_sums.of(cell))
                if (const auto [known, isNew] = sums.insert(std::move(sum)); isNew) {
                    take(known->total);
                    std::ranges::for_each(known->parts, take);
                }
        }
        group.sums.assign(sums.begin(), sums.end());
        for (const CellSum& sum : group.sums)
            group.totals.insert(sum.total);
        return group;
    }

    double valueOf(const CellPlace& cell) const { return m_series[cell.first].figures.series.at(cell.second); }
    bool isUnknown(const CellPlace& cell) const { return m_unknown.contains(cell); }

    /// The smallest of published cells that is more than 0, parts before totals; else any; nothing if there is none.
    std::optional<CellPlace> chosenOf(const std::vector<CellPlace>& cells, const Group& group) const
    {
        const auto rank = [&](const CellPlace& cell) {
            const double value = valueOf(cell);
            return std::tuple(!(value > 0.0), group.totals.contains(cell), value, m_series[cell.first].figures.info.id,
                              cell.second);
        };
        std::optional<CellPlace> chosen;
        for (const CellPlace& cell : cells)
            if (!isUnknown(cell) && !std::isnan(valueOf(cell)) && (!chosen || rank(cell) < rank(*chosen)))
                chosen = cell;
        return chosen;
    }

    /// For each sum with one unknown alone another of its cells.
    std::vector<CellPlace> besideTheOnlyUnknown(const Group& group) const
    {
        std::set<CellPlace> more;
        for (const CellSum& sum : group.sums) {
            const auto cells = cellsOf(sum);
            const auto unknowns = std::ranges::count_if(
                cells, [&](const CellPlace& cell) { return isUnknown(cell) || more.contains(cell); });
            if (unknowns == 1)
                if (const auto chosen = chosenOf(cells, group))
                    more.insert(*chosen);
        }
        return {more.begin(), more.end()};
    }

    /// The cells to withhold next: beside the only unknown of a sum; else for what the equations give away;
    /// else for what their sum forces to an end of its range.
    std::vector<CellPlace> neededIn(const Group& group) const
    {
        if (auto alone = besideTheOnlyUnknown(group); !alone.empty())
            return alone;
        for (const SolvedCell& solved : solvableCells(group.sums, group.unknowns))
            if (const auto chosen = chosenOf(solved.from, group))
                return {*chosen};
        for (const CellSum& sum : group.sums)
            if (forcesSmall(sum))
                if (const auto chosen = chosenOf(cellsOf(sum), group))
                    return {*chosen};
        return {};
    }

    static std::vector<CellPlace> cellsOf(const CellSum& sum)
    {
        std::vector<CellPlace> cells = sum.parts;
        cells.push_back(sum.total);
        return cells;
    }

    /// Whether the unknown parts of a sum come to the least, or the most, that they can be, so that each is known. What
    /// is withheld as small is 1 to 4; for others' sake at least 5, as all below is small.
    bool forcesSmall(const CellSum& sum) const
    {
        if (isUnknown(sum.total))
            return false;
        double rest = valueOf(sum.total);
        double least = 0.0;
        double most = 0.0;
        bool anySmall = false;
        for (const CellPlace& part : sum.parts) {
            if (!isUnknown(part)) {
                rest -= valueOf(part);
                continue;
            }
            const auto why = m_withheld.find(part);
            const bool isSmall = why != m_withheld.end() && why->second == Withheld::Small;
            const bool isForOthers = why != m_withheld.end() && why->second == Withheld::ForOthers;
            anySmall = anySmall || isSmall;
            least += isSmall ? leastSmallCount : isForOthers ? mostSmallCount + 1.0 : 0.0;
            most += isSmall ? mostSmallCount : std::numeric_limits<double>::infinity();
        }
        return anySmall && (rest == least || rest == most);
    }

    /// Every published total of a sum with an unknown part: with those unknown each part can be any number.
    std::vector<CellPlace> totalsAbove(const Group& group) const
    {
        std::vector<CellPlace> totals;
        for (const CellSum& sum : group.sums)
            if (!isUnknown(sum.total) &&
                std::ranges::any_of(sum.parts, [&](const CellPlace& part) { return isUnknown(part); }))
                totals.push_back(sum.total);
        for (const CellSum& sum : group.sums)
            if (totals.empty() && std::ranges::none_of(sum.parts, [&](const auto& part) { return isUnknown(part); }))
                if (const auto chosen = chosenOf(sum.parts, group))
                    totals.push_back(*chosen);
        return totals;
    }

    std::span<const KeyedSeries> m_series;
    CellSums m_sums;
    std::map<CellPlace, Withheld> m_withheld;
    std::set<CellPlace> m_unknown; ///< what a reader does not have: withheld here, or suppressed by its publisher
};

} // namespace

bool isSmallCell(const SeriesInfo& info, double value)
{
    return info.basis.unit != CountingUnit::Bed && isSmallCount(value);
}

WithheldCells cellsToWithhold(std::span<const KeyedSeries> series, SmallCells small)
{
    Guard guard(series, small);
    guard.close();
    return guard.cells();
}

} // namespace antevia
