#include "analysis/forecast/members.h"

#include "analysis/base/quantiles.h"
#include "analysis/base/stable_math.h"
#include "analysis/forecast/ets.h"
#include "analysis/forecast/seasonal.h"
#include "analysis/forecast/simple_methods.h"
#include "analysis/forecast/theta.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace antevia {

namespace {

constexpr int longestFit = 500;      // periods; older ones say nothing about tomorrow and cost time
constexpr int longestEtsSeason = 24; // a longer season is taken out before smoothing
constexpr int fewestPeriods = 5;     // below it nothing can be fitted
constexpr double largestRise = 2.0;  // of the largest value ever seen

struct Part {
    std::string model;
    Eigen::VectorXd median; ///< horizon
};

Eigen::VectorXd logarithms(const Eigen::VectorXd& counts)
{
    return counts.unaryExpr([](double count) { return stableLog1p(count); });
}

Eigen::VectorXd countsOf(const Eigen::VectorXd& logs)
{
    return logs.unaryExpr([](double log) { return stableExp(log) - 1.0; });
}

Eigen::VectorXd insideReach(Eigen::VectorXd forecast, const Eigen::VectorXd& history)
{
    const double top = largestRise * history.maxCoeff();
    for (double& value : forecast)
        value = std::isfinite(value) ? std::clamp(value, 0.0, top) : history[history.size() - 1];
    return forecast;
}

/// Works each part out once, when it is first wanted.
class Workshop {
public:
    explicit Workshop(const MemberInput& input)
        : m_input(input), m_values(input.history.tail(std::min<Eigen::Index>(longestFit, input.history.size()))),
          m_logs(logarithms(m_values))
    {
    }

    MemberForecast member(ForecastMethod method)
    {
        const Part made = part(method);
        return {method, made.model, insideReach(made.median, m_input.history)};
    }

private:
    Part part(ForecastMethod method)
    {
        const Eigen::VectorXd& history = m_input.history;
        switch (method) {
        case ForecastMethod::Naive: return {"last value", naiveForecast(history, m_input.horizon)};
        case ForecastMethod::SeasonalNaive:
            return {"value one season ago", seasonalNaiveForecast(history, m_input.season, m_input.horizon)};
        case ForecastMethod::Drift:
            return {"line through the first and last value", driftForecast(history, m_input.horizon)};
        case ForecastMethod::Mean:
            return {"mean of the last season", meanForecast(history, m_input.season, m_input.horizon)};
        default: break;
        }
        if (history.size() < fewestPeriods)
            return {"last value, for want of history", naiveForecast(history, m_input.horizon)};
        return fitted(method);
    }

    Part fitted(ForecastMethod method)
    {
        if (method == ForecastMethod::Ets)
            return meanOf(etsParts());
        if (method == ForecastMethod::Theta)
            return meanOf(thetaParts());
        std::vector<Part> all = etsParts();
        all.insert(all.end(), thetaParts().begin(), thetaParts().end());
        return medianOfParts(all);
    }

    const std::vector<Part>& etsParts()
    {
        if (m_ets.empty()) {
            m_ets = {ets(m_values, EtsTrends::All, EtsKinds::All),
                     ets(m_logs, EtsTrends::DampedOnly, EtsKinds::AdditiveOnly)};
            m_ets[1] = {m_ets[1].model + " of logarithms", countsOf(m_ets[1].median)};
        }
        return m_ets;
    }

    const std::vector<Part>& thetaParts()
    {
        if (m_theta.empty())
            m_theta = {{"Theta", theta(m_values)}, {"Theta of logarithms", countsOf(theta(m_logs))}};
        return m_theta;
    }

    Part ets(const Eigen::VectorXd& values, EtsTrends trends, EtsKinds kinds) const
    {
        if (m_input.season <= longestEtsSeason) {
            const EtsFit fit = bestEts(values, m_input.season, trends, kinds);
            return {etsName(fit.form), etsForecast(fit, m_input.horizon, trendPeriods())};
        }
        const SeasonalSplit split = seasonalSplit(values, m_input.season);
        const EtsFit fit = bestEts(split.adjusted, 1, trends, kinds);
        return {etsName(fit.form) + (split.isSeasonal() ? " of seasonally adjusted values" : ""),
                split.restored(etsForecast(fit, m_input.horizon, trendPeriods()))};
    }

    Eigen::VectorXd theta(const Eigen::VectorXd& values) const
    {
        const SeasonalSplit split = seasonalSplit(values, m_input.season);
        const int steps = std::min(m_input.horizon, trendPeriods());
        Eigen::VectorXd forecast(m_input.horizon);
        forecast.head(steps) = thetaForecast(fitTheta(split.adjusted), split.adjusted, steps);
        forecast.tail(m_input.horizon - steps).setConstant(forecast[steps - 1]);
        return split.restored(forecast);
    }

    int trendPeriods() const { return std::max(1, static_cast<int>(m_values.size()) / 2); }

    Part meanOf(const std::vector<Part>& parts) const
    {
        Part mean{"mean of", Eigen::VectorXd::Zero(m_input.horizon)};
        for (const Part& each : parts) {
            mean.model += (&each == parts.data() ? " " : " and ") + each.model;
            mean.median += insideReach(each.median, m_input.history) / static_cast<double>(parts.size());
        }
        return mean;
    }

    Part medianOfParts(const std::vector<Part>& parts) const
    {
        Part median{"median of", Eigen::VectorXd(m_input.horizon)};
        for (const Part& each : parts)
            median.model += (&each == parts.data() ? " " : ", ") + each.model;
        for (int h = 0; h < m_input.horizon; ++h) {
            std::vector<double> values;
            values.reserve(parts.size());
            for (const Part& each : parts)
                values.push_back(each.median[h]);
            median.median[h] = medianOf(std::move(values));
        }
        return median;
    }

    const MemberInput& m_input;
    Eigen::VectorXd m_values; ///< what is fitted: the last periods of the history
    Eigen::VectorXd m_logs;
    std::vector<Part> m_ets;
    std::vector<Part> m_theta;
};

} // namespace

std::vector<MemberForecast> memberForecasts(const MemberInput& input, const std::vector<ForecastMethod>& methods)
{
    EXPECTS(input.history.size() > 0 && input.season > 0 && input.horizon > 0);
    EXPECTS(input.history.minCoeff() >= 0.0);
    Workshop workshop(input);
    std::vector<MemberForecast> members;
    members.reserve(methods.size());
    for (const ForecastMethod method : methods)
        members.push_back(workshop.member(method));
    return members;
}

} // namespace antevia
