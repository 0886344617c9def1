#include "analysis/base/quasi_newton.h"

#include "model/base/contract.h"

#include <cmath>
#include <limits>

namespace antevia {

namespace {

constexpr double enough = 1e-4;     // share of the expected gain, Nocedal & Wright, eq. 3.4
constexpr double longestStep = 2.0; // in any coordinate: parameters are of order one
constexpr int halvings = 12;

class Descent {
public:
    Descent(const Objective& objective, const Eigen::VectorXd& start, const DescentLimits& limits)
        : m_objective(objective), m_limits(limits), m_at(start), m_value(valueAt(start)),
          m_inverse(limits.firstScale * Eigen::MatrixXd::Identity(start.size(), start.size()))
    {
        m_gradient = gradient();
    }

    double value() const { return m_value; }
    Minimum found(bool converged) const { return {m_at, m_value, m_evaluations, converged}; }

    /// The gain of one step; 0 if none was found.
    double step()
    {
        Eigen::VectorXd direction = -m_inverse * m_gradient;
        if (direction.dot(m_gradient) >= 0.0) { // rounding has spoilt the curvature
            m_inverse = m_limits.firstScale * Eigen::MatrixXd::Identity(m_at.size(), m_at.size());
            direction = -m_inverse * m_gradient;
        }
        direction *= std::min(1.0, longestStep / std::max(direction.cwiseAbs().maxCoeff(), 1e-300));
        const double slope = direction.dot(m_gradient);
        double share = 1.0;
        for (int i = 0; i < halvings; ++i, share *= 0.4) {
            const Eigen::VectorXd next = m_at + share * direction;
            const double there = valueAt(next);
            if (there <= m_value + enough * share * slope)
                return moveTo(next, there);
        }
        return 0.0;
    }

private:
    double valueAt(const Eigen::VectorXd& at)
    {
        ++m_evaluations;
        return m_objective(at);
    }

    Eigen::VectorXd gradient()
    {
        Eigen::VectorXd result(m_at.size());
        Eigen::VectorXd beside = m_at;
        for (Eigen::Index i = 0; i < m_at.size(); ++i) {
            beside[i] += m_limits.difference;
            const double there = valueAt(beside);
            result[i] = std::isfinite(there) ? (there - m_value) / m_limits.difference : 0.0;
            beside[i] = m_at[i];
        }
        return result;
    }

    double moveTo(const Eigen::VectorXd& next, double there)
    {
        const Eigen::VectorXd move = next - m_at;
        const Eigen::VectorXd before = m_gradient;
        const double gain = m_value - there;
        m_at = next;
        m_value = there;
        m_gradient = gradient();
        learn(move, m_gradient - before);
        return gain;
    }

    /// Eq. 6.17, left out where the curvature along the move is not positive.
    void learn(const Eigen::VectorXd& move, const Eigen::VectorXd& change)
    {
        const double curvature = move.dot(change);
        if (curvature <= 1e-12 * move.norm() * change.norm())
            return;
        const Eigen::VectorXd seen = m_inverse * change;
        const double stretch = (1.0 + change.dot(seen) / curvature) / curvature;
        m_inverse +=
            stretch * move * move.transpose() - (seen * move.transpose() + move * seen.transpose()) / curvature;
    }

    const Objective& m_objective;
    const DescentLimits& m_limits;
    int m_evaluations = 0;
    Eigen::VectorXd m_at;
    double m_value;
    Eigen::MatrixXd m_inverse;
    Eigen::VectorXd m_gradient;
};

} // namespace

Minimum descend(const Objective& objective, const Eigen::VectorXd& start, const DescentLimits& limits)
{
    EXPECTS(start.size() > 0 && start.allFinite());
    Descent descent(objective, start, limits);
    for (int i = 0; i < limits.steps; ++i) {
        if (i == limits.trialSteps && descent.value() > limits.hopelessAbove)
            break;
        if (!(descent.step() > limits.tolerance))
            return descent.found(true);
    }
    return descent.found(false);
}

} // namespace antevia
