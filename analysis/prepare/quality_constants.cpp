#include "analysis/prepare/quality_constants.h"

#include "analysis/prepare/quality_evidence.h"
#include "model/base/number.h"
#include "model/time/counted_periods.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr int leastDays = 7;
constexpr int leastPeriods = 4;
constexpr double smallest = 5.0; ///< below, equal neighbours are common

bool goesOn(const Series& series, int row)
{
    const auto& values = series.values();
    const bool asBefore = row > 0 && values[row] == values[row - 1];
    const bool asAfter = row + 1 < series.size() && values[row] == values[row + 1];
    return values[row] >= smallest && (asBefore || asAfter);
}

/// A run of rows with equal neighbours, cut where one constant goes over to another.
std::vector<RowRun> cutByValue(const Series& series, RowRun run)
{
    std::vector<RowRun> parts{{run.first, run.first}};
    for (int row = run.first + 1; row <= run.last; ++row) {
        if (series.values()[row] == series.values()[row - 1])
            parts.back().last = row;
        else
            parts.push_back({row, row});
    }
    return parts;
}

QualityFinding constantAt(const SeriesId& id, const Series& series, RowRun run)
{
    QualityFinding finding = findingAt(QualityCheck::Constant, id, series, run);
    finding.evidence = {{finding.first, series.values()[run.first]}, {finding.last, series.values()[run.last]}};
    finding.grade = FindingGrade::Serious;
    finding.sureness = std::min(1.0, 0.7 + 0.02 * run.length());
    finding.what = groupedNumber(series.values()[run.first]) + " in each of " +
                   countedPeriods(run.length(), series.frequency()) + ", " + spanText(finding) + ".";
    finding.meaning = "A placeholder rather than a count: it says neither how many came nor that nothing changed.";
    return finding;
}

} // namespace

std::vector<QualityFinding> findConstants(const SeriesId& id, const Series& series)
{
    const int least = series.frequency() == Frequency::Daily ? leastDays : leastPeriods;
    std::vector<QualityFinding> findings;
    for (const RowRun equal : runsWhere(series.size(), [&](int row) { return goesOn(series, row); }))
        for (const RowRun run : cutByValue(series, equal))
            if (run.length() >= least && run.length() < series.size())
                findings.push_back(constantAt(id, series, run));
    return findings;
}

} // namespace antevia
