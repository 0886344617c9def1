#pragma once

#include "analysis/base/vectors.h"

#include <algorithm>
#include <cmath>

namespace antevia {

/// The smallest power of two above every absolute value; 1 if all are 0. Values divided by it can be squared, and no
/// figure is rounded on the way.
inline double powerOfTwoAbove(const VectorRef& values)
{
    int exponent = 0;
    std::frexp(values.cwiseAbs().maxCoeff(), &exponent);
    return std::ldexp(1.0, std::clamp(exponent, -1000, 1000));
}

} // namespace antevia
