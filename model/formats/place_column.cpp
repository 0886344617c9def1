#include "model/formats/place_column.h"

#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr std::size_t mostTold = 12;
constexpr std::size_t longestCode = 20; ///< "EXT_EU27_2020" is one

std::vector<std::string> codesOf(const std::vector<KeyPart>& values)
{
    std::vector<std::string> out;
    for (const KeyPart& each : values)
        if (!each.code.empty())
            out.push_back(each.code);
    return out;
}

bool areUnhcrs(const std::string& dimension)
{
    return dimension == "coo" || dimension == "coa" || dimension == "unhcr_code";
}

void tell(std::vector<std::string>& list, const std::string& text)
{
    if (list.size() < mostTold)
        list.push_back(text);
    else if (list.size() == mostTold)
        list.push_back("…");
}

bool areCodes(const std::vector<KeyPart>& values)
{
    return std::ranges::all_of(values, [](const KeyPart& each) {
        return each.code.size() <= longestCode &&
               std::ranges::none_of(each.code, [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
    });
}

/// Two capitals are as often a kind of survey or of permit as a country: under a heading that says neither, a few of
/// them prove nothing.
bool areTooFewShortCodes(const std::vector<KeyPart>& values)
{
    constexpr std::size_t enough = 4;
    return values.size() < enough &&
           std::ranges::all_of(values, [](const KeyPart& each) { return each.code.size() <= 2; });
}

} // namespace

bool areAnswers(const std::vector<KeyPart>& values)
{
    return std::ranges::all_of(values, [](const KeyPart& each) {
        return isAnswer(each.code) || each.code.empty() || each.code == "0" || each.code == "1";
    });
}

bool holdsPlaces(const std::vector<KeyPart>& values, const PlaceDictionary& places, bool hasHeading)
{
    std::ptrdiff_t known = 0;
    for (const KeyPart& each : values) {
        const std::string& text = each.label.empty() ? each.code : each.label;
        const auto* place = places.ofName(text);
        known += place != nullptr && place->kind != PlaceKind::Total && place->kind != PlaceKind::Unknown ? 1 : 0;
    }
    if (known > 0 && known * 10 >= static_cast<std::ptrdiff_t>(values.size()) * 6)
        return true;
    return values.size() >= 2 && areCodes(values) && !(hasHeading && areTooFewShortCodes(values)) &&
           places.listOf(codesOf(values), false).has_value();
}

PlaceColumn placesOf(const std::vector<KeyPart>& values, const PlaceDictionary& places, const std::string& dimension)
{
    PlaceColumn out;
    const auto list = areCodes(values) ? places.listOf(codesOf(values), areUnhcrs(dimension)) : std::nullopt;
    for (const KeyPart& each : values) {
        const DictionaryPlace* place = each.label.empty() ? nullptr : places.ofName(each.label);
        if (place == nullptr && list)
            place = places.ofCode(each.code, *list);
        // UNHCR's own come last: "GRE" is nothing else, "AUS" is Australia wherever the list is not UNHCR's.
        for (const CodeList other : {CodeList::Eurostat, CodeList::Iso2, CodeList::Iso3, CodeList::Unhcr})
            if (place == nullptr && areCodes({each}))
                place = places.ofCode(each.code, other);
        if (place == nullptr)
            place = places.ofName(each.code);
        if (place == nullptr)
            place = places.ofName(withoutFootnoteMarks(each.label.empty() ? each.code : each.label));
        const std::string& text = each.label.empty() ? each.code : each.label;
        if (place == nullptr && isTotalName(text))
            place = places.ofName("Total");
        if (place == nullptr) {
            out.codes.emplace(each.code, text);
            if (!text.empty())
                tell(out.unknown, text);
            continue;
        }
        out.codes.emplace(each.code, place->code);
        out.known.insert(each.code);
        out.namesKosovo = out.namesKosovo || place->code.find("XK") != std::string::npos;
        if (place->kind == PlaceKind::Combined)
            tell(out.combined, text);
        if (place->code == "MK" && text.find("North") == std::string::npos && text.size() > 3)
            tell(out.old, text + " = " + place->name);
        else if ((each.code == "EL" || each.code == "UK" || each.code == "YU") && each.code != place->code)
            tell(out.old, each.code + " = " + place->code);
        else if (place->code == "TR" && text == "Turkey")
            tell(out.old, text + " = " + place->name);
        else if (text == "Swaziland" || text == "Cape Verde" || text == "Burma" || place->kind == PlaceKind::Former)
            tell(out.old, text + " = " + place->name);
    }
    return out;
}

} // namespace antevia
