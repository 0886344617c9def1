#include "model/formats/series_collector.h"

#include "model/base/text.h"
#include "model/formats/day_spacing.h"
#include "model/formats/repeated_figures.h"
#include "model/indicators/confidentiality.h"

#include <algorithm>
#include <map>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

std::string titleOf(const std::vector<KeyPart>& key)
{
    std::vector<std::string> words;
    for (const KeyPart& part : key)
        if (const std::string& each = part.label.empty() ? part.code : part.label; !each.empty())
            words.push_back(each);
    return joined(words, ", ");
}

/// Adds an event's figure to those of its month; an event that says none adds none. False if one of them is hidden or
/// of another kind of nothing, which no sum can hold.
bool takeEventInto(FoundObservation& sum, const FoundObservation& event)
{
    const auto canBeAdded = [](const FoundObservation& cell) {
        return cell.state == CellState::Figure || cell.state == CellState::Missing ||
               cell.state == CellState::NotYetDue;
    };
    if (!canBeAdded(sum) || !canBeAdded(event))
        return false;
    if (event.state != CellState::Figure)
        return true;
    sum.value = sum.state == CellState::Figure ? sum.value + event.value : event.value;
    sum.state = CellState::Figure;
    return true;
}

} // namespace

void SeriesCollector::put(std::size_t series, Period period, const MarkedFigure& figure, int row)
{
    FoundObservation cell;
    cell.value = figure.state == CellState::Figure ? figure.value : 0.0;
    cell.index = period.index;
    cell.row = row;
    cell.flags = flagIndex(figure.flags);
    cell.low = figure.low;
    cell.high = figure.high;
    cell.state = figure.state;
    cell.status = figure.status;
    cell.grade = packedGrade(figure.grade);
    m_series[series].power = std::max(m_series[series].power, figure.power);
    m_series[series].saidPower = std::max(m_series[series].saidPower, figure.saidPower);
    auto& cells = m_series[series].observations;
    if (cells.size() == cells.capacity()) // by a quarter: doubling would leave a third of millions of cells unused
        cells.reserve(cells.size() + cells.size() / 4 + 4);
    cells.push_back(cell);
    ++m_cells;
}

std::size_t SeriesCollector::findSeries(std::string_view codes, Frequency frequency)
{
    m_key.assign(codes);
    m_key += keyMark;
    m_key += static_cast<char>('0' + static_cast<int>(frequency));
    if (m_key == m_lastKey)
        return m_lastSeries;
    m_lastSeries = m_byKey.try_emplace(m_key, m_series.size()).first->second;
    m_lastKey = m_key;
    return m_lastSeries;
}

std::size_t SeriesCollector::addSeries(Frequency frequency, std::vector<KeyPart> key)
{
    FoundSeries series;
    series.key = std::move(key);
    series.title = titleOf(series.key);
    series.frequency = frequency;
    series.table = m_tables == 0 ? 0 : m_tables - 1;
    m_series.push_back(std::move(series));
    return m_series.size() - 1;
}

std::uint16_t SeriesCollector::flagIndex(const std::string& flags)
{
    if (flags.empty())
        return 0;
    const auto [place, fresh] = m_byFlags.try_emplace(flags, static_cast<std::uint16_t>(m_flagTexts.size()));
    if (fresh && m_flagTexts.size() < 65'535)
        m_flagTexts.push_back(flags);
    return fresh && m_flagTexts.size() >= 65'535 ? 0 : place->second;
}

void SeriesCollector::tellSmallSums()
{
    std::ptrdiff_t small = 0;
    for (const std::size_t place : m_ofEvents)
        small += std::ranges::count_if(m_series[place].observations, [](const FoundObservation& cell) {
            return cell.state == CellState::Figure && isSmallCount(cell.value);
        });
    if (small > 0)
        m_log.add({Severity::Warning, "C36", "", std::to_string(small) + " sums",
                   "so many sums of events are 1 to 4: small cells, which rules of sharing protect",
                   "Nothing needs to be done; they are marked where figures leave the project."});
}

void SeriesCollector::settleMixedFrequencies()
{
    std::map<std::string, std::vector<std::size_t>> byKey;
    for (std::size_t i = 0; i < m_series.size(); ++i)
        byKey[keyText(m_series[i].key)].push_back(i);
    for (const auto& [key, places] : byKey) {
        const bool differ = std::ranges::any_of(
            places, [&](std::size_t place) { return m_series[place].frequency != m_series[places.front()].frequency; });
        if (!differ) // two columns of one name are told as such
            continue;
        for (const std::size_t place : places)
            m_series[place].key.push_back({"frequency", word(m_series[place].frequency), ""});
        m_log.add({Severity::Warning, "C28", "row " + std::to_string(m_series[places[1]].observations.front().row),
                   shownSafely(key),
                   "periods of different lengths stand in one series; each length is a series of its own",
                   "Check that longer periods do not sum up the shorter ones."});
    }
}

Result<std::vector<FoundSeries>> SeriesCollector::take(const RunContext& run, bool periodsAreSaid)
{
    RETURN_IF_ERROR(run.checkpoint());
    if (!periodsAreSaid)
        settleDays(m_series);
    if (!periodsAreSaid && settleQuarters(m_series))
        m_log.add({Severity::Warning, "C28", "", "January, April, July, October",
                   "only these months stand in the file; they are taken for the quarters that begin in them",
                   "If they are months, load the months between them too."});
    settleMixedFrequencies();
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        RETURN_IF_ERROR(run.checkpoint());
        settleRepeats(m_series[i], m_log, m_ofEvents.contains(i) ? takeEventInto : nullptr);
        m_series[i].wholeNumbers = std::ranges::all_of(m_series[i].observations, isWholeCount);
    }
    tellSmallSums();
    return std::move(m_series);
}

} // namespace antevia
