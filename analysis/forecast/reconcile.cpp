#include "analysis/forecast/reconcile.h"

#include "analysis/base/random.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace antevia {
namespace {

constexpr Eigen::Index fewestRows = 3;
constexpr double neverErred = 1e-3; // of the smallest variance

Eigen::MatrixXd completeRows(const Eigen::MatrixXd& errors)
{
    Eigen::MatrixXd rows(errors.rows(), errors.cols());
    Eigen::Index count = 0;
    for (Eigen::Index row = 0; row < errors.rows(); ++row)
        if (!errors.row(row).array().isNaN().any())
            rows.row(count++) = errors.row(row);
    return rows.topRows(count);
}

/// How far correlations are drawn to 0; `standard` has mean 0 and variance 1 in each column.
double shrinkage(const Eigen::MatrixXd& standard)
{
    const auto n = static_cast<double>(standard.rows());
    double variances = 0.0;
    double squares = 0.0;
    for (Eigen::Index a = 0; a < standard.cols(); ++a)
        for (Eigen::Index b = 0; b < a; ++b) {
            const Eigen::ArrayXd products = standard.col(a).array() * standard.col(b).array();
            const double mean = products.mean();
            variances += n / ((n - 1.0) * (n - 1.0) * (n - 1.0)) * (products - mean).square().sum();
            squares += mean * mean * n * n / ((n - 1.0) * (n - 1.0));
        }
    return squares > 0.0 ? std::clamp(variances / squares, 0.0, 1.0) : 1.0;
}

Result<void> check(const HierarchySamples& samples)
{
    const auto count = static_cast<int>(samples.partOf.size());
    const bool sameSizes =
        !samples.paths.empty() && samples.paths.size() == samples.partOf.size() && samples.errors.cols() == count &&
        std::ranges::all_of(samples.paths, [&](const Eigen::MatrixXd& each) {
            return each.rows() == samples.paths.front().rows() && each.cols() == samples.paths.front().cols();
        });
    if (!sameSizes)
        return Error{ErrorCode::InvalidInput, "the series of a hierarchy have samples of different sizes"};
    for (int i = 0; i < count; ++i) {
        int steps = 0;
        for (int at = i; at >= 0; at = samples.partOf[static_cast<std::size_t>(at)])
            if (at >= count || ++steps > count)
                return Error{ErrorCode::InvalidInput, "a series of the hierarchy is a part of itself"};
    }
    return {};
}

/// The series without parts, and which of them each series adds up.
struct Structure {
    std::vector<int> leaves;
    Eigen::MatrixXd sums; ///< series × leaves, 0 or 1
};

Structure structureOf(const PartsOfTotals& partOf)
{
    Structure made;
    for (int i = 0; i < static_cast<int>(partOf.size()); ++i)
        if (std::ranges::find(partOf, i) == partOf.end())
            made.leaves.push_back(i);
    made.sums =
        Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(partOf.size()), static_cast<Eigen::Index>(made.leaves.size()));
    for (std::size_t leaf = 0; leaf < made.leaves.size(); ++leaf)
        for (int at = made.leaves[leaf]; at >= 0; at = partOf[static_cast<std::size_t>(at)])
            made.sums(at, static_cast<Eigen::Index>(leaf)) = 1.0;
    return made;
}

/// leaves × series: what each leaf takes from each series' forecast.
Result<Eigen::MatrixXd> projection(const Eigen::MatrixXd& sums, const Eigen::MatrixXd& covariance)
{
    const Eigen::LLT<Eigen::MatrixXd> outer(covariance);
    if (outer.info() != Eigen::Success)
        return Error{ErrorCode::Numeric, "the covariance of the errors of totals and parts cannot be factorised"};
    const Eigen::MatrixXd weighted = outer.solve(sums);
    const Eigen::LLT<Eigen::MatrixXd> inner(sums.transpose() * weighted);
    if (inner.info() != Eigen::Success)
        return Error{ErrorCode::Numeric, "totals and parts cannot be reconciled: their weights cannot be solved"};
    return Eigen::MatrixXd(inner.solve(weighted.transpose()));
}

std::vector<Eigen::Index> inOrderOf(const Eigen::VectorXd& values)
{
    std::vector<Eigen::Index> order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](Eigen::Index i) { return values[i]; });
    return order;
}

/// Paths whose sizes go together as the errors did.
std::vector<Eigen::MatrixXd> ordered(const HierarchySamples& samples, const Eigen::MatrixXd& covariance)
{
    const Eigen::VectorXd inverse = covariance.diagonal().cwiseSqrt().cwiseInverse();
    const Eigen::MatrixXd correlation = inverse.asDiagonal() * covariance * inverse.asDiagonal();
    const Eigen::MatrixXd factor = correlation.llt().matrixL();
    const Eigen::Index replicates = samples.paths.front().rows();
    Eigen::MatrixXd scores(replicates, correlation.rows());
    for (Eigen::Index i = 0; i < replicates; ++i) {
        Random random(samples.seed, Stream::Hierarchy, static_cast<std::uint32_t>(i), 0);
        Eigen::VectorXd free(correlation.rows());
        for (double& each : free)
            each = random.normal();
        scores.row(i) = (factor * free).transpose();
    }
    std::vector<Eigen::MatrixXd> result = samples.paths;
    for (std::size_t series = 0; series < result.size(); ++series) {
        const auto from = inOrderOf(samples.paths[series].rowwise().sum());
        const auto to = inOrderOf(scores.col(static_cast<Eigen::Index>(series)));
        for (std::size_t rank = 0; rank < from.size(); ++rank)
            result[series].row(to[rank]) = samples.paths[series].row(from[rank]);
    }
    return result;
}

bool addsUp(const std::vector<Eigen::MatrixXd>& paths, const PartsOfTotals& partOf)
{
    std::vector<Eigen::MatrixXd> sums(paths.size());
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (partOf[i] >= 0) {
            Eigen::MatrixXd& sum = sums[static_cast<std::size_t>(partOf[i])];
            sum = sum.size() == 0 ? paths[i] : Eigen::MatrixXd(sum + paths[i]);
        }
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (sums[i].size() > 0 && sums[i] != paths[i])
            return false;
    return true;
}

} // namespace

Eigen::MatrixXd shrunkCovariance(const Eigen::MatrixXd& errors)
{
    const Eigen::MatrixXd rows = completeRows(errors);
    if (rows.rows() < fewestRows)
        return Eigen::MatrixXd::Identity(errors.cols(), errors.cols());
    const Eigen::MatrixXd centred = rows.rowwise() - rows.colwise().mean();
    Eigen::VectorXd variances = centred.colwise().squaredNorm().transpose() / static_cast<double>(rows.rows() - 1);
    const Eigen::ArrayXd standing = (variances.array() > 0.0).select(variances.array(), variances.maxCoeff());
    const double least = variances.maxCoeff() > 0.0 ? neverErred * standing.minCoeff() : 1.0;
    Eigen::MatrixXd standard = centred;
    for (Eigen::Index i = 0; i < variances.size(); ++i)
        if (variances[i] > 0.0)
            standard.col(i) /= std::sqrt(variances[i]);
    const double kept = 1.0 - shrinkage(standard);
    Eigen::MatrixXd covariance = kept * (standard.transpose() * standard) / static_cast<double>(rows.rows() - 1);
    covariance.diagonal().setOnes();
    variances = variances.cwiseMax(least);
    const Eigen::VectorXd deviations = variances.cwiseSqrt();
    return deviations.asDiagonal() * covariance * deviations.asDiagonal();
}

Result<std::vector<Eigen::MatrixXd>> reconciled(const HierarchySamples& samples)
{
    RETURN_IF_ERROR(check(samples));
    if (addsUp(samples.paths, samples.partOf))
        return samples.paths;
    const Eigen::MatrixXd covariance = shrunkCovariance(samples.errors);
    const Structure structure = structureOf(samples.partOf);
    TRY(const Eigen::MatrixXd weights, projection(structure.sums, covariance));
    std::vector<Eigen::MatrixXd> paths = ordered(samples, covariance);
    const bool isWhole = std::ranges::all_of(
        paths, [](const Eigen::MatrixXd& each) { return (each.array() == each.array().floor()).all(); });
    const auto count = static_cast<Eigen::Index>(paths.size());
    for (Eigen::Index h = 0; h < paths.front().cols(); ++h) {
        Eigen::MatrixXd values(paths.front().rows(), count);
        for (Eigen::Index i = 0; i < count; ++i)
            values.col(i) = paths[static_cast<std::size_t>(i)].col(h);
        Eigen::MatrixXd leaves = (values * weights.transpose()).cwiseMax(0.0);
        if (isWhole)
            leaves = leaves.array().round();
        const Eigen::MatrixXd all = leaves * structure.sums.transpose();
        for (Eigen::Index i = 0; i < count; ++i)
            paths[static_cast<std::size_t>(i)].col(h) = all.col(i);
    }
    return paths;
}

} // namespace antevia
