#pragma once

#include "analysis/forecast/ets_ring.h"

#include <optional>

namespace antevia {

constexpr int mostEtsCoordinates = 4 + 2 + longestEtsSeason; // one too many, so that rows can be of even length
using EtsCoordinates = Eigen::Matrix<double, Eigen::Dynamic, 1, 0, mostEtsCoordinates, 1>;

/// Where each free quantity of a form stands in a search: first the shares, alpha, beta / alpha, phi and
/// gamma / (1 − alpha), whose bounds do not depend on each other; then level, slope and all places but the last, which
/// the sum of the season gives.
class EtsCoordinateSystem {
public:
    /// Season 1 if the form has none. `held`: parameters that stand fast; the shares then say nothing.
    EtsCoordinateSystem(const EtsForm& form, int season, const std::optional<EtsParameters>& held = std::nullopt);

    bool holdsParameters() const { return m_held.has_value(); }

    bool hasTrend() const { return m_beta > 0; }
    int season() const { return m_season; }
    int shares() const { return m_shares; }
    int size() const { return m_size; }
    /// Parameters and free first states and the spread, as AICc counts.
    int counted() const { return m_size + 1; }

    int alpha() const { return 0; }
    int beta() const { return m_beta; }   ///< 0 without a trend
    int phi() const { return m_phi; }     ///< 0 if it is not damped
    int gamma() const { return m_gamma; } ///< 0 without a season
    int level() const { return m_shares; }
    int slope() const { return m_shares + 1; }
    int place(int i) const { return m_shares + (hasTrend() ? 2 : 1) + i; }

    EtsParameters parameters(const EtsCoordinates& at) const;
    EtsRing ring(const EtsCoordinates& at) const;
    EtsCoordinates coordinates(const EtsStart& start) const;
    double lower(int share) const;
    double upper(int share) const;

private:
    EtsForm m_form;
    int m_season;
    std::optional<EtsParameters> m_held;
    int m_beta = 0, m_phi = 0, m_gamma = 0;
    int m_shares = 1;
    int m_size = 0;
};

} // namespace antevia
