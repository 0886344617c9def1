#pragma once

#include "model/formats/column_vocabulary.h"
#include "model/formats/delimited.h"
#include "model/formats/table.h"

#include <string>
#include <vector>

namespace antevia {

/// What stands in one column below the heading.
struct ColumnProfile {
    std::string heading;
    HeadingHint hint = HeadingHint::None;
    int filled = 0;
    int figures = 0;     ///< numbers, with flags or without
    int marks = 0;       ///< words for no figure
    int periods = 0;     ///< texts that can only be periods, no bare years
    int doubleYears = 0; ///< "2010/11", "2011/12"
    int years = 0;       ///< whole numbers from 1900 to 2100
    int monthNames = 0;
    int smallNumbers = 0;  ///< whole numbers from 1 to 53
    int compactMonths = 0; ///< "201510"
    int serialDays = 0;    ///< whole numbers that spreadsheets show as days of 1970 to 2099
    int weeks = 0;         ///< "KW 7", "W07": a word of up to three letters and a number from 1 to 53
    int fractions = 0;
    int negatives = 0;
    int shares = 0; ///< figures with a percent sign
    int distinct = 0;
    int flagLike = 0;      ///< at most 6 letters or signs
    int padded = 0;        ///< digits that begin with a zero: "08"
    int positions = 0;     ///< "43.16359": degrees to ten metres or finer
    int positionPairs = 0; ///< "32.8918, 13.4621": two such
    double averageLength = 0.0;
    std::vector<std::string> examples; ///< distinct texts, at most 400

    bool isNumeric() const { return filled > 0 && figures > 0 && (figures + marks) * 20 >= filled * 19; }
    /// Numbers among which a few cells were mistyped ("1x"): two of three are numbers, and they seldom repeat.
    bool isNumericButForSlips() const
    {
        return figures > 1 && figures * 3 >= (filled - marks) * 2 && distinct * 2 > filled;
    }
    bool isPeriod() const { return filled > 0 && periods * 10 >= filled * 9; }
    bool isShare() const { return shares * 2 > figures; }
    bool isYear() const { return filled > 0 && years == filled; }
    bool isMonthName() const { return filled > 0 && monthNames * 10 >= filled * 9; }
    bool isSerialDay() const { return filled > 0 && serialDays == filled; }
    bool isWeek() const { return filled > 0 && smallNumbers + weeks == filled; }
    bool isWeekday() const;     ///< all cells are names of days of the week
    bool isQuarterName() const; ///< all cells are "Q1", "2. Quartal", …
    /// All cells are "2020-53", or "202053" under a heading that says week, and cannot all be months.
    bool isYearWeek() const;
    /// 1, 2, 3, … under no heading of its own, as statistics programs write it: the numbers of the rows.
    bool numbersRows() const;
    /// All cells are a UUID.
    bool isUniqueId() const;
    /// All cells are as many digits, zeros before them if need be ("01", "13"): codes, which no figures are written as.
    bool isPaddedCode() const;
    bool isCompactMonth() const { return filled > 0 && compactMonths == filled; }
};

/// Rows of a table that are looked at.
struct RowSpan {
    int headerRow = 0; ///< 0: none
    int first = 1;
    int last = 0;
};

/// Profiles of the columns of `table`, by 1-based column - 1. Rows with a single filled cell are not counted: titles
/// and footnotes.
std::vector<ColumnProfile> profilesOf(const Table& table, RowSpan rows, const TextDialect& dialect);
/// The period that a cell is, if it can be nothing else; a bare year is no such thing.
bool isClearPeriod(const TableCell& cell, DateOrder order);

} // namespace antevia
