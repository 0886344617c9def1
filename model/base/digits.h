#pragma once

#include <algorithm>
#include <string_view>

namespace antevia {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Nothing but digits, and at least one.
constexpr bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

} // namespace antevia
