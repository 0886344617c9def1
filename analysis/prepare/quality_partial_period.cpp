#include "analysis/prepare/quality_partial_period.h"

#include "analysis/prepare/quality_evidence.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr double lowShare = 0.5;
constexpr double leastUsual = 20.0; ///< below, halves are chance

bool isBelowAll(const Series& series, int from, int last)
{
    for (int row = std::max(0, from); row < last; ++row)
        if (series.values()[row] <= series.values()[last])
            return false;
    return true;
}

} // namespace

std::vector<QualityFinding> findPartialPeriod(const SeriesId& id, const Series& series, Day knownOn)
{
    const int last = series.size() - 1;
    const int window = series.frequency() == Frequency::Daily ? 14 : 6;
    if (last < 1 || std::isnan(series.values()[last]))
        return {};
    const bool endsLater = series.frequency() != Frequency::Daily && lastDay(series.last()) > knownOn;
    const double usual = medianAround(series, last - window, last - 1, {last, last});
    const bool isLow = last >= window && usual >= leastUsual && series.values()[last] < lowShare * usual &&
                       isBelowAll(series, last - window, last);
    if (!endsLater && !isLow)
        return {};
    QualityFinding finding = findingAt(QualityCheck::PartialPeriod, id, series, {last, last});
    finding.grade = FindingGrade::Serious;
    finding.sureness = endsLater ? 1.0 : 0.5;
    finding.what =
        endsLater
            ? printPeriod(finding.last) + " had not ended on " + printDay(knownOn) + ", when its figure became known."
            : "The last figure, " + groupedNumber(series.values()[last]) + " in " + printPeriod(finding.last) +
                  ", is below all before it; about " + groupedNumber(std::round(usual)) + " is usual.";
    finding.meaning = "Part of a period compared with whole ones looks like a fall.";
    return {finding};
}

} // namespace antevia
