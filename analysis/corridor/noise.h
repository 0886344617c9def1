#pragma once

#include "analysis/base/quick_normal.h"
#include "analysis/corridor/count_rows.h"

#include <Eigen/Core>

#include <cstdint>
#include <span>

namespace antevia::corridor {

/// Replicates that are worked on side by side, at most; so that their numbers need no memory of their own.
inline constexpr int mostReplicates = static_cast<int>(CountRows::most);
/// People, one row per replicate.
using Counts = Eigen::Array<std::int32_t, Eigen::Dynamic, 1, Eigen::ColMajor, mostReplicates, 1>;
/// Shares, days or means, one row per replicate.
using Rates = Eigen::Array<double, Eigen::Dynamic, 1, Eigen::ColMajor, mostReplicates, 1>;
/// People in numbers that lie elsewhere.
using CountsView = Eigen::Ref<Eigen::Array<std::int32_t, Eigen::Dynamic, 1>>;
using CountsRef = Eigen::Ref<const Eigen::Array<std::int32_t, Eigen::Dynamic, 1>>;

/// Day-to-day chance for a run of consecutive replicates. A draw is named by a number; the same name on the same day
/// gives the same chance in every run with the same seed, whatever else happens there.
class Noise {
public:
    Noise(std::uint64_t seed, double dispersion, int firstReplicate);
    /// Means instead of draws, rounded half up.
    static Noise quiet();

    void setDay(int day) { m_day = static_cast<std::uint32_t>(day); }

    /// How many of `people` move if each does with probability `share`; 0 … people always. With m the smaller of the
    /// number expected to move and the number expected to stay, of n: variance m·(1 − m/n)·(1 + dispersion·m).
    /// Exact in distribution (a binomial whose share is gamma distributed) while the variance without dispersion is
    /// below 4; above, a gamma variable of that mean and variance, rounded at random and kept within 0 … people.
    Counts movers(std::uint32_t draw, const CountsRef& people, const Rates& share) const;
    /// A number of newcomers of this mean m, variance m + dispersion·m².
    Counts newcomers(std::uint32_t draw, const Rates& mean) const;
    /// 1 in a row with probability `share`, else 0.
    Counts happens(std::uint32_t draw, double share, Eigen::Index rows) const;

private:
    /// Random words of consecutive rows.
    struct Words {
        CountRows::Row<std::uint32_t> first;
        CountRows::Row<std::uint32_t> second;
    };
    Words words(std::uint32_t draw, std::size_t rows) const;
    void layChances(std::uint32_t draw, CountRows& rows) const;

    const QuickNormal& m_normal;
    std::uint64_t m_seed = 0;
    double m_dispersion = 0.0;
    std::uint32_t m_first = 0;
    std::uint32_t m_day = 0;
    bool m_quiet = false;
};

} // namespace antevia::corridor
