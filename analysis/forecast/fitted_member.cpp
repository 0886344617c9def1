#include "analysis/forecast/fitted_member.h"

#include "analysis/base/stable_math.h"
#include "analysis/forecast/arima.h"
#include "analysis/forecast/ces.h"
#include "analysis/forecast/count_scale.h"
#include "analysis/forecast/damped_log.h"
#include "analysis/forecast/ets.h"
#include "analysis/forecast/intermittent.h"
#include "analysis/forecast/pooled.h"
#include "analysis/forecast/score_driven.h"
#include "analysis/forecast/seasonal.h"
#include "analysis/forecast/stl_forecast.h"
#include "analysis/forecast/theta.h"
#include "model/base/contract.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace antevia {
namespace {

constexpr Eigen::Index fewestPeriods = 5;
constexpr double highestLogarithm = 60.0; // e⁶⁰ is beyond any count
constexpr double fewCounts = 50.0;        // mean below which, …
constexpr double shareOfZeros = 0.1;      // … or share of zeros from which, models of counts are worth their time
constexpr int longestEtsSeason = 24;      // a longer season is taken out before smoothing

/// A fit with free functions: `advanced(fit, value)` and one that forecasts.
template <class Fit>
class Member : public FittedMember {
public:
    using Forecasting = std::function<Eigen::VectorXd(const Fit&, int)>;

    Member(Fit fit, std::string name, Forecasting forecasting)
        : m_fit(std::move(fit)), m_name(std::move(name)), m_forecasting(std::move(forecasting))
    {
    }

    void advance(double value) override { m_fit = advanced(m_fit, value); }
    Eigen::VectorXd forecast(int horizon) const override { return m_forecasting(m_fit, horizon); }
    std::string name() const override { return m_name; }

private:
    Fit m_fit;
    std::string m_name;
    Forecasting m_forecasting;
};

template <class Fit, class Forecasting>
std::unique_ptr<FittedMember> member(std::optional<Fit> fit, std::string name, Forecasting forecasting)
{
    if (!fit)
        return nullptr;
    return std::make_unique<Member<Fit>>(std::move(*fit), std::move(name), std::move(forecasting));
}

/// A model of log(1 + count).
class OfLogarithms : public FittedMember {
public:
    explicit OfLogarithms(std::unique_ptr<FittedMember> logarithms) : m_logarithms(std::move(logarithms)) {}

    void advance(double value) override { m_logarithms->advance(stableLog1p(value)); }
    Eigen::VectorXd forecast(int horizon) const override
    {
        return m_logarithms->forecast(horizon).unaryExpr(
            [](double log) { return stableExp(std::min(log, highestLogarithm)) - 1.0; });
    }
    std::string name() const override { return m_logarithms->name() + " of logarithms"; }

private:
    std::unique_ptr<FittedMember> m_logarithms;
};

/// A model of the history without its season, which is put back.
class OfAdjusted : public FittedMember {
public:
    OfAdjusted(std::unique_ptr<FittedMember> adjusted, SeasonalSplit split, Eigen::Index periods)
        : m_adjusted(std::move(adjusted)), m_split(std::move(split))
    {
        m_split.adjusted.resize(0);
        turn(periods);
    }

    void advance(double value) override
    {
        const double factor = m_split.isSeasonal() ? m_split.factors[0] : m_split.multiplicative ? 1.0 : 0.0;
        m_adjusted->advance(m_split.multiplicative ? value / factor : value - factor);
        turn(1);
    }
    Eigen::VectorXd forecast(int horizon) const override { return m_split.restored(m_adjusted->forecast(horizon)); }
    std::string name() const override
    {
        return m_adjusted->name() + (m_split.isSeasonal() ? " of seasonally adjusted values" : "");
    }

private:
    /// The factor of the next period comes first, as `restored` has it of an empty history.
    void turn(Eigen::Index periods)
    {
        const Eigen::Index places = m_split.factors.size();
        if (places > 1)
            std::rotate(m_split.factors.begin(), m_split.factors.begin() + periods % places, m_split.factors.end());
    }

    std::unique_ptr<FittedMember> m_adjusted;
    SeasonalSplit m_split;
};

int trendPeriods(const VectorRef& history)
{
    return std::max(1, static_cast<int>(history.size()) / 2);
}

std::unique_ptr<FittedMember> smoothing(const VectorRef& history, int season, EtsTrends trends, EtsKinds kinds)
{
    const EtsFit fit = bestEts(history, season, trends, kinds);
    return member(
        std::optional(fit), etsName(fit.form),
        [trend = trendPeriods(history)](const EtsFit& each, int horizon) { return etsForecast(each, horizon, trend); });
}

using MakeMember = std::function<std::unique_ptr<FittedMember>(const VectorRef& adjusted)>;

std::unique_ptr<FittedMember> ofAdjusted(const VectorRef& history, int season, const MakeMember& make)
{
    SeasonalSplit split = seasonalSplit(history, season);
    auto adjusted = make(split.adjusted);
    return adjusted ? std::make_unique<OfAdjusted>(std::move(adjusted), std::move(split), history.size()) : nullptr;
}

std::unique_ptr<FittedMember> ets(const VectorRef& history, int season, EtsTrends trends, EtsKinds kinds)
{
    if (season <= longestEtsSeason)
        return smoothing(history, season, trends, kinds);
    return ofAdjusted(history, season,
                      [&](const VectorRef& adjusted) { return smoothing(adjusted, 1, trends, kinds); });
}

std::unique_ptr<FittedMember> theta(const VectorRef& history, int season)
{
    return ofAdjusted(history, season, [](const VectorRef& adjusted) {
        return member(std::optional(fitTheta(adjusted)), "Theta",
                      [trend = trendPeriods(adjusted)](const ThetaFit& fit, int horizon) {
                          const int moving = std::min(horizon, trend);
                          Eigen::VectorXd forecast(horizon);
                          forecast.head(moving) = thetaForecast(fit, moving);
                          forecast.tail(horizon - moving).setConstant(forecast[moving - 1]);
                          return forecast;
                      });
    });
}

std::unique_ptr<FittedMember> ces(const VectorRef& history, int season)
{
    if (season > longestEtsSeason)
        return ofAdjusted(history, season, [](const VectorRef& adjusted) { return ces(adjusted, 1); });
    const CesFit fit = bestCes(history, season);
    return member(std::optional(fit), cesName(fit.season), cesForecast);
}

std::unique_ptr<FittedMember> arima(const VectorRef& history, int season)
{
    auto fit = fitArima(history, season);
    std::string name = fit ? arimaName(fit->model.order, season) : std::string();
    return member(std::move(fit), std::move(name), arimaForecast);
}

/// Whether counts are so few, or so often zero, that models of counts say what models of levels cannot.
bool areFew(const VectorRef& history)
{
    const auto zeros = static_cast<double>((history.array() < 0.5).count());
    return zeros >= shareOfZeros * static_cast<double>(history.size()) || history.mean() < fewCounts;
}

std::unique_ptr<FittedMember> scoreDriven(const VectorRef& history, int season)
{
    return member(fitScoreDriven(history, season), "score-driven negative-binomial counts", scoreDrivenForecast);
}

std::unique_ptr<FittedMember> ofLogarithms(std::unique_ptr<FittedMember> logarithms)
{
    return logarithms ? std::make_unique<OfLogarithms>(std::move(logarithms)) : nullptr;
}

} // namespace

std::unique_ptr<FittedMember> fitMember(Part part, const VectorRef& history, int season)
{
    EXPECTS(history.size() > 0 && season > 0);
    if (isRule(part) || history.size() < fewestPeriods)
        return nullptr;
    switch (part) {
    case Part::Ets: return ets(history, season, EtsTrends::All, EtsKinds::All);
    case Part::LogEts:
        return ofLogarithms(ets(logarithmsOf(history), season, EtsTrends::DampedOnly, EtsKinds::AdditiveOnly));
    case Part::Theta: return theta(history, season);
    case Part::LogTheta: return ofLogarithms(theta(logarithmsOf(history), season));
    case Part::Ces: return ces(history, season);
    case Part::LogArima: return ofLogarithms(arima(logarithmsOf(history), season));
    case Part::LogStl:
        return ofLogarithms(member(fitStl(logarithmsOf(history), season), "STL and smoothing", stlForecast));
    case Part::DampedLog: return member(fitDampedLog(history, season), "damped trend of logarithms", dampedLogForecast);
    case Part::Tsb: return areFew(history) ? member(fitTsb(history), "TSB", tsbForecast) : nullptr;
    case Part::ScoreDriven: return areFew(history) ? scoreDriven(history, season) : nullptr;
    case Part::Pooled: return pooledMember(history, season);
    default: break;
    }
    return nullptr;
}

} // namespace antevia
