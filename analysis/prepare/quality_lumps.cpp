#include "analysis/prepare/quality_lumps.h"

#include "analysis/prepare/quality_evidence.h"
#include "model/time/counted_periods.h"

#include <cmath>

namespace antevia {
namespace {

constexpr int around = 10;          ///< periods to each side that say what is usual
constexpr double leastUsual = 20.0; ///< below, runs of zeros are nothing out of the way
constexpr double leastShare = 0.6;  ///< of what the run and the figure would usually hold
constexpr double mostShare = 1.8;
constexpr double leastTimesUsual = 1.7;

bool isEmpty(double value)
{
    return std::isnan(value) || value == 0.0;
}

/// Whole units that add up to `total` and differ by at most one.
Eigen::VectorXd spreadEvenly(double total, int periods)
{
    Eigen::VectorXd spread(periods);
    double given = 0;
    for (int i = 0; i < periods; ++i) {
        const double upToHere = std::floor(total * (i + 1) / periods);
        spread[i] = upToHere - given;
        given = upToHere;
    }
    return spread;
}

QualityFinding lumpAt(const SeriesId& id, const Series& series, RowRun whole, double usual)
{
    QualityFinding finding = findingAt(QualityCheck::Lump, id, series, whole);
    const double value = series.values()[whole.last];
    const double expected = usual * whole.length();
    finding.grade = FindingGrade::Doubtful;
    finding.sureness = 1.0 - std::min(0.5, std::abs(value - expected) / expected);
    finding.what = "The figure of " + printPeriod(finding.last) + " seems to hold " +
                   countedPeriods(whole.length(), series.frequency()) + " at once.";
    finding.meaning = "Single periods are wrong here while their sum is right: peaks and turning points mislead.";
    finding.proposal = spreadEvenly(value, whole.length());
    return finding;
}

} // namespace

std::vector<QualityFinding> findLumps(const SeriesId& id, const Series& series)
{
    std::vector<QualityFinding> findings;
    const auto& values = series.values();
    for (const RowRun run : runsWhere(series.size(), [&](int row) { return isEmpty(values[row]); })) {
        const RowRun whole{run.first, run.last + 1};
        if (run.first == 0 || whole.last >= series.size() || run.length() >= around)
            continue;
        const double usual = medianAround(series, whole.first - around, whole.last + around, whole);
        const double value = values[whole.last];
        const double expected = usual * whole.length();
        if (usual >= leastUsual && value >= leastTimesUsual * usual && value >= leastShare * expected &&
            value <= mostShare * expected)
            findings.push_back(lumpAt(id, series, whole, usual));
    }
    return findings;
}

} // namespace antevia
