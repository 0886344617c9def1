#include "model/formats/table_headings.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

/// Words that tell nothing apart, and names that places no longer have.
std::string plainName(std::string_view name)
{
    static const std::set<std::string> little{"to", "in", "into", "of", "the", "at", "on", "daily", "number"};
    static const std::map<std::string, std::string> old{{"fyrom", "macedonia"}, {"turkey", "turkiye"}};
    std::multiset<std::string> words;
    for (const std::string& each : headingWords(name)) {
        const auto newer = old.find(each);
        if (!little.contains(each) && each != "north")
            words.insert(newer == old.end() ? each : newer->second);
    }
    return joined({words.begin(), words.end()}, " ");
}

/// Codes of Eurostat and of older lists, and what they stand for in ISO 3166.
std::string currentCode(const std::string& code)
{
    static const std::map<std::string, std::string> codes{{"EL", "GR"}, {"UK", "GB"}, {"XKX", "XK"}};
    const auto found = codes.find(code);
    return found == codes.end() ? code : found->second;
}

template <class Test>
const SeriesInfo* onlyOne(const std::vector<SeriesInfo>& known, Test test)
{
    const auto first = std::ranges::find_if(known, test);
    if (first == known.end() || std::find_if(first + 1, known.end(), test) != known.end())
        return nullptr;
    return &*first;
}

} // namespace

bool isTagRow(const std::vector<TableCell>& row)
{
    constexpr std::ptrdiff_t fewestAmongSlips = 4; // tags of a row in which some were mistyped ("geo+lat")
    const auto tags = std::ranges::count_if(row, [](const TableCell& cell) {
        const std::string text = trimmed(cell.text);
        return text.size() > 1 && text[0] == '#' && text[1] != ' '; // "# …" is a comment
    });
    const std::ptrdiff_t filled = filledCells(row);
    return tags > 0 && (tags == filled || (tags >= fewestAmongSlips && tags * 4 >= filled * 3));
}

std::optional<HeadingMatch> seriesOfHeading(const std::string& heading, const std::vector<SeriesInfo>& known)
{
    const std::string written = trimmed(heading);
    const std::string current = currentCode(written);
    if (const auto* info = onlyOne(known, [&](const SeriesInfo& each) { return each.id.value == written; }))
        return HeadingMatch{*info, "its heading is the id of the series"};
    const std::string name = comparableHeading(written);
    if (name.empty())
        return std::nullopt;
    if (const auto* info = onlyOne(known, [&](const SeriesInfo& each) { return comparableHeading(each.name) == name; }))
        return HeadingMatch{*info, "its heading is the name of the series"};
    if (const auto* info =
            onlyOne(known, [&](const SeriesInfo& each) { return lowered(each.id.value) == lowered(written); }))
        return HeadingMatch{*info, "its heading is the id of the series but for capitals"};
    if (const auto* info = onlyOne(known, [&](const SeriesInfo& each) { return each.id.value == current; }))
        return HeadingMatch{*info, "'" + written + "' is an older code of " + current};
    const std::string plain = plainName(written);
    if (const auto* info = onlyOne(known, [&](const SeriesInfo& each) { return plainName(each.name) == plain; });
        info && !plain.empty())
        return HeadingMatch{*info, "its heading has the words of the series' name, '" + info->name + "'"};
    return std::nullopt;
}

std::string headingText(const Table& table, int headerRow, int column)
{
    std::string text = table.at(headerRow, column).text;
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return trimmed(text);
}

} // namespace antevia
