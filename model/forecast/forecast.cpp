#include "model/forecast/forecast.h"

#include "model/forecast/outside_forecast.h"

#include <cmath>

namespace antevia {
namespace {

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

template <class Matrix>
bool sameAll(const Matrix& a, const Matrix& b)
{
    if (a.rows() != b.rows() || a.cols() != b.cols())
        return false;
    for (Eigen::Index row = 0; row < a.rows(); ++row)
        for (Eigen::Index column = 0; column < a.cols(); ++column)
            if (!same(a(row, column), b(row, column)))
                return false;
    return true;
}

} // namespace

bool MemberForecast::operator==(const MemberForecast& other) const
{
    return method == other.method && model == other.model && sameAll(median, other.median);
}

bool HorizonScore::operator==(const HorizonScore& other) const
{
    return ahead == other.ahead && points == other.points && same(mae, other.mae) && same(mase, other.mase) &&
           same(wql, other.wql) && same(coverage80, other.coverage80) && same(coverage95, other.coverage95);
}

bool BacktestRow::operator==(const BacktestRow& other) const
{
    return method == other.method && origins == other.origins && points == other.points && same(mae, other.mae) &&
           same(mase, other.mase) && same(wql, other.wql) && same(coverage80, other.coverage80) &&
           same(coverage95, other.coverage95) && byHorizon == other.byHorizon && pit == other.pit;
}

int Forecast::levelIndex(double level) const
{
    int nearest = 0;
    for (std::size_t i = 1; i < levels.size(); ++i)
        if (std::abs(levels[i] - level) < std::abs(levels[static_cast<std::size_t>(nearest)] - level))
            nearest = static_cast<int>(i);
    return nearest;
}

bool OutsideForecast::operator==(const OutsideForecast& other) const
{
    return id == other.id && series == other.series && madeOn == other.madeOn && first == other.first &&
           levels == other.levels && sameAll(quantiles, other.quantiles) && sameAll(mean, other.mean) &&
           source == other.source && takenInAt == other.takenInAt && fileHash == other.fileHash;
}

bool Forecast::operator==(const Forecast& other) const
{
    return id == other.id && series == other.series && asOf == other.asOf && first == other.first &&
           method == other.method && levels == other.levels && sameAll(quantiles, other.quantiles) &&
           same(pathCorrelation, other.pathCorrelation) && members == other.members && backtest == other.backtest &&
           historyPeriods == other.historyPeriods && naiveIsBetter == other.naiveIsBetter && nowcast == other.nowcast &&
           reconciledWith == other.reconciledWith && warnings == other.warnings;
}

} // namespace antevia
