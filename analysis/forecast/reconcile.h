#pragma once

#include "model/base/result.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace antevia {

/// Series that add up: for each the position of the total that it is a part of, −1 for the topmost. A total has all its
/// parts among the series.
using PartsOfTotals = std::vector<int>;

/// Covariance of `errors` (origins × series; rows with a NaN are left out), its correlations drawn towards none by the
/// intensity that is expected to come closest: Schäfer, Strimmer (2005), A shrinkage approach to large-scale covariance
/// matrix estimation, Stat. Appl. Genet. Mol. Biol. 4(1), Table 2, target D. Fewer than three rows: the identity. A
/// series that never erred gets a thousandth of the smallest variance there is.
Eigen::MatrixXd shrunkCovariance(const Eigen::MatrixXd& errors);

/// What each series may come to, so that the parts add up to their totals in every replicate and therefore in the mean.
struct HierarchySamples {
    PartsOfTotals partOf;
    std::vector<Eigen::MatrixXd> paths; ///< one a series, replicates × horizon, none below 0
    Eigen::MatrixXd errors;             ///< past errors one period ahead, origins × series
    std::uint64_t seed = 1;
};

/// Paths that add up (whole ones exactly, others to rounding), none below 0; whole where all were whole. Each series'
/// paths are first put in such an order that their sizes go together as the errors did (a Gaussian copula; their
/// distributions stay as they are). Each replicate and period is then projected with the least expected error:
/// Wickramasuriya, Athanasopoulos, Hyndman (2019), Optimal forecast reconciliation …, JASA 114, eq. 9, with the
/// covariance above. Parts that come out below 0 are set to 0 and totals added up from the parts. What adds up already
/// is not changed but in its order. Fails with InvalidInput if `partOf` is no hierarchy or sizes differ, with Numeric
/// if the projection cannot be solved.
Result<std::vector<Eigen::MatrixXd>> reconciled(const HierarchySamples& samples);

} // namespace antevia
