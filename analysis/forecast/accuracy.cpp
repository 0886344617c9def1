#include "analysis/forecast/accuracy.h"

#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Mean of `measure` over the pairs that are whole.
template <class Measure>
double meanOver(const VectorRef& forecast, const VectorRef& actual, Measure measure)
{
    EXPECTS(forecast.size() == actual.size());
    double sum = 0.0;
    int count = 0;
    for (Eigen::Index i = 0; i < actual.size(); ++i) {
        if (std::isnan(forecast[i]) || std::isnan(actual[i]))
            continue;
        sum += measure(forecast[i], actual[i]);
        ++count;
    }
    return count == 0 ? notANumber : sum / count;
}

/// Column of a level; −1 if it is not there.
Eigen::Index columnOf(std::span<const double> levels, double level)
{
    constexpr double same = 1e-9;
    const auto found = std::ranges::find_if(levels, [&](double each) { return std::abs(each - level) < same; });
    return found == levels.end() ? -1 : found - levels.begin();
}

} // namespace

double meanAbsoluteError(const VectorRef& forecast, const VectorRef& actual)
{
    return meanOver(forecast, actual, [](double made, double came) { return std::abs(came - made); });
}

double naiveScale(const VectorRef& history, int season)
{
    const Eigen::Index lag = history.size() > season ? season : 1;
    if (history.size() <= lag)
        return notANumber;
    return meanAbsoluteError(history.head(history.size() - lag), history.tail(history.size() - lag));
}

double mase(const VectorRef& forecast, const VectorRef& actual, const VectorRef& history, int season)
{
    const double scale = naiveScale(history, season);
    return scale > 0.0 ? meanAbsoluteError(forecast, actual) / scale : notANumber;
}

double smape(const VectorRef& forecast, const VectorRef& actual)
{
    return meanOver(forecast, actual, [](double made, double came) {
        const double size = std::abs(made) + std::abs(came);
        return size > 0.0 ? 200.0 * std::abs(came - made) / size : 0.0;
    });
}

double pinballLoss(double quantile, double level, double actual)
{
    return actual >= quantile ? level * (actual - quantile) : (1.0 - level) * (quantile - actual);
}

double intervalScore(double lower, double upper, double alpha, double actual)
{
    return (upper - lower) + 2.0 / alpha * (std::max(0.0, lower - actual) + std::max(0.0, actual - upper));
}

void QuantileScore::add(const Eigen::MatrixXd& quantiles, std::span<const double> levels, const VectorRef& actual)
{
    EXPECTS(quantiles.rows() == actual.size() && quantiles.cols() == static_cast<Eigen::Index>(levels.size()));
    const auto isInside = [&](Eigen::Index row, double low, double high) {
        const Eigen::Index lower = columnOf(levels, low);
        const Eigen::Index upper = columnOf(levels, high);
        return lower >= 0 && upper >= 0 && actual[row] >= quantiles(row, lower) && actual[row] <= quantiles(row, upper);
    };
    constexpr int tenths = 9;
    for (Eigen::Index row = 0; row < actual.size(); ++row) {
        if (std::isnan(actual[row]) || std::isnan(quantiles(row, 0)))
            continue;
        ++m_points;
        m_actual += std::abs(actual[row]);
        m_inside80 += isInside(row, 0.1, 0.9) ? 1 : 0;
        m_inside95 += isInside(row, 0.025, 0.975) ? 1 : 0;
        for (int tenth = 1; tenth <= tenths; ++tenth) {
            const Eigen::Index column = columnOf(levels, tenth / 10.0);
            EXPECTS(column >= 0);
            m_loss += 2.0 * pinballLoss(quantiles(row, column), tenth / 10.0, actual[row]) / tenths;
        }
        addToTenths(quantiles.row(row).transpose(), levels, actual[row]);
    }
}

void QuantileScore::addToTenths(const VectorRef& quantiles, std::span<const double> levels, double actual)
{
    std::size_t first = 0;
    std::size_t last = 0;
    for (std::size_t tenth = 1; tenth < m_tenths.size(); ++tenth) {
        const double bound = quantiles[columnOf(levels, static_cast<double>(tenth) / 10.0)];
        first += bound < actual ? 1 : 0;
        last += bound <= actual ? 1 : 0;
    }
    for (std::size_t tenth = first; tenth <= last; ++tenth)
        m_tenths[tenth] += 1.0 / static_cast<double>(last - first + 1);
}

std::vector<double> QuantileScore::pit() const
{
    std::vector<double> shares;
    for (const double tenth : m_tenths)
        if (m_points > 0)
            shares.push_back(tenth / m_points);
    return shares;
}

double QuantileScore::weightedLoss() const
{
    return m_actual > 0.0 ? m_loss / m_actual : notANumber;
}

double QuantileScore::coverage80() const
{
    return m_points > 0 ? static_cast<double>(m_inside80) / m_points : notANumber;
}

double QuantileScore::coverage95() const
{
    return m_points > 0 ? static_cast<double>(m_inside95) / m_points : notANumber;
}

double weightedIntervalScore(const VectorRef& quantiles, std::span<const double> levels, std::span<const double> alphas,
                             double actual)
{
    const Eigen::Index middle = columnOf(levels, 0.5);
    EXPECTS(middle >= 0);
    double sum = 0.5 * std::abs(actual - quantiles[middle]);
    for (const double alpha : alphas) {
        const Eigen::Index lower = columnOf(levels, alpha / 2.0);
        const Eigen::Index upper = columnOf(levels, 1.0 - alpha / 2.0);
        EXPECTS(lower >= 0 && upper >= 0);
        sum += alpha / 2.0 * intervalScore(quantiles[lower], quantiles[upper], alpha, actual);
    }
    return sum / (static_cast<double>(alphas.size()) + 0.5);
}

} // namespace antevia
