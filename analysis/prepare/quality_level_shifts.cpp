#include "analysis/prepare/quality_level_shifts.h"

#include "analysis/base/quantiles.h"
#include "analysis/prepare/quality_evidence.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr double timesAway = 3.0;
constexpr double leastDistance = 50.0; ///< in people
constexpr double spreadsAway = 4.0;    ///< times the spread within the stretches, as square roots

/// How one place in a series parts two levels.
struct Parting {
    int row = 0; ///< first of the new level
    double before = 0.0;
    double after = 0.0;
    double spreads = 0.0; ///< distance in spreads within; 0 if it is no parting
    double jump = 0.0;    ///< from the figure before to that of `row`, as square roots; 0 if either is missing
};

std::vector<double> roots(const Series& series, int from, int length)
{
    std::vector<double> values;
    for (int row = from; row < from + length; ++row)
        if (series.values()[row] >= 0)
            values.push_back(std::sqrt(series.values()[row]));
    return values;
}

double medianDistance(std::vector<double> values, double centre)
{
    for (double& value : values)
        value = std::abs(value - centre);
    return medianOf(std::move(values));
}

double jumpAt(const Series& series, int row)
{
    const double before = series.values()[row - 1];
    const double after = series.values()[row];
    return before >= 0 && after >= 0 ? std::abs(std::sqrt(after) - std::sqrt(before)) : 0.0;
}

Parting partingAt(const Series& series, int row, int window)
{
    const auto left = roots(series, row - window, window);
    const auto right = roots(series, row, window);
    if (static_cast<int>(std::min(left.size(), right.size())) * 2 < window)
        return {};
    const double before = medianOf(left);
    const double after = medianOf(right);
    const double spread = std::max({0.5, medianDistance(left, before), medianDistance(right, after)});
    const double low = std::min(before, after) * std::min(before, after);
    const double high = std::max(before, after) * std::max(before, after);
    if (high < timesAway * low || high - low < leastDistance || std::abs(after - before) < spreadsAway * spread)
        return {};
    return {row, before * before, after * after, std::abs(after - before) / spread, jumpAt(series, row)};
}

QualityFinding shiftAt(const SeriesId& id, const Series& series, const Parting& parting)
{
    QualityFinding finding = findingAt(QualityCheck::LevelShift, id, series, {parting.row, parting.row});
    finding.evidence.insert(finding.evidence.begin(), {later(finding.first, -1), series.values()[parting.row - 1]});
    finding.sureness = std::min(0.95, 0.5 + 0.03 * parting.spreads);
    finding.what = "From about " + groupedNumber(std::round(parting.before)) + " to about " +
                   groupedNumber(std::round(parting.after)) + " at " + printPeriod(finding.first) + ".";
    finding.meaning = "A measure or event, or another way of counting: what was learnt before may not hold after.";
    return finding;
}

} // namespace

std::vector<QualityFinding> findLevelShifts(const SeriesId& id, const Series& series)
{
    const int window = series.frequency() == Frequency::Daily ? 14 : 6;
    std::vector<Parting> partings;
    for (int row = window; row + window <= series.size(); ++row)
        if (const Parting parting = partingAt(series, row, window); parting.spreads > 0)
            partings.push_back(parting);
    // Each neighbourhood of partings is one shift, at its largest jump: medians alone do not tell the day.
    std::ranges::stable_sort(partings, std::ranges::greater(), &Parting::jump);
    std::vector<Parting> kept;
    for (const Parting& parting : partings)
        if (std::ranges::none_of(kept, [&](const Parting& each) { return std::abs(each.row - parting.row) < window; }))
            kept.push_back(parting);
    std::ranges::sort(kept, {}, &Parting::row);
    std::vector<QualityFinding> findings;
    for (const Parting& parting : kept)
        findings.push_back(shiftAt(id, series, parting));
    return findings;
}

} // namespace antevia
