#pragma once

#include "analysis/corridor/layout.h"
#include "analysis/corridor/noise.h"
#include "analysis/corridor/rules.h"

#include <cstdint>
#include <span>
#include <vector>

namespace antevia::corridor {

/// The uncertain parameters as drawn for a run of consecutive replicates, one row each.
struct Draws {
    int replicates = 0;
    std::vector<Rates> registration; ///< by place, persons a day
    std::vector<Rates> patience;     ///< by place, days' worth of registration
    std::vector<Rates> stay;         ///< by place, days
    std::vector<Rates> asylum;       ///< by place
    std::vector<Rates> turnBack;     ///< by place, a day
    std::vector<Rates> unrecorded;   ///< by place, share of arrivals
    std::vector<Rates> transit;      ///< by link, days
    std::vector<Rates> capacity;     ///< by link, persons a day
    std::vector<Rates> attraction;   ///< by link
    std::vector<Rates> transfers;    ///< by link, persons a day
    std::vector<Rates> leakages;     ///< by Rules::leakages
    Rates delay;                     ///< days
};

/// Triangular draws, a row for each of `replicates`. A parameter's number depends on the seed, the replicate and the
/// parameter only.
Draws drawParameters(const Layout& layout, const Rules& rules, std::uint64_t seed, std::span<const int> replicates);
/// One replicate with every parameter at its central value.
Draws centralParameters(const Layout& layout, const Rules& rules);

/// The key of the leakage that belongs to a link itself.
std::uint32_t ownLeakageKey(int link);

/// The value below which a triangular distribution low – central – high has the share p, 0 < p < 1.
double triangularQuantile(const Uncertain& value, double p);

} // namespace antevia::corridor
