#include "model/formats/named_laws.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_names.h"
#include "model/formats/title_tokens.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

namespace antevia {
namespace {

/// A word of a title between blanks, as it is written and in the form to compare.
struct Token {
    std::string text;
    std::vector<std::string> words;
    bool isCut = false; ///< left out
};
using Tokens = std::vector<Token>;

Tokens tokensOf(const std::string& title)
{
    Tokens out;
    for (std::string& text : textsBetweenBlanks(title)) {
        std::vector<std::string> words = headingWords(text);
        out.push_back({std::move(text), std::move(words), false});
    }
    return out;
}

bool hasYear(const Token& token)
{
    return std::ranges::any_of(token.words, [](const std::string& word) { return isYearWord(word); });
}

bool endsPart(const Token& token)
{
    return token.text.ends_with(';') || token.text.ends_with(',') || token.words.empty();
}

/// "August 24, 2023": the comma is within a day.
bool isWithinDay(const Token& token, const Token& next)
{
    return token.text.ends_with(',') && token.words.size() == 1 && isDigits(token.words[0]) &&
           token.words[0].size() <= 2 && hasYear(next);
}

bool hasDigits(const Token& token)
{
    return std::ranges::any_of(token.text, isDigit);
}

/// Words for laws, in the languages of the region; "Flüchtlingskonvention" ends in one.
bool isLaw(const std::string& word)
{
    static const std::set<std::string> whole{
        "act",         "acts",         "law",         "laws",        "loi",         "legge",      "ley",
        "zakon",       "zakona",       "zakonu",      "zakonom",     "закон",       "закона",     "wet",
        "legea",       "legii",        "ligji",       "ligjit",      "kanun",       "kanunu",     "νομοσ",
        "νομου",       "ustawa",       "torveny",     "regulation",  "regulations", "reglement",  "regolamento",
        "reglamento",  "uredba",       "uredbe",      "uredbi",      "уредба",      "регламент",  "rendelet",
        "verordening", "regulamentul", "rregullorja", "yonetmelik",  "narizeni",    "directive",  "directives",
        "direttiva",   "directiva",    "direktiva",   "direktive",   "direktivi",   "директива",  "richtlijn",
        "dyrektywa",   "smernice",     "iranyelv",    "direktif",    "οδηγια",      "οδηγιασ",    "κανονισμοσ",
        "protocol",    "protocole",    "protocollo",  "protocolo",   "protokol",    "protokola",  "протокол",
        "πρωτοκολλο",  "resolution",   "risoluzione", "resolucion",  "rezolucija",  "rezolucije", "резолуција",
        "резолюция",   "unscr",        "convention",  "conventions", "convenzione", "convencion", "konvencija",
        "konvencije",  "konvenciji",   "conventia",   "conventiei",  "конвенција",  "конвенције", "конвенция",
        "конвенцията", "konventa",     "konventes",   "egyezmeny",   "sozlesmesi",  "konwencja",  "umluva",
        "verdrag",     "συμβαση",      "συμβασησ",    "agenda",      "agende",      "treaty",     "abkommen"};
    constexpr std::array<std::string_view, 6> endings{"konvention", "gesetz",     "gesetzes",
                                                      "richtlinie", "verordnung", "protokoll"};
    return whole.contains(word) ||
           std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

bool isPublication(const std::string& word)
{
    static const std::set<std::string> words{
        "published",     "publication", "updated",       "update",     "copyright",      "aktualisiert",
        "publie",        "pubblicato",  "aggiornamento", "aggiornato", "actualizado",    "downloaded",
        "actualizacion", "publicado",   "objavljeno",    "azurirano",  "veroffentlicht", "gepubliceerd",
        "printed",       "retrieved",   "extracted",     "release"};
    return words.contains(word);
}

/// Decisions are counted too: one that is meant has its day or number behind "of" or "No".
bool isDecision(const std::string& word)
{
    static const std::set<std::string> words{"decision", "decizia", "decisione", "odluka", "beschluss", "released"};
    return words.contains(word);
}

bool isBetween(const std::string& word)
{
    static const std::set<std::string> words{"on",    "at",  "date", "of",  "am",  "le",     "el",  "il", "dne",
                                             "dana",  "no",  "nr",   "vom", "von", "from",   "the", "du", "del",
                                             "della", "od",  "z",    "eu",  "ec",  "eg",     "ue",  "ce", "es",
                                             "dated", "der", "de",   "br",  "n",   "number", "iz"};
    return words.contains(word);
}

/// "604/2013", "2001/55/EC", "2024/1348": no month, day or double year is written so.
bool isNumberOfLaw(const Token& token)
{
    const std::size_t slash = token.text.find('/');
    if (slash == std::string::npos || token.words.size() < 2 || !isDigits(token.words[0]) || !isDigits(token.words[1]))
        return false;
    const std::string& first = token.words[0];
    const std::string& second = token.words[1];
    if (token.words.size() > 2 && isDigits(token.words[2]))
        return false; // a day
    const auto isNoMonth = [](const std::string& word) { return parseInteger(word).value_or(0) > 12; };
    const bool endsInYear = isYearWord(second) && !isYearWord(first) && isNoMonth(first);
    const bool beginsWithYear =
        isYearWord(first) && !isYearWord(second) && isNoMonth(second) && !isDoubleYear(first + "/" + second);
    return endsInYear || beginsWithYear || (isYearWord(first) && token.words.size() == 3);
}

/// Cuts the numbers right behind a word, if a year is among them; a word of decisions needs a day or "No" before it.
void cutBehind(Tokens& tokens, std::size_t at, bool needsMore)
{
    const bool isOfPublication = !needsMore && std::ranges::any_of(tokens[at].words, isPublication);
    std::size_t end = at;
    bool isDated = false;
    bool isMore = at == 0;
    while (end + 1 < tokens.size() && (!endsPart(tokens[end]) || isWithinDay(tokens[end], tokens[end + 1]))) {
        const Token& next = tokens[end + 1];
        const bool isPart = std::ranges::all_of(next.words, [&](const std::string& word) {
            const bool isIn = word == "in" && isOfPublication; // "released in 2023" counts who was
            return isDigits(word) || isBetween(word) || isIn || monthOfName(word) > 0;
        });
        if (!isPart)
            break;
        isDated = isDated ||
                  std::ranges::any_of(next.words, [](const auto& word) { return isDigits(word) && word.size() == 4; });
        isMore = isMore || !hasYear(next) || next.words.size() > 1;
        ++end;
    }
    for (std::size_t i = at + 1; isDated && (isMore || !needsMore) && i <= end; ++i)
        tokens[i].isCut = true;
}

/// Cuts the year before a law: "1951 Convention", "1951 Geneva Refugee Convention".
void cutBefore(Tokens& tokens, std::size_t at)
{
    constexpr std::size_t farthest = 3;
    for (std::size_t back = 1; back <= farthest && back <= at; ++back) {
        Token& token = tokens[at - back];
        if (endsPart(token) || token.text.ends_with(':') || (token.words.size() == 1 && isBetween(token.words[0])))
            return;
        if (token.words.size() == 1 && isYearWord(token.words[0])) {
            token.isCut = true;
            return;
        }
        if (hasDigits(token))
            return;
    }
}

/// Cuts the first year behind a sign of copyright, within its part of the title.
void cutCopyright(Tokens& tokens, std::size_t at)
{
    for (std::size_t i = at; i < tokens.size(); ++i) {
        if (hasYear(tokens[i])) {
            tokens[i].isCut = true;
            return;
        }
        if (tokens[i].text.ends_with(';') || tokens[i].text == "|")
            return;
    }
}

} // namespace

std::string withoutLawsAndPublication(const std::string& title)
{
    if (std::ranges::none_of(title, isDigit))
        return title;
    Tokens tokens = tokensOf(title);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto has = [&](auto test) { return std::ranges::any_of(tokens[i].words, test); };
        if (tokens[i].text.find("\xC2\xA9") != std::string::npos)
            cutCopyright(tokens, i);
        if (has(isLaw))
            cutBefore(tokens, i);
        if (has(isLaw) || has(isPublication) || has(isDecision))
            cutBehind(tokens, i, has(isDecision));
        tokens[i].isCut = tokens[i].isCut || isNumberOfLaw(tokens[i]);
    }
    std::vector<std::string> kept;
    for (const Token& each : tokens)
        if (!each.isCut)
            kept.push_back(each.text);
        else if (each.text.ends_with(';') || each.text.ends_with(','))
            kept.push_back(each.text.substr(each.text.size() - 1));
    return joined(kept, " ");
}

} // namespace antevia
