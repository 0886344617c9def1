#pragma once

#include "model/formats/found_series.h"
#include "model/formats/import_messages.h"
#include "model/formats/marked_figure.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace antevia {

/// Takes the cells of a file one by one and lays them into series. Holds 24 bytes a cell and each key once, so that
/// files of millions of rows pass through.
class SeriesCollector {
public:
    explicit SeriesCollector(MessageLog& log) : m_log(log) {}

    /// Adds a cell to the series whose coordinates have these codes (joined by `keyMark`). `makeKey` is called for a
    /// new series only.
    void add(std::string_view codes, Period period, const MarkedFigure& figure, int row,
             const std::function<std::vector<KeyPart>()>& makeKey);
    static constexpr char keyMark = '\x1F';

    std::size_t cells() const { return m_cells; }
    /// The series in the order they were met: periods in order, repeated ones told, days that stand for weeks, months
    /// or years turned into those, keys told apart by frequency where a key has more than one.
    std::vector<FoundSeries> take();
    std::vector<std::string> takeFlagTexts() { return std::move(m_flagTexts); }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::size_t seriesOf(std::string_view codes, Frequency frequency,
                         const std::function<std::vector<KeyPart>()>& makeKey);
    std::uint16_t flagIndex(const std::string& flags);
    void settleRepeats(FoundSeries& series);
    void settleMixedFrequencies();

    MessageLog& m_log;
    std::vector<FoundSeries> m_series;
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> m_byKey;
    std::string m_key;     ///< of the cell being added; kept to spare its memory
    std::string m_lastKey; ///< of the cell before
    std::size_t m_lastSeries = 0;
    std::size_t m_cells = 0;
    std::vector<std::string> m_flagTexts{""};
    std::unordered_map<std::string, std::uint16_t> m_byFlags;
};

} // namespace antevia
