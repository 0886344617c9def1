#include "analysis/forecast/roots.h"

#include <cmath>

namespace antevia {

bool hasRootsInside(Eigen::VectorXd c, double radius)
{
    double power = 1.0;
    for (double& each : c) {
        each *= power;
        power *= radius;
    }
    Eigen::VectorXd lower(c.size());
    for (Eigen::Index n = c.size() - 1; n > 0; --n) {
        const double ratio = c[0] / c[n];
        if (!(std::abs(ratio) < 1.0))
            return false;
        lower.head(n) = c.segment(1, n) - ratio * c.head(n).reverse();
        c.swap(lower);
    }
    return true;
}

} // namespace antevia
