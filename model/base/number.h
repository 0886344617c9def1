#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace antevia {

/// Numbers in files: a decimal point, no grouping, whole text. Nothing if it is anything else ("NaN", "1e999", "0x10").
std::optional<double> parseNumber(std::string_view text);
std::optional<std::int64_t> parseInteger(std::string_view text);
/// The shortest text that reads back as the same number; "-0" is "0", NaN is "".
std::string printNumber(double value);
std::string printInteger(std::int64_t value);

} // namespace antevia
