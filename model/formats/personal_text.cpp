#include "model/formats/personal_text.h"

#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <set>
#include <vector>

namespace antevia {
namespace {

/// The parts between blanks, without the marks of a sentence around them.
std::vector<std::string> tokensOf(std::string_view text)
{
    std::vector<std::string> out;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t start = text.find_first_not_of(" \t\r\n,;()", from);
        if (start == std::string_view::npos)
            break;
        const std::size_t end = std::min(text.find_first_of(" \t\r\n,;()", start), text.size());
        std::string token(text.substr(start, end - start));
        while (!token.empty() && (token.back() == '.' || token.back() == ':'))
            token.pop_back();
        out.push_back(std::move(token));
        from = end;
    }
    return out;
}

std::ptrdiff_t digitsIn(std::string_view text)
{
    return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isEmail(std::string_view token)
{
    const std::size_t at = token.find('@');
    return at != std::string_view::npos && at > 0 && token.find("://") == std::string_view::npos &&
           token.find('.', at + 2) != std::string_view::npos && token.find('/') == std::string_view::npos;
}

bool isPhone(const std::vector<std::string>& tokens, std::size_t at)
{
    if (tokens[at].size() < 2 || tokens[at][0] != '+' || digitsIn(tokens[at]) < 2)
        return false;
    std::ptrdiff_t digits = 0;
    for (std::size_t i = at; i < tokens.size() && i < at + 5; ++i) {
        if (tokens[i].find_first_not_of("+0123456789-/.") != std::string::npos)
            break;
        digits += digitsIn(tokens[i]);
    }
    return digits >= 9 && digits <= 15;
}

bool isOneOf(const std::string& token, const std::set<std::string>& words)
{
    return words.contains(comparableHeading(token));
}

/// A number of a document within three tokens.
bool numberFollows(const std::vector<std::string>& tokens, std::size_t at)
{
    for (std::size_t i = at + 1; i < std::min(tokens.size(), at + 4); ++i)
        if (digitsIn(tokens[i]) >= 6 && tokens[i].find_first_of("./-") == std::string::npos)
            return true;
    return false;
}

bool dateFollows(const std::vector<std::string>& tokens, std::size_t at)
{
    for (std::size_t i = at + 1; i < std::min(tokens.size(), at + 4); ++i)
        if (looksLikeDate(tokens[i]))
            return true;
    return false;
}

} // namespace

std::optional<std::string> personalText(std::string_view text)
{
    static const std::set<std::string> documents = {"passport", "pasos",      "putovnica", "reisepass",
                                                    "пасош",    "διαβατηριο", "pasaporta", "jmbg",
                                                    "јмбг",     "embg",       "oib"};
    static const std::set<std::string> births = {"born",  "dob",   "roden",   "rodjen", "rodena",
                                                 "rođen", "рођен", "geboren", "lindur"};
    if (text.size() < 8 || (digitsIn(text) < 6 && text.find('@') == std::string_view::npos))
        return std::nullopt;
    const std::vector<std::string> tokens = tokensOf(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (isEmail(tokens[i]))
            return "the text holds an e-mail address";
        if (isPhone(tokens, i))
            return "the text holds a telephone number";
        if (isOneOf(tokens[i], documents) && numberFollows(tokens, i))
            return "the text holds the number of a document";
        if (isOneOf(tokens[i], births) && dateFollows(tokens, i))
            return "the text holds a date of birth";
    }
    return std::nullopt;
}

} // namespace antevia
