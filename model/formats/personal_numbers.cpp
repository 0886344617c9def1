#include "model/formats/personal_numbers.h"

#include "model/base/digits.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace antevia {
namespace {

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

int digit(std::string_view text, std::size_t at)
{
    return text[at] - '0';
}

int two(std::string_view text, std::size_t at)
{
    return digit(text, at) * 10 + digit(text, at + 1);
}

bool isDayAndMonth(int day, int month)
{
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

int weighted(std::string_view text, std::span<const int> weights)
{
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += digit(text, i) * weights[i];
    return sum;
}

/// Of the states of former Yugoslavia: DDMMYYY, region, number, check digit.
bool isJmbg(std::string_view text)
{
    static constexpr std::array weights{7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    const bool year = text[4] == '9' || text[4] == '0'; // 1900 to 2099
    const int rest = 11 - weighted(text, weights) % 11;
    return year && isDayAndMonth(two(text, 0), two(text, 2)) && rest != 10 &&
           digit(text, 12) == (rest == 11 ? 0 : rest);
}

/// Romania: sex and century, YYMMDD, county, number, check digit.
bool isCnp(std::string_view text)
{
    static constexpr std::array weights{2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9};
    const int rest = weighted(text, weights) % 11;
    return digit(text, 0) > 0 && isDayAndMonth(two(text, 5), two(text, 3)) &&
           digit(text, 12) == (rest == 10 ? 1 : rest);
}

/// Bulgaria: YYMMDD (months from 21 and 41 for other centuries), number, check digit.
bool isEgn(std::string_view text)
{
    static constexpr std::array weights{2, 4, 8, 5, 10, 9, 7, 3, 6};
    return isDayAndMonth(two(text, 4), two(text, 2) % 20) && digit(text, 9) == weighted(text, weights) % 11 % 10;
}

/// Greece: DDMMYY, number, Luhn's check digit.
bool isAmka(std::string_view text)
{
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int value = digit(text, i) * ((text.size() - i) % 2 == 0 ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return isDayAndMonth(two(text, 0), two(text, 2)) && sum % 10 == 0;
}

/// Poland: YYMMDD (months from 21 and 81 for other centuries), number, check digit.
bool isPesel(std::string_view text)
{
    static constexpr std::array weights{1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    return isDayAndMonth(two(text, 4), two(text, 2) % 20) &&
           digit(text, 10) == (10 - weighted(text, weights) % 10) % 10;
}

/// Turkey: two check digits.
bool isKimlik(std::string_view text)
{
    int odd = 0;
    int even = 0;
    for (std::size_t i = 0; i < 9; ++i)
        (i % 2 == 0 ? odd : even) += digit(text, i);
    const int tenth = ((odd * 7 - even) % 10 + 10) % 10;
    return text[0] != '0' && digit(text, 9) == tenth && digit(text, 10) == (odd + even + tenth) % 10;
}

/// Croatia: ISO 7064, MOD 11,10.
bool isOib(std::string_view text)
{
    int rest = 10;
    for (std::size_t i = 0; i < 10; ++i) {
        rest = (rest + digit(text, i)) % 10;
        rest = (rest == 0 ? 10 : rest) * 2 % 11;
    }
    return digit(text, 10) == (11 - rest) % 10;
}

bool isIban(std::string_view text)
{
    if (!hasFormOfIban(text))
        return false;
    int rest = 0;
    for (const char c : std::string(text.substr(4)) + std::string(text.substr(0, 4))) {
        const int value = isDigit(c) ? c - '0' : (c & ~0x20) - 'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

bool isMachineLine(std::string_view text)
{
    return text.size() >= 30 && std::ranges::count(text, '<') >= 3 &&
           std::ranges::all_of(text, [](char c) { return isDigit(c) || (c >= 'A' && c <= 'Z') || c == '<'; });
}

} // namespace

bool isPersonalNumber(std::string_view token)
{
    if (isMachineLine(token) || isIban(token))
        return true;
    if (!std::ranges::all_of(token, isDigit))
        return false;
    switch (token.size()) {
    case 10: return isEgn(token);
    case 11: return isAmka(token) || isPesel(token) || isKimlik(token);
    case 13: return isJmbg(token) || isCnp(token);
    default: return false;
    }
}

bool mayBePersonalNumber(std::string_view token)
{
    return isPersonalNumber(token) || (token.size() == 11 && std::ranges::all_of(token, isDigit) && isOib(token));
}

bool hasFormOfIban(std::string_view text)
{
    return text.size() >= 15 && text.size() <= 34 && isLetter(text[0]) && isLetter(text[1]) && isDigit(text[2]) &&
           isDigit(text[3]) && std::ranges::all_of(text, [](char c) { return isDigit(c) || isLetter(c); }) &&
           std::ranges::count_if(text, isDigit) >= 10;
}

bool isUuid(std::string_view text)
{
    return text.size() == 36 && std::ranges::count(text, '-') == 4 && text[8] == '-' && text[13] == '-' &&
           text[18] == '-' && text[23] == '-' && std::ranges::all_of(text, [](char c) { return isHex(c) || c == '-'; });
}

bool looksLikeHash(std::string_view text)
{
    if ((text.size() >= 32 && std::ranges::all_of(text, isHex)) || isUuid(text))
        return true;
    const auto digits = std::ranges::count_if(text, isDigit);
    const auto letters = std::ranges::count_if(text, isLetter);
    return text.size() >= 20 && digits >= 4 && letters >= 4 &&
           std::ranges::all_of(text, [](char c) { return isDigit(c) || isLetter(c) || c == '+' || c == '='; });
}

bool looksLikeDocument(std::string_view text)
{
    const auto letters = static_cast<std::size_t>(std::ranges::find_if_not(text, isLetter) - text.begin());
    const std::string_view rest = text.substr(letters);
    return letters >= 1 && letters <= 3 && rest.size() >= 6 && rest.size() <= 13 && std::ranges::all_of(rest, isDigit);
}

bool looksLikeEmail(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos)
        return false;
    const std::size_t dot = text.rfind('.');
    return dot != std::string_view::npos && dot > at + 1 && dot + 2 < text.size() &&
           text.find_first_of(" \t,;()") == std::string_view::npos; // "OECD.ELS:DSD@DF(1.0)" is a data flow
}

bool looksLikeCount(std::string_view text)
{
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits > 0 && digits <= 7 &&
           text.find_first_not_of("0123456789.,' \xC2\xA0\xE2\x80\xAF") == std::string_view::npos;
}

bool looksLikeAccount(std::string_view text)
{
    return text.size() > 3 && text.starts_with('@') && text.find_first_of(" \t/") == std::string_view::npos;
}

bool looksLikeLocalPhone(std::string_view text)
{
    const auto digits = std::ranges::count_if(text, isDigit);
    return text.starts_with('0') && !text.starts_with("000") && digits >= 9 && digits <= 11 &&
           text.find_first_not_of("0123456789 -/") == std::string_view::npos;
}

bool looksLikePhone(std::string_view text)
{
    const auto digits = std::ranges::count_if(text, isDigit);
    const bool isAbroad = text.starts_with("00") && !text.starts_with("000"); // no country's number begins with 0
    const bool marked = text.starts_with('+') || isAbroad || text.starts_with('(');
    return marked && digits >= 8 && digits <= 15 &&
           text.find_first_not_of("+0123456789 ()-/.") == std::string_view::npos;
}

} // namespace antevia
