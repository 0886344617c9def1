#include "analysis/forecast/blend.h"

#include "analysis/forecast/count_scale.h"
#include "model/base/contract.h"

#include <algorithm>

namespace antevia {

Eigen::MatrixXd blendedQuantiles(const Eigen::MatrixXd& recorded, const VectorRef& median,
                                 const Eigen::MatrixXd& learnt, double highest)
{
    EXPECTS(recorded.rows() == learnt.rows() && recorded.cols() == learnt.cols() && median.size() == recorded.rows());
    Eigen::MatrixXd blended(recorded.rows(), recorded.cols());
    for (Eigen::Index row = 0; row < recorded.rows(); ++row) {
        const double middle = onCountScale(median[row]);
        const double top = std::max(highest, median[row]);
        double below = 0.0; // rounding must not let a row fall
        for (Eigen::Index column = 0; column < recorded.cols(); ++column) {
            const double apart = (1.0 - learntShare) * (onCountScale(recorded(row, column)) - middle) +
                                 learntShare * learnt(row, column);
            const double value = std::min(top, fromCountScale(middle + apart));
            below = apart > 0.0   ? std::max({below, median[row], value})
                    : apart < 0.0 ? std::min(median[row], std::max(below, value))
                                  : median[row];
            blended(row, column) = below;
        }
    }
    return blended;
}

} // namespace antevia
