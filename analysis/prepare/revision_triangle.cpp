#include "analysis/prepare/revision_triangle.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {

Eigen::VectorXd RevisionTriangle::revisions() const
{
    Eigen::VectorXd changes = Eigen::VectorXd::Constant(values.rows(), std::numeric_limits<double>::quiet_NaN());
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        double first = changes[row];
        int figures = 0;
        for (Eigen::Index column = 0; column < values.cols(); ++column) {
            const double value = values(row, column);
            if (std::isnan(value))
                continue;
            first = figures++ == 0 ? value : first;
            if (figures > 1 && first > 0)
                changes[row] = value / first - 1;
        }
    }
    return changes;
}

Result<RevisionTriangle> revisionTriangle(std::vector<DeliveredSeries> deliveries)
{
    if (deliveries.empty())
        return Error{ErrorCode::InvalidInput, "there is no delivery of this series"};
    std::ranges::stable_sort(deliveries, {}, &DeliveredSeries::knownOn);
    Period first = deliveries.front().series.first();
    Period last = deliveries.front().series.last();
    RevisionTriangle triangle;
    for (const DeliveredSeries& each : deliveries) {
        if (each.series.frequency() != first.frequency)
            return Error{ErrorCode::InvalidInput, "the deliveries of this series have different periods"};
        first = std::min(first, each.series.first());
        last = std::max(last, each.series.last());
        triangle.vintages.push_back(each.vintage);
        triangle.knownOn.push_back(each.knownOn);
    }
    for (Period period = first; period <= last; period = later(period, 1))
        triangle.periods.push_back(period);
    triangle.values.resize(static_cast<Eigen::Index>(triangle.periods.size()),
                           static_cast<Eigen::Index>(deliveries.size()));
    for (Eigen::Index column = 0; column < triangle.values.cols(); ++column)
        for (Eigen::Index row = 0; row < triangle.values.rows(); ++row)
            triangle.values(row, column) =
                deliveries[static_cast<std::size_t>(column)].series.at(triangle.periods[static_cast<std::size_t>(row)]);
    return triangle;
}

} // namespace antevia
