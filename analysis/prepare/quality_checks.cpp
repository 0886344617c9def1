#include "analysis/prepare/quality_checks.h"

#include "analysis/prepare/quality_completeness.h"
#include "analysis/prepare/quality_constants.h"
#include "analysis/prepare/quality_gaps.h"
#include "analysis/prepare/quality_level_shifts.h"
#include "analysis/prepare/quality_lumps.h"
#include "analysis/prepare/quality_partial_period.h"
#include "analysis/prepare/quality_placeholders.h"
#include "analysis/prepare/quality_rounding.h"
#include "analysis/prepare/quality_spikes.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace antevia {
namespace {

bool overlap(const QualityFinding& a, const QualityFinding& b)
{
    return a.first <= b.last && b.first <= a.last;
}

/// A figure that holds several periods is a lump and no spike, and the zeros before it are no placeholders.
void leaveOutWhatLumpsExplain(std::vector<QualityFinding>& findings)
{
    std::vector<QualityFinding> lumps;
    for (const QualityFinding& each : findings)
        if (each.check == QualityCheck::Lump)
            lumps.push_back(each);
    std::erase_if(findings, [&](const QualityFinding& each) {
        const bool isExplained = each.check == QualityCheck::Spike || each.check == QualityCheck::Placeholder;
        return isExplained &&
               std::ranges::any_of(lumps, [&](const QualityFinding& lump) { return overlap(lump, each); });
    });
}

} // namespace

std::vector<QualityFinding> qualityOf(const SeriesId& id, const Series& series, std::span<const DeliveryReach> reaches,
                                      Day asOf)
{
    constexpr std::array checks{findGaps,   findLumps,       findPlaceholders, findConstants,
                                findSpikes, findLevelShifts, findRounding,     findIncompleteness};
    std::vector<QualityFinding> findings;
    const auto take = [&](std::vector<QualityFinding> found) {
        std::ranges::move(found, std::back_inserter(findings));
    };
    for (const auto check : checks)
        take(check(id, series));
    take(findLateness(id, series, reaches, asOf));
    take(findPartialPeriod(id, series, reaches.empty() ? asOf : reaches.back().knownOn));
    leaveOutWhatLumpsExplain(findings);
    return findings;
}

void sortFindings(std::vector<QualityFinding>& findings)
{
    std::ranges::stable_sort(findings, [](const QualityFinding& a, const QualityFinding& b) {
        return std::tuple(b.grade, a.series, a.first, a.check) < std::tuple(a.grade, b.series, b.first, b.check);
    });
}

} // namespace antevia
