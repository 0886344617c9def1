#include "analysis/displacement/arrival_shares.h"

#include "analysis/base/stable_math.h"
#include "analysis/displacement/ways.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

/// Persons: a camp that is full still has this much room, so that shares are known when all are full.
constexpr double leastRoom = 1e-9;

Eigen::VectorXd normalised(const Eigen::VectorXd& weights)
{
    const double sum = weights.sum();
    if (sum > 0.0)
        return weights / sum;
    return Eigen::VectorXd::Constant(weights.size(), 1.0 / static_cast<double>(weights.size()));
}

} // namespace

ArrivalShares::ArrivalShares(const DisplacementInstance& instance, const DisplacementParameters& parameters, int days)
    : m_instance(instance), m_parameters(parameters), m_changes(daysOfChange(instance, days)),
      m_intensity(Eigen::VectorXd::Zero(static_cast<int>(instance.places.size()))),
      m_firstDay(instance.places.size(), -1)
{
    readWays(0);
}

void ArrivalShares::readWays(int day)
{
    const Eigen::MatrixXd ways = waysToCampsKm(m_instance, day);
    m_nearness = ways.unaryExpr([this](double km) {
        return std::isinf(km) ? 0.0 : stablePower(1.0 + km / m_parameters.nearKm, -m_parameters.distanceExponent);
    });
}

void ArrivalShares::goTo(int day)
{
    if (day > 0 && std::ranges::binary_search(m_changes, day))
        readWays(day);
    if (m_instance.conflict.rows() == 0)
        return;
    const auto row = std::min<Eigen::Index>(day, m_instance.conflict.rows() - 1);
    for (std::size_t place = 0; place < m_firstDay.size(); ++place) {
        const double conflict = m_instance.conflict(row, static_cast<int>(place));
        if (conflict > 0.0 && m_firstDay[place] < 0)
            m_firstDay[place] = day;
        const double recency = conflict > 0.0 ? stableExp(-(day - m_firstDay[place]) / m_parameters.recencyDays) : 0.0;
        m_intensity(static_cast<int>(place)) = conflict * recency;
    }
}

Eigen::VectorXd ArrivalShares::shares(const VectorRef& room) const
{
    const Eigen::VectorXd draw =
        room.unaryExpr([this](double persons) { return stablePower(persons + leastRoom, m_parameters.roomExponent); });
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(room.size());
    for (Eigen::Index place = 0; place < m_intensity.size(); ++place) {
        if (m_intensity(place) <= 0.0)
            continue;
        const double access = m_nearness.row(place).sum();
        const Eigen::VectorXd chosen = m_nearness.row(place).transpose().cwiseProduct(draw);
        if (const double all = chosen.sum(); all > 0.0)
            weights += m_intensity(place) * access / all * chosen;
    }
    return normalised(weights.sum() > 0.0 ? weights : draw);
}

} // namespace antevia
