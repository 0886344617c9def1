#pragma once

#include "analysis/corridor/simulate.h"

#include <Eigen/Core>

#include <vector>

namespace antevia {

/// Quantiles by day: (days + 1) × levels, row 0 is day 0. Of Hyndman & Fan's type 7. Empty for an exit's stocks.
struct PlaceRanges {
    PlaceId place;
    Eigen::MatrixXd arrivals;
    Eigen::MatrixXd present;
    Eigen::MatrixXd waiting;
    Eigen::MatrixXd stranded;
};
struct LinkRanges {
    LinkId link;
    Eigen::MatrixXd departures;
    Eigen::MatrixXd inTransit;
};

/// What is kept of an ensemble that is too large to keep every course.
struct SimulationRanges {
    Day day0;
    std::vector<double> levels;
    std::vector<PlaceRanges> places; ///< in the network's order
    std::vector<LinkRanges> links;   ///< in the network's order
    Conservation conservation;
    std::vector<std::string> warnings;
};

struct RangesRequest {
    std::vector<double> levels{0.05, 0.25, 0.5, 0.75, 0.95}; ///< ascending, 0 … 1
};

/// The ensemble that simulate() makes, but with quantiles by day in the place of every replicate's course: memory grows
/// with places, links and replicates, and no longer with replicates × days. Fails as simulate() does.
Result<SimulationRanges> simulateRanges(const SimulationInput& input, const RangesRequest& request,
                                        const RunContext& run);

} // namespace antevia
