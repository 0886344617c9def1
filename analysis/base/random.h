#pragma once

#include <cstdint>

namespace antevia {

/// What a random draw is for, so that draws of different purposes never share numbers.
enum class Stream : std::uint32_t { ForecastPath = 1, Parameter = 2, Entry = 3, Transition = 4, Test = 99 };

/// Counter-based random numbers (Philox4x32-10, Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3").
/// The numbers depend on seed, stream, replicate and day only: threads, order and pausing never change a result.
/// Logarithms and roots are our own or exact, so that the numbers are the same on every processor.
class Random {
public:
    Random(std::uint64_t seed, Stream stream, std::uint32_t replicate, std::uint32_t day);

    /// In the open interval (0, 1).
    double uniform();
    double normal();
    /// Mean `shape`, variance `shape`; shape > 0.
    double gamma(double shape);
    std::int64_t poisson(double mean);
    /// Successes of n trials of probability p, exact in distribution for small n·p, 0 ≤ result ≤ n always.
    std::int64_t binomial(std::int64_t n, double p);
    /// Mean `mean`, variance mean + dispersion·mean²; Poisson if dispersion is 0.
    std::int64_t negativeBinomial(double mean, double dispersion);

private:
    std::uint32_t next();

    std::uint32_t m_key[2];
    std::uint32_t m_counter[4];
    std::uint32_t m_block[4];
    int m_used = 4;
};

/// Standard normal quantile, |error| < 1e-15 relative (Wichura 1988, algorithm AS 241). p in (0, 1).
double normalQuantile(double p);
/// Natural logarithm from additions and multiplications only: the same bits on every processor. x > 0.
double stableLog(double x);
double stableExp(double x);

} // namespace antevia
