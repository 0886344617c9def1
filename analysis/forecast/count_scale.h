#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

// Counts of people spread around what is expected as negative-binomial ones do: like its root while they are few, in
// proportion to it once they are many. One dispersion serves everywhere; what a series spreads by itself is a factor.

/// √(1 + f + f²/50): the usual spread around an expected count f ≥ 0. Never 0, so that zeros can be forecast too.
double countSpread(double expected);

/// asinh √(count/50): counts of that spread have the same spread at every level on this scale. Anscombe (1948), The
/// transformation of Poisson, binomial and negative-binomial data, Biometrika 35, eq. 4.
double onCountScale(double count);
/// The way back; values below 0 are 0.
double fromCountScale(double scaled);

/// log(1 + count) of each, for models of growth in proportion.
Eigen::VectorXd logarithmsOf(const VectorRef& counts);

} // namespace antevia
