#include "analysis/base/random.h"

#include "model/base/contract.h"

#include <Random123/philox.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

/// Below this mean, inversion by counting up; above it, transformed rejection.
constexpr double inversionLimit = 10.0;

/// log k! − (the leading terms of Stirling's formula, (k + ½) log(k + 1) − (k + 1) + ½ log 2π).
double stirlingRest(double k)
{
    static constexpr std::array exact{
        0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509,  0.01664469118982119,
        0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871};
    if (k < static_cast<double>(exact.size()))
        return exact[static_cast<std::size_t>(k)];
    const double next = k + 1.0;
    const double square = next * next;
    return (1.0 / 12.0 - (1.0 / 360.0 - 1.0 / 1260.0 / square) / square) / next;
}

double logFactorial(double k)
{
    constexpr double halfLogTwoPi = 0.91893853320467274178;
    return (k + 0.5) * stableLog(k + 1.0) - (k + 1.0) + halfLogTwoPi + stirlingRest(k);
}

std::int64_t poissonByInversion(Random& random, double mean)
{
    double left = random.uniform();
    double probability = stableExp(-mean);
    std::int64_t k = 0;
    while (left > probability && probability > 0.0) {
        left -= probability;
        ++k;
        probability *= mean / static_cast<double>(k);
    }
    return k;
}

/// Hörmann (1993), The transformed rejection method for generating Poisson random variables, algorithm PTRS.
std::int64_t poissonByRejection(Random& random, double mean)
{
    const double logMean = stableLog(mean);
    const double b = 0.931 + 2.53 * std::sqrt(mean);
    const double a = -0.059 + 0.02483 * b;
    const double logInverseAlpha = stableLog(1.1239 + 1.1328 / (b - 3.4));
    const double squeeze = 0.9277 - 3.6224 / (b - 2.0);
    for (;;) {
        const double u = random.uniform() - 0.5;
        const double v = random.uniform();
        const double us = 0.5 - std::abs(u);
        const double k = std::floor((2.0 * a / us + b) * u + mean + 0.43);
        if (us >= 0.07 && v <= squeeze)
            return static_cast<std::int64_t>(k);
        if (k < 0.0 || (us < 0.013 && v > us))
            continue;
        if (stableLog(v) + logInverseAlpha - stableLog(a / (us * us) + b) <= k * logMean - mean - logFactorial(k))
            return static_cast<std::int64_t>(k);
    }
}

/// (1 − p)^n, by squaring where that takes few steps.
double noneOf(std::int64_t n, double p)
{
    constexpr std::int64_t fewSteps = 64;
    if (n > fewSteps)
        return stableExp(static_cast<double>(n) * stableLog1p(-p));
    double power = 1.0;
    for (double square = 1.0 - p; n > 0; n /= 2, square *= square)
        power *= n % 2 == 1 ? square : 1.0;
    return power;
}

/// p ≤ ½ and n·p small.
std::int64_t binomialByInversion(Random& random, std::int64_t n, double p)
{
    const double odds = p / (1.0 - p);
    double left = random.uniform();
    double probability = noneOf(n, p);
    std::int64_t k = 0;
    while (left > probability && k < n && probability > 0.0) {
        left -= probability;
        probability *= odds * static_cast<double>(n - k) / static_cast<double>(k + 1);
        ++k;
    }
    return k;
}

/// Hörmann (1993), The generation of binomial random variates, J. Stat. Comput. Simul. 46, algorithm BTRS; p ≤ ½.
std::int64_t binomialByRejection(Random& random, std::int64_t trials, double p)
{
    const auto n = static_cast<double>(trials);
    const double deviation = std::sqrt(n * p * (1.0 - p));
    const double b = 1.15 + 2.53 * deviation;
    const double a = -0.0873 + 0.0248 * b + 0.01 * p;
    const double squeeze = 0.92 - 4.2 / b;
    const double alpha = (2.83 + 5.1 / b) * deviation;
    const double odds = p / (1.0 - p);
    const double mode = std::floor((n + 1.0) * p);
    const auto logRatio = [&](double k) { // log of P(k) / P(mode)
        return (mode + 0.5) * stableLog((mode + 1.0) / (odds * (n - mode + 1.0))) +
               (n + 1.0) * stableLog((n - mode + 1.0) / (n - k + 1.0)) +
               (k + 0.5) * stableLog(odds * (n - k + 1.0) / (k + 1.0)) + stirlingRest(mode) + stirlingRest(n - mode) -
               stirlingRest(k) - stirlingRest(n - k);
    };
    for (;;) {
        const double u = random.uniform() - 0.5;
        const double v = random.uniform();
        const double us = 0.5 - std::abs(u);
        const double k = std::floor((2.0 * a / us + b) * u + n * p + 0.5);
        if (k < 0.0 || k > n)
            continue;
        if ((us >= 0.07 && v <= squeeze) || stableLog(v * alpha / (a / (us * us) + b)) <= logRatio(k))
            return static_cast<std::int64_t>(k);
    }
}

} // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key)
{
    const philox4x32_ctr_t in{{counter[0], counter[1], counter[2], counter[3]}};
    const philox4x32_key_t with{{key[0], key[1]}};
    const philox4x32_ctr_t out = philox4x32_R(10, in, with);
    return {out.v[0], out.v[1], out.v[2], out.v[3]};
}

Random::Random(std::uint64_t seed, Stream stream, std::uint32_t replicate, std::uint32_t day)
    : m_key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)},
      m_counter{0, static_cast<std::uint32_t>(stream), replicate, day}
{
}

std::uint32_t Random::next()
{
    if (m_used == 4) {
        m_block = philox(m_counter, m_key);
        ++m_counter[0];
        m_used = 0;
    }
    return m_block[static_cast<std::size_t>(m_used++)];
}

double Random::uniform()
{
    const std::uint64_t high = next();
    const std::uint64_t bits = ((high << 32) | next()) >> 12;
    return (static_cast<double>(bits) + 0.5) * 0x1p-52;
}

double Random::normal()
{
    return normalQuantile(uniform());
}

double Random::gamma(double shape)
{
    EXPECTS(shape > 0.0);
    if (shape < 1.0) {
        const double power = stableLog(uniform()) / shape;
        return gamma(shape + 1.0) * stableExp(power);
    }
    // Marsaglia, Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26(3).
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    for (;;) {
        const double x = normal();
        const double root = 1.0 + c * x;
        if (root <= 0.0)
            continue;
        const double v = root * root * root;
        if (stableLog(uniform()) < 0.5 * x * x + d - d * v + d * stableLog(v))
            return d * v;
    }
}

std::int64_t Random::poisson(double mean)
{
    EXPECTS(mean < 1e15);
    if (!(mean > 0.0))
        return 0;
    return mean < inversionLimit ? poissonByInversion(*this, mean) : poissonByRejection(*this, mean);
}

std::int64_t Random::binomial(std::int64_t n, double p)
{
    if (n <= 0 || !(p > 0.0))
        return 0;
    if (p >= 1.0)
        return n;
    if (p > 0.5)
        return n - binomial(n, 1.0 - p);
    return static_cast<double>(n) * p < inversionLimit ? binomialByInversion(*this, n, p)
                                                       : binomialByRejection(*this, n, p);
}

std::int64_t Random::negativeBinomial(double mean, double dispersion)
{
    EXPECTS(dispersion >= 0.0);
    if (!(mean > 0.0))
        return 0;
    // A Poisson whose mean is gamma distributed. Below 1e-9 the two cannot be told apart.
    if (dispersion < 1e-9)
        return poisson(mean);
    return poisson(mean * dispersion * gamma(1.0 / dispersion));
}

namespace {

template <std::size_t N>
double polynomial(const std::array<double, N>& coefficients, double x)
{
    double sum = 0.0;
    for (std::size_t i = N; i-- > 0;)
        sum = sum * x + coefficients[i];
    return sum;
}

} // namespace

double normalQuantile(double p)
{
    EXPECTS(p > 0.0 && p < 1.0);
    // Wichura (1988), Algorithm AS 241, Applied Statistics 37(3), PPND16: rational approximations of three regions.
    static constexpr std::array centreOver{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                                           1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                                           3.3430575583588128105e4, 2.5090809287301226727e3};
    static constexpr std::array centreUnder{1.0,
                                            4.2313330701600911252e1,
                                            6.8718700749205790830e2,
                                            5.3941960214247511077e3,
                                            2.1213794301586595867e4,
                                            3.9307895800092710610e4,
                                            2.8729085735721942674e4,
                                            5.2264952788528545610e3};
    static constexpr std::array middleOver{
        1.42343711074968357734e0, 4.63033784615654529590e0,  5.76949722146069140550e0,  3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4};
    static constexpr std::array middleUnder{1.0,
                                            2.05319162663775882187e0,
                                            1.67638483018380384940e0,
                                            6.89767334985100004550e-1,
                                            1.48103976427480074590e-1,
                                            1.51986665636164571966e-2,
                                            5.47593808499534494600e-4,
                                            1.05075007164441684324e-9};
    static constexpr std::array farOver{6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                                        2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                        2.71155556874348757815e-5, 2.01033439929228813265e-7};
    static constexpr std::array farUnder{1.0,
                                         5.99832206555887937690e-1,
                                         1.36929880922735805310e-1,
                                         1.48753612908506148525e-2,
                                         7.86869131145613259100e-4,
                                         1.84631831751005468180e-5,
                                         1.42151175831644588870e-7,
                                         2.04426310338993978564e-15};
    const double q = p - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(centreOver, r) / polynomial(centreUnder, r);
    }
    const double r = std::sqrt(-stableLog(q < 0.0 ? p : 1.0 - p));
    const double z = r <= 5.0 ? polynomial(middleOver, r - 1.6) / polynomial(middleUnder, r - 1.6)
                              : polynomial(farOver, r - 5.0) / polynomial(farUnder, r - 5.0);
    return q < 0.0 ? -z : z;
}

} // namespace antevia
