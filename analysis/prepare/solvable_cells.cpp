#include "analysis/prepare/solvable_cells.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <map>

namespace antevia {
namespace {

constexpr double nothing = 1e-9; ///< coefficients are sums and differences of ones: below this they are 0

/// Columns of the unknown cells in front, of the published ones behind.
struct Equations {
    std::vector<CellPlace> cells;
    Eigen::Index unknowns = 0;
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows;
};

Equations equationsOf(const std::vector<CellSum>& sums, const std::set<CellPlace>& withheld)
{
    std::map<CellPlace, Eigen::Index> columns;
    Equations out;
    const auto addCells = [&](bool unknown) {
        const auto add = [&](const CellPlace& cell) {
            if (withheld.contains(cell) == unknown &&
                columns.emplace(cell, static_cast<Eigen::Index>(out.cells.size())).second)
                out.cells.push_back(cell);
        };
        for (const CellSum& sum : sums) {
            add(sum.total);
            for (const CellPlace& part : sum.parts)
                add(part);
        }
    };
    addCells(true);
    out.unknowns = static_cast<Eigen::Index>(out.cells.size());
    addCells(false);
    out.rows.setZero(static_cast<Eigen::Index>(sums.size()), static_cast<Eigen::Index>(out.cells.size()));
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        out.rows(row, columns.at(sums[i].total)) -= 1.0;
        for (const CellPlace& part : sums[i].parts)
            out.rows(row, columns.at(part)) += 1.0;
    }
    return out;
}

/// Brings the columns of the unknowns to reduced echelon form.
void eliminate(Equations& equations)
{
    auto& rows = equations.rows;
    Eigen::Index done = 0;
    for (Eigen::Index column = 0; column < equations.unknowns && done < rows.rows(); ++column) {
        Eigen::Index pivot = 0;
        if (rows.col(column).tail(rows.rows() - done).cwiseAbs().maxCoeff(&pivot) < nothing)
            continue;
        rows.row(done).swap(rows.row(done + pivot));
        rows.row(done) /= rows(done, column);
        for (Eigen::Index row = 0; row < rows.rows(); ++row)
            if (row != done && std::abs(rows(row, column)) > nothing)
                rows.row(row) -= rows(row, column) * rows.row(done);
        ++done;
    }
}

} // namespace

std::vector<SolvedCell> solvableCells(const std::vector<CellSum>& sums, const std::set<CellPlace>& withheld)
{
    Equations equations = equationsOf(sums, withheld);
    eliminate(equations);
    std::vector<SolvedCell> solved;
    for (Eigen::Index row = 0; row < equations.rows.rows(); ++row) {
        std::vector<Eigen::Index> there;
        for (Eigen::Index column = 0; column < equations.rows.cols(); ++column)
            if (std::abs(equations.rows(row, column)) > nothing)
                there.push_back(column);
        const auto unknowns = std::ranges::count_if(there, [&](auto column) { return column < equations.unknowns; });
        if (unknowns != 1)
            continue;
        SolvedCell cell{equations.cells[static_cast<std::size_t>(there.front())], {}};
        for (std::size_t i = 1; i < there.size(); ++i)
            cell.from.push_back(equations.cells[static_cast<std::size_t>(there[i])]);
        solved.push_back(std::move(cell));
    }
    return solved;
}

} // namespace antevia
