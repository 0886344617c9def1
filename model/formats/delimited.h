#pragma once

#include "model/base/result.h"
#include "model/base/words.h"
#include "model/formats/code_pages.h"
#include "model/formats/table.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// In which order a date is written. Years first are understood with any of - / . between, years last likewise.
enum class DateOrder { Iso, DayMonthYear, MonthDayYear };
template <>
inline constexpr auto wordsOf<DateOrder> =
    std::array{std::pair{DateOrder::Iso, "year-month-day"}, std::pair{DateOrder::DayMonthYear, "day-month-year"},
               std::pair{DateOrder::MonthDayYear, "month-day-year"}};

/// How a text file writes a table. Numbers and dates in text cells of a workbook are read by it as well.
struct TextDialect {
    char delimiter = ',';           ///< ',' ';' '\t' '|'
    std::string encoding = "UTF-8"; ///< one of textEncodings()
    char decimalMark = '.';         ///< '.' or ','
    char groupMark = 0;             ///< 0 none, '.' ',' '\'' or ' ' (which stands for every kind of space)
    DateOrder dateForm = DateOrder::Iso;
    bool operator==(const TextDialect&) const = default;
};

/// A setting that the bytes do not decide. The person decides it; without a person the import is refused.
struct Doubt {
    std::string setting;              ///< "encoding", "delimiter", "decimal-mark", "group-mark", "date-form", "sheet"
    std::string question;             ///< one sentence, with the value that raised it
    std::vector<std::string> choices; ///< as the setting is written
    bool operator==(const Doubt&) const = default;
};

struct DetectedDialect {
    TextDialect dialect;
    std::vector<std::string> reasons; ///< one sentence per finding
    std::vector<Doubt> doubts;
    std::vector<PageFit> pages; ///< the code pages between which a doubt about the encoding is
    bool operator==(const DetectedDialect&) const = default;
};

/// The encodings that can be read: UTF-8, UTF-16LE, UTF-16BE, windows-1250 … 1253, ISO-8859-2, ISO-8859-5.
const std::vector<std::string>& textEncodings();
/// The one of textEncodings() that a file means by the name that it states ("latin1", "iso-8859-1", "cp1250"); empty:
/// none. What says ISO-8859-1 is read as windows-1252, which has the same letters and more signs.
std::string encodingNamed(std::string_view stated);
/// The beginning of a text from which its dialect is found, cut at the end of a line.
std::string_view dialectSample(std::string_view bytes);
/// UTF-8 without a byte order mark. Fails with Format at bytes that the encoding does not have, naming the line, and
/// at a NUL, naming its position. Never puts a replacement character in.
Result<std::string> decodeText(std::string_view bytes, const std::string& encoding);

/// The dialect that fits the bytes best, why, and what they leave open. Fails with Format on an empty file.
Result<DetectedDialect> detectDialect(std::string_view bytes);
/// The table as written. Fails with Format at an open quote (the line it opened in), at text after a closing quote, at
/// a field over 1 MiB, at more than 4,096 columns. Blank lines are kept as empty rows, so that row numbers are lines.
Result<Table> readDelimited(std::string_view bytes, const TextDialect& dialect);

/// Takes one row of a text: its cells (reused for the next row), its 1-based number and the line it begins in. What it
/// fails with ends the reading.
using RowTaker = std::function<Result<void>(const std::vector<TableCell>& cells, int row, int line)>;
/// The rows of a decoded text, one after the other, none kept. Fails as readDelimited does, and as `take`.
Result<void> cutRows(std::string_view text, char delimiter, const RowTaker& take);

} // namespace antevia
