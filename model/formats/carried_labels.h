#pragma once

#include "model/formats/understand_file.h"

#include <string>
#include <vector>

namespace antevia {

/// Columns whose label stands in the first row of its group only, as spreadsheets print groups and merged cells: the
/// rows below it are blank there and belong to it.
class CarriedLabels {
public:
    /// Columns of the sample that are so: blank in a quarter of its rows or more, never with a label that stands above
    /// already, and so that with the labels carried down no two rows say the same, while without them two do or rows
    /// say no period. None for tables that are no such.
    /// A column that a person leaves out stays out.
    static CarriedLabels of(const Table& sample, const TableLayout& layout, const std::vector<ColumnWish>& wishes);

    bool any() const { return !m_columns.empty(); }
    /// Makes coordinates of those that seemed to be empty columns.
    void makeCoordinates(TableLayout& layout) const;
    /// "Country", "column A": headings, or letters where there is none.
    std::string names(const TableLayout& layout) const;
    /// The row with the labels that it stands below; a label that begins a group ends those of the columns right of it.
    /// Rows are to be given in their order.
    std::vector<TableCell> filled(std::vector<TableCell> cells);

private:
    std::vector<std::size_t> m_columns; ///< 0-based, rising
    std::vector<std::size_t> m_figures; ///< columns of figures: a row without any is as it is
    std::vector<TableCell> m_labels;    ///< that stand now, by m_columns
};

} // namespace antevia
