#include "analysis/forecast/ces_filter.h"

#include "analysis/forecast/roots.h"

#include <algorithm>

namespace antevia {

namespace {

constexpr double unitRoots = 1e-6; // how far outside the circle the roots at 1 of a partial season may lie

CesPair moved(const CesPair& pair, double error, double real, double imaginary)
{
    return {pair.value - (1.0 - imaginary) * pair.potential + (real - imaginary) * error,
            pair.value + (1.0 - real) * pair.potential + (real + imaginary) * error};
}

/// Level from the first season, places from how the first seasons stand to their means; the potential is that at which
/// a pair of the usual parameters stands still.
CesStates roughStates(const VectorRef& history, CesSeason kind, int season)
{
    constexpr double usualReal = 1.3;
    constexpr Eigen::Index fewestInLevel = 10;
    const Eigen::Index length =
        std::min(history.size(), kind == CesSeason::None ? fewestInLevel : static_cast<Eigen::Index>(season));
    CesStates states;
    const double level = history.head(length).mean();
    if (kind != CesSeason::Simple)
        states.level = {level, level / usualReal};
    if (kind == CesSeason::None)
        return states;
    states.season = Eigen::VectorXd::Zero(season);
    const Eigen::Index seasons = std::min<Eigen::Index>(history.size() / season, 3);
    for (Eigen::Index i = 0; i < seasons; ++i) {
        const VectorRef values = history.segment(i * season, season);
        states.season.array() += (values.array() - values.mean()) / static_cast<double>(seasons);
    }
    if (kind == CesSeason::Simple)
        states.season.array() += level;
    states.seasonPotential = states.season / usualReal;
    return states;
}

/// z² + (α0 − 2) z + 2 − α0 − α1: the characteristic polynomial of a pair, ascending.
Eigen::Vector3d transition(double real, double imaginary)
{
    return {2.0 - real - imaginary, real - 2.0, 1.0};
}

/// What the errors of a pair add to it: (α0 − α1) (z − 1 + α0) − (1 − α1) (α0 + α1), ascending.
Eigen::Vector3d response(double real, double imaginary)
{
    return {(real - imaginary) * (real - 1.0) - (1.0 - imaginary) * (real + imaginary), real - imaginary, 0.0};
}

/// a(z) b(z^spread).
Eigen::VectorXd product(const Eigen::Vector3d& a, const Eigen::Vector3d& b, int spread)
{
    Eigen::VectorXd result = Eigen::VectorXd::Zero(3 + 2 * spread);
    for (int i = 0; i < 3; ++i)
        result.segment(static_cast<Eigen::Index>(i) * spread, 3) += b[i] * a;
    return result;
}

} // namespace

CesRing::CesRing(const CesStates& states, CesSeason kind)
    : m_kind(kind), m_level(states.level),
      m_places(static_cast<std::size_t>(std::max<Eigen::Index>(1, states.season.size())))
{
    for (Eigen::Index i = 0; i < states.season.size(); ++i)
        m_places[static_cast<std::size_t>(i)] = {states.season[i], states.seasonPotential[i]};
}

void CesRing::take(double value, const CesParameters& p, int direction)
{
    const double error = value - ahead();
    CesPair& place = m_places[m_next];
    if (m_kind == CesSeason::Simple)
        place = moved(place, error, p.real, p.imaginary);
    else
        m_level = moved(m_level, error, p.real, p.imaginary);
    if (m_kind == CesSeason::Partial)
        place.value += p.seasonReal * error;
    if (m_kind == CesSeason::Full)
        place = moved(place, error, p.seasonReal, p.seasonImaginary);
    turnBy(direction);
}

void CesRing::turnBy(int periods)
{
    const auto season = static_cast<int>(m_places.size());
    const int next = static_cast<int>(m_next) + periods;
    m_next = static_cast<std::size_t>(next >= season ? next - season : next < 0 ? next + season : next);
}

CesStates CesRing::states() const
{
    CesStates states;
    states.level = m_level;
    if (m_kind == CesSeason::None)
        return states;
    const std::size_t season = m_places.size();
    states.season.resize(static_cast<Eigen::Index>(season));
    states.seasonPotential.resize(static_cast<Eigen::Index>(season));
    for (std::size_t i = 0; i < season; ++i) {
        const CesPair& place = m_places[(m_next + i) % season];
        states.season[static_cast<Eigen::Index>(i)] = place.value;
        states.seasonPotential[static_cast<Eigen::Index>(i)] = place.potential;
    }
    if (m_kind == CesSeason::Partial)
        states.seasonPotential.setZero();
    return states;
}

CesFilter::CesFilter(const VectorRef& history, CesSeason kind, int season)
    : m_history(history), m_rough(roughStates(history, kind, season), kind), m_ring(m_rough)
{
}

double CesFilter::sse(const CesParameters& parameters)
{
    m_ring = m_rough;
    const Eigen::Index n = m_history.size();
    for (Eigen::Index t = 0; t < n; ++t)
        m_ring.take(m_history[t], parameters, 1);
    m_ring.turnBy(-1);
    for (Eigen::Index t = n - 1; t >= 0; --t)
        m_ring.take(m_history[t], parameters, -1);
    m_ring.turnBy(1);
    double sum = 0.0;
    for (Eigen::Index t = 0; t < n; ++t) {
        const double error = m_history[t] - m_ring.ahead();
        sum += error * error;
        m_ring.take(m_history[t], parameters, 1);
    }
    return sum;
}

/// The reduced form's polynomial: all transitions multiplied, plus each response times the transitions of the others.
bool isStable(const CesParameters& p, CesSeason kind, int season)
{
    const Eigen::Vector3d level = transition(p.real, p.imaginary);
    const Eigen::Vector3d lift = response(p.real, p.imaginary);
    if (kind == CesSeason::None || kind == CesSeason::Simple)
        return hasRootsInside(level + lift, 1.0);
    const bool isFull = kind == CesSeason::Full;
    const Eigen::Vector3d other =
        isFull ? transition(p.seasonReal, p.seasonImaginary) : Eigen::Vector3d(-1.0, 1.0, 0.0);
    const Eigen::Vector3d push =
        isFull ? response(p.seasonReal, p.seasonImaginary) : Eigen::Vector3d(p.seasonReal, 0.0, 0.0);
    Eigen::VectorXd whole = product(level, other, season) + product(lift, other, season) + product(level, push, season);
    return hasRootsInside(isFull ? whole : whole.head(season + 3).eval(), 1.0 + unitRoots);
}

} // namespace antevia
