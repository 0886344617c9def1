#include "analysis/forecast/ets_errors.h"

#include <Eigen/Cholesky>

#include <algorithm>

namespace antevia {

namespace {

/// Share of the largest diagonal added to each, so that states the history says nothing about stay near zero.
constexpr double ridge = 1e-10;

} // namespace

EtsErrors::EtsErrors(const VectorRef& history, int season, const EtsForm& form)
    : m_history(history), m_season(season), m_form(form),
      m_columns(2 + (form.trend ? 1 : 0) + (form.seasonal ? season - 1 : 0)),
      m_base(history.head(std::min<Eigen::Index>(season, history.size())).mean()), m_errors(history.size(), m_columns),
      m_level(1, m_columns), m_slope(1, m_columns), m_places(season, m_columns), m_products(m_columns, m_columns)
{
}

void EtsErrors::reset()
{
    m_level.setZero();
    m_slope.setZero();
    m_places.setZero();
    m_level(0, 0) = m_base;
    Eigen::Index column = 1;
    m_level(0, column++) = 1.0;
    if (m_form.trend)
        m_slope(0, column++) = 1.0;
    for (int place = 0; place + 1 < m_season; ++place, ++column) {
        m_places(place, column) = 1.0;
        m_places(m_season - 1, column) = -1.0;
    }
}

void EtsErrors::run(const EtsParameters& parameters)
{
    reset();
    int place = 0;
    for (Eigen::Index t = 0; t < m_history.size(); ++t) {
        auto error = m_errors.row(t);
        if (m_form.trend) {
            m_slope *= parameters.phi;
            m_level += m_slope;
        }
        error = -m_level.row(0);
        if (m_form.seasonal)
            error -= m_places.row(place);
        error[0] += m_history[t];
        m_level.row(0) += parameters.alpha * error;
        if (m_form.trend)
            m_slope.row(0) += parameters.beta * error;
        if (m_form.seasonal)
            m_places.row(place) += parameters.gamma * error;
        place = place + 1 == m_season ? 0 : place + 1;
    }
}

Eigen::VectorXd EtsErrors::bestStates()
{
    m_products.noalias() = m_errors.transpose() * m_errors;
    const Eigen::Index n = states();
    Eigen::MatrixXd normal = m_products.bottomRightCorner(n, n);
    normal.diagonal().array() += ridge * normal.diagonal().maxCoeff();
    const Eigen::LDLT<Eigen::MatrixXd> factors(normal);
    if (factors.info() != Eigen::Success)
        return Eigen::VectorXd::Zero(n);
    return factors.solve(-m_products.bottomLeftCorner(n, 1));
}

double EtsErrors::sse(const EtsParameters& parameters)
{
    run(parameters);
    const Eigen::VectorXd best = bestStates();
    const Eigen::Index n = states();
    const double cross = best.dot(m_products.bottomLeftCorner(n, 1).col(0));
    const double square = best.dot(m_products.bottomRightCorner(n, n) * best);
    return std::max(0.0, m_products(0, 0) + 2.0 * cross + square);
}

EtsFit EtsErrors::fit(const EtsParameters& parameters)
{
    run(parameters);
    Eigen::VectorXd weights(m_columns);
    weights << 1.0, bestStates();
    EtsFit fit;
    fit.form = m_form;
    fit.parameters = parameters;
    fit.sse = (m_errors * weights).squaredNorm();
    fit.level = m_level.row(0).dot(weights);
    fit.slope = m_slope.row(0).dot(weights);
    if (m_form.seasonal) {
        fit.season.resize(m_season);
        for (int i = 0; i < m_season; ++i)
            fit.season[i] = m_places.row((m_history.size() + i) % m_season).dot(weights);
    }
    return fit;
}

} // namespace antevia
