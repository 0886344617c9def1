#include "app/wording/wording.h"
#include "model/base/number.h"

#include <charconv>
#include <cmath>

namespace antevia {
namespace {

constexpr const char* noBreakSpace = "\u00A0";
constexpr const char* minusSign = "-"; // the fonts of reports have no U+2212
constexpr const char* notKnown = "not known";

/// Digits with a decimal point, never through the process's locale.
std::string digits(double value, int decimals)
{
    char buffer[512];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals);
    return std::string(buffer, end.ptr);
}

double roundedTo(double value, double step)
{
    return std::round(value / step) * step;
}

} // namespace

double roughlyRounded(double value)
{
    const double size = std::abs(value);
    if (!std::isfinite(value) || size < 99.5)
        return std::round(value);
    if (size < 1'000)
        return roundedTo(value, 10);
    if (size < 100'000)
        return roundedTo(value, 100);
    return roundedTo(value, std::pow(10.0, std::floor(std::log10(size)) - 2.0));
}

std::string Wording::number(double value, int decimals) const
{
    if (!std::isfinite(value))
        return notKnown;
    const double scale = std::pow(10.0, decimals);
    const double scaled = std::round(std::abs(value) * scale);
    const std::string all = digits(std::isfinite(scaled) ? scaled / scale : std::abs(value), decimals);
    const auto point = all.find('.');
    const std::string sign = value < 0 && scaled > 0 ? minusSign : "";
    return sign + groupedDigits(all.substr(0, point)) + (point == std::string::npos ? "" : all.substr(point));
}

std::string Wording::roughly(double value) const
{
    return number(roughlyRounded(value));
}

std::string Wording::range(double low, double high) const
{
    const std::string from = roughly(low);
    const std::string to = roughly(high);
    return from == to ? from : from + " to " + to;
}

std::string Wording::percent(double share, int decimals) const
{
    return std::isfinite(share) ? number(share * 100.0, decimals) + noBreakSpace + "%" : notKnown;
}

std::string Wording::probability(double share) const
{
    if (!std::isfinite(share))
        return notKnown;
    if (share < 0.005)
        return "less than " + percent(0.01);
    if (share >= 0.995)
        return "more than " + percent(0.99);
    return percent(share);
}

std::string Wording::count(double value, const std::string& one, const std::string& many) const
{
    const std::string shown = number(value);
    return shown + " " + (shown == "1" ? one : many);
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

} // namespace antevia
