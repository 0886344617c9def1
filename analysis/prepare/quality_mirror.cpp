#include "analysis/prepare/quality_mirror.h"

#include "analysis/prepare/quality_evidence.h"
#include "model/base/number.h"
#include "model/time/counted_periods.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace antevia {
namespace {

constexpr int longestLag = 10;
constexpr int leastPairs = 20;
constexpr double leastCorrelation = 0.5;
constexpr double tooMany = 1.02;
constexpr double tooFew = 0.80;
constexpr double leastUpstream = 100.0; ///< people a period; below, a few unknown ones move the ratio

struct Sums {
    int pairs = 0;
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    void add(double a, double b)
    {
        ++pairs;
        x += a;
        y += b;
        xx += a * a;
        yy += b * b;
        xy += a * b;
    }
    double correlation() const
    {
        const double spread = std::sqrt(xx - x * x / pairs) * std::sqrt(yy - y * y / pairs);
        return spread > 0 ? (xy - x * y / pairs) / spread : 0.0;
    }
};

/// Calls `use(row of downstream, upstream, downstream)` for each pair that is there.
template <class Use>
void forEachPair(const Series& upstream, const Series& downstream, int lag, const Use& use)
{
    for (int row = 0; row < downstream.size(); ++row) {
        const double before = upstream.at(later(downstream.first(), row - lag));
        const double after = downstream.values()[row];
        if (!std::isnan(before) && !std::isnan(after))
            use(row, before, after);
    }
}

Sums sumsAt(const Series& upstream, const Series& downstream, int lag)
{
    Sums sums;
    forEachPair(upstream, downstream, lag, [&](int, double before, double after) { sums.add(before, after); });
    return sums;
}

std::vector<MirrorStretch> stretchesOf(const Series& upstream, const Series& downstream, int lag)
{
    const int length = downstream.frequency() == Frequency::Daily ? 30 : 6;
    std::vector<MirrorStretch> stretches;
    int begun = -1;
    forEachPair(upstream, downstream, lag, [&](int row, double before, double after) {
        const Period period = later(downstream.first(), row);
        if (stretches.empty() || row >= begun + length) {
            stretches.push_back({period, period, 0, 0});
            begun = row;
        }
        stretches.back().last = period;
        stretches.back().upstream += before;
        stretches.back().downstream += after;
    });
    return stretches;
}

bool isOdd(const MirrorStretch& stretch)
{
    const int periods = stretch.last.index - stretch.first.index + 1;
    return stretch.upstream >= leastUpstream * periods && (stretch.ratio() > tooMany || stretch.ratio() < tooFew);
}

std::string percent(double ratio)
{
    return groupedNumber(std::round(std::abs(ratio - 1.0) * 1000.0) / 10.0) + " %";
}

QualityFinding oddStretch(const Mirror& mirror, const MirrorStretch& stretch, const Series& downstream)
{
    QualityFinding finding;
    finding.check = QualityCheck::Mirror;
    finding.series = mirror.downstream;
    finding.other = mirror.upstream;
    finding.first = stretch.first;
    finding.last = stretch.last;
    for (int i = 0; i <= stretch.last.index - stretch.first.index && i < 12; ++i)
        finding.evidence.push_back({later(stretch.first, i), downstream.at(later(stretch.first, i))});
    const bool more = stretch.ratio() > 1.0;
    finding.grade = std::abs(stretch.ratio() - 1.0) > 0.25 ? FindingGrade::Doubtful : FindingGrade::Notice;
    finding.sureness = std::clamp(mirror.correlation, 0.0, 0.95);
    finding.what = text(mirror.downstream) + " counts " + percent(stretch.ratio()) + (more ? " more" : " fewer") +
                   " than " + text(mirror.upstream) + " " + countedPeriods(mirror.lag, downstream.frequency()) +
                   " earlier, " + spanText(finding) + " (" + groupedNumber(stretch.downstream) + " against " +
                   groupedNumber(stretch.upstream) + ").";
    finding.meaning = more ? "People came by another way, were counted twice, or passed the first side uncounted."
                           : "People stayed, went another way, or passed the second side uncounted.";
    return finding;
}

} // namespace

std::optional<Mirror> mirrorOf(const SeriesFigures& upstream, const SeriesFigures& downstream)
{
    if (upstream.series.frequency() != downstream.series.frequency())
        return std::nullopt;
    std::array<double, longestLag + 1> correlations{};
    for (int lag = 0; lag <= longestLag; ++lag) {
        const Sums sums = sumsAt(upstream.series, downstream.series, lag);
        if (sums.pairs < leastPairs)
            return std::nullopt;
        correlations[static_cast<std::size_t>(lag)] = sums.correlation();
    }
    Mirror mirror{upstream.info.id, downstream.info.id, 0, 0, -1, {}, 0};
    const auto best = std::ranges::max_element(correlations);
    mirror.lag = static_cast<int>(best - correlations.begin());
    mirror.correlation = *best;
    for (int lag = 0; lag <= longestLag; ++lag)
        if (std::abs(lag - mirror.lag) >= 2)
            mirror.nextBest = std::max(mirror.nextBest, correlations[static_cast<std::size_t>(lag)]);
    if (mirror.correlation <= 0)
        return std::nullopt;
    mirror.stretches = stretchesOf(upstream.series, downstream.series, mirror.lag);
    const Sums all = sumsAt(upstream.series, downstream.series, mirror.lag);
    mirror.ratio = all.y / all.x;
    return mirror;
}

std::vector<QualityFinding> findMirrorGaps(const Mirror& mirror, const SeriesFigures& downstream)
{
    std::vector<QualityFinding> findings;
    if (mirror.correlation < leastCorrelation)
        return findings;
    for (const MirrorStretch& stretch : mirror.stretches)
        if (isOdd(stretch))
            findings.push_back(oddStretch(mirror, stretch, downstream.series));
    return findings;
}

} // namespace antevia
