#pragma once

#include "model/base/run_context.h"
#include "model/formats/found_marks.h"
#include "model/formats/found_series.h"
#include "model/formats/marked_figure.h"
#include "model/formats/message_log.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace antevia {

/// Takes the cells of a file one by one and lays them into series. Holds 24 bytes a cell and each key once, so that
/// files of millions of rows pass through.
class SeriesCollector {
public:
    explicit SeriesCollector(MessageLog& log) : m_log(log) {}

    /// Adds a cell to the series whose coordinates have these codes (joined by `keyMark`). `makeKey` is called for a
    /// new series only. `written`: how the cell is written; what is no figure is counted among the marks.
    template <class MakeKey>
    void add(std::string_view codes, Period period, const MarkedFigure& figure, int row, std::string_view written,
             const MakeKey& makeKey)
    {
        if (figure.state != CellState::Figure)
            m_marks.add(written, figure);
        const std::size_t known = findSeries(codes, period.frequency);
        put(known < m_series.size() ? known : addSeries(period.frequency, makeKey()), period, figure, row);
    }
    /// The series of the cell added last is one of events: its figures of one period are added up.
    void addUpLastSeries() { m_ofEvents.insert(m_lastSeries); }
    /// Series that are met from now on are of the next table of the file.
    void beginTable() { ++m_tables; }
    static constexpr char keyMark = '\x1F';

    std::size_t cells() const { return m_cells; }
    /// The series in the order they were met: periods in order, repeated ones told, days that stand for weeks, months
    /// or years turned into those unless their periods are said as they are, keys told apart by frequency where a key
    /// has more than one. Fails with Cancelled only.
    Result<std::vector<FoundSeries>> take(const RunContext& run, bool periodsAreSaid = false);
    std::vector<std::string> takeFlagTexts() { return std::move(m_flagTexts); }
    std::vector<FoundMark> takeMarks() { return m_marks.take(); }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    /// The series of these codes, which is the next one if there is none yet.
    std::size_t findSeries(std::string_view codes, Frequency frequency);
    std::size_t addSeries(Frequency frequency, std::vector<KeyPart> key);
    void put(std::size_t series, Period period, const MarkedFigure& figure, int row);
    std::uint16_t flagIndex(const std::string& flags);
    void tellSmallSums();
    void settleMixedFrequencies();

    MessageLog& m_log;
    std::vector<FoundSeries> m_series;
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> m_byKey;
    std::string m_key;     ///< of the cell being added; kept to spare its memory
    std::string m_lastKey; ///< of the cell before
    std::size_t m_lastSeries = 0;
    std::unordered_set<std::size_t> m_ofEvents; ///< series whose figures are sums of events
    std::size_t m_cells = 0;
    std::size_t m_tables = 0; ///< begun so far
    MarkTally m_marks;
    std::vector<std::string> m_flagTexts{""};
    std::unordered_map<std::string, std::uint16_t> m_byFlags;
};

} // namespace antevia
