#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <utility>

namespace antevia {

// The middle of stableLog and stableExp without their special cases and without branches, so that a loop over many
// numbers can be worked on side by side and gives the same bits as one at a time.

// log 2 in two parts; the high one has 21 trailing zero bits, so that its product with an exponent is exact.
inline constexpr double log2High = 0x1.62e42fee00000p-1;
inline constexpr double log2Low = 0x1.a39ef35793c76p-33;
inline constexpr double inverseLog2 = 0x1.71547652b82fep+0;
inline constexpr std::uint64_t mantissaBits = (std::uint64_t{1} << 52) - 1;
inline constexpr std::uint64_t wholeBits =
    0x4330000000000000; ///< or'ed with a whole number below 2⁵²: 2⁵² and that number
inline constexpr double exponentBias = 1023.0;

/// Written without a loop, so that a loop over many x can be worked on side by side.
template <std::size_t N, std::size_t... Next>
inline double horner(const std::array<double, N>& coefficients, double x, std::index_sequence<Next...>)
{
    const double* const c = coefficients.data();
    double sum = c[N - 1];
    ((sum = sum * x + c[N - 2 - Next]), ...);
    return sum;
}

template <std::size_t N>
inline double horner(const std::array<double, N>& coefficients, double x)
{
    return horner(coefficients, x, std::make_index_sequence<N - 1>());
}

// How many terms of the series below leave out less than 1e-17, and less than 1e-10 where a number is only set against
// random words of 32 bits.
inline constexpr std::size_t logTerms = 11;
inline constexpr std::size_t expTerms = 14;
inline constexpr std::size_t quickLogTerms = 5;
inline constexpr std::size_t quickExpTerms = 9;

/// log((1 + s) / (1 − s)) for |s| ≤ 0.172 by its Taylor series, 2 Σ s^(2k+1) / (2k+1).
template <std::size_t terms>
inline double twiceArtanh(double s)
{
    static constexpr auto inverseOdd = [] {
        std::array<double, terms> values{};
        for (std::size_t k = 0; k < terms; ++k)
            values[k] = 1.0 / (2.0 * static_cast<double>(k) + 3.0);
        return values;
    }();
    return 2.0 * (s + s * s * s * horner(inverseOdd, s * s));
}

/// log(x · 2^shift) of a normal x > 0.
template <std::size_t terms = logTerms>
inline double logOfNormal(double x, double shift = 0.0)
{
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const double whole = std::bit_cast<double>((bits >> 52) | wholeBits) - 0x1p52 - exponentBias + shift;
    const double mantissa = std::bit_cast<double>((bits & mantissaBits) | std::bit_cast<std::uint64_t>(1.0));
    const bool isUpper = mantissa > 1.4142135623730951;
    const double fraction = (isUpper ? mantissa * 0.5 : mantissa) - 1.0;
    const double exponent = isUpper ? whole + 1.0 : whole;
    return exponent * log2High + (twiceArtanh<terms>(fraction / (2.0 + fraction)) + exponent * log2Low);
}

/// log(1 + x) for x > −1 whose 1 + x is normal. Kahan's trick: the rounding of 1 + x is undone by the quotient.
inline double log1pOfNormal(double x)
{
    const double sum = 1.0 + x;
    const bool isTiny = sum == 1.0;
    return isTiny ? x : logOfNormal(sum) * (x / (isTiny ? 1.0 : sum - 1.0));
}

/// exp(x − k·log 2) for k = floor(x / log 2 + ½).
template <std::size_t terms = expTerms>
inline double expOfRest(double x, double k)
{
    static constexpr auto inverseFactorial = [] {
        std::array<double, terms> values{1.0}; // |rest| ≤ 0.347
        for (std::size_t i = 1; i < terms; ++i)
            values[i] = values[i - 1] / (static_cast<double>(i) + 1.0);
        return values;
    }();
    const double rest = (x - k * log2High) - k * log2Low;
    return 1.0 + rest * horner(inverseFactorial, rest);
}

/// exp(x) for |x| ≤ 700.
template <std::size_t terms = expTerms>
inline double expOfModerate(double x)
{
    constexpr double toWhole = 0x1.8p52; // adding it leaves a whole number in the lowest bits
    const double k = std::floor(x * inverseLog2 + 0.5);
    const double power = std::bit_cast<double>(std::bit_cast<std::uint64_t>(k + (toWhole + exponentBias)) << 52);
    return expOfRest<terms>(x, k) * power;
}

} // namespace antevia
