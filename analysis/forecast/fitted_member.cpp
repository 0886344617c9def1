#include "analysis/forecast/fitted_member.h"

#include "analysis/forecast/arima.h"
#include "analysis/forecast/ces.h"
#include "analysis/forecast/damped_log.h"
#include "analysis/forecast/ets.h"
#include "analysis/forecast/intermittent.h"
#include "analysis/forecast/member_wrappers.h"
#include "analysis/forecast/pooled.h"
#include "analysis/forecast/score_driven.h"
#include "analysis/forecast/stl_forecast.h"
#include "analysis/forecast/theta.h"
#include "model/base/contract.h"

namespace antevia {
namespace {

constexpr Eigen::Index fewestPeriods = 5;
constexpr double fewCounts = 50.0;      // mean below which, …
constexpr double shareOfZeros = 0.1;    // … or share of zeros from which, models of counts are worth their time
constexpr double shareOfSilence = 0.25; // zeros from which gaps between cases can be told
constexpr int longestEtsSeason = 24;    // a longer season is taken out before smoothing

int trendPeriods(const VectorRef& history)
{
    return std::max(1, static_cast<int>(history.size()) / 2);
}

/// What exponential smoothing may be, and of which season.
struct Smoothing {
    int season = 1;
    EtsTrends trends = EtsTrends::All;
    EtsKinds kinds = EtsKinds::All;
};

std::unique_ptr<FittedMember> smoothed(const VectorRef& history, const Smoothing& wanted,
                                       const std::optional<EtsFit>& earlier = std::nullopt)
{
    const EtsFit fit = bestEts(history, wanted.season, wanted.trends, wanted.kinds, earlier);
    return member<EtsFit>(
        fit, etsName(fit.form),
        [trend = trendPeriods(history)](const EtsFit& each, int horizon) { return etsForecast(each, horizon, trend); },
        [wanted](const EtsFit& before, const VectorRef& longer) { return smoothed(longer, wanted, before); });
}

std::unique_ptr<FittedMember> ets(const VectorRef& history, Smoothing wanted)
{
    if (wanted.season <= longestEtsSeason)
        return smoothed(history, wanted);
    const int season = wanted.season;
    wanted.season = 1;
    return OfAdjusted::make(history, season, [&](const VectorRef& adjusted) { return smoothed(adjusted, wanted); });
}

std::unique_ptr<FittedMember> thetaOfAdjusted(const VectorRef& adjusted, std::optional<double> alpha = std::nullopt)
{
    return member<ThetaFit>(
        fitTheta(adjusted, ThetaKind::Optimised, alpha), "Theta",
        [trend = trendPeriods(adjusted)](const ThetaFit& fit, int horizon) {
            const int moving = std::min(horizon, trend);
            Eigen::VectorXd forecast(horizon);
            forecast.head(moving) = thetaForecast(fit, moving);
            forecast.tail(horizon - moving).setConstant(forecast[moving - 1]);
            return forecast;
        },
        [](const ThetaFit& before, const VectorRef& longer) { return thetaOfAdjusted(longer, before.alpha); });
}

std::unique_ptr<FittedMember> theta(const VectorRef& history, int season)
{
    return OfAdjusted::make(history, season, [](const VectorRef& adjusted) { return thetaOfAdjusted(adjusted); });
}

std::unique_ptr<FittedMember> cesOf(const VectorRef& history, int season,
                                    const std::optional<CesFit>& earlier = std::nullopt)
{
    const CesFit fit = bestCes(history, season, earlier);
    return member<CesFit>(
        fit, cesName(fit.season), cesForecast,
        [season](const CesFit& before, const VectorRef& longer) { return cesOf(longer, season, before); });
}

std::unique_ptr<FittedMember> ces(const VectorRef& history, int season)
{
    if (season > longestEtsSeason)
        return OfAdjusted::make(history, season, [](const VectorRef& adjusted) { return cesOf(adjusted, 1); });
    return cesOf(history, season);
}

std::unique_ptr<FittedMember> arima(const VectorRef& history, int season,
                                    const std::optional<ArimaModel>& start = std::nullopt)
{
    auto fit = fitArima(history, season, start);
    std::string name = fit ? arimaName(fit->model.order, season) : std::string();
    return member<ArimaFit>(
        std::move(fit), std::move(name), arimaForecast,
        [season](const ArimaFit& before, const VectorRef& longer) { return arima(longer, season, before.model); });
}

std::unique_ptr<FittedMember> seasonAndRest(const VectorRef& history, int season,
                                            const std::optional<StlFit>& earlier = std::nullopt)
{
    return member<StlFit>(
        fitStl(history, season, earlier), "STL and smoothing", stlForecast,
        [season](const StlFit& before, const VectorRef& longer) { return seasonAndRest(longer, season, before); });
}

std::unique_ptr<FittedMember> dampedLog(const VectorRef& history, int season,
                                        const std::optional<DampedLogParameters>& start = std::nullopt)
{
    return member<DampedLogFit>(fitDampedLog(history, season, start), "damped trend of logarithms", dampedLogForecast,
                                [season](const DampedLogFit& before, const VectorRef& longer) {
                                    return dampedLog(longer, season, before.parameters);
                                });
}

double zeros(const VectorRef& history)
{
    return static_cast<double>((history.array() < 0.5).count()) / static_cast<double>(history.size());
}

/// Whether counts are so few, or so often zero, that models of counts say what models of levels cannot.
bool areFew(const VectorRef& history)
{
    return zeros(history) >= shareOfZeros || history.mean() < fewCounts;
}

std::unique_ptr<FittedMember> tsb(const VectorRef& history, const std::optional<TsbParameters>& start = std::nullopt)
{
    if (!areFew(history))
        return nullptr;
    return member<TsbFit>(fitTsb(history, start), "TSB", tsbForecast,
                          [](const TsbFit& before, const VectorRef& longer) { return tsb(longer, before.parameters); });
}

std::unique_ptr<FittedMember> sba(const VectorRef& history, const std::optional<double>& start = std::nullopt)
{
    if (zeros(history) < shareOfSilence)
        return nullptr;
    return member<SbaFit>(fitSba(history, start), "SBA", sbaForecast,
                          [](const SbaFit& before, const VectorRef& longer) { return sba(longer, before.weight); });
}

std::unique_ptr<FittedMember> scoreDriven(const VectorRef& history, int season,
                                          const std::optional<ScoreDrivenParameters>& start = std::nullopt)
{
    if (!areFew(history))
        return nullptr;
    return member<ScoreDrivenFit>(fitScoreDriven(history, season, start), "score-driven negative-binomial counts",
                                  scoreDrivenForecast, [season](const ScoreDrivenFit& before, const VectorRef& longer) {
                                      return scoreDriven(longer, season, before.parameters);
                                  });
}

} // namespace

std::unique_ptr<FittedMember> fitMember(Part part, const VectorRef& history, int season)
{
    EXPECTS(history.size() > 0 && season > 0);
    if (isRule(part) || history.size() < fewestPeriods)
        return nullptr;
    switch (part) {
    case Part::Ets: return ets(history, {season, EtsTrends::All, EtsKinds::All});
    case Part::LogEts:
        return OfLogarithms::make(ets(logarithmsOf(history), {season, EtsTrends::DampedOnly, EtsKinds::AdditiveOnly}));
    case Part::Theta: return theta(history, season);
    case Part::LogTheta: return OfLogarithms::make(theta(logarithmsOf(history), season));
    case Part::Ces: return ces(history, season);
    case Part::LogArima: return OfLogarithms::make(arima(logarithmsOf(history), season));
    case Part::LogStl: return OfLogarithms::make(seasonAndRest(logarithmsOf(history), season));
    case Part::DampedLog: return dampedLog(history, season);
    case Part::Tsb: return tsb(history);
    case Part::Sba: return sba(history);
    case Part::ScoreDriven: return scoreDriven(history, season);
    case Part::Pooled: return pooledMember(history, season);
    default: break;
    }
    return nullptr;
}

} // namespace antevia
