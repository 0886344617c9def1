#include "analysis/forecast/ces.h"

#include "analysis/base/optimise.h"
#include "analysis/base/stable_math.h"
#include "analysis/forecast/ces_filter.h"
#include "analysis/forecast/scale.h"
#include "model/base/contract.h"

#include <array>
#include <limits>

namespace antevia {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int seasonsNeeded = 3;
constexpr double roundingShare = 1e-20;            // of squares: below it errors are rounding
constexpr double nearEdge = 0.03;                  // of the box, around parameters that are known
constexpr CesParameters still{1.0, 1.0, 0.0, 1.0}; // a level that never moves

int parametersOf(CesSeason kind)
{
    return kind == CesSeason::Full ? 4 : kind == CesSeason::Partial ? 3 : 2;
}

CesParameters parametersAt(const Eigen::VectorXd& point, CesSeason kind)
{
    CesParameters parameters{point[0], point[1], 0.0, 1.0};
    if (parametersOf(kind) > 2)
        parameters.seasonReal = point[2];
    if (parametersOf(kind) > 3)
        parameters.seasonImaginary = point[3];
    return parameters;
}

/// The region in which weights die out lies in this box: paper, fig. 2.
Box boxOf(CesSeason kind)
{
    const Eigen::Index n = parametersOf(kind);
    Box box{Eigen::VectorXd::Constant(n, 0.01), Eigen::VectorXd::Constant(n, 2.5)};
    if (kind == CesSeason::Partial) {
        box.lower[2] = 1e-4;
        box.upper[2] = 0.9999;
    }
    return box;
}

Eigen::VectorXd pointOf(const CesParameters& parameters, CesSeason kind)
{
    return Eigen::Vector4d(parameters.real, parameters.imaginary, parameters.seasonReal, parameters.seasonImaginary)
        .head(parametersOf(kind));
}

/// The paper's own program starts near these.
CesParameters usualStart(CesSeason kind)
{
    return {1.3, 1.0, kind == CesSeason::Full ? 1.3 : 0.1, 1.0};
}

/// Infinity if the history is too short for it.
double aicc(double sse, double floor, Eigen::Index periods, CesSeason kind)
{
    const auto n = static_cast<double>(periods);
    const double k = parametersOf(kind) + 1.0;
    return n - k - 1.0 <= 0.0 ? infinity : n * stableLog(std::max(sse, floor)) + 2.0 * k * n / (n - k - 1.0);
}

/// Fits to one history, scaled by a power of two.
class Fitting {
public:
    Fitting(const VectorRef& history, int season)
        : m_scale(powerOfTwoAbove(history)), m_history(history / m_scale), m_season(season),
          m_floor(roundingShare * m_history.squaredNorm() + std::numeric_limits<double>::min())
    {
        EXPECTS(history.size() > 0);
    }

    bool canHave(CesSeason kind) const
    {
        const bool knowsSeason = m_season >= 2 && m_history.size() / m_season >= seasonsNeeded;
        return (kind == CesSeason::None || knowsSeason) && aicc(1.0, 1.0, m_history.size(), kind) < infinity;
    }

    std::optional<CesFit> fit(CesSeason kind, const std::optional<CesParameters>& known) const
    {
        if (!canHave(kind))
            return std::nullopt;
        CesFilter filter(m_history, kind, m_season);
        const auto objective = [&](const Eigen::VectorXd& point) {
            const CesParameters tried = parametersAt(point, kind);
            if (!isStable(tried, kind, m_season))
                return infinity;
            return stableLog(std::max(filter.sse(tried), m_floor));
        };
        const SearchLimits limits{120 * parametersOf(kind), 1e-6, known ? nearEdge : SearchLimits{}.firstEdge};
        const Minimum found = minimise(objective, pointOf(known.value_or(usualStart(kind)), kind), boxOf(kind), limits);
        auto fit = found.value < infinity ? with(kind, parametersAt(found.at, kind)) : std::nullopt;
        if (fit) {
            fit->evaluations = found.evaluations;
            fit->hasSettled = found.converged;
        }
        return fit;
    }

    std::optional<CesFit> with(CesSeason kind, const CesParameters& parameters) const
    {
        if (!canHave(kind))
            return std::nullopt;
        CesFilter filter(m_history, kind, m_season);
        CesFit fit{kind, parameters, {}, filter.sse(parameters), 0.0};
        fit.aicc = aicc(fit.sse, m_floor, m_history.size(), kind) +
                   2.0 * static_cast<double>(m_history.size()) * stableLog(m_scale);
        fit.last = filter.states();
        fit.sse = fit.sse * m_scale * m_scale; // in this order: 0 stays 0 where the square is infinite
        fit.last.level = {fit.last.level.value * m_scale, fit.last.level.potential * m_scale};
        fit.last.season *= m_scale;
        fit.last.seasonPotential *= m_scale;
        return fit;
    }

    CesFit mean() const
    {
        const double mean = m_history.mean();
        CesFit fit;
        fit.parameters = still;
        fit.last.level = {mean * m_scale, mean * m_scale};
        fit.sse = (m_history.array() - mean).square().sum() * m_scale * m_scale;
        fit.aicc = infinity;
        return fit;
    }

private:
    double m_scale;
    Eigen::VectorXd m_history;
    int m_season;
    double m_floor;
};

} // namespace

std::string cesName(CesSeason season)
{
    static constexpr std::array letters{"N", "S", "P", "F"};
    return std::string("CES(") + letters[static_cast<std::size_t>(season)] + ")";
}

std::optional<CesFit> fitCes(const VectorRef& history, int season, CesSeason kind,
                             const std::optional<CesParameters>& start)
{
    return Fitting(history, season).fit(kind, start);
}

std::optional<CesFit> cesWith(const VectorRef& history, int season, CesSeason kind, const CesParameters& parameters)
{
    return Fitting(history, season).with(kind, parameters);
}

CesFit bestCes(const VectorRef& history, int season, const std::optional<CesFit>& earlier)
{
    const Fitting fitting(history, season);
    CesFit best = fitting.mean();
    for (const CesSeason kind : {CesSeason::None, CesSeason::Simple, CesSeason::Partial, CesSeason::Full}) {
        const bool isKnown = earlier && earlier->season == kind && earlier->aicc < infinity;
        auto fit = fitting.fit(kind, isKnown ? std::optional(earlier->parameters) : std::nullopt);
        if (fit && fit->aicc < best.aicc)
            best = std::move(*fit);
    }
    return best;
}

CesFit advanced(const CesFit& fit, double value)
{
    CesFit next = fit;
    CesRing ring(fit.last, fit.season);
    ring.take(value, fit.parameters, 1);
    next.last = ring.states();
    return next;
}

Eigen::VectorXd cesForecast(const CesFit& fit, int horizon)
{
    CesRing ring(fit.last, fit.season);
    Eigen::VectorXd forecast(horizon);
    for (double& value : forecast) {
        value = ring.ahead();
        ring.take(value, fit.parameters, 1);
    }
    return forecast;
}

} // namespace antevia
