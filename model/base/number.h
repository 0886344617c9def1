#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace antevia {

/// Numbers in files: a decimal point, no grouping, whole text. Nothing if it is anything else ("NaN", "1e999", "0x10").
std::optional<double> parseNumber(std::string_view text);
std::optional<std::int64_t> parseInteger(std::string_view text);
/// The shortest text of digits alone ("100000", never "1e+05") that reads back as the same number; with an exponent
/// only below 0.000001 and from 1e21 on. "-0" is "0", NaN is "".
std::string printNumber(double value);
/// The same for people to read, with a comma between thousands: "158,283", "-1,000.5".
std::string groupedNumber(double value);
/// "158,283" of "158283"; digits only.
std::string groupedDigits(const std::string& digits);
/// The shortest text of all, "1e+05" for 100000: what check sums of kept figures are made over, so that it never
/// changes.
std::string printShortest(double value);
std::string printInteger(std::int64_t value);

} // namespace antevia
