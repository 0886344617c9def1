#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace antevia {

/// The stable English word of each value of an enumeration, as it stands in files and JSON. Specialise for an enum:
/// `template <> inline constexpr auto wordsOf<Kind> = std::array{std::pair{Kind::A, "a"}, …};`
template <class Enum>
inline constexpr int wordsOf = 0;

template <class Enum>
constexpr const char* word(Enum value)
{
    for (const auto& [each, name] : wordsOf<Enum>)
        if (each == value)
            return name;
    return "unknown";
}

template <class Enum>
constexpr std::optional<Enum> fromWord(std::string_view name)
{
    for (const auto& [each, itsName] : wordsOf<Enum>)
        if (name == itsName)
            return each;
    return std::nullopt;
}

} // namespace antevia
