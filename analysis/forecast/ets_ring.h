#pragma once

#include "analysis/forecast/ets.h"

#include <array>

namespace antevia {

constexpr int longestEtsSeason = 24; // beyond it the states outnumber what a history can tell; as in R's forecast

/// The states of exponential smoothing with the places of the season in a ring, so that none is moved. Formulas:
/// EtsFit. A form without a trend has slope and beta 0; one without a season leaves `places` alone. A multiplicative
/// season tells nothing where level and place are not above 0: there it, or the level, stays.
struct EtsRing {
    double level = 0.0;
    double slope = 0.0;
    std::array<double, longestEtsSeason> places{};
    int season = 1;
    int next = 0; ///< the place whose turn it is

    EtsRing() = default;
    explicit EtsRing(const EtsStates& states)
        : level(states.level), slope(states.slope), season(states.season.size() > 0 ? int(states.season.size()) : 1)
    {
        for (int i = 0; i < states.season.size(); ++i)
            places[static_cast<std::size_t>(i)] = states.season[i];
    }

    double& place() { return places[static_cast<std::size_t>(next)]; }
    double place(int ahead) const { return places[static_cast<std::size_t>((next + ahead) % season)]; }

    EtsStates states(EtsSeason kind) const
    {
        EtsStates result{level, slope, Eigen::VectorXd(kind == EtsSeason::None ? 0 : season)};
        for (int i = 0; i < result.season.size(); ++i)
            result.season[i] = place(i);
        return result;
    }

    /// The forecast of `value`, after which it has been taken in.
    template <EtsSeason kind>
    double take(double value, const EtsParameters& p)
    {
        const double damped = p.phi * slope;
        const double base = level + damped;
        double forecast = base;
        if constexpr (kind == EtsSeason::Additive)
            forecast += place();
        if constexpr (kind == EtsSeason::Multiplicative)
            forecast *= place();
        const double error = value - forecast;
        double lift = error;
        if constexpr (kind == EtsSeason::Multiplicative)
            lift = place() > 0.0 ? error / place() : 0.0;
        if constexpr (kind == EtsSeason::Additive)
            place() += p.gamma * error;
        if constexpr (kind == EtsSeason::Multiplicative)
            place() += base > 0.0 ? p.gamma * (error / base) : 0.0;
        level = base + p.alpha * lift;
        slope = damped + p.beta * lift;
        if constexpr (kind != EtsSeason::None)
            next = next + 1 == season ? 0 : next + 1;
        return forecast;
    }

    double take(double value, const EtsParameters& p, EtsSeason kind)
    {
        switch (kind) {
        case EtsSeason::None: return take<EtsSeason::None>(value, p);
        case EtsSeason::Additive: return take<EtsSeason::Additive>(value, p);
        case EtsSeason::Multiplicative: break;
        }
        return take<EtsSeason::Multiplicative>(value, p);
    }
};

} // namespace antevia
