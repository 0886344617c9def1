#include "model/formats/period_pieces.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_names.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace antevia {

std::vector<DatePiece> datePiecesOf(std::string_view text)
{
    std::vector<DatePiece> out;
    for (const std::string& word : headingWords(text))
        for (std::size_t at = 0; at < word.size();) {
            std::size_t end = at;
            while (end < word.size() && isDigit(word[end]) == isDigit(word[at]))
                ++end;
            DatePiece piece{word.substr(at, end - at), isDigit(word[at]), 0};
            if (piece.isNumber && piece.text.size() <= 4)
                piece.number = static_cast<int>(*parseInteger(piece.text));
            out.push_back(std::move(piece));
            at = end;
        }
    return out;
}

bool isYearPiece(const DatePiece& piece)
{
    return piece.isNumber && piece.text.size() == 4 && isYearRead(piece.number);
}

std::optional<Period> monthOfYear(int year, int month)
{
    if (year < firstYearRead || month < 1 || month > 12)
        return std::nullopt;
    return periodOf(makeDay(year, static_cast<unsigned>(month), 1), Frequency::Monthly);
}

std::optional<Period> dayOfMonth(int year, int month, const DatePiece& day)
{
    if (!day.isNumber || day.text.size() > 2 || year < firstYearRead || month < 1 || day.number < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day.number))};
    return date.ok() ? std::optional(periodOf(Day(date), Frequency::Daily)) : std::nullopt;
}

namespace {

/// A year of four digits, or of two beside a month's name ("Jan-09").
int yearOf(const DatePiece& piece)
{
    if (isYearPiece(piece))
        return piece.number;
    return piece.isNumber && piece.text.size() == 2 ? piece.number + (piece.number < 70 ? 2000 : 1900) : 0;
}

/// The part of a year that a letter or word names: W, Q, S, M and what stands for them in other languages; 0: none.
char partKind(const std::string& word)
{
    constexpr std::array<std::pair<char, std::string_view>, 4> kinds{
        {{'W',
          " w wk week kw kalenderwoche woche semaine settimana semana saptamana tjedan nedelja sedmica teden tyden "
          "tyzden tydzien het hafta jave java недеља недела седмица εβδομαδα "},
         {'Q', " q qtr quarter quartal kvartal kwartal k t trim trimestre trimestrul trimestri trimestr tremujori "
               "tromjesecje tromesecje cetrtletje ctvrtleti stvrtrok negyedev ceyrek ceyregi тромјесечје тромесечје "
               "тримесечје тримесечие квартал τριμηνο kwartaal "},
         {'S', " s h hy half halbjahr semestre semestrul semester semestri semestar polugodiste polugode polletje "
               "pololeti polrok polrocze felev полугодие полугодиште εξαμηνο "},
         {'M', " m month "}}};
    if (word.empty() || word.find(' ') != std::string::npos)
        return '\0';
    const auto found = std::ranges::find_if(
        kinds, [&](const auto& each) { return each.second.find(" " + word + " ") != std::string_view::npos; });
    return found == kinds.end() ? '\0' : found->first;
}

/// "2" and, of quarters and half-years, "II": 1 … 53; 0: neither.
int numberOfPart(const DatePiece& piece)
{
    if (piece.isNumber)
        return piece.text.size() <= 2 ? piece.number : 0;
    constexpr std::array<std::string_view, 4> roman{"i", "ii", "iii", "iv"};
    const auto found = std::ranges::find(roman, piece.text);
    return found == roman.end() ? 0 : static_cast<int>(found - roman.begin()) + 1;
}

std::optional<Period> partOfYear(int year, char kind, int number)
{
    if (number < 1)
        return std::nullopt;
    if (kind == 'M')
        return monthOfYear(year, number);
    return parsePeriod(std::to_string(year) + "-" + kind + (kind == 'W' && number < 10 ? "0" : "") +
                       std::to_string(number));
}

/// Words between a number and its year that say nothing: "1st quarter of 2023", "1. tromjesečje 2023. godine".
bool isLittleWord(const DatePiece& piece)
{
    constexpr std::array<std::string_view, 20> words{"e",      "er",   "st",     "nd", "rd",  "th", "of",
                                                     "de",     "del",  "di",     "du", "der", "do", "roku",
                                                     "godine", "года", "година", "г",  "god", "evi"};
    return std::ranges::find(words, piece.text) != words.end();
}

/// "2010", "q", "1" and "q", "1", "2010" and "1", "q", "2010" and "2010", "1", "q".
std::optional<Period> partOfYear(const std::vector<DatePiece>& pieces)
{
    std::vector<DatePiece> p;
    std::ranges::copy_if(pieces, std::back_inserter(p), [](const DatePiece& each) { return !isLittleWord(each); });
    if (p.size() != 3 || isYearPiece(p[0]) == isYearPiece(p[2]))
        return std::nullopt;
    const int year = isYearPiece(p[0]) ? p[0].number : p[2].number;
    const std::size_t first = isYearPiece(p[0]) ? 1 : 0;
    if (const char kind = partKind(p[first].text); kind != 0)
        return partOfYear(year, kind, numberOfPart(p[first + 1]));
    // A letter after its number may be a unit ("12 h"); "1Q 2010" is none.
    const bool isUnit = p[first + 1].text.size() == 1 && (first == 1 || p[first].text.size() != 1);
    const char kind = isUnit ? '\0' : partKind(p[first + 1].text);
    // "6M 2022" are six months.
    return kind == 0 || kind == 'M' ? std::nullopt : partOfYear(year, kind, numberOfPart(p[first]));
}

/// "01.I.2022", "15. XII 2023.": a day, the month in Roman numerals, the year.
std::optional<Period> withRomanMonth(const std::vector<DatePiece>& p)
{
    constexpr std::array<std::string_view, 12> roman{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                     "vii", "viii", "ix",  "x",  "xi", "xii"};
    if (p.size() != 3 || !p[0].isNumber || !isYearPiece(p[2]))
        return std::nullopt;
    const auto found = std::ranges::find(roman, p[1].text);
    return found == roman.end() ? std::nullopt
                                : dayOfMonth(p[2].number, static_cast<int>(found - roman.begin()) + 1, p[0]);
}

/// Words beside a month or a day that change nothing about it. Others do: "since June 2023", "rolling", "12 months to".
bool saysNothing(const std::string& word)
{
    constexpr auto words = std::to_array<std::string_view>(
        {"the",    "a",     "an",    "month",  "day",  "date",  "year",    "in",    "on",    "am",
         "im",     "den",   "dem",   "le",     "la",   "el",    "il",      "les",   "i",     "u",
         "v",      "en",    "dne",   "dana",   "dan",  "dag",   "mois",    "mes",   "mese",  "monat",
         "mjesec", "mesec", "mesic", "maand",  "luna", "muaji", "miesiac", "месец", "μηνας", "jahr",
         "anno",   "ano",   "annee", "godina", "god",  "rok",   "r",       "yili",  "p"});
    if (word == "do") // "until" beside a month
        return false;
    return isLittleWord({word, false, 0}) || isWeekday(word) || std::ranges::find(words, word) != words.end();
}

/// "Week of", "week ending", "as of", "Stand": words before a day that leave it what it is.
bool leadsToDay(const std::string& word)
{
    constexpr std::array<std::string_view, 16> words{"week",  "ending", "beginning", "commencing", "starting", "woche",
                                                     "as",    "at",     "stand",     "per",        "zum",      "vom",
                                                     "dated", "of",     "semana",    "semaine"};
    return std::ranges::find(words, word) != words.end();
}

/// A month's name and a year, or a day beside them. Words that change nothing ("Mon", "of", "de") are passed over.
std::optional<Period> withMonthName(const std::vector<DatePiece>& p)
{
    int month = 0;
    std::size_t monthAt = 0;
    bool isOfDay = false;
    std::vector<const DatePiece*> numbers;
    for (const DatePiece& each : p) {
        const int named = each.isNumber ? 0 : monthOfName(each.text);
        if (named > 0 && month > 0)
            return std::nullopt;
        if (named > 0)
            monthAt = numbers.size();
        month = std::max(month, named);
        if (each.isNumber)
            numbers.push_back(&each);
        else if (named == 0 && !saysNothing(each.text)) {
            if (!leadsToDay(each.text))
                return std::nullopt;
            isOfDay = true;
        }
    }
    if (month == 0)
        return std::nullopt;
    if (numbers.size() == 1)
        return !isOfDay ? monthOfYear(yearOf(*numbers[0]), month) : std::nullopt;
    if (numbers.size() != 2 || p.size() > 5)
        return std::nullopt;
    if (isYearPiece(*numbers[0]))
        return dayOfMonth(numbers[0]->number, month, *numbers[1]);
    return monthAt <= 1 ? dayOfMonth(yearOf(*numbers[1]), month, *numbers[0]) : std::nullopt;
}

/// "10/2015", "2015/10", "10.2015".
std::optional<Period> numericMonth(std::string_view text, const std::vector<DatePiece>& p)
{
    if (p.size() != 2 || !p[0].isNumber || !p[1].isNumber || text.find_first_of("/.-") == std::string_view::npos)
        return std::nullopt;
    if (isYearPiece(p[1]) && p[0].text.size() <= 2)
        return monthOfYear(p[1].number, p[0].number);
    return isYearPiece(p[0]) && p[1].text.size() == 2 ? monthOfYear(p[0].number, p[1].number) : std::nullopt;
}

/// "Anul 2019", "Year 2019": a word that says what the number is.
std::optional<Period> namedYear(const std::vector<DatePiece>& pieces)
{
    constexpr std::array<std::string_view, 14> words{"anul", "year",   "jahr", "godina", "ano", "anno",  "rok",
                                                     "leto", "година", "viti", "yil",    "ar",  "annee", "vuosi"};
    const bool isNamed =
        pieces.size() == 2 && isYearPiece(pieces[1]) && std::ranges::find(words, pieces[0].text) != words.end();
    return isNamed ? std::optional(periodOf(makeDay(pieces[1].number, 1, 1), Frequency::Yearly)) : std::nullopt;
}

} // namespace

std::optional<Period> periodOfPieces(std::string_view text, const std::vector<DatePiece>& pieces)
{
    constexpr std::size_t mostPieces = 5;
    if (pieces.empty() || pieces.size() > mostPieces)
        return std::nullopt;
    if (const auto found = partOfYear(pieces))
        return found;
    if (const auto found = namedYear(pieces))
        return found;
    if (const auto found = withMonthName(pieces))
        return found;
    if (const auto found = withRomanMonth(pieces))
        return found;
    return numericMonth(text, pieces);
}

} // namespace antevia
