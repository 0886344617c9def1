#include "model/formats/personal_text.h"

#include "model/base/digits.h"
#include "model/formats/personal_cues.h"
#include "model/formats/personal_numbers.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace antevia {
namespace {

using Words = std::vector<WrittenWord>;

std::ptrdiff_t digitsIn(std::string_view text)
{
    return std::ranges::count_if(text, isDigit);
}

bool isNumber(const WrittenWord& word)
{
    return !word.folded.empty() && std::ranges::all_of(word.folded, isDigit);
}

/// The parts between blanks, without the marks of a sentence around them.
std::vector<std::string> tokensOf(std::string_view text)
{
    constexpr std::string_view marks = " \t\r\n,;()\"'";
    std::vector<std::string> out;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t start = text.find_first_not_of(marks, from);
        if (start == std::string_view::npos)
            break;
        from = std::min(text.find_first_of(marks, start), text.size());
        std::string token(text.substr(start, from - start));
        while (!token.empty() && (token.back() == '.' || token.back() == ':'))
            token.pop_back();
        out.push_back(std::move(token));
    }
    return out;
}

bool isWebAddress(std::string_view token)
{
    return token.find("://") != std::string_view::npos || token.starts_with("www.") ||
           std::ranges::count(token, '/') > 2;
}

std::string withoutWebAddresses(const std::vector<std::string>& tokens, std::string_view text)
{
    std::string out(text);
    for (const std::string& token : tokens)
        if (isWebAddress(token))
            if (const std::size_t at = out.find(token); at != std::string::npos)
                out.erase(at, token.size());
    return out;
}

bool isEmail(std::string_view token)
{
    const std::size_t at = token.find('@');
    return at != std::string_view::npos && at > 0 && token.find('.', at + 2) != std::string_view::npos &&
           token.find('/') == std::string_view::npos;
}

/// Digits of the words from `at` on that are numbers parted by what parts the groups of a phone's number.
std::ptrdiff_t runOfDigits(const Words& words, std::size_t at)
{
    std::ptrdiff_t digits = 0;
    for (std::size_t i = at; i < words.size() && i < at + 6 && isNumber(words[i]); ++i) {
        if (i > at && words[i].gap.find_first_not_of("-/().") != std::string::npos)
            break;
        digits += digitsIn(words[i].folded);
    }
    return digits;
}

bool isDateAt(const Words& words, std::size_t at)
{
    if (at + 2 >= words.size())
        return false;
    const auto& [a, b, c] = std::tie(words[at], words[at + 1], words[at + 2]);
    const auto isYear = [](const WrittenWord& word) {
        return isNumber(word) && word.folded.size() == 4 &&
               (word.folded.starts_with("19") || word.folded.starts_with("20"));
    };
    const bool short3 = isNumber(a) && isNumber(c) && a.folded.size() <= 4 && c.folded.size() <= 4;
    const bool inNumbers =
        isNumber(b) && b.folded.size() <= 2 && !b.gap.empty() && b.gap.find_first_not_of("./-") == std::string::npos;
    const bool inWords = b.isLetters && b.folded.size() >= 3 && isYear(c) && a.folded.size() <= 2;
    return short3 && ((inNumbers && (isYear(a) || isYear(c) || c.folded.size() == 2)) || inWords);
}

/// The word behind a cue, with words such as "no" and "number" passed over.
std::size_t behind(const Words& words, std::size_t cue)
{
    std::size_t next = cue + 1;
    while (next < words.size() && next < cue + 4 && isNumberWord(words[next]))
        ++next;
    return next;
}

bool holdsBirth(const Words& words, std::size_t at)
{
    constexpr std::size_t before = 4;
    constexpr std::size_t after = 5;
    if (!isBirthCue(words[at]))
        return false;
    for (std::size_t i = at < before ? 0 : at - before; i < std::min(words.size(), at + after); ++i)
        if (isDateAt(words, i))
            return true;
    return false;
}

bool holdsDocument(const Words& words, std::size_t at)
{
    const bool isGeneral = isIdCue(words[at]);
    if (!isGeneral && !isDocumentCue(words[at]))
        return false;
    if (isGeneral && at > 0 && isOfDataset(words[at - 1]))
        return false;
    constexpr std::ptrdiff_t fewest = 6;
    constexpr std::ptrdiff_t fewestOfIds = 8;
    const std::size_t next = behind(words, at);
    for (std::size_t i = at + 1; i < std::min(words.size(), at + 5); ++i) {
        const bool mixed = !words[i].isLetters && !isNumber(words[i]);
        const std::ptrdiff_t digits = mixed ? digitsIn(words[i].folded) : i == next ? runOfDigits(words, i) : 0;
        if (digits >= (isGeneral ? fewestOfIds : fewest) && !isDateAt(words, i))
            return true;
    }
    return false;
}

bool holdsPhone(const Words& words, std::size_t at)
{
    constexpr std::ptrdiff_t fewest = 7;
    constexpr std::ptrdiff_t most = 15;
    const auto isOne = [&](std::size_t i, std::ptrdiff_t least) {
        const std::ptrdiff_t digits = runOfDigits(words, i);
        return digits >= least && digits <= most && !isDateAt(words, i);
    };
    if (words[at].gap.ends_with('+') && isNumber(words[at]) && isOne(at, fewest + 2))
        return true;
    const std::size_t next = behind(words, at);
    if (next >= words.size() || !isOne(next, fewest))
        return false;
    const bool isDialled = words[next].folded.starts_with('0') || words[next].gap.ends_with('+');
    return isPhoneCue(words[at]) || (isMobileCue(words[at]) && isDialled);
}

bool isNameAfterCue(const WrittenWord& word)
{
    return word.isLetters && word.capital && word.folded.size() > 1 && !namesThing(word.folded) && !isOfficeTitle(word);
}

bool holdsAddressedName(const Words& words, std::size_t at)
{
    const bool hasNext = at + 1 < words.size() && words[at + 1].gap.find_first_not_of('.') == std::string::npos;
    if (!hasNext || !isNameAfterCue(words[at + 1]))
        return false;
    const bool abbreviated = words[at].folded == "g" && words[at + 1].gap == "." &&
                             (at == 0 || !isNumber(words[at - 1])); // "2015. g. Srbija" is a year
    const bool named = at > 0 && isNamingCue(words[at]) && isPersonNoun(words[at - 1]);
    return isFormOfAddress(words[at]) || (abbreviated && !words[at].capital) || named;
}

std::string sentenceOn(PersonalTrace trace)
{
    switch (trace) {
    case PersonalTrace::Name: return "the text seems to name a person";
    case PersonalTrace::Birth: return "the text holds a date of birth";
    case PersonalTrace::Document: return "the text holds the number of a document or of a person";
    case PersonalTrace::Phone: return "the text holds a telephone number";
    case PersonalTrace::Email: return "the text holds an e-mail address";
    }
    return {};
}

std::optional<std::string> firstOf(const std::set<PersonalTrace>& traces)
{
    return traces.empty() ? std::nullopt : std::optional(sentenceOn(*traces.begin()));
}

} // namespace

std::set<PersonalTrace> personalTraces(std::string_view text)
{
    constexpr std::size_t fewest = 7; // "Ali Rah"
    constexpr std::size_t most = 20'000;
    if (text.size() < fewest)
        return {};
    text = text.substr(0, most);
    std::set<PersonalTrace> found;
    const std::vector<std::string> tokens = tokensOf(text);
    const Words words = writtenWords(withoutWebAddresses(tokens, text));
    for (const std::string& token : tokens) {
        if (!isWebAddress(token) && isEmail(token))
            found.insert(PersonalTrace::Email);
        if ((tokens.size() > 1 || token.size() > 11) && isPersonalNumber(token))
            found.insert(PersonalTrace::Document);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (holdsBirth(words, i))
            found.insert(PersonalTrace::Birth);
        if (holdsDocument(words, i))
            found.insert(PersonalTrace::Document);
        if (holdsPhone(words, i))
            found.insert(PersonalTrace::Phone);
        if (holdsAddressedName(words, i))
            found.insert(PersonalTrace::Name);
    }
    if (holdsName(words))
        found.insert(PersonalTrace::Name);
    return found;
}

std::optional<std::string> personalText(std::string_view text)
{
    return firstOf(personalTraces(text));
}

std::optional<std::string> personalTextOfOffice(std::string_view text)
{
    std::set<PersonalTrace> traces = personalTraces(text);
    for (const PersonalTrace allowed : {PersonalTrace::Name, PersonalTrace::Phone, PersonalTrace::Email})
        traces.erase(allowed);
    return firstOf(traces);
}

std::optional<std::string> personalTitle(std::string_view text)
{
    const auto why = personalText(text);
    if (!why)
        return why;
    const Words words = writtenWords(text);
    const bool isContact = std::ranges::any_of(words, isContactCue);
    const bool isOn =
        std::ranges::any_of(words, [](const auto& word) { return word.folded == "on" || word.folded == "about"; });
    return isContact && !isOn ? personalTextOfOffice(text) : why;
}

std::string maskedText(std::string_view text)
{
    constexpr qsizetype most = 40;
    QString out = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).left(most);
    for (QChar& c : out)
        c = c.isDigit()                  ? u'0'
            : c.isUpper()                ? u'X'
            : c.isLetter()               ? u'x'
            : c.isSpace() || c.isPunct() ? c
                                         : QChar(u'?');
    return out.toStdString();
}

} // namespace antevia
