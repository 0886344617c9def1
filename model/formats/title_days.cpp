#include "model/formats/title_days.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/period_text.h"
#include "model/formats/title_tokens.h"

#include <algorithm>

namespace antevia {
namespace {

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

/// "No", "No.": nothing parts the word from what follows.
bool leadsOn(const std::string& token)
{
    return token.find_first_of(",:;)", token.empty() ? 0 : token.size() - 1) == std::string::npos;
}

} // namespace

bool isNumberOfThing(const std::vector<std::string>& tokens, std::size_t at)
{
    static const std::set<std::string> things{
        "no",      "nr",      "br",    "n",      "num",     "number",   "numero", "round",  "runde",   "table",
        "tabelle", "tab",     "tabla", "tabela", "tableau", "issue",    "wave",   "annex",  "ausgabe", "tabella",
        "vol",     "tablica", "graf",  "wykres", "volume",  "grafikon", "chart",  "πινακασ"};
    std::string number = withoutSignsAround(tokens[at]);
    if (number.ends_with('.'))
        number.pop_back();
    if (number.empty() || number.size() > 2 || !isDigits(number))
        return false;
    const bool isParted = tokens[at].find_first_of(",:;") != std::string::npos;
    const bool isBehind = at > 0 && leadsOn(tokens[at - 1]) && !tokens[at].starts_with('(');
    return isParted || (isBehind && things.contains(comparableHeading(withoutSignsAround(tokens[at - 1]))));
}

DayInText dayAt(const std::vector<std::string>& tokens, std::size_t at)
{
    constexpr std::size_t mostTokens = 4; // "31 de agosto 2023"
    if (isNumberOfThing(tokens, at))
        return {};
    for (std::size_t count = std::min(mostTokens, tokens.size() - at); count > 0; --count) {
        const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(at);
        const std::vector<std::string> own(first, first + static_cast<std::ptrdiff_t>(count));
        if (DayInText found{daysOf(withoutSignsAround(joined(own, " "))), count}; !found.days.empty())
            return found;
    }
    return {};
}

} // namespace antevia
