#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

/// What the networks' distances count in that mean, beside the record's. At 0.75 ranges held too few of M3's values and
/// too many of hospital's; from 0.3 to 0.5 scores are flat.
inline constexpr double learntShare = 0.4;

/// Quantiles around `median` (horizon) that lie as far from it as the weighted mean of two do from theirs, on the scale
/// of count_scale.h: `recorded` (horizon × levels; around the same median) from the record of one series, which knows
/// how far off forecasts of it were, and `learnt` (horizon × levels, distances on that scale) from many series, which
/// counts a little less: they know what such an end of a history means for what is ahead. Means of quantiles keep the
/// shape that means of probabilities blur: Lichtendahl, Grushka-Cockayne, Winkler (2013), Is it better to average
/// probabilities or quantiles?, Management Science 59(7). None above `highest` unless its median is.
Eigen::MatrixXd blendedQuantiles(const Eigen::MatrixXd& recorded, const VectorRef& median,
                                 const Eigen::MatrixXd& learnt, double highest);

} // namespace antevia
