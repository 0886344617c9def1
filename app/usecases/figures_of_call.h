#pragma once

#include "model/formats/found_series.h"
#include "model/indicators/series_info.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace antevia {

/// Two files of one call that say different things of one period of one series.
struct FigureClash {
    std::size_t earlier = 0; ///< number of the file that came first
    std::size_t later = 0;
    SeriesId series;
    Period period; ///< the first such one
    double before = 0.0;
    double now = 0.0;
    int periods = 0; ///< how many there are
};

/// The figures of the files of one call, to find those that contradict each other: which of them is right nobody knows.
class FiguresOfCall {
public:
    /// Adds a series of a file, of a delivery known from `knownOn` (nothing: the file does not say); gives what
    /// contradicts the files before. What was known from other days are editions, which may differ.
    std::vector<FigureClash> add(std::size_t file, const SeriesId& id, const FoundSeries& series,
                                 std::optional<Day> knownOn);

private:
    struct Figures {
        std::size_t file;
        std::map<std::int32_t, double> byIndex;
    };
    std::map<std::tuple<SeriesId, Frequency, std::optional<Day>>, std::vector<Figures>> m_seen;
};

/// The error (C19) that both files get.
RowMessage clashMessage(const FigureClash& clash, const std::string& earlierFile, const std::string& laterFile);

} // namespace antevia
