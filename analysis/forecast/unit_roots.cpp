#include "analysis/forecast/unit_roots.h"

#include "analysis/forecast/stl.h"
#include "model/base/contract.h"

#include <cmath>

namespace antevia {

namespace {

constexpr double criticalAt5Percent = 0.463; // table 1 of the paper, around a level
constexpr double strongSeason = 0.64;
constexpr int mostDifferences = 2;
constexpr int fewestValues = 5;
constexpr double roundingShare = 1e-20; // of squares

} // namespace

double kpssStatistic(const VectorRef& values)
{
    EXPECTS(values.size() > 0);
    const auto n = static_cast<double>(values.size());
    const Eigen::VectorXd centred = values.array() - values.mean();
    const double square = centred.squaredNorm();
    if (square <= roundingShare * values.squaredNorm())
        return 0.0;
    double sum = 0.0;
    double squaredSums = 0.0;
    for (const double each : centred) {
        sum += each;
        squaredSums += sum * sum;
    }
    double longRun = square / n;
    const auto lags = static_cast<int>(3.0 * std::sqrt(n) / 13.0);
    for (int lag = 1; lag <= lags; ++lag) {
        const double product = centred.head(centred.size() - lag).dot(centred.tail(centred.size() - lag)) / n;
        longRun += 2.0 * (1.0 - lag / (lags + 1.0)) * product;
    }
    return longRun > 0.0 ? squaredSums / (n * n * longRun) : 0.0;
}

int ordinaryDifferences(const VectorRef& values)
{
    Eigen::VectorXd left = values;
    int count = 0;
    while (count < mostDifferences && left.size() > fewestValues && kpssStatistic(left) > criticalAt5Percent) {
        left = differencesAt(left, 1);
        ++count;
    }
    return count;
}

int seasonalDifferences(const VectorRef& history, int season)
{
    const bool hasSeasons = season > 1 && history.size() >= 3 * season;
    return hasSeasons && stl(history, season).seasonStrength() > strongSeason ? 1 : 0;
}

Eigen::VectorXd differencesAt(const VectorRef& values, int lag)
{
    EXPECTS(lag > 0 && values.size() > lag);
    return values.tail(values.size() - lag) - values.head(values.size() - lag);
}

} // namespace antevia
