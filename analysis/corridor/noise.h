#pragma once

#include <Eigen/Core>

#include <cstdint>

namespace antevia::corridor {

/// People, one row per replicate.
using Counts = Eigen::Array<std::int32_t, Eigen::Dynamic, 1>;
/// Shares, days or means, one row per replicate.
using Rates = Eigen::ArrayXd;

/// Day-to-day chance for a run of consecutive replicates. A draw is named by a number; the same name on the same day
/// gives the same chance in every run with the same seed, whatever else happens there.
class Noise {
public:
    Noise(std::uint64_t seed, double dispersion, int firstReplicate);
    /// Means instead of draws, rounded half up.
    static Noise quiet();

    void setDay(int day) { m_day = static_cast<std::uint32_t>(day); }

    /// How many of `people` move if each does with probability `share`: mean m = people·share, variance
    /// m·(1 − share)·(1 + dispersion·m); 0 … people always.
    Counts movers(std::uint32_t draw, const Counts& people, const Rates& share) const;
    /// A number of newcomers of this mean m, variance m + dispersion·m².
    Counts newcomers(std::uint32_t draw, const Rates& mean) const;

private:
    struct Chance {
        double normal;  ///< standard normal
        double uniform; ///< in (0, 1)
    };
    Chance chance(std::uint32_t draw, Eigen::Index row) const;
    std::int32_t moversOf(std::int32_t people, double share, const Chance& chance) const;
    std::int32_t newcomersOf(double mean, const Chance& chance) const;

    std::uint64_t m_seed = 0;
    double m_dispersion = 0.0;
    std::uint32_t m_first = 0;
    std::uint32_t m_day = 0;
    bool m_quiet = false;
};

} // namespace antevia::corridor
