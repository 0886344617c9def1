#pragma once

#include "analysis/forecast/ces.h"

#include <vector>

namespace antevia {

/// The states of complex exponential smoothing with the places of the season in a ring. Formulas: CesFit.
class CesRing {
public:
    CesRing(const CesStates& states, CesSeason kind);

    /// The forecast of the period whose turn it is.
    double ahead() const { return m_level.value + m_places[m_next].value; }
    /// Takes that period's value in and turns to the next period, or with `direction` −1 to the one before.
    void take(double value, const CesParameters& parameters, int direction);
    /// Turns to a period without taking anything in.
    void turnBy(int periods);
    CesStates states() const;

private:
    CesSeason m_kind;
    CesPair m_level;
    std::vector<CesPair> m_places; ///< one of nothing without a season
    std::size_t m_next = 0;
};

/// Runs the recursion over a history: forwards, backwards to find the states before the first period, and forwards
/// again.
class CesFilter {
public:
    /// `history` (periods) must outlive this; at least three seasons of it if `kind` has one.
    CesFilter(const VectorRef& history, CesSeason kind, int season);

    /// Sum of squared one-step errors of the last passage.
    double sse(const CesParameters& parameters);
    /// After the last passage.
    CesStates states() const { return m_ring.states(); }

private:
    VectorRef m_history;
    CesRing m_rough; ///< a first guess of the states before the first period
    CesRing m_ring;
};

/// Whether the weights of old errors die out: the roots of the moving-average polynomial of the model's reduced form
/// lie inside the unit circle.
bool isStable(const CesParameters& parameters, CesSeason kind, int season);

} // namespace antevia
