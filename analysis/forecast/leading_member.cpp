#include "analysis/forecast/leading_member.h"

#include <algorithm>

namespace antevia {

namespace {

constexpr Eigen::Index fewestPeriods = 60;
constexpr int longestAhead = 14;

LeadingInput inputOf(const VectorRef& history, int season, const Surroundings& around)
{
    LeadingInput input{history, {}, around.measures, season};
    for (const Indicator& each : around.indicators)
        input.indicators.push_back({each.name, each.values.head(history.size())});
    return input;
}

class LeadingMember : public FittedMember {
public:
    LeadingMember(const VectorRef& history, int season, std::shared_ptr<const Surroundings> around)
        : m_history(history.begin(), history.end()), m_season(season), m_around(std::move(around)),
          m_fit(fitLeading(inputOf(history, season, *m_around), {.horizon = longestAhead}))
    {
    }

    void advance(double value) override { m_history.push_back(value); }
    Eigen::VectorXd forecast(int horizon) const override
    {
        const Eigen::Map<const Eigen::VectorXd> history(m_history.data(), static_cast<Eigen::Index>(m_history.size()));
        const Eigen::VectorXd near = leadingForecast(m_fit, inputOf(history, m_season, *m_around));
        const int known = std::min(horizon, longestAhead);
        Eigen::VectorXd forecast = Eigen::VectorXd::Constant(horizon, near[longestAhead - 1]);
        forecast.head(known) = near.head(known);
        return forecast;
    }
    std::unique_ptr<FittedMember> refitted(const VectorRef& history) const override
    {
        return leadingMember(history, m_season, m_around);
    }
    std::string name() const override
    {
        const std::size_t measures = m_around->measures.size();
        return "regression on " + std::to_string(m_around->indicators.size()) + " leading series and " +
               std::to_string(measures) + (measures == 1 ? " dated measure" : " dated measures");
    }

private:
    std::vector<double> m_history;
    int m_season;
    std::shared_ptr<const Surroundings> m_around;
    LeadingFit m_fit;
};

} // namespace

std::unique_ptr<FittedMember> leadingMember(const VectorRef& history, int season,
                                            std::shared_ptr<const Surroundings> around)
{
    if (!around || around->isEmpty() || history.size() < fewestPeriods)
        return nullptr;
    return std::make_unique<LeadingMember>(history, season, std::move(around));
}

} // namespace antevia
