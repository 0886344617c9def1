#include "model/formats/title_times.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/month_names.h"
#include "model/formats/month_spans.h"
#include "model/formats/month_stems.h"
#include "model/formats/named_laws.h"
#include "model/formats/period_text.h"
#include "model/formats/running_total.h"
#include "model/formats/title_days.h"
#include "model/formats/title_parts.h"
#include "model/formats/title_tokens.h"

#include <algorithm>

namespace antevia {
namespace {

/// "week 12", "KW 7": the figures are of a week, whichever year stands beside it.
bool namesWeek(const std::string& text)
{
    const auto words = headingWords(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (isDigits(words[i + 1]) && words[i + 1].size() <= 2 && hintOf(words[i]) == HeadingHint::Week)
            return true;
    return false;
}

bool isBeginWord(const std::string& token)
{
    static const std::set<std::string> words{"since", "from",   "after", "seit", "ab",
                                             "von",   "depuis", "desde", "dal",  "od"};
    return words.contains(comparableHeading(token));
}

/// "As of", "Stand", "until": words before a day until which figures were counted, or at which they stood.
bool isAsOfWord(const std::string& token)
{
    static const std::set<std::string> words{
        "as",    "until", "till", "to",     "by",  "through",   "stand",      "bis",   "do",       "al",        "au",
        "hasta", "per",   "zum",  "stanje", "dan", "situation", "situazione", "jusqu", "jusqu au", "zakljucno", "up"};
    return words.contains(comparableHeading(token));
}

bool saysSoFar(const std::string& title)
{
    return runningTotalName(title).isNamed || (" " + comparableHeading(title) + " ").find(" so far ") != title.npos;
}

/// "2010 or later", "2015 onwards".
bool isOpenBehind(const std::string& title)
{
    static const std::set<std::string> words{"or", "later", "onward", "onwards", "earlier"};
    const auto all = headingWords(title);
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        if (isYearWord(all[i]) && words.contains(all[i + 1]))
            return true;
    return false;
}

/// "1-15", "01.-15.": days before a month, of which only those are meant.
bool endsInDay(const std::string& token)
{
    const auto words = headingWords(token);
    const bool areNumbers = !words.empty() && std::ranges::all_of(words, [](const std::string& word) {
        return isDigits(word) && word.size() <= 2;
    });
    return areNumbers && (words.size() > 1 || token.ends_with('.'));
}

/// The last word that is no article; empty if there is none.
std::string withoutArticle(const std::vector<std::string>& words)
{
    static const std::set<std::string> articles{"the", "le",  "la",  "el",  "il",  "lo", "l",  "der",
                                                "die", "das", "dem", "den", "des", "du", "τον"};
    const auto found =
        std::find_if(words.rbegin(), words.rend(), [](const std::string& word) { return !articles.contains(word); });
    return found == words.rend() ? std::string() : *found;
}

/// What one title says of when, put to what others say.
TitleTimes withTimesOf(const std::string& title, TitleTimes times)
{
    const std::vector<std::string> tokens = textsBetweenBlanks(title);
    std::vector<Day> days;
    std::vector<std::string> rest; // words that are no part of a day or period
    std::string before;
    times.boundsYear = times.boundsYear || isOpenBehind(title);
    times.isSoFar = times.isSoFar || saysSoFar(title);
    for (std::size_t at = 0; at < tokens.size();) {
        if (const DayInText found = dayAt(tokens, at); !found.days.empty()) {
            days.insert(days.end(), found.days.begin(), found.days.end());
            const auto own = tokens.begin() + static_cast<std::ptrdiff_t>(at);
            times.namesWeek = times.namesWeek || namesWeekOfDay(before) ||
                              std::any_of(own, own + static_cast<std::ptrdiff_t>(found.tokens), namesWeekOfDay);
            times.namesBegin =
                times.namesBegin ||
                std::any_of(at > 0 ? own - 1 : own, own + static_cast<std::ptrdiff_t>(found.tokens), isBeginWord);
            times.isAsOf = times.isAsOf || std::any_of(own - static_cast<std::ptrdiff_t>(std::min<std::size_t>(at, 2)),
                                                       own + static_cast<std::ptrdiff_t>(found.tokens), isAsOfWord);
            at += found.tokens;
            continue;
        }
        if (const PartInText found = partAt(tokens, at); found.period) {
            times.parts.insert(*found.period);
            const std::string leading = withoutArticle(rest); // "since the first quarter"
            times.boundsYear = times.boundsYear || isOtherThanPart(leading) ||
                               (at > 0 && endsInDay(tokens[at - 1]) && !isNumberOfThing(tokens, at - 1));
            const std::string own = comparableHeading(tokens[at]); // "a maggio 2023"
            times.isUntilPart = times.isUntilPart || isUntilWord(leading) || own == "a" || own == "al";
            at += found.tokens;
            continue;
        }
        times.namesPart = times.namesPart || isMonthInNumbers(tokens[at]);
        for (const std::string& word : headingWords(tokens[at])) {
            times.namesMonth = times.namesMonth || (word.size() > 2 && monthOfName(word) > 0);
            if (isYearWord(word) && isBoundedYear(before))
                times.boundsYear = true;
            else if (isYearWord(word))
                times.years.insert(yearOfWord(word));
            before = word;
            rest.push_back(word);
        }
        ++at;
    }
    times.namesPart = times.namesPart || namesPartOfYear(rest);
    times.days.insert(days.begin(), days.end());
    if (days.size() == 2 && days[0] < days[1])
        times.span = parsePeriodText(printDay(days[0]) + "/" + printDay(days[1]), DateOrder::Iso);
    return times;
}

} // namespace

std::vector<std::string> titlesOver(const Table& table, int headerRow)
{
    constexpr int mostInTitle = 2; // cells; a row with more belongs to another table
    std::vector<std::string> titles{withoutLawsAndPublication(table.sheet)};
    for (int row = headerRow - 1; row >= 1; --row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row - 1)];
        if (filledCells(cells) > mostInTitle)
            break;
        for (const TableCell& cell : cells)
            titles.push_back(withoutLawsAndPublication(cell.text));
    }
    return titles;
}

TitleTimes timesInTexts(const std::vector<std::string>& texts)
{
    TitleTimes times;
    for (const std::string& written : texts) {
        const std::string text = withNumberedParts(withMonthsOfOtherCases(written));
        times = withTimesOf(text, std::move(times));
        times.namesWeek = times.namesWeek || namesWeek(text);
    }
    return times;
}

namespace {

int yearOf(Day day)
{
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

/// The one week, month, quarter or half-year that titles name, unless they name another time beside it. Days after its
/// end are those on which it was known.
std::optional<Period> onlyPartIn(const TitleTimes& times)
{
    const Period part = *times.parts.begin();
    const bool isOpen = times.namesBegin || (times.namesWeek && part.frequency != Frequency::Weekly);
    const bool isWeek = part.frequency == Frequency::Weekly; // "Week 10 (6-12 March 2023)"
    const bool isKnownLater = times.span == part || std::ranges::all_of(times.days, [&](Day day) {
                                  return day > lastDay(part) || (isWeek && day >= firstDay(part));
                              });
    const bool namesYear = !times.years.empty(); // of which the month may be that of publication
    return times.parts.size() > 1 || namesYear || isOpen || !isKnownLater ? std::nullopt : std::optional(part);
}

} // namespace

std::optional<Period> periodIn(const TitleTimes& times)
{
    const auto wholeYear = [](int year) { return periodOf(makeDay(year, 1, 1), Frequency::Yearly); };
    const bool isOneWeek = times.parts.size() == 1 && times.parts.begin()->frequency == Frequency::Weekly;
    if (times.namesMonth || (times.namesPart && !isOneWeek) || times.boundsYear || times.years.size() > 1)
        return std::nullopt;
    if (!times.parts.empty())
        return onlyPartIn(times);
    if (times.span && times.days.size() == 2)
        return times.years.empty() || yearOf(firstDay(*times.span)) == *times.years.begin() ? times.span : std::nullopt;
    if (times.days.size() > 1 || times.namesBegin || times.namesWeek)
        return std::nullopt;
    if (times.days.empty())
        return times.years.empty() ? std::nullopt : std::optional(wholeYear(*times.years.begin()));
    const Day day = *times.days.begin();
    const int year = times.years.empty() ? yearOf(day) : *times.years.begin();
    const bool isWhole = !times.years.empty() && lastDay(wholeYear(year)) <= day;
    return isWhole               ? wholeYear(year)
           : year == yearOf(day) ? std::optional(periodOf(day, Frequency::Daily))
                                 : std::nullopt;
}

std::string whyNoPeriod(const TitleTimes& times)
{
    if (!times.parts.empty())
        return "no column says when, and the titles name a month or another part of a year beside another time";
    if (times.days.size() > 1)
        return "no column says when, and the titles name more than one day, or one that can be read in two ways";
    if (times.namesBegin)
        return "no column says when, and the titles name a day from which on is counted, but not until when";
    if (times.namesWeek)
        return "no column says when, and the titles name a week";
    if (times.namesPart)
        return "no column says when, and the titles name a part of a year in a way that is not read (Q1 2023, March "
               "2023 are)";
    if (times.boundsYear)
        return "no column says when, and the titles name a year only as a bound of a time";
    return times.days.empty() ? "" : "no column says when, and the titles name a day and another time";
}

} // namespace antevia
