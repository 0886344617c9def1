#pragma once

#include "analysis/forecast/ets_ring.h"

namespace antevia {

/// One pass over a history.
struct EtsPass {
    EtsRing last;
    double sse = 0.0;          ///< of relative errors if the error is multiplicative
    double logForecasts = 0.0; ///< Σ log |f| if the error is multiplicative, else 0
    bool isPositive = true;    ///< every forecast is above 0; told for multiplicative forms only
};

EtsPass etsPass(const VectorRef& history, const EtsForm& form, const EtsParameters& parameters, EtsRing first);

/// n log Σe² + 2 Σ log |f|: twice the negative log-likelihood.
double etsDeviance(const EtsPass& pass, Eigen::Index periods);

inline bool isMultiplicative(const EtsForm& form)
{
    return form.error == EtsError::Multiplicative || form.season == EtsSeason::Multiplicative;
}

} // namespace antevia
