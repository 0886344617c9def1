#pragma once

#include "model/indicators/series_info.h"

#include <limits>
#include <vector>

namespace antevia::testing {

inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Figures from the period that holds 1 October 2015 on.
inline Series seriesOf(const std::vector<double>& values, Frequency frequency = Frequency::Daily)
{
    return {periodOf(makeDay(2015, 10, 1), frequency),
            Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()))};
}

inline SeriesFigures figuresOf(const std::string& id, const std::vector<double>& values)
{
    SeriesInfo info;
    info.id.value = id;
    info.name = "Arrivals in " + id;
    return {info, {}, seriesOf(values)};
}

/// Figures about 200 that differ from day to day and are multiples of nothing.
inline std::vector<double> lively(int days)
{
    constexpr double pattern[] = {203, 187, 211, 194, 218, 179, 207, 191, 223, 183, 199};
    std::vector<double> values;
    for (int i = 0; i < days; ++i)
        values.push_back(pattern[i % 11]);
    return values;
}

} // namespace antevia::testing
