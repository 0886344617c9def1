#pragma once

#include "analysis/forecast/part_trust.h"
#include "model/forecast/forecast.h"

#include <vector>

namespace antevia {

/// Weights (allParts, sum 1) of the parts in the combination: the trust learnt over many series (part_trust.h), moved
/// by the errors on the periods among `values` (NaN missing) that were known.
Eigen::VectorXd combinationWeights(std::span<const PartsAtOrigin> origins, const VectorRef& values, int season);

/// The parts that methods are made of, each once.
std::vector<Part> partsOf(const std::vector<ForecastMethod>& methods);

/// The forecast (horizon) of a method from those of the parts (allParts × horizon). Ets and Theta are each the mean of
/// a fit to the values and one to logarithms. The combination is the weighted mean of its parts on the scale of
/// count_scale.h, so that one part's high value does not carry the others with it. Where no part of a method can be
/// had it is the last value.
Eigen::VectorXd methodForecast(ForecastMethod method, const Eigen::MatrixXd& parts, const VectorRef& weights);

/// How far the parts of the combination lie from it (horizon), as their weighted mean distance on the scale of
/// count_scale.h. NaN for any other method.
Eigen::VectorXd methodDisagreement(ForecastMethod method, const Eigen::MatrixXd& parts, const VectorRef& weights);

/// For people: "mean of ETS(A,N,N) and ETS(A,Ad,N) of logarithms"; the combination with weights, the largest first.
std::string methodModel(ForecastMethod method, const Parts& parts, const VectorRef& weights);

/// One forecast of each of `methods` from those of `parts` (allParts × horizon).
std::vector<MemberForecast> memberForecasts(const Parts& parts, const Eigen::MatrixXd& forecasts,
                                            const std::vector<ForecastMethod>& methods, const VectorRef& weights);

} // namespace antevia
