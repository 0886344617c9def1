#pragma once

#include "model/indicators/series_info.h"

#include <span>
#include <vector>

namespace antevia {

/// What each delivery said of each period.
struct RevisionTriangle {
    std::vector<Period> periods;     ///< rows, the earliest first
    std::vector<VintageId> vintages; ///< columns, the first known first
    std::vector<Day> knownOn;        ///< of the columns
    Eigen::MatrixXd values;          ///< periods × vintages; NaN: that delivery has no figure of the period

    /// Last over first figure of each period less 1, in the order of rows; NaN where fewer than two deliveries have
    /// one, or the first is 0.
    Eigen::VectorXd revisions() const;
};

/// Fails with InvalidInput if there is no delivery or frequencies are mixed. Deliveries in any order.
Result<RevisionTriangle> revisionTriangle(std::vector<DeliveredSeries> deliveries);

} // namespace antevia
