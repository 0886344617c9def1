#include "analysis/forecast/stl_forecast.h"

#include "analysis/forecast/seasonal.h"
#include "analysis/forecast/stl.h"
#include "model/base/contract.h"

namespace antevia {

namespace {

constexpr int fewestValues = 5;

bool canBeSplit(const VectorRef& history, int season)
{
    return history.size() >= fewestValues && isSeasonal(history, season);
}

StlFit withSeason(EtsFit adjusted, const StlSplit& split, int season)
{
    return {std::move(adjusted), split.season.tail(season), split.seasonStrength()};
}

} // namespace

std::optional<StlFit> fitStl(const VectorRef& history, int season, const std::optional<StlFit>& earlier)
{
    EXPECTS(season > 0);
    if (!canBeSplit(history, season))
        return std::nullopt;
    const StlSplit split = stl(history, season, {11, true});
    const auto before = earlier ? std::optional(earlier->adjusted) : std::nullopt;
    return withSeason(bestEts(split.adjusted(), 1, EtsTrends::DampedOnly, EtsKinds::AdditiveOnly, before), split,
                      season);
}

std::optional<StlFit> stlWith(const VectorRef& history, int season, const StlParameters& parameters)
{
    EXPECTS(season > 0 && parameters.form.season == EtsSeason::None);
    if (!canBeSplit(history, season))
        return std::nullopt;
    const StlSplit split = stl(history, season, {11, true});
    auto fit = etsWith(split.adjusted(), 1, parameters.form, parameters.smoothing);
    if (!fit)
        return std::nullopt;
    return withSeason(std::move(*fit), split, season);
}

StlFit advanced(const StlFit& fit, double value)
{
    StlFit next = fit;
    next.adjusted = advanced(fit.adjusted, value - fit.season[0]);
    const Eigen::Index places = fit.season.size();
    next.season << fit.season.tail(places - 1), fit.season[0];
    return next;
}

Eigen::VectorXd stlForecast(const StlFit& fit, int horizon)
{
    Eigen::VectorXd forecast = etsForecast(fit.adjusted, horizon, horizon);
    for (int h = 0; h < horizon; ++h)
        forecast[h] += fit.season[h % fit.season.size()];
    return forecast;
}

} // namespace antevia
