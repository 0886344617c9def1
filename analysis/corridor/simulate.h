#pragma once

#include "model/base/run_context.h"
#include "model/places/network.h"
#include "model/scenario/measure.h"
#include "model/scenario/parameters.h"
#include "model/scenario/scenario.h"
#include "model/scenario/simulation.h"
#include "model/time/series.h"

#include <Eigen/Core>

#include <map>
#include <vector>

namespace antevia {

/// What a run of the corridor needs. Nothing known after scenario.asOf is used: later observations and measures with
/// a later `knownFrom` are left out (the latter are named in the warnings).
struct SimulationInput {
    Network network;
    CorridorParameters parameters;
    Scenario scenario;
    std::vector<Measure> measures;      ///< those that apply in the scenario
    /// Of each entry, persons, replicates × days: column 0 is day 1, the day after asOf.
    std::map<PlaceId, Eigen::MatrixXd> entryPaths;
    std::map<PlaceId, Series> observed; ///< arrivals a day, of each place that counts them, the entries included
    std::vector<InitialStock> stocks;   ///< people present on day 0, where somebody knows
    std::vector<int> parametersOf = {}; ///< by replicate: the one whose parameters it has; empty: its own (assimilate.h)
};

/// Moves whole people day by day from the entries to the exits, in an ensemble.
///
/// A day in a place: people arrive; some who were stranded turn back, the others set out again once a way is open;
/// those waiting are registered, as many as the place can (and who finds the queue at its end goes on unregistered);
/// those who stay move through k stages of stay, each left with probability 1 / (1 + T/k) a day for a mean stay of T
/// days (a discrete Erlang distribution: the mean number of nights is T exactly, and who stays less than a day leaves
/// the same day); some apply for asylum, some are returned or moved to another site; the others choose a way on, and
/// if none is open they are stranded. On the way people take an Erlang-distributed time, or its mean (Transit).
///
/// Choice: a multinomial logit over the links' attraction. Of those who want a closed link its leakage passes; the
/// others go by the open links, once they know: until the diversion delay has passed since the closure people
/// still come to the closed link, are turned away, and wait. What exceeds a cap or a capacity waits where it is.
///
/// Noise: of n people who each move with probability p, a random number moves, of mean n·p and variance
/// n·p·(1 − p)·(1 + dispersion·m), m the smaller of n·p and n·(1 − p); where everybody moves there is none. A draw
/// belongs to a seed, replicate, day, place or link and purpose, so that two scenarios with one seed differ by their
/// measures and not by chance.
///
/// Day 0: arrivals are those observed; stocks are those given, else spun up (spinUp), the same in every replicate;
/// people on the way follow from the departures of the last days and the replicate's transit times.
/// ScaleEntry acts relative to its state on day 0, which the entry paths already show.
///
/// Misleads when stays or transit depend on crowding, or opening rules change within a day. Fails with InvalidInput if
/// parameters are missing or impossible, with Internal if people were not conserved.
/// `replicatesPerTask` and the number of threads never change a result.
Result<Simulation> simulate(const SimulationInput& input, const RunContext& run, int replicatesPerTask = 0);

/// The starting point of each place but exits: given, or derived from the arrivals observed up to day 0 with
/// the central parameters. Needs no entry paths (without observed entries, their first day is taken as the past).
Result<std::vector<StartingPoint>> spinUp(const SimulationInput& input);

} // namespace antevia
