#include "analysis/prepare/quality_placeholders.h"

#include "analysis/prepare/quality_evidence.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr int around = 7;                ///< periods to each side that say what is usual
constexpr double zeroIsOddFrom = 50.0;   ///< usual figures, on both sides
constexpr double ninesAreOddFrom = 10.0; ///< times the usual
constexpr int longestRunOfZeros = 2;

bool isRowOfNines(double value)
{
    for (double nines = 99; nines <= 999'999'999; nines = nines * 10 + 9)
        if (value == nines)
            return true;
    return false;
}

QualityFinding placeholder(const SeriesId& id, const Series& series, RowRun run, double sureness)
{
    QualityFinding finding = findingAt(QualityCheck::Placeholder, id, series, run);
    finding.grade = FindingGrade::Serious;
    finding.sureness = sureness;
    finding.what = "'" + groupedNumber(series.values()[run.first]) + "' at " + spanText(finding) +
                   " stands where a figure should be.";
    finding.meaning = "It may stand for \"no report\": taken as a count it pulls every mean and forecast.";
    return finding;
}

bool standAmongZeros(const Series& series, RowRun run)
{
    for (int row = std::max(0, run.first - 2 * around); row <= std::min(series.size() - 1, run.last + 2 * around);
         ++row)
        if ((row < run.first || row > run.last) && series.values()[row] == 0)
            return true;
    return false;
}

/// 0 says nothing by itself; amid large figures on both sides it is more often a report that did not come.
bool isOddZero(const Series& series, RowRun run)
{
    if (run.length() > longestRunOfZeros || run.first == 0 || run.last == series.size() - 1 ||
        standAmongZeros(series, run))
        return false;
    const double before = medianAround(series, run.first - around, run.first - 1, run);
    const double after = medianAround(series, run.last + 1, run.last + around, run);
    const double nearest = std::min(series.values()[run.first - 1], series.values()[run.last + 1]);
    return before >= zeroIsOddFrom && after >= zeroIsOddFrom && nearest >= zeroIsOddFrom / 2;
}

} // namespace

std::vector<QualityFinding> findPlaceholders(const SeriesId& id, const Series& series)
{
    std::vector<QualityFinding> findings;
    const auto& values = series.values();
    const double usual = medianAround(series, 0, series.size() - 1, {-1, -1});
    for (const RowRun run : runsWhere(series.size(), [&](int row) { return values[row] < 0; }))
        findings.push_back(placeholder(id, series, run, 1.0));
    const auto isOddNine = [&](int row) {
        return isRowOfNines(values[row]) && values[row] >= ninesAreOddFrom * std::max(usual, 1.0);
    };
    for (const RowRun run : runsWhere(series.size(), isOddNine))
        findings.push_back(placeholder(id, series, run, 0.9));
    for (const RowRun run : runsWhere(series.size(), [&](int row) { return values[row] == 0; }))
        if (isOddZero(series, run)) {
            findings.push_back(placeholder(id, series, run, 0.6));
            findings.back().grade = FindingGrade::Doubtful;
        }
    return findings;
}

} // namespace antevia
