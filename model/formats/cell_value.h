#pragma once

#include "model/formats/delimited.h"
#include "model/formats/table.h"
#include "model/time/period.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// What is to be said about one cell.
struct CellRemark {
    std::string code; ///< of the catalogue of bad input: "C22"
    std::string rule;
    std::string remedy;
};

/// A cell read as a figure. Neither value nor missing: it is wrong, and `remark` says why.
struct FigureReading {
    std::optional<double> value;
    bool missing = false;
    std::optional<CellRemark> remark; ///< beside a value: a warning
};

/// A cell read as a period. No period: it is wrong, and `remark` says why.
struct PeriodReading {
    std::optional<Period> period;
    std::optional<CellRemark> remark;
};

/// How figures are written in a table.
struct FigureRules {
    TextDialect dialect;
    std::vector<std::string> missingWords;
    bool wholeNumbers = true; ///< no fractions, nothing below 0
};

/// A number as the dialect writes it: "1.234,5", "12 000", "-3"; with an exponent only if there is no grouping.
std::optional<double> parseWritten(std::string_view text, const TextDialect& dialect);
FigureReading readFigure(const TableCell& cell, const FigureRules& rules);

/// Years that figures are of; other numbers of four digits are no years.
constexpr int firstYearRead = 1900;
constexpr int lastYearRead = 2100;
constexpr bool isYearRead(double number)
{
    return number >= firstYearRead && number <= lastYearRead;
}
/// The year that a word is as a whole, in four digits; 0: it is none.
int yearOfWord(std::string_view word);
inline bool isYearWord(std::string_view word)
{
    return yearOfWord(word) > 0;
}

/// A day in the dialect's order ("16.10.2015", "2015-10-16", "16 Oct 2015"), without a time or with one.
std::optional<Day> parseWrittenDay(std::string_view text, DateOrder order);
/// A day or a longer period ("2015-10", "2015M10", "2015-Q4", "2015-W42", "2015"), of the frequency it is written in.
std::optional<Period> parseWrittenPeriod(std::string_view text, DateOrder order);
/// The period of `frequency` that the cell names; a day stands for the longer period it lies in.
PeriodReading readPeriod(const TableCell& cell, DateOrder order, Frequency frequency);

/// "2015-10-16" and "16/10/15" have the shape of a date, "1.234" and "N/A" have not.
bool looksLikeDate(std::string_view text);

} // namespace antevia
