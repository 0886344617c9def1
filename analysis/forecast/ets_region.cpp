#include "analysis/forecast/ets_region.h"

#include "analysis/forecast/roots.h"

namespace antevia {

namespace {

constexpr double slack = 1e-6; // how far outside the circle a root may lie; a season without a trend has one at 1

} // namespace

bool isAdmissible(const EtsParameters& p, int season)
{
    Eigen::VectorXd c = Eigen::VectorXd::Constant(season + 2, p.alpha + p.beta - p.alpha * p.phi);
    c[0] = p.phi * (1.0 - p.alpha - p.gamma);
    c[1] = p.alpha + p.beta - p.alpha * p.phi + p.gamma - 1.0;
    c[season] = p.alpha + p.beta - p.phi;
    c[season + 1] = 1.0;
    return hasRootsInside(std::move(c), 1.0 + slack);
}

} // namespace antevia
