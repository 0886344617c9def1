#include "analysis/prepare/cell_sums.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace antevia {
namespace {

/// Equal for series that count the same and differ in how long their periods are.
std::string nameWithoutFrequency(const KeyedSeries& series)
{
    std::string name = word(series.figures.info.basis.unit);
    for (const SeriesCoordinate& each : series.key)
        if (each.dimension != "freq" && each.dimension != "frequency")
            name += ";" + each.dimension + "=" + each.code;
    return name;
}

/// Whether periods of one frequency are made of whole periods of the other.
bool isMadeOf(Frequency longer, Frequency shorter)
{
    return shorter < longer &&
           (shorter != Frequency::Weekly && (longer != Frequency::Weekly || shorter == Frequency::Daily));
}

} // namespace

CellSums::CellSums(std::span<const KeyedSeries> series)
    : m_series(series), m_sums(knownSums(series)), m_sumsOf(series.size()), m_longerOf(series.size()),
      m_shorterOf(series.size())
{
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        m_sumsOf[m_sums[i].total].push_back(i);
        for (const std::size_t part : m_sums[i].parts)
            m_sumsOf[part].push_back(i);
    }
    std::map<std::string, std::vector<std::size_t>> byName;
    for (std::size_t i = 0; i < series.size(); ++i)
        if (!series[i].key.empty() && series[i].figures.info.basis.unit != CountingUnit::Bed)
            byName[nameWithoutFrequency(series[i])].push_back(i);
    for (const auto& [name, members] : byName)
        for (const std::size_t longer : members)
            for (const std::size_t shorter : members)
                if (isMadeOf(series[longer].figures.info.frequency, series[shorter].figures.info.frequency)) {
                    m_longerOf[shorter].push_back(longer);
                    m_shorterOf[longer].push_back(shorter);
                }
}

std::vector<CellSum> CellSums::of(const CellPlace& cell) const
{
    const auto& [series, period] = cell;
    std::vector<CellSum> sums;
    for (const std::size_t sum : m_sumsOf[series])
        sums.push_back(at(m_sums[sum], period));
    for (const std::size_t longer : m_longerOf[series])
        sums.push_back(over(longer, series, periodOf(firstDay(period), m_series[longer].figures.info.frequency)));
    for (const std::size_t shorter : m_shorterOf[series])
        sums.push_back(over(series, shorter, period));
    std::erase_if(sums, [&](const CellSum& sum) { return !isThere(sum.total) || sum.parts.empty(); });
    return sums;
}

CellSum CellSums::at(const KnownSum& sum, Period period) const
{
    CellSum out{{sum.total, period}, {}};
    for (const std::size_t part : sum.parts)
        if (isThere({part, period}))
            out.parts.emplace_back(part, period);
    return out;
}

CellSum CellSums::over(std::size_t longer, std::size_t shorter, Period period) const
{
    CellSum out{{longer, period}, {}};
    const Frequency frequency = m_series[shorter].figures.info.frequency;
    const Period last = periodOf(lastDay(period), frequency);
    for (Period each = periodOf(firstDay(period), frequency); each <= last; each = later(each, 1))
        if (isThere({shorter, each}))
            out.parts.emplace_back(shorter, each);
    return out;
}

bool CellSums::isThere(const CellPlace& cell) const
{
    const SeriesFigures& figures = m_series[cell.first].figures;
    if (!std::isnan(figures.series.at(cell.second)))
        return true;
    const CellMark* mark = markAt(figures.marks, cell.second);
    return mark != nullptr && mark->state == CellState::Suppressed;
}

} // namespace antevia
