#include "model/formats/px_text.h"

#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

Error shapeError(std::string_view text, std::size_t at, const std::string& what)
{
    const auto line = std::ranges::count(text.substr(0, at), '\n') + 1;
    return {ErrorCode::Format, "line " + std::to_string(line) + ": " + what,
            "Load the PX file anew from its publisher."};
}

/// The next place of `wanted` outside quotation marks, from `at` on.
std::size_t findOutside(std::string_view text, char wanted, std::size_t at)
{
    for (bool isQuoted = false; at < text.size(); ++at) {
        isQuoted = text[at] == '"' ? !isQuoted : isQuoted;
        if (!isQuoted && text[at] == wanted)
            return at;
    }
    return std::string_view::npos;
}

/// Texts between commas; pieces in quotation marks one after the other, which break a long text, are one.
std::vector<std::string> textsOf(std::string_view list)
{
    std::vector<std::string> out(1);
    bool isQuoted = false;
    for (const char c : list) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (isQuoted || (!isBlank(c) && c != ','))
            out.back() += c;
        else if (c == ',')
            out.emplace_back();
    }
    return out;
}

/// "VALUES(Region)" of VALUES("Region"), "TITLE" of TITLE; "" of a statement in a second language.
std::string keyOf(std::string_view statement)
{
    const std::size_t open = statement.find('(');
    const std::string keyword = trimmed(statement.substr(0, open));
    if (keyword.find('[') != std::string::npos)
        return {};
    if (open == std::string_view::npos)
        return keyword;
    const std::size_t close = statement.rfind(')');
    const std::string_view inside = statement.substr(open + 1, close > open ? close - open - 1 : 0);
    return keyword + "(" + textsOf(inside).front() + ")";
}

} // namespace

const std::vector<std::string>& PxText::of(const std::string& keyword, const std::string& dimension) const
{
    static const std::vector<std::string> none;
    const auto found = values.find(dimension.empty() ? keyword : keyword + "(" + dimension + ")");
    return found == values.end() ? none : found->second;
}

std::string PxText::text(const std::string& keyword) const
{
    const auto& texts = of(keyword);
    return texts.empty() ? std::string() : texts.front();
}

bool isPx(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    const std::string_view begin = bytes.substr(std::min(bytes.find_first_not_of(" \r\n\t"), bytes.size()));
    return begin.starts_with("CHARSET=\"") || begin.starts_with("AXIS-VERSION=\"");
}

Result<PxText> parsePx(std::string_view text)
{
    PxText out;
    std::size_t at = 0;
    while (at < text.size()) {
        while (at < text.size() && isBlank(text[at]))
            ++at;
        const std::size_t equals = findOutside(text, '=', at);
        if (equals == std::string_view::npos)
            break;
        const std::string key = keyOf(text.substr(at, equals - at));
        const std::size_t end = findOutside(text, ';', equals);
        if (key == "DATA") {
            out.data = text.substr(equals + 1, end == std::string_view::npos ? end : end - equals - 1);
            return out;
        }
        if (end == std::string_view::npos)
            return shapeError(text, at, "the statement " + shownSafely(key) + " does not end");
        if (!key.empty())
            out.values.emplace(key, textsOf(text.substr(equals + 1, end - equals - 1)));
        at = end + 1;
    }
    return shapeError(text, text.size(), "there is no statement DATA");
}

} // namespace antevia
