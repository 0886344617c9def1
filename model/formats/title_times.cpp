#include "model/formats/title_times.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/month_names.h"
#include "model/formats/period_text.h"

#include <algorithm>

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

} // namespace

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

TitleTimes timesInTitles(const Table& table, int headerRow)
{
    TitleTimes times;
    for (const std::string& title : titlesOver(table, headerRow)) {
        times = withTimesOf(title, std::move(times));
        times.namesWeek = times.namesWeek || namesWeek(title);
    }
    return times;
}

} // namespace antevia
