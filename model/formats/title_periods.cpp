#include "model/formats/title_periods.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/month_names.h"
#include "model/formats/period_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace antevia {
namespace {

/// Whether a part of a title, without a comma, has one of the words and then a date or a year, with nothing else
/// between.
bool isDatedBy(std::string_view part, const std::set<std::string>& words)
{
    static const std::set<std::string> between{"on", "at", "date", "of",   "am", "le",
                                               "el", "il", "dne",  "dana", "no", "nr"};
    bool isBehind = false;
    for (const std::string& word : headingWords(part)) {
        const bool isNumber = isDigits(word);
        if (isBehind && isNumber && word.size() == 4)
            return true;
        isBehind = words.contains(word) || (isBehind && (isNumber || between.contains(word) || monthOfName(word) > 0));
    }
    return false;
}

/// "Published 24 August 2023", "Updated on 05.01.2024", "© 2024", "Asylum Act 1999": a year that is none of the
/// figures. "Persons released from detention, 2023" is one.
bool isOfPublication(const std::string& text)
{
    static const std::set<std::string> words{
        "published",     "publication", "updated",       "update",     "copyright",
        "act",           "law",         "gesetz",        "loi",        "legge",
        "ley",           "zakon",       "release",       "released",   "aktualisiert",
        "publie",        "pubblicato",  "aggiornamento", "aggiornato", "actualizado",
        "actualizacion", "publicado",   "objavljeno",    "azurirano",  "veroffentlicht",
        "printed",       "downloaded",  "retrieved",     "extracted",  "gepubliceerd"};
    if (text.find("\xC2\xA9") != std::string::npos)
        return true;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(',', from), text.size());
        if (isDatedBy(std::string_view(text).substr(from, end - from), words))
            return true;
        from = end + 1;
    }
    return false;
}

/// The name of the sheet, the headings and the titles right above them.
std::vector<std::string> titlesOver(const Table& table, int headerRow)
{
    constexpr int mostInTitle = 2; // cells; a row with more belongs to another table
    std::vector<std::string> titles{table.sheet};
    for (int row = headerRow; row >= 1; --row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row - 1)];
        if (row < headerRow && filledCells(cells) > mostInTitle)
            break;
        for (const TableCell& cell : cells)
            if (row == headerRow || !isOfPublication(cell.text))
                titles.push_back(cell.text);
    }
    return titles;
}

/// What titles say of when.
struct TitleTimes {
    std::set<int> years; ///< that are no part of a day
    std::set<Day> days;
    std::optional<Period> span; ///< two days in one text that are together a period
    bool namesMonth = false;    ///< that is no part of a day
    bool namesWeek = false;     ///< "week 12"
    bool namesBegin = false;    ///< "since 1 January 2023"
};

/// The days that a text can be: both, where day and month of "05/01/2024" can be exchanged.
std::set<Day> daysOf(const std::string& text)
{
    const bool isOpen = text.find_first_of("/-") != std::string::npos;
    std::set<Day> days;
    for (const DateOrder order : {DateOrder::DayMonthYear, DateOrder::MonthDayYear})
        if (const auto period = parsePeriodText(text, order);
            period && period->frequency == Frequency::Daily && (isOpen || order == DateOrder::DayMonthYear))
            days.insert(firstDay(*period));
    return days;
}

/// "week 12", "KW 7": the figures are of a week, whichever year stands beside it.
bool namesWeek(const std::string& text)
{
    const auto words = headingWords(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (isDigits(words[i + 1]) && words[i + 1].size() <= 2 && hintOf(words[i]) == HeadingHint::Week)
            return true;
    return false;
}

std::vector<std::string> tokensOf(const std::string& text)
{
    std::vector<std::string> tokens;
    std::size_t end = 0;
    for (std::size_t from = 0; from < text.size(); from = end + 1) {
        end = std::min(text.find(' ', from), text.size());
        if (std::string token = trimmed(std::string_view(text).substr(from, end - from)); !token.empty())
            tokens.push_back(std::move(token));
    }
    return tokens;
}

/// Words of a text without the signs that part them from others: "(31", "August", "2023)" as "31 August 2023".
std::string withoutSignsAround(std::string text)
{
    constexpr std::string_view signs = ",;:()[]";
    const std::size_t first = text.find_first_not_of(signs);
    const std::size_t last = text.find_last_not_of(signs);
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

/// A day among the tokens of a text.
struct DayInText {
    std::set<Day> days;     ///< that it can be; empty: there is none
    std::size_t tokens = 0; ///< so many are its own
};

DayInText dayAt(const std::vector<std::string>& tokens, std::size_t at)
{
    constexpr std::size_t mostTokens = 4; // "31 de agosto 2023"
    for (std::size_t count = std::min(mostTokens, tokens.size() - at); count > 0; --count) {
        const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(at);
        const std::vector<std::string> own(first, first + static_cast<std::ptrdiff_t>(count));
        if (DayInText found{daysOf(withoutSignsAround(joined(own, " "))), count}; !found.days.empty())
            return found;
    }
    return {};
}

bool isBeginWord(const std::string& token)
{
    static const std::set<std::string> words{"since", "from",   "after", "seit", "ab",
                                             "von",   "depuis", "desde", "dal",  "od"};
    return words.contains(comparableHeading(token));
}

/// What one title says of when, put to what others say.
TitleTimes withTimesOf(const std::string& title, TitleTimes times)
{
    const std::vector<std::string> tokens = tokensOf(title);
    std::vector<Day> days;
    for (std::size_t at = 0; at < tokens.size();) {
        if (const DayInText found = dayAt(tokens, at); !found.days.empty()) {
            days.insert(days.end(), found.days.begin(), found.days.end());
            const auto own = tokens.begin() + static_cast<std::ptrdiff_t>(at);
            times.namesBegin =
                times.namesBegin ||
                std::any_of(at > 0 ? own - 1 : own, own + static_cast<std::ptrdiff_t>(found.tokens), isBeginWord);
            at += found.tokens;
            continue;
        }
        for (const std::string& word : headingWords(tokens[at])) {
            times.namesMonth = times.namesMonth || (word.size() > 2 && monthOfName(word) > 0);
            if (isYearWord(word))
                times.years.insert(yearOfWord(word));
        }
        ++at;
    }
    times.days.insert(days.begin(), days.end());
    if (days.size() == 2 && days[0] < days[1])
        times.span = parsePeriodText(printDay(days[0]) + "/" + printDay(days[1]), DateOrder::Iso);
    return times;
}

TitleTimes timesInTitles(const Table& table, int headerRow)
{
    TitleTimes times;
    for (const std::string& title : titlesOver(table, headerRow)) {
        times = withTimesOf(title, std::move(times));
        times.namesWeek = times.namesWeek || namesWeek(title);
    }
    return times;
}

int yearOf(Day day)
{
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

int monthOf(Day day)
{
    return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day(day).month()));
}

/// The period of figures below titles that say it: the one day on which they stood, unless a year before it is named,
/// of which they were known by then; else the one year. Nothing where titles leave it open.
std::optional<Period> periodIn(const TitleTimes& times)
{
    const auto wholeYear = [](int year) { return periodOf(makeDay(year, 1, 1), Frequency::Yearly); };
    if (times.namesMonth || times.years.size() > 1)
        return std::nullopt;
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

/// Why titles that name days do not say when; empty if they name none.
std::string reasonOfDays(const TitleTimes& times)
{
    if (times.days.size() > 1)
        return "no column says when, and the titles name more than one day, or one that can be read in two ways";
    if (times.namesBegin)
        return "no column says when, and the titles name a day from which on is counted, but not until when";
    if (times.namesWeek)
        return "no column says when, and the titles name a week";
    return times.days.empty() ? "" : "no column says when, and the titles name a day and another time";
}

} // namespace

int yearOfMonthsInTitles(const Table& table, int headerRow, int lastMonth)
{
    const TitleTimes times = timesInTitles(table, headerRow);
    if (!times.years.empty())
        return times.years.size() == 1 ? *times.years.begin() : 0;
    std::set<int> years;
    for (const Day day : times.days)
        years.insert(monthOf(day) < lastMonth ? 0 : yearOf(day));
    return years.size() == 1 ? *years.begin() : 0;
}

void takePeriodOfTitle(const Table& table, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    const bool isDated = columnWith(layout, ColumnRole::Time) || columnWith(layout, ColumnRole::Year) ||
                         layout.year > 0 || std::ranges::any_of(profiles, [](const ColumnProfile& each) {
                             return each.hint == HeadingHint::Time || each.hint == HeadingHint::Year ||
                                    each.hint == HeadingHint::Month || each.hint == HeadingHint::Week;
                         });
    if (isDated || layout.tagRow > 0 || namesOtherYear(joined(titlesOver(table, layout.headerRow), " ")) ||
        !columnWith(layout, ColumnRole::Value) || !columnWith(layout, ColumnRole::Dimension))
        return;
    const TitleTimes times = timesInTitles(table, layout.headerRow);
    const auto period = periodIn(times);
    for (ColumnUse& use : layout.columns)
        if (use.role == ColumnRole::Value)
            use.period = period;
    const std::string place = "row " + std::to_string(layout.headerRow);
    if (period)
        layout.remarks.push_back({RowMessage::Severity::Warning, "Y2", place, printPeriod(*period),
                                  "no column says when; the figures are taken to be of this time, which stands above "
                                  "them",
                                  "Write the period into a column of its own if it is another."});
    else if (const std::string reason = reasonOfDays(times); !reason.empty())
        layout.remarks.push_back({RowMessage::Severity::Error, "C2", place,
                                  times.days.empty() ? std::string() : printDay(*times.days.begin()), reason,
                                  "Write the period into a column of its own."});
}

} // namespace antevia
