#include "analysis/forecast/combination.h"

#include "analysis/forecast/count_scale.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

const std::vector<Part>& partsOf(ForecastMethod method)
{
    static const std::vector<Part> naive{Part::Naive};
    static const std::vector<Part> seasonal{Part::SeasonalNaive};
    static const std::vector<Part> drift{Part::Drift};
    static const std::vector<Part> mean{Part::Mean};
    static const std::vector<Part> ets{Part::Ets, Part::LogEts};
    static const std::vector<Part> theta{Part::Theta, Part::LogTheta};
    static const std::vector<Part> arima{Part::LogArima};
    static const std::vector<Part> damped{Part::DampedLog};
    static const std::vector<Part> pooled{Part::Pooled};
    static const std::vector<Part> combined{Part::Naive,    Part::SeasonalNaive, Part::Drift,     Part::Ets,
                                            Part::LogEts,   Part::Theta,         Part::LogTheta,  Part::Ces,
                                            Part::LogArima, Part::LogStl,        Part::DampedLog, Part::Tsb,
                                            Part::Sba,      Part::ScoreDriven,   Part::Pooled,    Part::Leading};
    switch (method) {
    case ForecastMethod::Naive: return naive;
    case ForecastMethod::SeasonalNaive: return seasonal;
    case ForecastMethod::Drift: return drift;
    case ForecastMethod::Mean: return mean;
    case ForecastMethod::Ets: return ets;
    case ForecastMethod::Theta: return theta;
    case ForecastMethod::Arima: return arima;
    case ForecastMethod::DampedTrend: return damped;
    case ForecastMethod::Pooled: return pooled;
    case ForecastMethod::Combination: break;
    }
    return combined;
}

std::vector<Part> partsThere(ForecastMethod method, const Eigen::MatrixXd& forecasts)
{
    std::vector<Part> there;
    for (const Part part : partsOf(method))
        if (!std::isnan(forecasts(indexOf(part), 0)))
            there.push_back(part);
    if (method == ForecastMethod::Combination && std::ranges::all_of(there, isRule)) // rules alone are no combination
        there = {Part::Naive};
    return there;
}

Eigen::VectorXd combined(const Eigen::MatrixXd& forecasts, const std::vector<Part>& there, const VectorRef& weights)
{
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(forecasts.cols());
    double total = 0.0;
    for (const Part part : there) {
        const double weight = weights[indexOf(part)];
        sum += weight * forecasts.row(indexOf(part)).transpose().unaryExpr(&onCountScale);
        total += weight;
    }
    return (sum / total).unaryExpr(&fromCountScale);
}

std::string listOfWeights(std::vector<Part> there, const Parts& parts, const VectorRef& weights)
{
    double total = 0.0;
    for (const Part part : there)
        total += weights[indexOf(part)];
    std::ranges::stable_sort(there, std::ranges::greater(), [&](Part part) { return weights[indexOf(part)]; });
    std::string list = "weighted:";
    for (const Part part : there)
        list += (part == there.front() ? " " : ", ") + parts.name(part) + " " +
                std::to_string(std::lround(100.0 * weights[indexOf(part)] / total)) + " %";
    return list;
}

} // namespace

Eigen::VectorXd combinationWeights(std::span<const PartsAtOrigin> origins, const VectorRef& values, int season)
{
    return learntTrust().weights(partRecord(origins, values, season));
}

std::vector<Part> partsOf(const std::vector<ForecastMethod>& methods)
{
    std::vector<Part> wanted;
    for (const Part part : allParts)
        if (std::ranges::any_of(methods,
                                [&](ForecastMethod method) { return std::ranges::count(partsOf(method), part) > 0; }))
            wanted.push_back(part);
    return wanted;
}

Eigen::VectorXd methodForecast(ForecastMethod method, const Eigen::MatrixXd& parts, const VectorRef& weights)
{
    const std::vector<Part> there = partsThere(method, parts);
    if (there.empty())
        return parts.row(indexOf(Part::Naive)).transpose();
    if (there.size() == 1)
        return parts.row(indexOf(there.front())).transpose();
    if (method == ForecastMethod::Combination)
        return combined(parts, there, weights);
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(parts.cols());
    for (const Part part : there)
        sum += parts.row(indexOf(part)).transpose();
    return sum / static_cast<double>(there.size());
}

Eigen::VectorXd methodDisagreement(ForecastMethod method, const Eigen::MatrixXd& parts, const VectorRef& weights)
{
    const std::vector<Part> there = partsThere(method, parts);
    if (method != ForecastMethod::Combination || there.size() < 2)
        return Eigen::VectorXd::Constant(parts.cols(), std::numeric_limits<double>::quiet_NaN());
    const Eigen::VectorXd middle = combined(parts, there, weights).unaryExpr(&onCountScale);
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(parts.cols());
    double total = 0.0;
    for (const Part part : there) {
        const double weight = weights[indexOf(part)];
        sum += weight * (parts.row(indexOf(part)).transpose().unaryExpr(&onCountScale) - middle).cwiseAbs();
        total += weight;
    }
    return sum / total;
}

std::string methodModel(ForecastMethod method, const Parts& parts, const VectorRef& weights)
{
    const std::vector<Part> there = partsThere(method, parts.forecasts(1));
    if (there.empty())
        return parts.name(Part::Naive) + ", for want of history";
    if (there.size() == 1)
        return parts.name(there.front());
    if (method == ForecastMethod::Combination)
        return listOfWeights(there, parts, weights);
    return "mean of " + parts.name(there[0]) + " and " + parts.name(there[1]);
}

std::vector<MemberForecast> memberForecasts(const Parts& parts, const Eigen::MatrixXd& forecasts,
                                            const std::vector<ForecastMethod>& methods, const VectorRef& weights)
{
    EXPECTS(forecasts.rows() == partCount && weights.size() == partCount);
    std::vector<MemberForecast> members;
    for (const ForecastMethod method : methods)
        members.push_back({method, methodModel(method, parts, weights), methodForecast(method, forecasts, weights)});
    return members;
}

} // namespace antevia
