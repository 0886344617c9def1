#pragma once

#include <Eigen/Core>

namespace antevia {

/// Whether all roots of c[0] + c[1] z + … + c[n] z^n lie inside the circle of that radius, by the recursion of Schur
/// and Cohn: Marden (1966), Geometry of polynomials, ch. 10. False where the last coefficient is 0.
bool hasRootsInside(Eigen::VectorXd coefficients, double radius);

} // namespace antevia
