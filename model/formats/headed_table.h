#pragma once

#include "model/base/result.h"
#include "model/formats/delimited.h"
#include "model/time/date.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// A small table of text as programs publish it: separated by commas, semicolons, tabs or bars, cells without spaces at
/// their ends, blank lines and lines that begin with "#" left out, and one line of headings, which may begin with "#" too
/// (a comment of one cell may stand before it).
class HeadedTable {
public:
    enum class Headings { FirstLine, None };
    /// Fails with NotFound without such a file, with Format at what is no table or has no line of headings.
    static Result<HeadedTable> read(const std::string& path, Headings headings = Headings::FirstLine);

    int rows() const { return static_cast<int>(m_rows.size()); }
    const std::vector<std::string>& headings() const { return m_headings; } ///< as written, without "#"
    /// The first column whose heading is one of `names` or begins with it and a space, "_", "[" or "(". Small letters.
    std::optional<int> column(std::initializer_list<std::string_view> names) const;
    Result<int> neededColumn(std::initializer_list<std::string_view> names) const;
    /// "" beyond the end of the row.
    const std::string& text(int row, int column) const;
    Result<double> number(int row, int column) const;
    Result<int> integer(int row, int column) const;
    /// "2012-02-29", "2012-3-1", "2012/03/01", "29.2.2012"; "3/4/2012" only where another
    /// day of the table can be read in one order only.
    Result<Day> day(int row, int column) const;
    /// An error of Format that names file, line and column.
    Error error(int row, int column, const std::string& what,
                const std::string& remedy = "Correct this cell, or take the line out.") const;

private:
    struct Row {
        int line = 0;
        std::vector<std::string> cells;
    };
    std::string m_file;
    std::vector<std::string> m_headings;
    std::vector<Row> m_rows;
    std::optional<DateOrder> m_order; ///< that its days are written in, where they show it
};

} // namespace antevia
