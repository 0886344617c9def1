#pragma once

#include "analysis/base/stable_math.h"

#include <array>
#include <cstdint>
#include <span>

namespace antevia {

/// What a random draw is for, so that draws of different purposes never share numbers.
enum class Stream : std::uint32_t {
    ForecastPath = 1,
    Parameter = 2,
    Entry = 3,
    Transition = 4,
    Hierarchy = 5,
    Sensitivity = 20,
    Test = 99
};

/// The block cipher underneath: Philox4x32-10 of a counter under a key.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// Two words for each of `first.size()` consecutive rows from counter[2] on. Two rows share a block: row r has the
/// words 2·(r mod 2) and the next of philox() with r / 2 in the third place of the counter. Both spans have one length.
void philoxRows(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key, std::span<std::uint32_t> first,
                std::span<std::uint32_t> second);

/// Counter-based random numbers (Philox4x32-10, Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3").
/// The numbers depend on seed, stream, replicate and day only: threads, order and pausing never change a result.
/// Logarithms and roots are our own or exact, so that the numbers are the same on every processor.
class Random {
public:
    Random(std::uint64_t seed, Stream stream, std::uint32_t replicate, std::uint32_t day);

    /// In the open interval (0, 1), 52 random bits.
    double uniform();
    double normal();
    /// Mean `shape`, variance `shape`; shape > 0.
    double gamma(double shape);
    /// Exact in distribution; 0 for a mean of 0 or less.
    std::int64_t poisson(double mean);
    /// Successes of n trials of probability p, exact in distribution, 0 ≤ result ≤ n always (n below 0 counts as 0,
    /// p is clamped to 0 … 1).
    std::int64_t binomial(std::int64_t n, double p);
    /// Mean `mean`, variance mean + dispersion·mean²; Poisson if dispersion is 0.
    std::int64_t negativeBinomial(double mean, double dispersion);

private:
    std::uint32_t next();

    std::array<std::uint32_t, 2> m_key;
    std::array<std::uint32_t, 4> m_counter;
    std::array<std::uint32_t, 4> m_block{};
    int m_used = 4;
};

/// Standard normal quantile, relative error about 1e-15 (Wichura 1988, algorithm AS 241). p in (0, 1).
double normalQuantile(double p);

} // namespace antevia
