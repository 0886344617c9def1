#pragma once

#include "analysis/corridor/simulate.h"

#include <vector>

namespace antevia {

/// Whose parameters each replicate of an ensemble goes on with, after the days before day 0.
struct Assimilation {
    int figures = 0;            ///< arrivals that were compared
    double effective = 1.0;     ///< share of the replicates that the weights are worth, 0 … 1
    double errorBefore = 0.0;   ///< sum of |error| over sum of arrivals, of the mean over replicates
    double errorAfter = 0.0;    ///< of the mean weighted
    std::vector<int> ancestors; ///< by replicate: the one whose parameters it is to have (SimulationInput::parametersOf)
};

/// Weights the replicates of a run by how well their parameters explain the arrivals of the last `days` up to day 0, and
/// draws as many again by the weights (systematic resampling; Gordon, Salmond, Smith (1993), Novel approach to
/// nonlinear/non-Gaussian Bayesian state estimation, IEE Proceedings F 140(2)).
///
/// Each replicate runs those days with the entries that were counted. Its figures are compared as `calibrate` compares
/// them; their errors are taken for larger than they are until the weights are worth a quarter of the replicates
/// (tempering), so that one lucky course cannot stand for all. Where people are follows, as in every run, from day 0 as
/// it was counted. A parameter that made no difference in those days keeps its range.
///
/// Fails as `calibrate` does of the figures.
Result<Assimilation> assimilate(const SimulationInput& input, int days, const RunContext& run);

} // namespace antevia
