#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// "Jan-Oct 2022", "I.-IX. 2023.", "2022 YTD", "2023 (until 31 Oct)": months of a year together, as a heading says
/// them.
bool isSpanOfMonths(std::string_view text);
/// Whether a word beside a time makes another one of it: "since June 2023", "until", "before", "rolling", "YTD".
bool boundsPeriod(std::string_view word);
/// Whether words tell that figures are of some months of their years: "Arrivals, January to October 2023", "acumulado
/// desde el 1 de enero al 15 de noviembre de 2023". January to December is a year.
bool namesSpanOfMonths(std::string_view text);

/// "Total 2023", "Jan to Apr", "Ukupno I-IV": what a row says that sums up those of years or months beside it.
bool sumsUpPeriods(std::string_view text);

/// Whether all texts are a month's name and a number, and the numbers beside one name run on as days do: "1 October |
/// 2 October | 3 October". Such numbers are no years.
bool areDaysWithoutYear(const std::vector<std::string>& texts);

} // namespace antevia
