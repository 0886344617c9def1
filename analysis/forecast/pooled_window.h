#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

inline constexpr int pooledHorizon = 18; ///< periods ahead that are learnt
inline constexpr int pooledInputs = 66;  ///< numbers that a network sees
inline constexpr double smallestScale = 0.004; ///< that is learnt from; about 1 % of a large count

/// The end of a history as a network sees it: freed of level, scale and season, so that series of all kinds can be
/// learnt from together.
struct PooledWindow {
    double centre = 0.0;    ///< on the scale of count_scale.h, without the season
    double scale = 0.0;     ///< usual change from period to period on that scale; 0 where nothing changes
    Eigen::VectorXd season; ///< on that scale, the next period's place first; one 0 where there is none
    Eigen::VectorXf inputs; ///< pooledInputs

    /// The value on the scale of counts that lies `deviation` scales off the centre, `ahead` ≥ 1 periods ahead.
    double value(double deviation, int ahead) const
    {
        return centre + scale * deviation + season[(ahead - 1) % season.size()];
    }
};

/// `scaled`: a history (periods, at least one, none missing) on the scale of count_scale.h; only its last part is read.
PooledWindow pooledWindow(const VectorRef& scaled, int season);

} // namespace antevia
