#include "analysis/base/stable_math.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace antevia {

namespace {

// log 2 in two parts; the high one has 21 trailing zero bits, so that its product with an exponent is exact.
constexpr double log2High = 0x1.62e42fee00000p-1;
constexpr double log2Low = 0x1.a39ef35793c76p-33;
constexpr double inverseLog2 = 0x1.71547652b82fep+0;
constexpr std::uint64_t mantissaBits = (std::uint64_t{1} << 52) - 1;
constexpr int exponentBias = 1023;

/// 2^k for a normal result, −1022 ≤ k ≤ 1023.
double powerOfTwo(int k)
{
    return std::bit_cast<double>(static_cast<std::uint64_t>(k + exponentBias) << 52);
}

template <std::size_t N>
double horner(const std::array<double, N>& coefficients, double x)
{
    double sum = coefficients[N - 1];
    for (std::size_t i = N - 1; i-- > 0;)
        sum = sum * x + coefficients[i];
    return sum;
}

/// log((1 + s) / (1 − s)) for |s| ≤ 0.172 by its Taylor series, 2 Σ s^(2k+1) / (2k+1); the rest is below 1e-17.
double twiceArtanh(double s)
{
    static constexpr auto inverseOdd = [] {
        std::array<double, 11> values{};
        for (int k = 0; k < 11; ++k)
            values[k] = 1.0 / (2 * k + 3);
        return values;
    }();
    return 2.0 * (s + s * s * s * horner(inverseOdd, s * s));
}

} // namespace

double stableLog(double x)
{
    if (!(x > 0.0))
        return x == 0.0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    if (x == std::numeric_limits<double>::infinity())
        return x;
    int exponent = 0;
    if (x < std::numeric_limits<double>::min()) {
        x *= 0x1p54;
        exponent = -54;
    }
    const auto bits = std::bit_cast<std::uint64_t>(x);
    exponent += static_cast<int>(bits >> 52) - exponentBias;
    double mantissa = std::bit_cast<double>((bits & mantissaBits) | std::bit_cast<std::uint64_t>(1.0));
    if (mantissa > 1.4142135623730951) {
        mantissa *= 0.5;
        ++exponent;
    }
    const double fraction = mantissa - 1.0;
    return exponent * log2High + (twiceArtanh(fraction / (2.0 + fraction)) + exponent * log2Low);
}

double stableLog1p(double x)
{
    // Kahan's trick: the rounding of 1 + x is undone by the quotient.
    const double sum = 1.0 + x;
    return sum == 1.0 ? x : stableLog(sum) * (x / (sum - 1.0));
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
    const double rest = (x - k * log2High) - k * log2Low;
    static constexpr auto inverseFactorial = [] {
        std::array<double, 14> values{1.0}; // |rest| ≤ 0.347: what is left out is below 1e-17
        for (int i = 1; i < 14; ++i)
            values[i] = values[i - 1] / (i + 1);
        return values;
    }();
    const double sum = 1.0 + rest * horner(inverseFactorial, rest);
    const int half = static_cast<int>(k) / 2; // in two steps: 2^k itself may be too small or too large
    return sum * powerOfTwo(half) * powerOfTwo(static_cast<int>(k) - half);
}

double stablePower(double base, double exponent)
{
    return stableExp(exponent * stableLog(base));
}

} // namespace antevia
