#include "analysis/prepare/quality_completeness.h"

#include "analysis/prepare/quality_evidence.h"
#include "model/time/counted_periods.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr double mostMissing = 0.05;
constexpr double seriousMissing = 0.20;
constexpr int recentDays = 28;

int missingIn(const Series& series, int from)
{
    int missing = 0;
    for (int row = from; row < series.size(); ++row)
        missing += std::isnan(series.values()[row]) ? 1 : 0;
    return missing;
}

} // namespace

std::vector<QualityFinding> findIncompleteness(const SeriesId& id, const Series& series)
{
    const int recent = series.frequency() == Frequency::Daily ? recentDays : seasonLength(series.frequency());
    const int from = std::max(0, series.size() - recent);
    const double whole = static_cast<double>(series.missing()) / std::max(1, series.size());
    const double lately = static_cast<double>(missingIn(series, from)) / std::max(1, series.size() - from);
    if (std::max(whole, lately) <= mostMissing)
        return {};
    QualityFinding finding = findingAt(QualityCheck::Completeness, id, series, {0, series.size() - 1});
    finding.evidence.clear();
    for (int row = 0; row < series.size() && finding.evidence.size() < 12; ++row)
        if (std::isnan(series.values()[row]))
            finding.evidence.push_back({later(series.first(), row), series.values()[row]});
    finding.grade = std::max(whole, lately) >= seriousMissing ? FindingGrade::Serious : FindingGrade::Doubtful;
    finding.what = std::to_string(series.missing()) + " of " + countedPeriods(series.size(), series.frequency()) +
                   " have no figure; of the last " + std::to_string(series.size() - from) + " it is " +
                   std::to_string(missingIn(series, from)) + ".";
    finding.meaning = "Totals and means are of the periods that are there, not of all.";
    return {finding};
}

} // namespace antevia
