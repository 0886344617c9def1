#include "model/formats/title_parts.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_spans.h"
#include "model/formats/period_pieces.h"
#include "model/formats/period_text.h"
#include "model/formats/title_tokens.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace antevia {
namespace {

/// Whether a text is a part of a year by its words: "March 2023", "Q1 2023", "KW 7/2023"; "2023-03" only if nothing
/// else stands beside it, since numbers of bulletins and double years are written so too.
bool isWordedPart(const std::string& text, bool isAlone, bool mayNumber)
{
    const std::vector<DatePiece> pieces = datePiecesOf(text);
    const bool hasLetter = std::ranges::any_of(pieces, [](const DatePiece& piece) { return !piece.isNumber; });
    // "Table S1. 2023", "T2 2023" number a table.
    const std::string first = text.substr(0, text.find(' '));
    const bool isLettered = !pieces.empty() && (pieces.front().text == "t" || pieces.front().text == "s");
    const bool isNumbered = (isLettered && mayNumber) ||
                            (first.ends_with('.') && !isDigit(first[0]) && std::ranges::any_of(first, isDigit));
    return std::ranges::any_of(pieces, isYearPiece) && !isNumbered && (hasLetter || (isAlone && !isDoubleYear(text)));
}

/// Words for parts of years; those that hasPartStem() knows are not among them.
bool isPartWord(const std::string& word)
{
    static const std::set<std::string> words{
        "half",      "halves",  "halbjahr",  "semester", "quarter",   "quarters", "quartal",   "quartale",  "quartals",
        "trimester", "month",   "months",    "monate",   "monaten",   "mois",     "mesi",      "meses",     "mjeseci",
        "meseci",    "week",    "weeks",     "woche",    "wochen",    "semaine",  "semaines",  "settimana", "settimane",
        "semana",    "semanas", "fortnight", "weekend",  "summer",    "winter",   "spring",    "autumn",    "fall",
        "sommer",    "herbst",  "fruhjahr",  "fruhling", "ete",       "hiver",    "printemps", "automne",   "verano",
        "invierno",  "estate",  "inverno",   "autunno",  "primavera", "otono",    "season",    "saison",    "ljeto",
        "zima",      "jesen",   "prolece",   "proljece", "месеци",    "μηνεσ"};
    return words.contains(word);
}

/// Little words between a part and its year: "half of the year 2023".
bool isLittle(const std::string& word)
{
    static const std::set<std::string> words{
        "of", "the", "de",   "des",  "der",    "del", "di",   "du",    "dell",   "la", "od", "za", "in", "im",
        "u",  "v",   "year", "jahr", "jahres", "ano", "anno", "annee", "godine", "år", "na", "от", "на", "του"};
    return words.contains(word);
}

/// "q1", "h2", "t3": a part that stands without its year, or the number of a table.
bool isPartCode(const std::string& word)
{
    return word.size() == 2 && std::string_view("qhts").find(word[0]) != std::string_view::npos && word[1] >= '1' &&
           word[1] <= '4';
}

/// Parts of years in whatever case: "w I półroczu", "u prvom kvartalu", "2023 első félévében". Adjectives ("kvartalni
/// izveštaj", "trimestriel") say how often something comes out.
bool hasPartStem(const std::string& word)
{
    static const std::vector<std::string> stems{
        "polugod",   "polletj",  "pololet",  "polroc",  "polovin",     "polovic",  "kvartal",  "kwartal",
        "tromjesec", "tromesec", "trimestr", "semestr", "cetrtlet",    "ctvrtlet", "stvrtrok", "negyedev",
        "felev",     "ceyre",    "yarisi",   "yariyil", "jahreshalft", "εξαμην",   "τριμην",   "полугод",
        "полови",    "тримесеч", "тромесеч", "квартал", "luni",        "miesiec",  "miesiac",  "honap"};
    const bool isAdjective = word.find("aln") != std::string::npos || word.find("алн") != std::string::npos ||
                             word.find("iel") != std::string::npos || word.ends_with("al") || word.ends_with("ale");
    const bool isQuarter = word.starts_with("kvartal") || word.starts_with("kwartal");
    const bool isNoun = isQuarter ? word.find("aln") == std::string::npos : !isAdjective;
    return isNoun && std::ranges::any_of(stems, [&](const std::string& stem) { return word.starts_with(stem); });
}

/// "iii"; single letters are words in some languages.
bool isRoman(const std::string& word)
{
    static const std::set<std::string> roman{"ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"};
    return roman.contains(word);
}

/// "Table III", "Annex II", "Dublin III": what a number stands behind that is none of a part of a year.
bool numbersThings(const std::string& before)
{
    static const std::set<std::string> words{"dublin",  "table",  "tabelle", "tabela", "tabella", "tableau", "tab",
                                             "tablica", "annex",  "annexe",  "anhang", "part",    "teil",    "chapter",
                                             "section", "titolo", "titre",   "phase",  "prilog",  "figure",  "graf"};
    return words.contains(before);
}

/// Whether a year stands behind a word, with little words and further parts between them at most.
bool leadsToYear(const std::vector<std::string>& words, std::size_t at)
{
    static const std::set<std::string> links{"and", "to", "und", "bis", "et", "a", "do", "y", "e", "i"};
    constexpr std::size_t mostBetween = 3;
    std::size_t next = at + 1;
    while (next < words.size() && next <= at + mostBetween &&
           (isLittle(words[next]) || isPartCode(words[next]) || links.contains(words[next])))
        ++next;
    return next < words.size() && isYearWord(words[next]);
}

/// Whether a year stands within three words before or behind one.
bool isNearYear(const std::vector<std::string>& words, std::size_t at)
{
    constexpr std::size_t farthest = 3;
    const std::size_t first = at > farthest ? at - farthest : 0;
    const std::size_t end = std::min(words.size(), at + farthest + 1);
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                       words.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const std::string& word) { return isYearWord(word); });
}

} // namespace

PartInText partAt(const std::vector<std::string>& tokens, std::size_t at)
{
    constexpr std::size_t mostTokens = 5; // "1st quarter of the year 2023"
    for (std::size_t count = std::min(mostTokens, tokens.size() - at); count > 0; --count) {
        const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(at);
        const std::vector<std::string> own(first, first + static_cast<std::ptrdiff_t>(count));
        const std::string text = withoutSignsAround(joined(own, " "));
        const bool mayNumber = at == 0 || numbersThings(comparableHeading(withoutSignsAround(tokens[at - 1])));
        if (!isWordedPart(text, count == tokens.size(), mayNumber))
            continue;
        const auto period = parsePeriodText(text, DateOrder::Iso);
        if (period && period->frequency != Frequency::Daily && period->frequency != Frequency::Yearly)
            return {period, count};
    }
    return {};
}

bool isBoundedYear(const std::string& before)
{
    static const std::set<std::string> parts{"half",     "quarter",   "quartal", "months", "halbjahr",
                                             "semestre", "trimestre", "mid",     "from"};
    return parts.contains(before) || (before != "so" && before != "da" && boundsPeriod(before));
}

bool isUntilWord(const std::string& before)
{
    static const std::set<std::string> words{"as", "stand", "stanje", "end", "ende", "fin", "fine", "krajem", "kraj"};
    return words.contains(before);
}

bool isOtherThanPart(const std::string& before)
{
    static const std::set<std::string> words{
        "to",       "do",       "al",         "au",         "a",          "ate",         "and",
        "und",      "et",       "early",      "late",       "begin",      "start",       "beginning",
        "anfang",   "beginn",   "mitte",      "debut",      "inizio",     "inicio",      "pocetak",
        "pocetkom", "sredinom", "middle",     "including",  "inclusive",

        "inkl",     "incl",     "aggiornati", "aggiornato", "aggiornata", "actualizado", "actualizada",
        "updated",  "zakljucno"};
    return words.contains(before) || before.starts_with("einschlie") || isBoundedYear(before) || isPartWord(before) ||
           hasPartStem(before);
}

bool namesWeekOfDay(const std::string& before)
{
    static const std::set<std::string> words{"week",   "weeks",   "woche",     "semaine",   "settimana", "semana",
                                             "tjedan", "nedelja", "teden",     "sedmica",   "fortnight", "weekend",
                                             "ending", "ended",   "beginning", "commencing"};
    return words.contains(comparableHeading(before));
}

bool isMonthInNumbers(const std::string& token)
{
    constexpr std::size_t mostWords = 3; // "Data_2023_03"; more are days
    const auto words = headingWords(token);
    const auto isMonth = [](const std::string& word) {
        return word.size() == 2 && isDigits(word) && word > "00" && word < "13";
    };
    for (std::size_t i = 0; i + 1 < words.size() && words.size() <= mostWords; ++i)
        if ((isYearWord(words[i]) && isMonth(words[i + 1])) || (isMonth(words[i]) && isYearWord(words[i + 1])))
            return true;
    return false;
}

bool namesPartOfYear(const std::vector<std::string>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool isAfterYear = i > 0 && isYearWord(words[i - 1]);
        const bool isEnd = i + 1 == words.size();
        const bool isOfThing = i > 0 && numbersThings(words[i - 1]);
        const bool isRomanPart = !isOfThing && ((isRoman(words[i]) && !isEnd && isYearWord(words[i + 1])) ||
                                                (isEnd && isAfterYear && (isRoman(words[i]) || words[i] == "i")));
        const bool isPart =
            ((isPartWord(words[i]) || isPartCode(words[i])) && (isAfterYear || leadsToYear(words, i))) || isRomanPart ||
            (hasPartStem(words[i]) && isNearYear(words, i));
        // "weeks 12 to 13 of 2023"
        const bool isNumbered =
            isPartWord(words[i]) && i + 1 < words.size() && isDigits(words[i + 1]) && words[i + 1].size() <= 2;
        if (isPart || isNumbered)
            return true;
    }
    return false;
}

} // namespace antevia
