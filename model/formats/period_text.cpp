#include "model/formats/period_text.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_names.h"
#include "model/formats/period_marks.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace antevia {
namespace {

constexpr std::size_t longestText = 60;

/// A number or a word of a date's text. "JAN2009" is two pieces.
struct Piece {
    std::string text;
    bool isNumber = false;
    int number = 0;
};

std::vector<Piece> piecesOf(std::string_view text)
{
    std::vector<Piece> out;
    for (const std::string& word : headingWords(text))
        for (std::size_t at = 0; at < word.size();) {
            std::size_t end = at;
            while (end < word.size() && isDigit(word[end]) == isDigit(word[at]))
                ++end;
            Piece piece{word.substr(at, end - at), isDigit(word[at]), 0};
            if (piece.isNumber && piece.text.size() <= 4)
                piece.number = static_cast<int>(*parseInteger(piece.text));
            out.push_back(std::move(piece));
            at = end;
        }
    return out;
}

bool isYear(const Piece& piece)
{
    return piece.isNumber && piece.text.size() == 4 && isYearRead(piece.number);
}

/// A year of four digits, or of two beside a month's name ("Jan-09").
int yearOf(const Piece& piece)
{
    if (isYear(piece))
        return piece.number;
    return piece.isNumber && piece.text.size() == 2 ? piece.number + (piece.number < 70 ? 2000 : 1900) : 0;
}

std::optional<Period> monthOf(int year, int month)
{
    if (year < firstYearRead || month < 1 || month > 12)
        return std::nullopt;
    return periodOf(makeDay(year, static_cast<unsigned>(month), 1), Frequency::Monthly);
}

std::optional<Period> dayOf(int year, int month, const Piece& day)
{
    if (!day.isNumber || day.text.size() > 2 || year < firstYearRead || month < 1 || day.number < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day.number))};
    return date.ok() ? std::optional(periodOf(Day(date), Frequency::Daily)) : std::nullopt;
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
         {'S', " s h hy b half halbjahr semestre semestrul semester semestri semestar polugodiste polugode polletje "
               "pololeti polrok polrocze felev полугодие полугодиште εξαμηνο "},
         {'M', " m month "}}};
    if (word.empty() || word.find(' ') != std::string::npos)
        return '\0';
    const auto found = std::ranges::find_if(
        kinds, [&](const auto& each) { return each.second.find(" " + word + " ") != std::string_view::npos; });
    return found == kinds.end() ? '\0' : found->first;
}

/// "2" and, of quarters and half-years, "II": 1 … 53; 0: neither.
int numberOfPart(const Piece& piece)
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
        return monthOf(year, number);
    return parsePeriod(std::to_string(year) + "-" + kind + (kind == 'W' && number < 10 ? "0" : "") +
                       std::to_string(number));
}

/// Words between a number and its year that say nothing: "1st quarter of 2023", "1. tromjesečje 2023. godine".
bool isLittleWord(const Piece& piece)
{
    constexpr std::array<std::string_view, 20> words{"e",      "er",   "st",     "nd", "rd",  "th", "of",
                                                     "de",     "del",  "di",     "du", "der", "do", "roku",
                                                     "godine", "года", "година", "г",  "god", "evi"};
    return std::ranges::find(words, piece.text) != words.end();
}

/// "2010", "q", "1" and "q", "1", "2010" and "1", "q", "2010" and "2010", "1", "q".
std::optional<Period> partOfYear(const std::vector<Piece>& pieces)
{
    std::vector<Piece> p;
    std::ranges::copy_if(pieces, std::back_inserter(p), [](const Piece& each) { return !isLittleWord(each); });
    if (p.size() != 3 || isYear(p[0]) == isYear(p[2]))
        return std::nullopt;
    const int year = isYear(p[0]) ? p[0].number : p[2].number;
    const std::size_t first = isYear(p[0]) ? 1 : 0;
    if (const char kind = partKind(p[first].text); kind != 0)
        return partOfYear(year, kind, numberOfPart(p[first + 1]));
    // A letter after its number may be a unit ("12 h"); "1Q 2010" is none.
    const bool isUnit = p[first + 1].text.size() == 1 && (first == 1 || p[first].text.size() != 1);
    const char kind = isUnit ? '\0' : partKind(p[first + 1].text);
    return kind == 0 ? std::nullopt : partOfYear(year, kind, numberOfPart(p[first]));
}

/// "01.I.2022", "15. XII 2023.": a day, the month in Roman numerals, the year.
std::optional<Period> withRomanMonth(const std::vector<Piece>& p)
{
    constexpr std::array<std::string_view, 12> roman{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                     "vii", "viii", "ix",  "x",  "xi", "xii"};
    if (p.size() != 3 || !p[0].isNumber || !isYear(p[2]))
        return std::nullopt;
    const auto found = std::ranges::find(roman, p[1].text);
    return found == roman.end() ? std::nullopt : dayOf(p[2].number, static_cast<int>(found - roman.begin()) + 1, p[0]);
}

/// A month's name and a year, or a day beside them. Words that are no month ("Mon", "of", "de") are passed over.
std::optional<Period> withMonthName(const std::vector<Piece>& p)
{
    int month = 0;
    std::size_t monthAt = 0;
    std::vector<const Piece*> numbers;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const int named = p[i].isNumber ? 0 : monthOfName(p[i].text);
        if (named > 0 && month > 0)
            return std::nullopt;
        if (named > 0)
            monthAt = numbers.size();
        month = std::max(month, named);
        if (p[i].isNumber)
            numbers.push_back(&p[i]);
        else if (named == 0 && p[i].text.size() > 9)
            return std::nullopt;
    }
    if (month == 0 || p[0].text == "ye" || p[0].text == "fy") // "YE June 2023" are twelve months
        return std::nullopt;
    if (numbers.size() == 1 && p.size() <= 3)
        return monthOf(yearOf(*numbers[0]), month);
    if (numbers.size() != 2 || p.size() > 5)
        return std::nullopt;
    if (isYear(*numbers[0]))
        return dayOf(numbers[0]->number, month, *numbers[1]);
    return monthAt <= 1 ? dayOf(yearOf(*numbers[1]), month, *numbers[0]) : std::nullopt;
}

/// "10/2015", "2015/10", "10.2015".
std::optional<Period> numericMonth(std::string_view text, const std::vector<Piece>& p)
{
    if (p.size() != 2 || !p[0].isNumber || !p[1].isNumber || text.find_first_of("/.-") == std::string_view::npos)
        return std::nullopt;
    if (isYear(p[1]) && p[0].text.size() <= 2)
        return monthOf(p[1].number, p[0].number);
    return isYear(p[0]) && p[1].text.size() == 2 ? monthOf(p[0].number, p[1].number) : std::nullopt;
}

/// The one period that begins and ends on these days.
std::optional<Period> spanning(Day first, Day last)
{
    for (const auto& [frequency, itsWord] : wordsOf<Frequency>) {
        const Period period = periodOf(first, frequency);
        if (firstDay(period) == first && lastDay(period) == last)
            return period;
    }
    return std::nullopt;
}

/// "2026-01-01/P1M" and "2015-10-01/2015-10-31" (ISO 8601).
std::optional<Period> interval(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash < 10)
        return std::nullopt;
    const auto first = parseDay(text.substr(0, 10));
    const std::string_view rest = text.substr(slash + 1);
    if (!first)
        return std::nullopt;
    if (const auto last = rest.size() >= 10 ? parseDay(rest.substr(0, 10)) : std::nullopt)
        return spanning(*first, *last);
    constexpr std::array<std::pair<std::string_view, Frequency>, 8> lengths{{{"P1D", Frequency::Daily},
                                                                             {"P7D", Frequency::Weekly},
                                                                             {"P1W", Frequency::Weekly},
                                                                             {"P1M", Frequency::Monthly},
                                                                             {"P3M", Frequency::Quarterly},
                                                                             {"P6M", Frequency::HalfYearly},
                                                                             {"P1Y", Frequency::Yearly},
                                                                             {"P12M", Frequency::Yearly}}};
    const auto found = std::ranges::find(lengths, rest, &std::pair<std::string_view, Frequency>::first);
    if (found == lengths.end())
        return std::nullopt;
    const Period period = periodOf(*first, found->second);
    return firstDay(period) == *first ? std::optional(period) : std::nullopt;
}

/// The first of two days, as far as it is written: "1" of "1-7 Jan 2023", "30 Jan" of "30 Jan - 5 Feb 2023".
std::optional<Day> firstOfTwo(std::string_view text, Day last, DateOrder order)
{
    const auto date = std::chrono::year_month_day(last);
    const int year = static_cast<int>(date.year());
    std::string plain = trimmed(text);
    while (!plain.empty() && plain.back() == '.')
        plain.pop_back();
    const auto pieces = piecesOf(plain);
    std::optional<Period> first;
    if (pieces.size() == 1)
        first = dayOf(year, static_cast<int>(static_cast<unsigned>(date.month())), pieces[0]);
    else if (pieces.size() == 2 && pieces[0].isNumber && pieces[1].isNumber && order != DateOrder::MonthDayYear)
        first = dayOf(year, pieces[1].number, pieces[0]);
    else
        first =
            parsePeriodText(std::ranges::none_of(pieces, isYear) ? plain + " " + std::to_string(year) : plain, order);
    return first && first->frequency == Frequency::Daily ? std::optional(firstDay(*first)) : std::nullopt;
}

/// What stands before the first of two days: "dal 1 gennaio al 31 gennaio 2023".
std::string_view withoutFrom(std::string_view text)
{
    const std::size_t blank = text.find(' ');
    const std::string word = lowered(text.substr(0, blank));
    constexpr std::array<std::string_view, 8> words{"from", "dal", "del", "du", "von", "vom", "od", "de"};
    return blank != std::string_view::npos && std::ranges::find(words, word) != words.end() ? text.substr(blank + 1)
                                                                                            : text;
}

/// "1-7 Jan 2023", "02.01.2023 - 08.01.2023", "30 Jan to 5 Feb 2023": the period that lasts from one to the other.
/// Seven days are the week that has most of them, wherever weeks begin.
std::optional<Period> twoDays(std::string_view whole, DateOrder written)
{
    const std::string_view text = withoutFrom(whole);
    // Where points are written the day comes first.
    const bool points = written == DateOrder::Iso && text.find('.') != std::string_view::npos;
    const DateOrder order = points ? DateOrder::DayMonthYear : written;
    for (const std::string_view mark : {" - ", " – ", "–", " to ", " bis ", " do ", " al ", " au ", "-"}) {
        const std::size_t at = text.find(mark);
        if (at == std::string_view::npos || at == 0 || text.find(mark, at + 1) != std::string_view::npos)
            continue;
        const auto end = parsePeriodText(text.substr(at + mark.size()), order);
        if (!end || end->frequency != Frequency::Daily)
            continue;
        const Day last = firstDay(*end);
        const auto first = firstOfTwo(text.substr(0, at), last, order);
        if (!first || *first >= last)
            return std::nullopt;
        const auto exact = spanning(*first, last);
        return !exact && daysBetween(*first, last) == 6 ? periodOf(*first + Days(3), Frequency::Weekly) : exact;
    }
    return std::nullopt;
}

/// "2023MM01", "2023KW01", "2023JJ00" and "2023W104" as Statistics Netherlands writes months, quarters, years and
/// weeks.
std::optional<Period> statLinePeriod(const std::string& text)
{
    if (text.size() != 8 || !std::ranges::all_of(text.substr(0, 4), isDigit) ||
        !std::ranges::all_of(text.substr(6), isDigit))
        return std::nullopt;
    const std::string kind = text.substr(4, 2);
    const std::string year = text.substr(0, 4);
    const std::string number = text.substr(6);
    const std::string written = kind == "MM"   ? year + "-" + number
                                : kind == "KW" ? year + "-Q" + number.substr(1)
                                : kind == "HJ" ? year + "-S" + number.substr(1)
                                : kind == "W1" ? year + "-W" + number
                                : kind == "JJ" ? year
                                               : std::string();
    return written.empty() ? std::nullopt : parsePeriod(written);
}

/// "Anul 2019", "Year 2019": a word that says what the number is.
std::optional<Period> namedYear(const std::vector<Piece>& pieces)
{
    constexpr std::array<std::string_view, 14> words{"anul", "year",   "jahr", "godina", "ano", "anno",  "rok",
                                                     "leto", "година", "viti", "yil",    "ar",  "annee", "vuosi"};
    const bool isNamed =
        pieces.size() == 2 && isYear(pieces[1]) && std::ranges::find(words, pieces[0].text) != words.end();
    return isNamed ? std::optional(periodOf(makeDay(pieces[1].number, 1, 1), Frequency::Yearly)) : std::nullopt;
}

/// A zone or a "Z" after a time of day, and fractions of seconds, tell nothing about the day.
std::string_view withoutClock(std::string_view text)
{
    const std::size_t cut = text.find_first_of("T ", std::min<std::size_t>(text.size(), 8));
    return cut != std::string_view::npos && text.find(':', cut) != std::string_view::npos ? text.substr(0, cut) : text;
}

} // namespace

std::optional<Period> parseCompactMonth(std::string_view text)
{
    if (text.size() != 6 || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    const int year = static_cast<int>(*parseInteger(text.substr(0, 4)));
    return year > lastYearRead ? std::nullopt : monthOf(year, static_cast<int>(*parseInteger(text.substr(4))));
}

namespace {

/// A period with no marks behind it.
std::optional<Period> parseUnmarked(std::string_view text, DateOrder order)
{
    if (const auto found = interval(text))
        return found;
    if (const auto found = statLinePeriod(std::string(text)))
        return found;
    const std::string_view plain = withoutClock(text);
    const bool yearFirst = std::ranges::all_of(plain.substr(0, 4), isDigit);
    if (const auto found = parseWrittenPeriod(plain, yearFirst && plain.size() != 8 ? DateOrder::Iso : order))
        return found;
    const std::vector<Piece> pieces = piecesOf(plain);
    if (const auto found = twoDays(plain, order))
        return found;
    if (pieces.empty() || pieces.size() > 5)
        return std::nullopt;
    if (const auto found = partOfYear(pieces))
        return found;
    if (const auto found = namedYear(pieces))
        return found;
    if (const auto found = withMonthName(pieces))
        return found;
    if (const auto found = withRomanMonth(pieces))
        return found;
    if (pieces.size() == 1 && isYear(pieces[0]) && text.ends_with('.')) // "2015." as in Croatian
        return periodOf(makeDay(pieces[0].number, 1, 1), Frequency::Yearly);
    if (pieces.size() == 2 && isYear(pieces[0]) && pieces[1].text == "a" && text.size() == 5) // "2015A"
        return periodOf(makeDay(pieces[0].number, 1, 1), Frequency::Yearly);
    return numericMonth(plain, pieces);
}

} // namespace

std::optional<Period> parsePeriodText(std::string_view written, DateOrder order)
{
    const std::string text = trimmed(written);
    if (text.size() < 4 || text.size() > longestText || std::ranges::none_of(text, isDigit))
        return std::nullopt;
    const std::string_view unmarked = withoutMarksBehind(text);
    if (const auto found = parseUnmarked(unmarked, order))
        return found;
    const std::string_view plain = withoutStatusBehind(unmarked);
    return plain.size() >= 4 && plain.size() < unmarked.size() ? parseUnmarked(plain, order) : std::nullopt;
}

} // namespace antevia
