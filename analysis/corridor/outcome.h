#pragma once

#include "model/scenario/simulation.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace antevia {

// What an ensemble says. Paths are replicates × (days + 1), column 0 is day 0; levels are probabilities, ascending.
// Quantiles are of Hyndman & Fan's type 7. Paths must not be empty.

/// Quantiles of each day: (days + 1) × levels.
Eigen::MatrixXd dailyQuantiles(const Paths& paths, std::span<const double> levels);
/// Quantiles of the running total from `fromDay` on: (days + 1) × levels; 0 before `fromDay`.
Eigen::MatrixXd cumulativeQuantiles(const Paths& paths, int fromDay, std::span<const double> levels);
/// Quantile of the total over the days fromDay … toDay.
double totalQuantile(const Paths& paths, int fromDay, int toDay, double level);

/// Share of replicates above the threshold, by day: days + 1.
Eigen::VectorXd shareAbove(const Paths& paths, double threshold);
/// Share of replicates that were above the threshold on the day or on an earlier one: days + 1.
Eigen::VectorXd shareEverAbove(const Paths& paths, double threshold);

/// Quantiles of `changed` less `base`, replicate by replicate, by day: (days + 1) × levels. Both have one shape; run
/// with one seed, replicates differ by the measures and not by chance.
Eigen::MatrixXd differenceQuantiles(const Paths& base, const Paths& changed, std::span<const double> levels);
/// Quantile of the difference of the totals over the days fromDay … toDay.
double totalDifferenceQuantile(const Paths& base, const Paths& changed, int fromDay, int toDay, double level);

/// Those of a kind of people (children, say) among groups, given their share of each group: the shape of each group's
/// paths, rounded half up. At least one group; one share each.
Paths partOfGroups(const std::vector<Paths>& byGroup, std::span<const double> shares);

} // namespace antevia
