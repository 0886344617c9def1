#include "model/base/number.h"

#include "model/base/digits.h"

#include <array>
#include <charconv>
#include <cmath>

namespace antevia {
namespace {

/// Between these a number is written with its digits alone; the bounds are those of ECMA-262, Number::toString.
constexpr double leastPlain = 1e-6;
constexpr double pastPlain = 1e21;

/// The shortest text in that form that reads back as the same number; nothing: in whichever form is shorter.
std::string printedAs(double value, std::optional<std::chars_format> form)
{
    if (std::isnan(value))
        return {};
    const double printed = value == 0.0 ? 0.0 : value;
    std::array<char, 48> buffer{};
    char* const end = buffer.data() + buffer.size();
    const auto [stop, failure] =
        form ? std::to_chars(buffer.data(), end, printed, *form) : std::to_chars(buffer.data(), end, printed);
    return failure == std::errc() ? std::string(buffer.data(), stop) : std::string();
}

} // namespace

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
    const double size = std::abs(value);
    const bool isPlain = size == 0.0 || (size >= leastPlain && size < pastPlain);
    return isPlain ? printedAs(value, std::chars_format::fixed) : printShortest(value);
}

std::string groupedNumber(double value)
{
    const std::string all = printNumber(std::abs(value));
    const std::string whole = all.substr(0, all.find('.'));
    if (!isDigits(whole)) // with an exponent
        return printNumber(value);
    return (value < 0.0 ? "-" : "") + groupedDigits(whole) + all.substr(whole.size());
}

std::string groupedDigits(const std::string& digits)
{
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += ',';
        text += digits[i];
    }
    return text;
}

std::string printShortest(double value)
{
    return printedAs(value, std::nullopt);
}

std::string printInteger(std::int64_t value)
{
    return std::to_string(value);
}

} // namespace antevia
