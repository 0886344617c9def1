#include "analysis/prepare/quality_evidence.h"

#include "analysis/base/quantiles.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr int mostEvidence = 12;

} // namespace

QualityFinding findingAt(QualityCheck check, const SeriesId& id, const Series& series, RowRun run)
{
    QualityFinding finding;
    finding.check = check;
    finding.series = id;
    finding.first = later(series.first(), run.first);
    finding.last = later(series.first(), run.last);
    for (int row = run.first; row <= run.last && row < run.first + mostEvidence; ++row)
        finding.evidence.push_back({later(series.first(), row), series.values()[row]});
    return finding;
}

double medianAround(const Series& series, int from, int to, RowRun without)
{
    std::vector<double> values;
    for (int row = std::max(from, 0); row <= std::min(to, series.size() - 1); ++row)
        if (!std::isnan(series.values()[row]) && (row < without.first || row > without.last))
            values.push_back(series.values()[row]);
    return medianOf(std::move(values));
}

std::string spanText(const QualityFinding& finding)
{
    const std::string first = printPeriod(finding.first);
    return finding.first == finding.last ? first : first + " to " + printPeriod(finding.last);
}

} // namespace antevia
