#include "analysis/forecast/arima.h"

#include "analysis/base/stable_math.h"
#include "analysis/forecast/arima_estimate.h"
#include "analysis/forecast/unit_roots.h"
#include "model/base/contract.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace antevia {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int fewestValues = 8;
constexpr int longestOrder = 5;         // as in the paper
constexpr int longestSeasonalOrder = 2; // as in the paper
constexpr int longSeason = 12;          // beyond it one seasonal coefficient of each kind: a second looks back too far
constexpr int mostModels = 60;
constexpr double roundingShare = 1e-20; // of squares: differences that are all the same
constexpr double hopeless = 8.0;        // of AICc behind the best, after the first steps
constexpr double roughly = 1e-4;        // of the deviance, while models are compared
constexpr double finely = 1e-8;

using Step = std::array<int, 4>; // in p, q, P, Q

/// The neighbours in the order in which they are tried.
constexpr std::array<Step, 16> neighbours{{{0, 0, -1, 0},
                                           {0, 0, 0, -1},
                                           {0, 0, 1, 0},
                                           {0, 0, 0, 1},
                                           {0, 0, -1, -1},
                                           {0, 0, -1, 1},
                                           {0, 0, 1, -1},
                                           {0, 0, 1, 1},
                                           {-1, 0, 0, 0},
                                           {0, -1, 0, 0},
                                           {1, 0, 0, 0},
                                           {0, 1, 0, 0},
                                           {-1, -1, 0, 0},
                                           {-1, 1, 0, 0},
                                           {1, -1, 0, 0},
                                           {1, 1, 0, 0}}};

class ArimaSearch {
public:
    /// `base` has the differences; `values` are differenced.
    ArimaSearch(const VectorRef& values, const ArimaOrder& base, int season)
        : m_values(values), m_base(base), m_season(season), m_mayHaveMean(base.d + base.seasonalD < 2)
    {
        const auto third = static_cast<int>(values.size() / 3);
        m_most = {std::min(longestOrder, third), std::min(longestOrder, third), 0, 0};
        if (season > 1) {
            m_most[2] = std::min(season > longSeason ? 1 : longestSeasonalOrder, third / season);
            m_most[3] = m_most[2];
        }
        m_best.aicc = infinity;
    }

    ArimaEstimate fromScratch()
    {
        const int seasonal = std::min(1, m_most[2]);
        tryOrder(2, 2, seasonal, seasonal, m_mayHaveMean);
        tryOrder(0, 0, 0, 0, m_mayHaveMean);
        tryOrder(1, 0, seasonal, 0, m_mayHaveMean);
        tryOrder(0, 1, 0, seasonal, m_mayHaveMean);
        if (m_mayHaveMean)
            tryOrder(0, 0, 0, 0, false);
        return climbed();
    }

    ArimaEstimate from(const ArimaModel& start)
    {
        m_from = start;
        tryOrder(start.order.p, start.order.q, start.order.seasonalP, start.order.seasonalQ, start.order.hasMean);
        return m_best.aicc < infinity ? climbed() : fromScratch();
    }

    int evaluations() const { return m_evaluations; }

private:
    ArimaEstimate climbed()
    {
        while (static_cast<int>(m_tried.size()) < mostModels && improve())
            continue;
        return m_best;
    }

    /// Goes to the first neighbour that is better.
    bool improve()
    {
        const ArimaOrder at = m_best.model.order;
        m_from = m_best.model;
        for (const Step& step : neighbours)
            if (tryOrder(at.p + step[0], at.q + step[1], at.seasonalP + step[2], at.seasonalQ + step[3], at.hasMean))
                return true;
        return m_mayHaveMean && tryOrder(at.p, at.q, at.seasonalP, at.seasonalQ, !at.hasMean);
    }

    /// Whether it is better than the best so far, which it then is.
    bool tryOrder(int p, int q, int seasonalP, int seasonalQ, bool hasMean)
    {
        const Step wanted{p, q, seasonalP, seasonalQ};
        for (std::size_t i = 0; i < 4; ++i)
            if (wanted[i] < 0 || wanted[i] > m_most[i])
                return false;
        const ArimaOrder order{p, m_base.d, q, seasonalP, m_base.seasonalD, seasonalQ, hasMean};
        if (std::ranges::find(m_tried, order) != m_tried.end())
            return false;
        m_tried.push_back(order);
        m_from.season = m_season;
        ArimaEstimate made = estimateArima(m_values, order, m_from, roughly, m_best.aicc + hopeless);
        m_evaluations += made.evaluations;
        if (!(made.aicc < m_best.aicc))
            return false;
        m_best = std::move(made);
        return true;
    }

    Eigen::VectorXd m_values;
    ArimaOrder m_base;
    int m_season;
    bool m_mayHaveMean;
    Step m_most{};
    ArimaModel m_from;
    ArimaEstimate m_best;
    std::vector<ArimaOrder> m_tried;
    int m_evaluations = 0;
};

ArimaOrder differencesFor(const VectorRef& history, int season)
{
    ArimaOrder order;
    order.seasonalD = seasonalDifferences(history, season);
    order.d = ordinaryDifferences(order.seasonalD > 0 ? differencesAt(history, season) : Eigen::VectorXd(history));
    return order;
}

bool isConstant(const VectorRef& values, double scale)
{
    return (values.array() - values.mean()).square().sum() <= roundingShare * scale;
}

/// The next value without its error.
double expectedNext(const ArimaModel& model, const LagPolynomial& past, const VectorRef& values,
                    const VectorRef& errors)
{
    const ArmaModel arma = armaOf(model);
    double next = model.mean;
    for (const LagTerm& term : arma.autoregression.terms())
        next -= term.weight * model.mean;
    for (const LagTerm& term : past.terms())
        next += term.weight * values[values.size() - term.lag];
    for (const LagTerm& term : arma.movingAverage.terms())
        next -= term.weight * errors[errors.size() - term.lag];
    return next;
}

void shiftIn(Eigen::VectorXd& values, double newest)
{
    if (values.size() == 0)
        return;
    values.head(values.size() - 1) = values.tail(values.size() - 1).eval();
    values[values.size() - 1] = newest;
}

std::string orders(int autoregression, int differences, int movingAverage)
{
    return "(" + std::to_string(autoregression) + "," + std::to_string(differences) + "," +
           std::to_string(movingAverage) + ")";
}

} // namespace

std::string arimaName(const ArimaOrder& order, int season)
{
    std::string name = "ARIMA" + orders(order.p, order.d, order.q);
    if (order.seasonalP + order.seasonalD + order.seasonalQ > 0)
        name += orders(order.seasonalP, order.seasonalD, order.seasonalQ) + std::to_string(season);
    if (order.hasMean)
        name += order.d + order.seasonalD > 0 ? " with drift" : " with mean";
    return name;
}

std::optional<ArimaFit> fitArima(const VectorRef& history, int season, const std::optional<ArimaModel>& start)
{
    EXPECTS(season > 0);
    if (history.size() < fewestValues)
        return std::nullopt;
    const ArimaOrder base = differencesFor(history, season);
    const bool isKnown = start && start->season == season && start->order.d == base.d &&
                         start->order.seasonalD == base.seasonalD;
    const Eigen::VectorXd values = differenced(history, base, season);
    if (isConstant(values, history.squaredNorm())) {
        const ArimaOrder still{0, base.d, 0, 0, base.seasonalD, 0, base.d + base.seasonalD < 2};
        return arimaWith(history, {still, season, {}, still.hasMean ? values.mean() : 0.0});
    }
    const double scale = std::sqrt(values.squaredNorm() / static_cast<double>(values.size()));
    ArimaSearch search(values / scale, base, season);
    const ArimaEstimate best = isKnown ? search.from(*start) : search.fromScratch();
    if (best.aicc == infinity)
        return std::nullopt;
    ArimaEstimate refined = estimateArima(values / scale, best.model.order, best.model, finely);
    refined.model.mean *= scale;
    auto fit = arimaWith(history, refined.model);
    if (fit) {
        fit->evaluations = search.evaluations() + refined.evaluations;
        fit->hasSettled = refined.hasSettled;
        fit->variance = refined.variance * scale * scale;
        fit->aicc = best.aicc + 2.0 * static_cast<double>(values.size()) * stableLog(scale);
    }
    return fit;
}

std::optional<ArimaFit> arimaWith(const VectorRef& history, const ArimaModel& model)
{
    const ArmaModel arma = armaOf(model);
    const int lost = model.order.d + model.season * model.order.seasonalD;
    const int longest = std::max(arma.autoregression.longest(), arma.movingAverage.longest());
    if (history.size() <= lost + longest)
        return std::nullopt;
    const Eigen::VectorXd values = differenced(history, model.order, model.season);
    ArmaLikelihood likelihood(values, false);
    const Eigen::VectorXd errors = likelihood.innovations(arma, model.mean);
    ArimaFit fit;
    fit.model = model;
    fit.recent = history.tail(std::max(1, lost + arma.autoregression.longest()));
    fit.errors = errors.tail(arma.movingAverage.longest());
    fit.variance = errors.squaredNorm() / static_cast<double>(errors.size());
    return fit;
}

ArimaFit advanced(const ArimaFit& fit, double value)
{
    ArimaFit next = fit;
    const double expected = expectedNext(fit.model, wholeAutoregression(fit.model), fit.recent, fit.errors);
    shiftIn(next.recent, value);
    shiftIn(next.errors, value - expected);
    return next;
}

Eigen::VectorXd arimaForecast(const ArimaFit& fit, int horizon)
{
    const LagPolynomial past = wholeAutoregression(fit.model);
    Eigen::VectorXd recent = fit.recent;
    Eigen::VectorXd errors = fit.errors;
    Eigen::VectorXd forecast(horizon);
    for (double& value : forecast) {
        value = expectedNext(fit.model, past, recent, errors);
        shiftIn(recent, value);
        shiftIn(errors, 0.0);
    }
    return forecast;
}

} // namespace antevia
