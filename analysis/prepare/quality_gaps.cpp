#include "analysis/prepare/quality_gaps.h"

#include "analysis/prepare/quality_evidence.h"
#include "model/time/counted_periods.h"

#include <cmath>

namespace antevia {

std::vector<QualityFinding> findGaps(const SeriesId& id, const Series& series)
{
    std::vector<QualityFinding> findings;
    for (const RowRun run : runsWhere(series.size(), [&](int row) { return std::isnan(series.values()[row]); })) {
        QualityFinding finding = findingAt(QualityCheck::Gap, id, series, run);
        const bool isLong = run.length() >= seasonLength(series.frequency()) && run.length() > 1;
        finding.grade = isLong ? FindingGrade::Serious : FindingGrade::Notice;
        finding.what =
            "No figure for " + countedPeriods(run.length(), series.frequency()) + ", " + spanText(finding) + ".";
        finding.meaning = "Not available is not 0: sums over these periods are too low or cannot be made.";
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace antevia
