#include "analysis/forecast/ets_search.h"

#include "analysis/base/stable_math.h"
#include "analysis/forecast/ets_region.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double roundingShare = 1e-20; // of squares: below it errors are rounding
constexpr double ridge = 1e-12;         // share of the largest diagonal, for states the history says nothing about

// Marquardt's rule: less damping after a step that succeeds, more after one that does not.
constexpr double firstDamping = 1e-3;
constexpr double leastDamping = 1e-9;
constexpr double mostDamping = 1e4;
constexpr double easing = 0.1;
constexpr double tightening = 8.0;

constexpr double nearDrop = 1.0; // of the deviance in one step: below it curvature is worth learning

} // namespace

EtsSearch::EtsSearch(const VectorRef& history, const EtsForm& form, int season,
                     const std::optional<EtsParameters>& held)
    : m_history(history), m_form(form), m_system(form, season, held), m_scoring(history, form, m_system),
      m_lowest(static_cast<double>(history.size()) *
               stableLog(roundingShare * (history.squaredNorm() + std::numeric_limits<double>::min())))
{
}

EtsPoint EtsSearch::point(const EtsCoordinates& at)
{
    ++m_passes;
    const EtsPass pass = etsPass(m_history, m_form, m_system.parameters(at), m_system.ring(at));
    const double deviance = etsDeviance(pass, m_history.size());
    const bool isValid = !std::isnan(deviance) && pass.isPositive;
    return {at, isValid ? std::max(deviance, m_lowest) : infinity, pass.sse, pass.last};
}

bool EtsSearch::isAllowed(const EtsCoordinates& at) const
{
    return m_form.season == EtsSeason::None || m_system.holdsParameters() ||
           isAdmissible(m_system.parameters(at), m_system.season());
}

void EtsSearch::makeAdmissible(EtsCoordinates& at) const
{
    for (int halving = 0; halving < 12 && !isAllowed(at); ++halving)
        for (const int share : {m_system.beta(), m_system.gamma()})
            if (share > 0)
                at[share] = std::max(0.5 * at[share], smallestEtsWeight);
}

EtsSearch::Step EtsSearch::solved(const EtsNormalEquations& equations, Step step) const
{
    EtsNormalEquations::Square squares = equations.squares;
    step.move.resize(squares.rows());
    EtsCoordinates cross = equations.cross;
    squares.diagonal() *= 1.0 + m_damping;
    squares.diagonal().array() += ridge * equations.squares.diagonal().maxCoeff() + std::numeric_limits<double>::min();
    for (Eigen::Index i = 0; i < m_system.shares(); ++i) {
        if (!step.isPinned[static_cast<std::size_t>(i)])
            continue;
        const double move = step.move[i];
        cross.head(i) -= move * squares.row(i).head(i).transpose();
        cross.tail(cross.size() - i) -= move * squares.col(i).tail(cross.size() - i);
        squares.row(i).head(i).setZero();
        squares.col(i).tail(cross.size() - i).setZero();
        squares(i, i) = 1.0;
        cross[i] = move;
    }
    const Eigen::LDLT<EtsNormalEquations::Square> factors(squares);
    if (factors.info() != Eigen::Success)
        step.move.setZero();
    else
        step.move = factors.solve(cross);
    return step;
}

EtsCoordinates EtsSearch::bounded(const EtsNormalEquations& equations, const EtsCoordinates& at) const
{
    Step step{EtsCoordinates::Zero(at.size()), {}};
    if (m_system.holdsParameters())
        step.isPinned.fill(true);
    bool isInside = false;
    while (!isInside) {
        step = solved(equations, step);
        isInside = true;
        for (int i = 0; i < m_system.shares(); ++i) {
            const double wanted = at[i] + step.move[i];
            const double kept = std::clamp(wanted, m_system.lower(i), m_system.upper(i));
            if (step.isPinned[static_cast<std::size_t>(i)] || kept == wanted)
                continue;
            step.isPinned[static_cast<std::size_t>(i)] = true;
            step.move[i] = kept - at[i];
            isInside = false;
        }
    }
    if (isAllowed(at + step.move))
        return step.move;
    step.isPinned.fill(true);
    for (int halving = 0; halving < 6 && !isAllowed(at + step.move); ++halving)
        step.move.head(m_system.shares()) *= 0.5;
    if (!isAllowed(at + step.move))
        step.move.head(m_system.shares()).setZero();
    return solved(equations, step).move;
}

/// What the forecasts' own curvature adds to the normal equations: Dennis, Gay, Welsch (1981), An adaptive nonlinear
/// least-squares algorithm, ACM TOMS 7(3), section 3.
void EtsSearch::learnCurvature(const EtsNormalEquations& equations)
{
    const EtsCoordinates& move = m_lastMove;
    const EtsCoordinates change = m_lastCross - equations.cross;
    const double along = change.dot(move);
    if (!(along > 0.0))
        return;
    const EtsCoordinates missing =
        change - equations.squares.selfadjointView<Eigen::Lower>() * move; // what the correction should give
    const double known = move.dot(m_curvature * move);
    if (known != 0.0)
        m_curvature *= std::min(1.0, std::abs(move.dot(missing) / known)); // their sizing
    const EtsCoordinates rest = missing - m_curvature * move;
    m_curvature += (rest * change.transpose() + change * rest.transpose()) / along -
                   (rest.dot(move) / (along * along)) * (change * change.transpose());
}

EtsPoint EtsSearch::better(const EtsPoint& current, double tolerance)
{
    ++m_passes;
    const EtsNormalEquations plain = m_scoring.at(current.at, current.sse);
    if (m_isNear)
        learnCurvature(plain);
    else
        m_curvature.setZero(m_system.size(), m_system.size());
    EtsNormalEquations equations = plain;
    equations.squares += m_curvature;
    while (m_damping < mostDamping) {
        const EtsCoordinates move = bounded(equations, current.at);
        const double promised = move.dot(equations.cross) * static_cast<double>(m_history.size()) / current.sse;
        if (std::abs(promised) <= tolerance)
            break;
        const EtsPoint tried = point(current.at + move);
        if (tried.deviance < current.deviance) {
            m_damping = std::max(leastDamping, easing * m_damping);
            m_lastMove = move;
            m_lastCross = plain.cross;
            m_isNear = current.deviance - tried.deviance < nearDrop;
            return tried;
        }
        if (!m_curvature.isZero(0.0)) {
            m_curvature.setZero();
            equations.squares = plain.squares;
        } else {
            m_damping *= tightening;
        }
    }
    return current;
}

EtsPoint EtsSearch::from(const EtsStart& start, double tolerance, int steps)
{
    EtsCoordinates at = m_system.coordinates(start);
    makeAdmissible(at);
    return onward(point(at), tolerance, steps);
}

EtsPoint EtsSearch::onward(const EtsPoint& start, double tolerance, int steps)
{
    m_damping = firstDamping;
    m_isNear = false;
    EtsPoint current = start;
    for (int step = 0; step < steps && current.deviance < infinity; ++step) {
        const double before = current.deviance;
        current = better(current, tolerance);
        if (!(before - current.deviance > tolerance))
            break;
    }
    return current;
}

} // namespace antevia
