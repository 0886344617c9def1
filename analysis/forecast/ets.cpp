#include "analysis/forecast/ets.h"

#include "analysis/base/optimise.h"
#include "analysis/forecast/ets_errors.h"
#include "model/base/contract.h"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace antevia {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int longestSeason = 24; // beyond it the states outnumber what a history can tell; as in R's forecast
constexpr int seasonsNeeded = 3;

// The usual bounds of R's forecast: away from the ends, where models coincide.
constexpr double smallestWeight = 1e-4;
constexpr double largestWeight = 0.9999;
constexpr double smallestPhi = 0.8;
constexpr double largestPhi = 0.98;

/// Parameters from a point of the search: alpha, then beta / alpha, then phi, then gamma / (1 − alpha), as the form
/// has.
EtsParameters parametersAt(const Eigen::VectorXd& point, const EtsForm& form)
{
    EtsParameters parameters;
    int i = 0;
    parameters.alpha = point[i++];
    if (form.trend)
        parameters.beta = point[i++] * parameters.alpha;
    if (form.damped)
        parameters.phi = point[i++];
    if (form.seasonal)
        parameters.gamma = point[i++] * (1.0 - parameters.alpha);
    return parameters;
}

struct Search {
    Box box;
    Eigen::VectorXd start;
};

Search searchOf(const EtsForm& form)
{
    std::vector<std::array<double, 3>> ranges{{smallestWeight, largestWeight, 0.3}}; // lower, upper, start
    if (form.trend)
        ranges.push_back({smallestWeight, largestWeight, 0.1});
    if (form.damped)
        ranges.push_back({smallestPhi, largestPhi, 0.95});
    if (form.seasonal)
        ranges.push_back({smallestWeight, largestWeight, 0.1});
    const auto count = static_cast<Eigen::Index>(ranges.size());
    Search search{{Eigen::VectorXd(count), Eigen::VectorXd(count)}, Eigen::VectorXd(count)};
    for (Eigen::Index i = 0; i < count; ++i) {
        search.box.lower[i] = ranges[static_cast<std::size_t>(i)][0];
        search.box.upper[i] = ranges[static_cast<std::size_t>(i)][1];
        search.start[i] = ranges[static_cast<std::size_t>(i)][2];
    }
    return search;
}

/// Whether all roots of c[0] + c[1] z + … + c[n] z^n lie inside the circle of radius 1 + 1e-6, by the recursion of
/// Schur and Cohn.
bool hasRootsInside(Eigen::VectorXd c)
{
    double power = 1.0;
    for (double& each : c) {
        each *= power;
        power *= 1.0 + 1e-6;
    }
    for (Eigen::Index n = c.size() - 1; n > 0; --n) {
        const double ratio = c[0] / c[n];
        if (!(std::abs(ratio) < 1.0))
            return false;
        const Eigen::VectorXd reversed = c.head(n + 1).reverse();
        c.head(n) = (c.head(n + 1) - ratio * reversed).tail(n).eval();
    }
    return true;
}

/// Hyndman, Akram, Archibald (2008), The admissible parameter space for exponential smoothing models, Ann. Inst. Stat.
/// Math. 60(2), theorem 1: the characteristic polynomial of a seasonal model without its unit root. For models without
/// a season the usual region lies inside the admissible one.
bool isAdmissible(const EtsParameters& p, int season)
{
    Eigen::VectorXd c = Eigen::VectorXd::Constant(season + 2, p.alpha + p.beta - p.alpha * p.phi);
    c[0] = p.phi * (1.0 - p.alpha - p.gamma);
    c[1] = p.alpha + p.beta - p.alpha * p.phi + p.gamma - 1.0;
    c[season] = p.alpha + p.beta - p.phi;
    c[season + 1] = 1.0;
    return hasRootsInside(std::move(c));
}

/// AICc up to a constant, with states counted as parameters, as R's forecast does; infinity if n is too small.
double aicc(double sse, double floor, Eigen::Index n, Eigen::Index parameters)
{
    const auto k = static_cast<double>(parameters + 1);
    const auto size = static_cast<double>(n);
    if (size - k - 1.0 <= 0.0)
        return infinity;
    return size * std::log(std::max(sse, floor) / size) + 2.0 * k * size / (size - k - 1.0);
}

/// A level that never moves: the mean.
EtsFit meanFit(const VectorRef& history)
{
    EtsFit fit;
    fit.parameters.alpha = 0.0;
    fit.level = history.mean();
    fit.sse = (history.array() - fit.level).square().sum();
    fit.aicc = infinity;
    return fit;
}

} // namespace

std::string etsName(const EtsForm& form)
{
    const std::string trend = !form.trend ? "N" : form.damped ? "Ad" : "A";
    return "ETS(A," + trend + "," + (form.seasonal ? "A" : "N") + ")";
}

std::optional<EtsFit> fitEts(const VectorRef& history, int season, const EtsForm& form)
{
    EXPECTS(history.size() > 0 && (form.trend || !form.damped));
    const Eigen::Index length = history.size();
    const bool knowsSeason = season >= 2 && season <= longestSeason && length / season >= seasonsNeeded;
    if (form.seasonal && !knowsSeason)
        return std::nullopt;
    const Search search = searchOf(form);
    EtsErrors errors(history, form.seasonal ? season : 1, form);
    const Eigen::Index parameters = search.start.size() + errors.states();
    if (aicc(1.0, 1.0, length, parameters) == infinity)
        return std::nullopt;
    const double floor = 1e-20 * (history.squaredNorm() + std::numeric_limits<double>::min());
    const auto objective = [&](const Eigen::VectorXd& point) {
        const EtsParameters tried = parametersAt(point, form);
        if (form.seasonal && !isAdmissible(tried, season))
            return infinity;
        return std::log(std::max(errors.sse(tried), floor));
    };
    const int evaluations = 40 + 40 * static_cast<int>(search.start.size());
    const Minimum found = minimise(objective, search.start, search.box, {evaluations, 1e-4});
    EtsFit fit = errors.fit(parametersAt(found.at, form));
    fit.aicc = aicc(fit.sse, floor, history.size(), parameters);
    return fit;
}

EtsFit bestEts(const VectorRef& history, int season, EtsTrends trends)
{
    EtsFit best = meanFit(history);
    for (const bool seasonal : {false, true}) {
        for (const EtsForm& form :
             {EtsForm{false, false, seasonal}, EtsForm{true, false, seasonal}, EtsForm{true, true, seasonal}}) {
            if (trends == EtsTrends::DampedOnly && form.trend && !form.damped)
                continue;
            if (auto fit = fitEts(history, season, form); fit && fit->aicc < best.aicc)
                best = std::move(*fit);
        }
    }
    return best;
}

Eigen::VectorXd etsForecast(const EtsFit& fit, int horizon, int trendPeriods)
{
    Eigen::VectorXd forecast(horizon);
    double trend = 0.0;
    double power = fit.parameters.phi;
    for (int h = 0; h < horizon; ++h) {
        trend += h < trendPeriods ? power * fit.slope : 0.0;
        power *= fit.parameters.phi;
        forecast[h] = fit.level + trend + (fit.form.seasonal ? fit.season[h % fit.season.size()] : 0.0);
    }
    return forecast;
}

} // namespace antevia
