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
                out.m_byName.emplace(nameKey(name), index);
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

const DictionaryPlace* PlaceDictionary::ofName(std::string_view name) const
{
    const auto found = m_byName.find(nameKey(name));
    return found == m_byName.end() ? nullptr : &m_places[found->second];
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
