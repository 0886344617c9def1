#pragma once

#include "analysis/base/stable_math.h"
#include "analysis/forecast/count_scale.h"
#include "analysis/forecast/fitted_member.h"
#include "analysis/forecast/seasonal.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace antevia {

/// A fit with a free function `advanced(fit, value)`, one that forecasts from it, and one that fits a longer history
/// starting from it.
template <class Fit>
class Member : public FittedMember {
public:
    using Forecasting = std::function<Eigen::VectorXd(const Fit&, int)>;
    using Refitting = std::function<std::unique_ptr<FittedMember>(const Fit&, const VectorRef&)>;

    Member(Fit fit, std::string name, Forecasting forecasting, Refitting refitting)
        : m_fit(std::move(fit)), m_name(std::move(name)), m_forecasting(std::move(forecasting)),
          m_refitting(std::move(refitting))
    {
    }

    void advance(double value) override { m_fit = advanced(m_fit, value); }
    Eigen::VectorXd forecast(int horizon) const override { return m_forecasting(m_fit, horizon); }
    std::unique_ptr<FittedMember> refitted(const VectorRef& history) const override
    {
        return m_refitting(m_fit, history);
    }
    bool hasSettled() const override
    {
        if constexpr (requires { m_fit.hasSettled; })
            return m_fit.hasSettled;
        return true;
    }
    std::string name() const override { return m_name; }

private:
    Fit m_fit;
    std::string m_name;
    Forecasting m_forecasting;
    Refitting m_refitting;
};

template <class Fit>
std::unique_ptr<FittedMember> member(std::optional<Fit> fit, std::string name,
                                     typename Member<Fit>::Forecasting forecasting,
                                     typename Member<Fit>::Refitting refitting)
{
    if (!fit)
        return nullptr;
    return std::make_unique<Member<Fit>>(std::move(*fit), std::move(name), std::move(forecasting),
                                         std::move(refitting));
}

/// A model of log(1 + count).
class OfLogarithms : public FittedMember {
public:
    /// Nothing of nothing.
    static std::unique_ptr<FittedMember> make(std::unique_ptr<FittedMember> logarithms)
    {
        return logarithms ? std::make_unique<OfLogarithms>(std::move(logarithms)) : nullptr;
    }
    explicit OfLogarithms(std::unique_ptr<FittedMember> logarithms) : m_logarithms(std::move(logarithms)) {}

    void advance(double value) override { m_logarithms->advance(stableLog1p(value)); }
    Eigen::VectorXd forecast(int horizon) const override
    {
        static constexpr double highest = 60.0; // e⁶⁰ is beyond any count
        return m_logarithms->forecast(horizon).unaryExpr(
            [](double log) { return stableExp(std::min(log, highest)) - 1.0; });
    }
    std::unique_ptr<FittedMember> refitted(const VectorRef& history) const override
    {
        return make(m_logarithms->refitted(logarithmsOf(history)));
    }
    bool hasSettled() const override { return m_logarithms->hasSettled(); }
    std::string name() const override { return m_logarithms->name() + " of logarithms"; }

private:
    std::unique_ptr<FittedMember> m_logarithms;
};

/// A model of the history without its season, which is put back.
class OfAdjusted : public FittedMember {
public:
    using Fitting = std::function<std::unique_ptr<FittedMember>(const VectorRef& adjusted)>;

    /// Nothing where nothing can be fitted to the adjusted history.
    static std::unique_ptr<FittedMember> make(const VectorRef& history, int season, const Fitting& fit)
    {
        SeasonalSplit split = seasonalSplit(history, season);
        auto adjusted = fit(split.adjusted);
        return adjusted ? std::make_unique<OfAdjusted>(std::move(adjusted), std::move(split), season) : nullptr;
    }
    OfAdjusted(std::unique_ptr<FittedMember> adjusted, SeasonalSplit split, int season)
        : m_adjusted(std::move(adjusted)), m_split(std::move(split)), m_season(season)
    {
        turn(m_split.adjusted.size());
        m_split.adjusted.resize(0);
    }

    void advance(double value) override
    {
        const double factor = m_split.isSeasonal() ? m_split.factors[0] : m_split.multiplicative ? 1.0 : 0.0;
        m_adjusted->advance(m_split.multiplicative ? value / factor : value - factor);
        turn(1);
    }
    Eigen::VectorXd forecast(int horizon) const override { return m_split.restored(m_adjusted->forecast(horizon)); }
    std::unique_ptr<FittedMember> refitted(const VectorRef& history) const override
    {
        return make(history, m_season, [this](const VectorRef& adjusted) { return m_adjusted->refitted(adjusted); });
    }
    bool hasSettled() const override { return m_adjusted->hasSettled(); }
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
    int m_season;
};

} // namespace antevia
