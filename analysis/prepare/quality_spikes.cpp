#include "analysis/prepare/quality_spikes.h"

#include "analysis/base/quantiles.h"
#include "analysis/prepare/quality_evidence.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr int around = 7; ///< periods to each side
constexpr int leastNeighbours = 6;
constexpr double distancesAway = 6.0; ///< times the usual distance
constexpr double timesAway = 3.0;
constexpr double leastDistance = 50.0;       ///< in people; smaller jumps change nothing
constexpr double normalConsistency = 1.4826; ///< median distance to standard deviation of a normal distribution

std::vector<double> rootsAround(const Series& series, int row)
{
    std::vector<double> roots;
    for (int i = std::max(0, row - around); i <= std::min(series.size() - 1, row + around); ++i)
        if (i != row && series.values()[i] >= 0)
            roots.push_back(std::sqrt(series.values()[i]));
    return roots;
}

double usualDistance(const std::vector<double>& roots, double centre)
{
    std::vector<double> distances;
    for (const double root : roots)
        distances.push_back(std::abs(root - centre));
    constexpr double ofPoisson = 0.5; ///< standard deviation of the square root of a Poisson count
    return std::max(ofPoisson, normalConsistency * medianOf(std::move(distances)));
}

/// The neighbours on both sides are on the other side of the middle between the figure and the usual.
bool standsAlone(const Series& series, int row, double usual)
{
    const auto& values = series.values();
    if (row == 0 || row == series.size() - 1)
        return false; // the edge of what is known: nothing yet says whether it goes back
    const double middle = (values[row] + usual) / 2;
    const auto isBack = [&](double value) { return std::isnan(value) || (value < middle) == (usual < middle); };
    return isBack(values[row - 1]) && isBack(values[row + 1]);
}

} // namespace

std::vector<QualityFinding> findSpikes(const SeriesId& id, const Series& series)
{
    std::vector<QualityFinding> findings;
    for (int row = 0; row < series.size(); ++row) {
        const double value = series.values()[row];
        const auto roots = rootsAround(series, row);
        if (!(value >= 0) || static_cast<int>(roots.size()) < leastNeighbours)
            continue;
        const double centre = medianOf(roots);
        const double usual = centre * centre;
        const double distances = std::abs(std::sqrt(value) - centre) / usualDistance(roots, centre);
        const bool isFar =
            distances > distancesAway && std::abs(value - usual) >= leastDistance && value > timesAway * usual;
        if (!isFar || !standsAlone(series, row, usual))
            continue;
        QualityFinding finding = findingAt(QualityCheck::Spike, id, series, {row, row});
        finding.grade = FindingGrade::Doubtful;
        finding.sureness = std::min(0.95, 0.4 + 0.04 * distances);
        finding.what = groupedNumber(value) + " on " + printPeriod(finding.first) + ", where about " +
                       groupedNumber(std::round(usual)) + " is usual.";
        finding.meaning = "One figure far from both its neighbours: an error of entry, a late report, or a real event.";
        finding.proposal = Eigen::VectorXd::Constant(1, std::round(usual));
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace antevia
