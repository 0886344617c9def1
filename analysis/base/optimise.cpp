#include "analysis/base/optimise.h"

#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace antevia {

namespace {

struct Corner {
    Eigen::VectorXd at;
    double value = 0.0;
};

class Simplex {
public:
    Simplex(const Objective& objective, const Eigen::VectorXd& start, const Box& box, double firstEdge)
        : m_objective(objective), m_box(box)
    {
        add(start);
        for (Eigen::Index i = 0; i < start.size(); ++i) {
            Eigen::VectorXd corner = m_corners.front().at;
            const double edge = firstEdge * (box.upper[i] - box.lower[i]);
            corner[i] += corner[i] + edge <= box.upper[i] ? edge : -edge;
            add(corner);
        }
        sort();
    }

    double spread() const { return m_corners.back().value - best().value; }
    const Corner& best() const { return m_corners.front(); }
    int evaluations() const { return m_evaluations; }

    void step()
    {
        const Eigen::VectorXd centre = centreOfAllButWorst();
        const Eigen::VectorXd away = centre - m_corners.back().at;
        const Corner reflected = corner(centre + away);
        if (reflected.value < best().value) {
            const Corner expanded = corner(centre + 2.0 * away);
            m_corners.back() = expanded.value < reflected.value ? expanded : reflected;
        } else if (reflected.value < m_corners[m_corners.size() - 2].value) {
            m_corners.back() = reflected;
        } else {
            contract(centre, away, reflected);
        }
        sort();
    }

private:
    Corner corner(const Eigen::VectorXd& wanted)
    {
        ++m_evaluations;
        Corner made{wanted.cwiseMax(m_box.lower).cwiseMin(m_box.upper), 0.0};
        made.value = m_objective(made.at);
        return made;
    }

    void add(const Eigen::VectorXd& wanted) { m_corners.push_back(corner(wanted)); }

    void contract(const Eigen::VectorXd& centre, const Eigen::VectorXd& away, const Corner& reflected)
    {
        const bool outside = reflected.value < m_corners.back().value;
        const Corner contracted = corner(outside ? Eigen::VectorXd(centre + 0.5 * away) : centre - 0.5 * away);
        if (contracted.value < std::min(reflected.value, m_corners.back().value)) {
            m_corners.back() = contracted;
            return;
        }
        for (std::size_t i = 1; i < m_corners.size(); ++i)
            m_corners[i] = corner(0.5 * (m_corners[i].at + m_corners.front().at));
    }

    Eigen::VectorXd centreOfAllButWorst() const
    {
        Eigen::VectorXd sum = Eigen::VectorXd::Zero(best().at.size());
        for (std::size_t i = 0; i + 1 < m_corners.size(); ++i)
            sum += m_corners[i].at;
        return sum / static_cast<double>(m_corners.size() - 1);
    }

    void sort() { std::ranges::stable_sort(m_corners, {}, &Corner::value); }

    const Objective& m_objective;
    const Box& m_box;
    std::vector<Corner> m_corners;
    int m_evaluations = 0;
};

} // namespace

Minimum minimise(const Objective& objective, const Eigen::VectorXd& start, const Box& box, const SearchLimits& limits)
{
    EXPECTS(start.size() > 0 && start.size() == box.lower.size() && start.size() == box.upper.size());
    Simplex simplex(objective, start.cwiseMax(box.lower).cwiseMin(box.upper), box, limits.firstEdge);
    const auto isDone = [&] { return simplex.spread() <= limits.tolerance; };
    while (!isDone() && simplex.evaluations() < limits.evaluations)
        simplex.step();
    return {simplex.best().at, simplex.best().value, simplex.evaluations(), isDone()};
}

double minimiseScalar(const std::function<double(double)>& objective, double low, double high, int cells,
                      double tolerance)
{
    EXPECTS(low < high && cells > 0 && tolerance > 0.0);
    const double width = (high - low) / cells;
    double best = low;
    double bestValue = objective(low);
    for (int i = 1; i <= cells; ++i) {
        const double at = low + i * width;
        const double value = objective(at);
        if (value < bestValue) {
            best = at;
            bestValue = value;
        }
    }
    constexpr double golden = 0.6180339887498949;
    double left = std::max(low, best - width);
    double right = std::min(high, best + width);
    double inner = right - golden * (right - left);
    double outer = left + golden * (right - left);
    double innerValue = objective(inner);
    double outerValue = objective(outer);
    while (right - left > tolerance) {
        if (innerValue <= outerValue) {
            right = outer;
            outer = inner;
            outerValue = innerValue;
            inner = right - golden * (right - left);
            innerValue = objective(inner);
        } else {
            left = inner;
            inner = outer;
            innerValue = outerValue;
            outer = left + golden * (right - left);
            outerValue = objective(outer);
        }
    }
    const double middle = 0.5 * (left + right);
    return objective(middle) <= bestValue ? middle : best;
}

} // namespace antevia
