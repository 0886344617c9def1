#pragma once

#include "model/base/result.h"
#include "model/base/words.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace antevia {

/// What a name in a column of places can stand for.
enum class PlaceKind { Country, Territory, Combined, Former, Group, Stateless, Unknown, Total };
template <>
inline constexpr auto wordsOf<PlaceKind> =
    std::array{std::pair{PlaceKind::Country, "country"},   std::pair{PlaceKind::Territory, "territory"},
               std::pair{PlaceKind::Combined, "combined"}, std::pair{PlaceKind::Former, "former"},
               std::pair{PlaceKind::Group, "group"},       std::pair{PlaceKind::Stateless, "stateless"},
               std::pair{PlaceKind::Unknown, "unknown"},   std::pair{PlaceKind::Total, "total"}};

struct DictionaryPlace {
    std::string code; ///< ISO 3166 alpha-2; "XK"; "RS+XK" for a combined entity; our own words for others
    std::string name; ///< in English
    PlaceKind kind = PlaceKind::Country;
    bool operator==(const DictionaryPlace&) const = default;
};

/// Lists of codes that differ: "AUS" is Australia in ISO and Austria at UNHCR.
enum class CodeList { Iso2, Iso3, Numeric, Unhcr, Eurostat };

/// A name as a file writes it, and the code of the place that a person says it means.
struct PlaceAlias {
    std::string name;
    std::string code;
    bool operator==(const PlaceAlias&) const = default;
};

/// Names and codes of countries and of what stands beside them in tables, from resources/places.
class PlaceDictionary {
public:
    /// `text` is a table: code, iso3, numeric, unhcr, eurostat, kind, name, other names separated by "|"; one line
    /// each, fields separated by tabs, a heading first. Fails with Format, naming the line.
    static Result<PlaceDictionary> make(std::string_view text);
    /// The same places under more names. Fails with NotFound at a code that is no place's.
    Result<PlaceDictionary> withNames(std::span<const PlaceAlias> names) const;

    const std::vector<DictionaryPlace>& places() const { return m_places; }

    /// The place a name stands for, in any language of the dictionary; case, accents, the order of words, small words
    /// and footnote marks do not matter. A name that is in no dictionary is nothing.
    const DictionaryPlace* ofName(std::string_view name) const;
    /// The country or territory with the name that one letter away from `name` (of ten letters and more, two) was meant
    /// perhaps: added, left out, changed or swapped with the next. Nothing if several are as near, and for less than
    /// five letters.
    const DictionaryPlace* closestTo(std::string_view name) const;
    const DictionaryPlace* ofCode(std::string_view code, CodeList list) const;
    /// The list in which most of `codes` are found, if at least nine of ten are. Of equals the first of: ISO alpha-3
    /// (or UNHCR's if `atUnhcr`), Eurostat, ISO alpha-2, numeric.
    std::optional<CodeList> listOf(std::span<const std::string> codes, bool atUnhcr) const;

private:
    std::vector<DictionaryPlace> m_places;
    std::unordered_map<std::string, std::size_t> m_byName;
    std::vector<std::unordered_map<std::string, std::size_t>> m_byCode; ///< by CodeList
};

} // namespace antevia
