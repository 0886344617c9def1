#pragma once

#include "analysis/forecast/fitted_member.h"
#include "analysis/forecast/pooled_network.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace antevia {

/// Quantiles (horizon × levels, not falling along a row, none below 0) at ascending levels between 0 and 1 by a model
/// learnt from thousands of series at once: small networks see the end of a history, freed of level, scale and season
/// (pooled_window.h), and give quantiles of the next 18 periods. Nothing is fitted to the series, so that every end of
/// its history costs the same. Beyond 18 periods the level stays, the season repeats and the spread grows like a random
/// walk's; beyond the levels 0.01 and 0.99 a straight line goes on, on the scale of normal quantiles. `scaled`, the
/// history (periods, at least one, none missing), and what comes back are on the scale of count_scale.h; nothing is
/// above about four times the largest count. Montero-Manso, Hyndman (2021), Principles and algorithms for forecasting
/// groups of time series, IJF 37(4), for learning over series; Wen et al. (2017), A multi-horizon quantile recurrent
/// forecaster, arXiv:1711.11053, for quantiles by their loss. Assumes that what follows a pattern in one series follows
/// it in others; fails where a series is like none that was learnt from.
Eigen::MatrixXd pooledQuantiles(const PooledNetworks& networks, const VectorRef& scaled, int season, int horizon,
                                std::span<const double> levels);

/// Of a history (periods, at least one, none missing, counts ≥ 0) with a season of `season` periods, by the networks
/// that come with the program.
std::unique_ptr<FittedMember> pooledMember(const VectorRef& history, int season);

} // namespace antevia
