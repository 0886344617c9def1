#pragma once

#include "analysis/base/vectors.h"
#include "model/displacement/displacement.h"

#include <Eigen/Core>

#include <vector>

namespace antevia {

/// The one set of parameters, chosen on six published instances so that each left out alone is predicted nearly as
/// well (`antevia-bench displacement` prints the figures; DESIGN.md says how they were chosen).
struct DisplacementParameters {
    double nearKm = 50.0;          ///< a way of this length draws half as many as one of no length
    double distanceExponent = 1.0; ///< of (1 + length / nearKm), falling
    double recencyDays = 120.0;    ///< a place fought over for this long sends 1/e as many as one in its first days
    double roomExponent = 0.7;     ///< of the places left in a camp
    double stockWeight = 0.3;      ///< of growth in proportion to the last report, against growth by ways
    double gapExponent = 0.6;      ///< of the days since the last report, in months of 30 days
    double leastCorrection = 0.55; ///< a count to be put right later is taken for at least this share of itself
    bool operator==(const DisplacementParameters&) const = default;
};

/// Where those who arrive on a day go: every place under attack sends people, more if it is near to camps and if the
/// fighting began lately; they choose among the camps that can be reached by distance and by the room left there (a
/// multinomial logit on logarithms).
class ArrivalShares {
public:
    ArrivalShares(const DisplacementInstance& instance, const DisplacementParameters& parameters, int days);

    /// Goes on to `day`; days are passed in order, each once.
    void goTo(int day);
    /// Shares of the arrivals of the day by camp, sum 1. `room` (camps): places left, at least 0; all alike where it is
    /// not known or used up. With nowhere to be reached from: by room.
    Eigen::VectorXd shares(const VectorRef& room) const;

private:
    void readWays(int day);

    const DisplacementInstance& m_instance;
    DisplacementParameters m_parameters;
    std::vector<int> m_changes;  ///< days on which ways change
    Eigen::MatrixXd m_nearness;  ///< places × camps, 1 at no distance, 0 without a way
    Eigen::VectorXd m_intensity; ///< by place, of today: conflict × recency
    std::vector<int> m_firstDay; ///< by place, on which it was first under attack; −1 not yet
};

} // namespace antevia
