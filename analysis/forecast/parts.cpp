#include "analysis/forecast/parts.h"

#include "analysis/forecast/leading_member.h"
#include "analysis/forecast/simple_methods.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr Eigen::Index longestFit = 500; // periods; older ones say nothing about tomorrow and cost time
constexpr double largestRise = 2.0;      // of the largest value ever seen

std::string nameOfRule(Part part)
{
    switch (part) {
    case Part::SeasonalNaive: return "value one season ago";
    case Part::Drift: return "line through the first and last value";
    case Part::Mean: return "mean of the last season";
    default: return "last value";
    }
}

} // namespace

Parts::Parts(const VectorRef& history, int season, std::span<const Part> wanted,
             std::shared_ptr<const Surroundings> around)
    : m_season(season), m_wanted(wanted.begin(), wanted.end()), m_around(std::move(around))
{
    fit(history, nullptr);
}

Parts Parts::refitted(const VectorRef& history) const
{
    Parts again(m_season, m_wanted, m_around);
    again.fit(history, this);
    return again;
}

void Parts::fit(const VectorRef& history, const Parts* earlier)
{
    EXPECTS(history.size() > 0 && m_season > 0 && history.minCoeff() >= 0.0);
    m_history.assign(history.begin(), history.end());
    const Eigen::VectorXd fitted = history.tail(std::min(longestFit, history.size()));
    for (const Part part : m_wanted) {
        const auto place = static_cast<std::size_t>(part);
        const FittedMember* before = earlier ? earlier->m_models[place].get() : nullptr;
        if (part == Part::Leading)
            m_models[place] = leadingMember(history, m_season, m_around);
        else
            m_models[place] = before ? before->refitted(fitted) : fitMember(part, fitted, m_season);
    }
}

void Parts::advance(double value)
{
    m_history.push_back(value);
    for (auto& model : m_models)
        if (model)
            model->advance(value);
}

bool Parts::isThere(Part part) const
{
    if (part == Part::SeasonalNaive)
        return m_season > 1 && m_history.size() >= static_cast<std::size_t>(m_season);
    return isRule(part) || m_models[static_cast<std::size_t>(part)];
}

Eigen::VectorXd Parts::simple(Part part, int horizon) const
{
    const Eigen::Map<const Eigen::VectorXd> history(m_history.data(), static_cast<Eigen::Index>(m_history.size()));
    switch (part) {
    case Part::SeasonalNaive: return seasonalNaiveForecast(history, m_season, horizon);
    case Part::Drift: return driftForecast(history, horizon);
    case Part::Mean: return meanForecast(history, m_season, horizon);
    default: return naiveForecast(history, horizon);
    }
}

Eigen::MatrixXd Parts::forecasts(int horizon) const
{
    Eigen::MatrixXd all(partCount, horizon);
    const double top = largestRise * std::ranges::max(m_history);
    for (const Part part : allParts) {
        auto row = all.row(indexOf(part));
        if (!isThere(part)) {
            row.setConstant(std::numeric_limits<double>::quiet_NaN());
            continue;
        }
        const auto& model = m_models[static_cast<std::size_t>(part)];
        row = (model ? model->forecast(horizon) : simple(part, horizon)).transpose();
        for (double& value : row)
            value = std::isfinite(value) ? std::clamp(value, 0.0, top) : m_history.back();
    }
    return all;
}

Eigen::MatrixXd Parts::learntSpread(int horizon, std::span<const double> levels) const
{
    const auto& pooled = m_models[static_cast<std::size_t>(Part::Pooled)];
    return pooled ? pooled->spread(horizon, levels) : Eigen::MatrixXd();
}

std::vector<std::string> Parts::unsettled() const
{
    std::vector<std::string> names;
    for (const auto& model : m_models)
        if (model && !model->hasSettled())
            names.push_back(model->name());
    return names;
}

std::string Parts::name(Part part) const
{
    if (!isThere(part))
        return {};
    const auto& model = m_models[static_cast<std::size_t>(part)];
    return model ? model->name() : nameOfRule(part);
}

} // namespace antevia
