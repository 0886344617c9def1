#include "model/formats/place_dictionary.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace antevia {
namespace {

constexpr std::size_t fieldCount = 8;
constexpr std::array codeLists{CodeList::Iso2, CodeList::Iso3, CodeList::Numeric, CodeList::Unhcr, CodeList::Eurostat};

/// The words of a name in one order, small words left out and short forms written out.
std::string nameKey(std::string_view name)
{
    static const std::set<std::string> little{"the", "of", "and", "i", "und", "et", "da", "de", "la"};
    static const std::map<std::string, std::string> whole{
        {"rep", "republic"}, {"dem", "democratic"}, {"st", "saint"},       {"fed", "federation"},
        {"isl", "islands"},  {"is", "islands"},     {"incl", "including"}, {"excl", "excluding"}};
    std::vector<std::string> words;
    for (const std::string& each : headingWords(name)) {
        const auto longer = whole.find(each);
        if (!little.contains(each))
            words.push_back(longer == whole.end() ? each : longer->second);
    }
    std::ranges::sort(words);
    return joined(words, " ");
}

std::vector<std::string> cut(std::string_view text, char mark)
{
    std::vector<std::string> out;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(mark, from), text.size());
        out.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return out;
}

/// How many letters are added, left out, changed or swapped with the next one to get from one text to the other
/// (optimal string alignment); more than `most` is told as most + 1.
std::size_t lettersApart(std::string_view one, std::string_view other, std::size_t most)
{
    if (one.size() > other.size() + most || other.size() > one.size() + most)
        return most + 1;
    std::vector<std::vector<std::size_t>> apart(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 0; i <= one.size(); ++i)
        for (std::size_t j = 0; j <= other.size(); ++j) {
            if (i == 0 || j == 0) {
                apart[i][j] = i + j;
                continue;
            }
            apart[i][j] = std::min(
                {apart[i - 1][j] + 1, apart[i][j - 1] + 1, apart[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                apart[i][j] = std::min(apart[i][j], apart[i - 2][j - 2] + 1);
        }
    return std::min(apart[one.size()][other.size()], most + 1);
}

constexpr std::size_t fewestLetters = 5;
constexpr std::size_t manyLetters = 10;

/// Ends the key of a name that is a short word ("Čad"), which codes in capitals ("CAD") are not.
constexpr char wordMark = '\x01';
constexpr std::size_t shortName = 3;

bool isShortAndCapital(std::string_view name)
{
    return name.size() <= shortName && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string dictionaryKey(const std::string& name)
{
    const std::string key = nameKey(name);
    const bool isWord = std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    return isWord && key.size() <= shortName ? key + wordMark : key;
}

} // namespace

Result<PlaceDictionary> PlaceDictionary::make(std::string_view text)
{
    PlaceDictionary out;
    out.m_byCode.resize(codeLists.size());
    const std::vector<std::string> lines = cut(text, '\n');
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].empty())
            continue;
        const std::vector<std::string> fields = cut(lines[i], '\t');
        const auto kind = fields.size() == fieldCount ? fromWord<PlaceKind>(fields[5]) : std::nullopt;
        if (!kind)
            return Error{ErrorCode::Format, "line " + std::to_string(i + 1) + " of the places is no place"};
        const std::size_t index = out.m_places.size();
        out.m_places.push_back({fields[0], fields[6], *kind});
        const std::array<std::string, 5> codes{fields[0], fields[1], fields[2], fields[3], fields[4]};
        for (std::size_t list = 0; list < codes.size(); ++list)
            for (const std::string& code : cut(codes[list], '|'))
                if (!code.empty())
                    out.m_byCode[list].emplace(code, index);
        out.m_byName.emplace(nameKey(fields[6]), index);
        for (const std::string& name : cut(fields[7], '|'))
            if (!name.empty())
                out.m_byName.emplace(dictionaryKey(name), index);
    }
    return out;
}

Result<PlaceDictionary> PlaceDictionary::withNames(std::span<const PlaceAlias> names) const
{
    PlaceDictionary out = *this;
    for (const PlaceAlias& each : names) {
        const auto place = std::ranges::find(m_places, each.code, &DictionaryPlace::code);
        if (place == m_places.end())
            return Error{ErrorCode::NotFound, "'" + shownSafely(each.code) + "' is the code of no place",
                         "Take a code of ISO 3166 with two letters."};
        out.m_byName[nameKey(each.name)] = static_cast<std::size_t>(place - m_places.begin());
    }
    return out;
}

namespace {

/// "oesterreich" and "tuerkei" as "osterreich" and "turkei": how German writes its vowels where it has no dots for
/// them.
std::string withoutSpelledOutVowels(const std::string& key)
{
    std::string out;
    for (std::size_t i = 0; i < key.size(); ++i)
        if (key[i] != 'e' || i == 0 || std::string_view("aou").find(key[i - 1]) == std::string_view::npos)
            out += key[i];
    return out;
}

} // namespace

const DictionaryPlace* PlaceDictionary::ofName(std::string_view name) const
{
    const std::string key = nameKey(name);
    auto found = m_byName.find(key);
    if (found == m_byName.end() && !isShortAndCapital(name))
        found = m_byName.find(key + wordMark);
    if (found == m_byName.end() && key.size() >= fewestLetters)
        found = m_byName.find(withoutSpelledOutVowels(key));
    return found == m_byName.end() ? nullptr : &m_places[found->second];
}

const DictionaryPlace* PlaceDictionary::closestTo(std::string_view name) const
{
    const std::string key = nameKey(name);
    if (key.size() < fewestLetters)
        return nullptr;
    const std::size_t allowed = key.size() < manyLetters ? 1 : 2;
    std::map<std::size_t, std::set<std::size_t>> near; // places by how far their names are
    for (const auto& [each, index] : m_byName) {
        const PlaceKind kind = m_places[index].kind;
        if (kind != PlaceKind::Country && kind != PlaceKind::Territory)
            continue;
        if (const std::size_t apart = lettersApart(key, each, allowed); apart <= allowed)
            near[apart].insert(index);
    }
    return near.empty() || near.begin()->second.size() > 1 ? nullptr : &m_places[*near.begin()->second.begin()];
}

const DictionaryPlace* PlaceDictionary::ofCode(std::string_view code, CodeList list) const
{
    const auto& codes = m_byCode[static_cast<std::size_t>(list)];
    const auto found = codes.find(std::string(code));
    return found == codes.end() ? nullptr : &m_places[found->second];
}

std::optional<CodeList> PlaceDictionary::listOf(std::span<const std::string> codes, bool atUnhcr) const
{
    std::optional<CodeList> best;
    std::ptrdiff_t most = 0;
    const CodeList first = atUnhcr ? CodeList::Unhcr : CodeList::Iso3;
    const CodeList second = atUnhcr ? CodeList::Iso3 : CodeList::Unhcr;
    for (const CodeList list : {first, second, CodeList::Eurostat, CodeList::Iso2, CodeList::Numeric}) {
        const auto known =
            std::ranges::count_if(codes, [&](const auto& code) { return ofCode(code, list) != nullptr; });
        if (known > most)
            best = list;
        most = std::max(most, known);
    }
    return most > 0 && most * 10 >= static_cast<std::ptrdiff_t>(codes.size()) * 9 ? best : std::nullopt;
}

} // namespace antevia
