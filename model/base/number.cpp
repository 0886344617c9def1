#include "model/base/number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace antevia {

std::optional<double> parseNumber(std::string_view text)
{
    double value = 0.0;
    const char* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, value);
    if (failure != std::errc() || stop != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    std::int64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, value);
    if (failure != std::errc() || stop != end)
        return std::nullopt;
    return value;
}

std::string printNumber(double value)
{
    if (std::isnan(value))
        return {};
    std::array<char, 32> buffer{};
    const auto [end, failure] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0.0 ? 0.0 : value);
    return failure == std::errc() ? std::string(buffer.data(), end) : std::string();
}

std::string printInteger(std::int64_t value)
{
    return std::to_string(value);
}

} // namespace antevia
