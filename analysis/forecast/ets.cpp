#include "analysis/forecast/ets.h"

#include "analysis/forecast/ets_fitting.h"
#include "analysis/forecast/ets_ring.h"
#include "model/base/contract.h"

namespace antevia {

std::string etsName(const EtsForm& form)
{
    const std::string error = form.error == EtsError::Additive ? "A" : "M";
    const std::string trend = form.trend == EtsTrend::None ? "N" : form.trend == EtsTrend::Additive ? "A" : "Ad";
    const std::string season = form.season == EtsSeason::None ? "N" : form.season == EtsSeason::Additive ? "A" : "M";
    return "ETS(" + error + "," + trend + "," + season + ")";
}

std::optional<EtsFit> fitEts(const VectorRef& history, int season, const EtsForm& form,
                             const std::optional<EtsStart>& start)
{
    EtsFitting fitting(history, season);
    return start ? fitting.fitFrom(form, *start) : fitting.fit(form);
}

std::optional<EtsFit> etsWith(const VectorRef& history, int season, const EtsForm& form,
                              const EtsParameters& parameters)
{
    return EtsFitting(history, season).fitWith(form, parameters);
}

EtsFit advanced(const EtsFit& fit, double value)
{
    EtsRing ring(fit.last);
    EtsFit next = fit;
    ring.take(value, fit.parameters, fit.form.season);
    next.last = ring.states(fit.form.season);
    return next;
}

EtsFit bestEts(const VectorRef& history, int season, EtsTrends trends, EtsKinds kinds,
               const std::optional<EtsFit>& earlier)
{
    return EtsFitting(history, season).best(trends, kinds, earlier);
}

Eigen::VectorXd etsForecast(const EtsFit& fit, int horizon, int trendPeriods)
{
    Eigen::VectorXd forecast(horizon);
    double base = fit.last.level;
    double slope = fit.last.slope;
    for (int h = 0; h < horizon; ++h) {
        slope *= fit.parameters.phi;
        base += h < trendPeriods ? slope : 0.0;
        const double place = fit.form.season == EtsSeason::None ? 0.0 : fit.last.season[h % fit.last.season.size()];
        forecast[h] = fit.form.season == EtsSeason::Multiplicative ? base * place : base + place;
    }
    return forecast;
}

} // namespace antevia
