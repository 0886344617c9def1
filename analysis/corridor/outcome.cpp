#include "analysis/corridor/outcome.h"

#include "analysis/base/quantiles.h"
#include "model/base/contract.h"

#include <algorithm>
#include <vector>

namespace antevia {
namespace {

/// Totals may pass 32 bits, so they are numbers with a fraction here.
Eigen::VectorXd totals(const Paths& paths, int fromDay, int toDay)
{
    EXPECTS(paths.rows() > 0 && fromDay >= 0 && fromDay <= toDay && toDay < paths.cols());
    return paths.middleCols(fromDay, toDay - fromDay + 1).cast<double>().rowwise().sum();
}

/// Quantiles of each column: columns × levels.
Eigen::MatrixXd columnQuantiles(Eigen::MatrixXd values, std::span<const double> levels)
{
    EXPECTS(values.size() > 0);
    Eigen::MatrixXd result(values.cols(), static_cast<Eigen::Index>(levels.size()));
    for (Eigen::Index column = 0; column < values.cols(); ++column) {
        const std::span<double> sorted(values.col(column).data(), static_cast<std::size_t>(values.rows()));
        std::ranges::sort(sorted);
        for (std::size_t level = 0; level < levels.size(); ++level)
            result(column, static_cast<Eigen::Index>(level)) = quantile(std::span<const double>(sorted), levels[level]);
    }
    return result;
}

double quantileOf(Eigen::VectorXd values, double level)
{
    const std::span<double> sorted(values.data(), static_cast<std::size_t>(values.size()));
    std::ranges::sort(sorted);
    return quantile(std::span<const double>(sorted), level);
}

bool sameShape(const Paths& a, const Paths& b)
{
    return a.rows() == b.rows() && a.cols() == b.cols();
}

} // namespace

Eigen::MatrixXd dailyQuantiles(const Paths& paths, std::span<const double> levels)
{
    EXPECTS(paths.size() > 0);
    Eigen::MatrixXd result(paths.cols(), static_cast<Eigen::Index>(levels.size()));
    std::vector<std::int32_t> people(static_cast<std::size_t>(paths.rows()));
    for (Eigen::Index day = 0; day < paths.cols(); ++day) {
        std::ranges::copy_n(paths.col(day).data(), paths.rows(), people.begin());
        const std::vector<double> row = quantiles(people, levels);
        result.row(day) = Eigen::Map<const Eigen::RowVectorXd>(row.data(), static_cast<Eigen::Index>(row.size()));
    }
    return result;
}

Eigen::MatrixXd cumulativeQuantiles(const Paths& paths, int fromDay, std::span<const double> levels)
{
    EXPECTS(fromDay >= 0 && fromDay < paths.cols());
    Eigen::MatrixXd running = Eigen::MatrixXd::Zero(paths.rows(), paths.cols());
    for (Eigen::Index day = fromDay; day < paths.cols(); ++day) {
        running.col(day) = paths.col(day).cast<double>();
        if (day > fromDay)
            running.col(day) += running.col(day - 1);
    }
    return columnQuantiles(std::move(running), levels);
}

double totalQuantile(const Paths& paths, int fromDay, int toDay, double level)
{
    return quantileOf(totals(paths, fromDay, toDay), level);
}

Eigen::VectorXd shareAbove(const Paths& paths, double threshold)
{
    EXPECTS(paths.size() > 0);
    const auto replicates = static_cast<double>(paths.rows());
    return (paths.cast<double>().array() > threshold).cast<double>().colwise().sum().transpose() / replicates;
}

Eigen::VectorXd shareEverAbove(const Paths& paths, double threshold)
{
    Paths highest = paths;
    for (Eigen::Index day = 1; day < paths.cols(); ++day)
        highest.col(day) = highest.col(day).cwiseMax(highest.col(day - 1));
    return shareAbove(highest, threshold);
}

Eigen::MatrixXd differenceQuantiles(const Paths& base, const Paths& changed, std::span<const double> levels)
{
    EXPECTS(sameShape(base, changed));
    return columnQuantiles(changed.cast<double>() - base.cast<double>(), levels);
}

double totalDifferenceQuantile(const Paths& base, const Paths& changed, int fromDay, int toDay, double level)
{
    EXPECTS(sameShape(base, changed));
    return quantileOf(totals(changed, fromDay, toDay) - totals(base, fromDay, toDay), level);
}

Paths partOfGroups(const std::vector<Paths>& byGroup, std::span<const double> shares)
{
    EXPECTS(!byGroup.empty() && byGroup.size() == shares.size());
    Eigen::MatrixXd people = Eigen::MatrixXd::Zero(byGroup[0].rows(), byGroup[0].cols());
    for (std::size_t group = 0; group < byGroup.size(); ++group)
        people += shares[group] * byGroup[group].cast<double>();
    return (people.array() + 0.5).floor().cast<std::int32_t>();
}

} // namespace antevia
