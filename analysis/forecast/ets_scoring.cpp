#include "analysis/forecast/ets_scoring.h"

namespace antevia {

namespace {

constexpr Eigen::Index periodsAtATime = 4;

Eigen::Index paddedPeriods(Eigen::Index periods)
{
    return (periods + periodsAtATime - 1) / periodsAtATime * periodsAtATime;
}

} // namespace

EtsScoring::EtsScoring(const VectorRef& history, const EtsForm& form, const EtsCoordinateSystem& system)
    : m_history(history), m_form(form), m_system(system), m_width(system.size() + system.size() % 2),
      m_gradients(Eigen::ArrayXXd::Zero(m_width, paddedPeriods(history.size()))), m_errors(history.size()),
      m_forecasts(history.size()), m_level(m_width), m_slope(m_width), m_base(m_width)
{
}

void EtsScoring::reset()
{
    m_level.setZero();
    m_slope.setZero();
    m_level[m_system.level()] = 1.0;
    if (m_system.hasTrend())
        m_slope[m_system.slope()] = 1.0;
    const auto season = static_cast<std::size_t>(m_system.season());
    for (std::size_t i = 0; i < season; ++i)
        m_places[i].setZero(m_width);
    for (std::size_t i = 0; i + 1 < season; ++i) {
        const int column = m_system.place(static_cast<int>(i));
        m_places[i][column] = 1.0;
        m_places[season - 1][column] = -1.0;
    }
}

/// One period on, with l, b, s for the states and dots for derivatives:
/// q' = l' + φb' + φ'b; f' = q' + s' or q's + qs'; e' = −f'; and so through the formulas of EtsFit.
template <EtsSeason kind>
void EtsScoring::move(Eigen::Index t, EtsRing& ring, const EtsParameters& p, const EtsCoordinates& point)
{
    Gradient& place = m_places[static_cast<std::size_t>(ring.next)];
    auto gradient = m_gradients.col(t);
    const double slope = ring.slope;
    const double base = ring.level + p.phi * slope;
    const double factor = kind == EtsSeason::Multiplicative ? ring.place() : 1.0;
    m_forecasts[t] = ring.take<kind>(m_history[t], p);
    const double error = m_history[t] - m_forecasts[t];
    m_errors[t] = error;
    const double lift = error / factor;
    if (m_system.hasTrend()) {
        m_slope *= p.phi;
        if (m_system.phi() > 0)
            m_slope[m_system.phi()] += slope;
        m_level += m_slope;
    }
    if constexpr (kind == EtsSeason::None)
        gradient = m_level;
    if constexpr (kind == EtsSeason::Additive)
        gradient = m_level + place;
    double perError = 1.0; // lift' = −perError · gradient, with a multiplicative season after m_base has been added
    if constexpr (kind == EtsSeason::Multiplicative) {
        m_base = m_level;
        gradient = factor * m_base + base * place;
        perError = 1.0 / factor;
        const double relative = lift / factor;
        m_level -= (p.alpha * relative) * place;
        if (m_system.hasTrend())
            m_slope -= (p.beta * relative) * place;
        place -= p.gamma / base * (gradient + error / base * m_base);
    }
    if constexpr (kind == EtsSeason::Additive)
        place -= p.gamma * gradient;
    m_level -= p.alpha * perError * gradient;
    m_level[m_system.alpha()] += lift;
    if (m_system.hasTrend()) {
        m_slope -= p.beta * perError * gradient;
        m_slope[m_system.alpha()] += point[m_system.beta()] * lift;
        m_slope[m_system.beta()] += p.alpha * lift;
    }
    if constexpr (kind != EtsSeason::None) {
        const double push = kind == EtsSeason::Additive ? error : error / base;
        place[m_system.alpha()] -= point[m_system.gamma()] * push;
        place[m_system.gamma()] += (1.0 - p.alpha) * push;
    }
}

template <EtsSeason kind>
void EtsScoring::run(const EtsCoordinates& point)
{
    reset();
    EtsRing ring = m_system.ring(point);
    const EtsParameters parameters = m_system.parameters(point);
    for (Eigen::Index t = 0; t < m_history.size(); ++t)
        move<kind>(t, ring, parameters, point);
}

/// Multiplicative errors ε = e / f of spread σ: the deviance falls along Σ (ε (1 + ε) − σ²) f' / f, and a spread in
/// proportion to f makes its curvature 1 + 2σ² times Σ f' f'ᵀ / f².
void EtsScoring::weigh(double sse)
{
    const double variance = sse / static_cast<double>(m_history.size());
    for (Eigen::Index t = 0; t < m_history.size(); ++t) {
        const double relative = m_errors[t] / m_forecasts[t];
        m_gradients.col(t) *= 1.0 / m_forecasts[t];
        m_errors[t] = (relative * (1.0 + relative) - variance) / (1.0 + 2.0 * variance);
    }
}

/// Four periods at a time, in an order that does not depend on the machine as that of a product of matrices may.
EtsNormalEquations EtsScoring::products() const
{
    const Eigen::Index n = m_system.size();
    EtsNormalEquations::Square squares = EtsNormalEquations::Square::Zero(m_width, m_width);
    for (Eigen::Index t = 0; t < m_history.size(); t += periodsAtATime) {
        const double* first = m_gradients.col(t).data();
        const double* second = first + m_width;
        const double* third = second + m_width;
        const double* fourth = third + m_width;
        for (Eigen::Index j = 0; j < n; ++j) {
            const Eigen::Index from = j - j % 2; // whole pairs
            const double a = first[j];
            const double b = second[j];
            const double c = third[j];
            const double d = fourth[j];
            double* sums = squares.col(j).data();
            for (Eigen::Index i = from; i < m_width; ++i)
                sums[i] += (a * first[i] + b * second[i]) + (c * third[i] + d * fourth[i]);
        }
    }
    EtsNormalEquations result{squares.topLeftCorner(n, n), EtsCoordinates(n)};
    result.cross.noalias() = m_gradients.leftCols(m_history.size()).matrix().topRows(n) * m_errors.matrix();
    return result;
}

EtsNormalEquations EtsScoring::at(const EtsCoordinates& point, double sse)
{
    switch (m_form.season) {
    case EtsSeason::None: run<EtsSeason::None>(point); break;
    case EtsSeason::Additive: run<EtsSeason::Additive>(point); break;
    case EtsSeason::Multiplicative: run<EtsSeason::Multiplicative>(point); break;
    }
    if (m_form.error == EtsError::Multiplicative)
        weigh(sse);
    return products();
}

} // namespace antevia
