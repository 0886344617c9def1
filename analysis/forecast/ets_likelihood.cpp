#include "analysis/forecast/ets_likelihood.h"

#include "analysis/base/stable_math.h"
#include "model/base/contract.h"

#include <cmath>

namespace antevia {

namespace {

/// Logarithm of a long product, taken once in many factors.
class LogProduct {
public:
    void multiply(double factor)
    {
        m_product *= std::abs(factor);
        if (m_product > smallest && m_product < largest) [[likely]]
            return;
        m_log += stableLog(m_product);
        m_product = 1.0;
    }
    double log() const { return m_log + stableLog(m_product); }

private:
    static constexpr double smallest = 1e-100; // far enough from the ends for one more factor
    static constexpr double largest = 1e100;
    double m_product = 1.0;
    double m_log = 0.0;
};

template <EtsSeason kind>
EtsPass additivePass(const VectorRef& history, const EtsParameters& parameters, EtsRing ring)
{
    double sse = 0.0;
    for (const double value : history) {
        const double error = value - ring.take<kind>(value, parameters);
        sse += error * error;
    }
    return {ring, sse, 0.0, true};
}

template <EtsSeason kind>
EtsPass multiplicativePass(const VectorRef& history, const EtsParameters& parameters, EtsRing ring)
{
    double sse = 0.0;
    LogProduct forecasts;
    bool isPositive = true;
    for (const double value : history) {
        const double forecast = ring.take<kind>(value, parameters);
        const double error = (value - forecast) / forecast;
        sse += error * error;
        isPositive &= forecast > 0.0;
        forecasts.multiply(forecast);
    }
    return {ring, sse, forecasts.log(), isPositive};
}

} // namespace

EtsPass etsPass(const VectorRef& history, const EtsForm& form, const EtsParameters& parameters, EtsRing first)
{
    const bool additive = form.error == EtsError::Additive;
    switch (form.season) {
    case EtsSeason::None:
        return additive ? additivePass<EtsSeason::None>(history, parameters, first)
                        : multiplicativePass<EtsSeason::None>(history, parameters, first);
    case EtsSeason::Additive:
        return additive ? additivePass<EtsSeason::Additive>(history, parameters, first)
                        : multiplicativePass<EtsSeason::Additive>(history, parameters, first);
    case EtsSeason::Multiplicative: break;
    }
    return additive ? additivePass<EtsSeason::Multiplicative>(history, parameters, first)
                    : multiplicativePass<EtsSeason::Multiplicative>(history, parameters, first);
}

double etsDeviance(const EtsPass& pass, Eigen::Index periods)
{
    return static_cast<double>(periods) * stableLog(pass.sse) + 2.0 * pass.logForecasts;
}

double etsLogLikelihood(const VectorRef& history, const EtsForm& form, const EtsParameters& parameters,
                        const EtsStates& first)
{
    EXPECTS((form.season != EtsSeason::None) == (first.season.size() > 0) && first.season.size() <= longestEtsSeason);
    const double deviance = etsDeviance(etsPass(history, form, parameters, EtsRing(first)), history.size());
    return std::isnan(deviance) ? -std::numeric_limits<double>::infinity() : -0.5 * deviance;
}

} // namespace antevia
