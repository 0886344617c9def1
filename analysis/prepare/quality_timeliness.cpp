#include "analysis/prepare/quality_timeliness.h"

#include "analysis/base/quantiles.h"
#include "analysis/prepare/quality_evidence.h"
#include "model/time/counted_periods.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr int periodsAllowed = 2;
constexpr int periodsUsual = 1; ///< of a series whose record is not known

int daysIn(Frequency frequency)
{
    const Period any = periodOf(makeDay(2015, 1, 1), frequency);
    return daysBetween(firstDay(any), lastDay(any)) + 1;
}

/// Deliveries made long after the fact say nothing of how late reports usually are.
double usualDelay(std::span<const DeliveryReach> reaches, int periodDays)
{
    std::vector<double> delays;
    for (const DeliveryReach& reach : reaches)
        if (const int delay = daysBetween(lastDay(reach.last), reach.knownOn); delay >= 0)
            delays.push_back(delay);
    const double longest = 12.0 * periodDays;
    const double usual = delays.size() < 2 ? periodsUsual * periodDays : medianOf(std::move(delays));
    return std::min(usual, longest);
}

} // namespace

std::vector<QualityFinding> findLateness(const SeriesId& id, const Series& series,
                                         std::span<const DeliveryReach> reaches, Day asOf)
{
    int last = series.size() - 1;
    while (last >= 0 && std::isnan(series.values()[last]))
        --last;
    if (last < 0)
        return {};
    const int periodDays = daysIn(series.frequency());
    const int age = daysBetween(lastDay(later(series.first(), last)), asOf);
    const double usual = usualDelay(reaches, periodDays);
    if (age < usual + periodsAllowed * periodDays)
        return {};
    QualityFinding finding = findingAt(QualityCheck::Timeliness, id, series, {last, last});
    finding.grade = age >= usual + 2 * periodsAllowed * periodDays ? FindingGrade::Serious : FindingGrade::Doubtful;
    finding.what = "The last figure is of " + printPeriod(finding.last) + ", " + countedPeriods(age, Frequency::Daily) +
                   " before " + printDay(asOf) + "; about " +
                   countedPeriods(static_cast<int>(std::lround(usual)), Frequency::Daily) + " is usual.";
    finding.meaning = "What happened since is not in it: forecasts start from an old level.";
    return {finding};
}

} // namespace antevia
