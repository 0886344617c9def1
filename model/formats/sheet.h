#pragma once

#include "model/base/words.h"
#include "model/time/date.h"

#include <string>
#include <variant>
#include <vector>

namespace antevia {

struct SheetColumn {
    enum class Kind { Text, Integer, Number, Date, Percent };
    std::string heading;
    Kind kind = Kind::Text;
    int decimals = 0; ///< shown of a Number or a Percent in a workbook; CSV has every digit
    bool operator==(const SheetColumn&) const = default;
};
template <>
inline constexpr auto wordsOf<SheetColumn::Kind> =
    std::array{std::pair{SheetColumn::Kind::Text, "text"}, std::pair{SheetColumn::Kind::Integer, "integer"},
               std::pair{SheetColumn::Kind::Number, "number"}, std::pair{SheetColumn::Kind::Date, "date"},
               std::pair{SheetColumn::Kind::Percent, "percent"}};

/// A cell to write: nothing, text, a number (a Percent is a share, 0.25 for 25 %; NaN is nothing), a day.
using SheetValue = std::variant<std::monostate, std::string, double, Day>;

/// A table to write, as CSV or as one sheet of a workbook. Every row has one value per column.
struct Sheet {
    std::string name;               ///< of the tab: at most 31 characters, none of []:*?/\ ; made so when written
    std::string title;              ///< written above; may be empty
    std::vector<std::string> notes; ///< written above, one a line: source, footnote of Kosovo*, what limits the figures
    std::vector<SheetColumn> columns;
    std::vector<std::vector<SheetValue>> rows;
    bool operator==(const Sheet&) const = default;
};

} // namespace antevia
