#include "analysis/base/stable_math.h"

#include "analysis/base/stable_kernels.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace antevia {

namespace {

/// 2^k for a normal result, −1022 ≤ k ≤ 1023.
double powerOfTwo(int k)
{
    return std::bit_cast<double>(static_cast<std::uint64_t>(k + static_cast<int>(exponentBias)) << 52);
}

} // namespace

double stableLog(double x)
{
    if (!(x > 0.0))
        return x == 0.0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    if (x == std::numeric_limits<double>::infinity())
        return x;
    if (x < std::numeric_limits<double>::min())
        return logOfNormal(x * 0x1p54, -54.0);
    return logOfNormal(x);
}

double stableLog1p(double x)
{
    const double sum = 1.0 + x;
    return sum == 1.0 ? x : stableLog(sum) * (x / (sum - 1.0)); // as in log1pOfNormal
}

double stableExp(double x)
{
    if (std::isnan(x))
        return x;
    if (x > 709.79)
        return std::numeric_limits<double>::infinity();
    if (x < -745.2)
        return 0.0;
    const double k = std::floor(x * inverseLog2 + 0.5);
    const int half = static_cast<int>(k) / 2; // in two steps: 2^k itself may be too small or too large
    return expOfRest(x, k) * powerOfTwo(half) * powerOfTwo(static_cast<int>(k) - half);
}

double stablePower(double base, double exponent)
{
    return stableExp(exponent * stableLog(base));
}

} // namespace antevia
