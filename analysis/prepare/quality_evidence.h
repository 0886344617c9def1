#pragma once

#include "model/indicators/quality.h"

#include <string>
#include <vector>

namespace antevia {

/// A run of neighbouring rows of a series, both ends included.
struct RowRun {
    int first = 0;
    int last = 0;
    int length() const { return last - first + 1; }
    bool operator==(const RowRun&) const = default;
};

/// The runs of rows where `holds(row)` is true, in order.
template <class Condition>
std::vector<RowRun> runsWhere(int rows, const Condition& holds)
{
    std::vector<RowRun> runs;
    for (int row = 0; row < rows; ++row) {
        if (!holds(row))
            continue;
        if (!runs.empty() && runs.back().last == row - 1)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    return runs;
}

/// A finding about rows of a series; the first figures of the run are its evidence.
QualityFinding findingAt(QualityCheck check, const SeriesId& id, const Series& series, RowRun run);

/// Median of the figures in rows `from` to `to` (cut to the series) other than the missing and those of `without`;
/// NaN if there are none.
double medianAround(const Series& series, int from, int to, RowRun without);

/// "16 October 2015" is the wording's; here "2015-10-16", or "2015-10-16 to 2015-10-18".
std::string spanText(const QualityFinding& finding);

} // namespace antevia
