#pragma once

#include "model/base/words.h"

#include <string>
#include <vector>

namespace antevia {

/// One cell as it was read, before anybody says what it means.
struct TableCell {
    enum class Kind {
        Empty,
        Text,
        Number, ///< a number of a workbook; cells of text files are Text until a dialect reads them
        Date,   ///< a workbook's date; `text` is ISO ("2015-10-01", with " 12:30" where there is a time)
        Boolean,
        Error,        ///< a cached error of a workbook; `text` is "#REF!"
        NotCalculated ///< a formula without a stored value
    };
    std::string text; ///< UTF-8, as a person sees it; a number is written as printNumber does
    Kind kind = Kind::Empty;
    double number = 0.0; ///< of a Number; the serial day of a Date
    bool operator==(const TableCell&) const = default;
};
template <>
inline constexpr auto wordsOf<TableCell::Kind> =
    std::array{std::pair{TableCell::Kind::Empty, "empty"},
               std::pair{TableCell::Kind::Text, "text"},
               std::pair{TableCell::Kind::Number, "number"},
               std::pair{TableCell::Kind::Date, "date"},
               std::pair{TableCell::Kind::Boolean, "boolean"},
               std::pair{TableCell::Kind::Error, "error"},
               std::pair{TableCell::Kind::NotCalculated, "not-calculated"}};

/// A row that is blank because it is part of no figures.
struct LeftRow {
    enum class Why { SaysWhomToAsk, NumbersColumns };
    int row = 0; ///< 1-based
    Why why = Why::SaysWhomToAsk;
    bool operator==(const LeftRow&) const = default;
};

/// A rectangular or ragged table as read. `rows[0][0]` is the place "row 1, column A"; rows may differ in length.
struct Table {
    std::string origin; ///< file name
    std::string sheet;  ///< of a workbook; empty for a text file
    std::vector<std::vector<TableCell>> rows;
    /// The line of the file at which each row begins, 1-based, where it differs from the row number (a quoted field
    /// with a line end in it); empty if they never differ.
    std::vector<int> lines;
    std::vector<std::string> remarks; ///< what the reader saw and left: merged cells, hidden rows, macros
    std::vector<LeftRow> left;        ///< by cleanTable()
    bool operator==(const Table&) const = default;

    /// Of the longest row.
    int columnCount() const;
    /// The cell at 1-based `row` and `column`; an empty one outside the table.
    const TableCell& at(int row, int column) const;
};

/// In how many cells of a row something is written; blanks are nothing.
int filledCells(const std::vector<TableCell>& row);

/// What is written in them, trimmed.
std::vector<std::string> filledTexts(const std::vector<TableCell>& row);

/// "A", "Z", "AA" for 1, 26, 27.
std::string columnLetters(int column);
/// "row 17, column E" for 1-based 17 and 5.
std::string cellPlace(int row, int column);
/// "column E" for 5.
std::string columnPlace(int column);

} // namespace antevia
