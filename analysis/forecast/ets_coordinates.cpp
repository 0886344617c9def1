#include "analysis/forecast/ets_coordinates.h"

#include "analysis/forecast/ets_region.h"
#include "model/base/contract.h"

#include <algorithm>

namespace antevia {

EtsCoordinateSystem::EtsCoordinateSystem(const EtsForm& form, int season, const std::optional<EtsParameters>& held)
    : m_form(form), m_season(season), m_held(held)
{
    EXPECTS(season >= 1 && season <= longestEtsSeason && (season > 1) == (form.season != EtsSeason::None));
    if (form.trend != EtsTrend::None)
        m_beta = m_shares++;
    if (form.trend == EtsTrend::Damped)
        m_phi = m_shares++;
    if (form.season != EtsSeason::None)
        m_gamma = m_shares++;
    m_size = place(season - 1);
}

EtsParameters EtsCoordinateSystem::parameters(const EtsCoordinates& at) const
{
    if (m_held)
        return *m_held;
    EtsParameters result;
    result.alpha = at[0];
    result.beta = m_beta > 0 ? at[m_beta] * at[0] : 0.0;
    result.phi = m_phi > 0 ? at[m_phi] : 1.0;
    result.gamma = m_gamma > 0 ? at[m_gamma] * (1.0 - at[0]) : 0.0;
    return result;
}

EtsRing EtsCoordinateSystem::ring(const EtsCoordinates& at) const
{
    EtsRing ring;
    ring.level = at[level()];
    ring.slope = hasTrend() ? at[slope()] : 0.0;
    ring.season = m_season;
    double rest = m_form.season == EtsSeason::Multiplicative ? m_season : 0.0;
    for (int i = 0; i + 1 < m_season; ++i) {
        ring.places[static_cast<std::size_t>(i)] = at[place(i)];
        rest -= at[place(i)];
    }
    ring.places[static_cast<std::size_t>(m_season - 1)] = rest;
    return ring;
}

EtsCoordinates EtsCoordinateSystem::coordinates(const EtsStart& start) const
{
    EtsCoordinates at(m_size);
    const EtsParameters& p = start.parameters;
    const auto put = [&](int share, double value) { at[share] = std::clamp(value, lower(share), upper(share)); };
    put(0, p.alpha);
    if (m_beta > 0)
        put(m_beta, p.beta / at[0]);
    if (m_phi > 0)
        put(m_phi, p.phi);
    if (m_gamma > 0)
        put(m_gamma, p.gamma / (1.0 - at[0]));
    at[level()] = start.first.level;
    if (hasTrend())
        at[slope()] = start.first.slope;
    for (int i = 0; i + 1 < m_season; ++i)
        at[place(i)] = start.first.season[i];
    return at;
}

double EtsCoordinateSystem::lower(int share) const
{
    return share > 0 && share == m_phi ? smallestEtsPhi : smallestEtsWeight;
}

double EtsCoordinateSystem::upper(int share) const
{
    if (share == 0)
        return largestEtsWeight;
    return share == m_phi ? largestEtsPhi : 1.0;
}

} // namespace antevia
