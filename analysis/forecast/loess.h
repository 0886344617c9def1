#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

/// How a local regression looks at its neighbourhood.
struct LoessWindow {
    int width = 7;  ///< nearest periods that count, odd; more than there are widens the weights, as in the paper
    int degree = 1; ///< of the local polynomial, 0 or 1
};

/// Local regression of evenly spaced `values` (periods, no missing values) at periods −`before` … periods − 1 +
/// `after`, with tricube weights times `robustness` (periods). Where all weights are 0 the value is the nearest one.
/// Cleveland, Devlin (1988), Locally weighted regression, JASA 83(403), §1; with equal spacing as in Cleveland,
/// Cleveland, McRae, Terpenning (1990), STL, J. Off. Stat. 6(1), §2.1. Assumes a curve smooth over the width; fails at
/// jumps, which it rounds off.
Eigen::VectorXd loess(const VectorRef& values, const VectorRef& robustness, const LoessWindow& window, int before = 0,
                      int after = 0);

} // namespace antevia
