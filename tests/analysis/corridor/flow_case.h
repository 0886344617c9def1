#pragma once

#include "analysis/corridor/hindcast.h"

namespace antevia::testing {

/// Three places A > B > C: A wanders around 1,000 a day; B counts the day after what A counted, C one day later 90 %
/// of that and 50 people more. Exact but for A.
HindcastInput chainOfThree(int days);

} // namespace antevia::testing
