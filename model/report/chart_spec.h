#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/words.h"
#include "model/time/date.h"

namespace antevia {

/// Which meaning a line, band or bar has; the theme gives it colour, width and dash, so that charts need no colour to
/// be read and the same thing looks the same everywhere.
enum class ChartRole {
    Observed,     ///< published figures up to the as-of date
    Afterwards,   ///< what happened after the as-of date; never seen by a model
    Median,       ///< middle of a forecast or ensemble
    Band80,       ///< central 80 %
    Band95,       ///< central 95 %
    Comparison,   ///< the other scenario
    ComparisonBand,
    Naive,        ///< the naive forecast
    Capacity,     ///< what is in hand
    Need,
    Gap,
    Probability
};
template <>
inline constexpr auto wordsOf<ChartRole> = std::array{
    std::pair{ChartRole::Observed, "observed"},     std::pair{ChartRole::Afterwards, "afterwards"},
    std::pair{ChartRole::Median, "median"},         std::pair{ChartRole::Band80, "band-80"},
    std::pair{ChartRole::Band95, "band-95"},        std::pair{ChartRole::Comparison, "comparison"},
    std::pair{ChartRole::ComparisonBand, "comparison-band"}, std::pair{ChartRole::Naive, "naive"},
    std::pair{ChartRole::Capacity, "capacity"},     std::pair{ChartRole::Need, "need"},
    std::pair{ChartRole::Gap, "gap"},               std::pair{ChartRole::Probability, "probability"}};

struct ChartPoint {
    Day day;
    double value = 0.0; ///< NaN: a gap in the line
    bool operator==(const ChartPoint& other) const
    {
        return day == other.day && (value == other.value || (value != value && other.value != other.value));
    }
};

struct ChartLine {
    std::string name; ///< in the legend
    ChartRole role = ChartRole::Median;
    std::vector<ChartPoint> points;
    bool bars = false; ///< drawn as bars, one a day
    bool operator==(const ChartLine&) const = default;
};

struct ChartBand {
    std::string name;
    ChartRole role = ChartRole::Band80;
    std::vector<ChartPoint> lower; ///< same days as upper
    std::vector<ChartPoint> upper;
    bool operator==(const ChartBand&) const = default;
};

/// A vertical line with a word: the as-of date, a measure, a decide-by date.
struct ChartMark {
    Day day;
    std::string label;
    bool operator==(const ChartMark&) const = default;
};

/// A horizontal line across the whole chart.
struct ChartLevel {
    double value = 0.0;
    std::string label;
    bool operator==(const ChartLevel&) const = default;
};

enum class ChartUnit { People, PeoplePerDay, Percent, Other };
template <>
inline constexpr auto wordsOf<ChartUnit> =
    std::array{std::pair{ChartUnit::People, "people"}, std::pair{ChartUnit::PeoplePerDay, "people-per-day"},
               std::pair{ChartUnit::Percent, "percent"}, std::pair{ChartUnit::Other, "other"}};

/// A chart over days, as values. Drawn on screen, into PDF and SVG by the same code.
struct ChartSpec {
    std::string id;       ///< file name without ending: "si-arrivals"
    std::string title;
    std::string subtitle; ///< what, where, unit in words
    ChartUnit unit = ChartUnit::PeoplePerDay; ///< Percent: values are shares 0 … 1
    std::string unitText; ///< axis title: "people per day"
    std::vector<ChartBand> bands;
    std::vector<ChartLine> lines;
    std::vector<ChartMark> marks;
    std::vector<ChartLevel> levels;
    std::string source;   ///< printed under the chart, with the data date
    std::string note;
    bool operator==(const ChartSpec&) const = default;
};

} // namespace antevia
