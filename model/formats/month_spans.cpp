#include "model/formats/month_spans.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_names.h"
#include "model/formats/period_spans.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace antevia {
namespace {

bool isRomanMonth(const std::string& word)
{
    static const std::set<std::string> roman{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
    return roman.contains(word);
}

/// Words that link days and months only beside a number: "1 de enero", not "March and September".
bool isLittle(const std::string& word)
{
    static const std::set<std::string> words{"a", "la", "de", "del", "of", "and", "den", "der"};
    return words.contains(word);
}

/// Words that stand between the first and the last of several days or months.
bool isBetween(const std::string& word)
{
    static const std::set<std::string> words{"to", "through", "until", "till", "bis", "do", "al",
                                             "au", "hasta",   "st",    "th",   "far", "in"};
    return words.contains(word) || isLittle(word);
}

/// "6M", "9 months": so many months together.
bool countsMonths(const std::string& word)
{
    static const std::set<std::string> words{"months", "monate", "mois", "mesi", "meses", "mjeseci", "meseci"};
    const bool isNumbered = word.size() > 1 && word.back() == 'm' && isDigits(word.substr(0, word.size() - 1));
    return words.contains(word) || isNumbered;
}

/// Words for what has come together since a time or until one.
bool isSoFar(const std::string& word)
{
    return boundsPeriod(word) || word == "aggiornato" || countsMonths(word);
}

} // namespace

bool boundsPeriod(std::string_view word)
{
    static const std::set<std::string, std::less<>> words{
        "ytd",       "fytd",       "mtd",       "qtd",       "until",       "till",       "through",   "thru",
        "since",     "before",     "after",     "by",        "up",          "prior",      "rolling",   "so",
        "bis",       "seit",       "ab",        "vor",       "nach",        "hasta",      "desde",     "jusqu",
        "depuis",    "avant",      "apres",     "fino",      "dal",         "da",         "prima",     "dopo",
        "od",        "pre",        "posle",     "nakon",     "cumul",       "cumulative", "cumulated", "cumule",
        "acumulado", "cumulativo", "kumuliert", "kumulativ", "kumulativno", "kumulirano", "zakljucno"};
    return words.contains(word);
}

bool isSpanOfMonths(std::string_view text)
{
    constexpr std::size_t longest = 40;
    if (text.size() > longest || std::ranges::none_of(text, isDigit))
        return false;
    int years = 0;
    int months = 0;
    int numbers = 0;
    bool soFar = false;
    for (const std::string& word : headingWords(text)) {
        const bool isMonth = monthOfName(word) > 0 || isRomanMonth(word);
        if (!isDigits(word) && !isMonth && !isBetween(word) && !isSoFar(word) && hintOf(word) != HeadingHint::Year)
            return false;
        years += isDigits(word) && word.size() == 4 ? 1 : 0;
        numbers += isDigits(word) && word.size() != 4 ? 1 : 0;
        months += isMonth ? 1 : 0;
        soFar = soFar || isSoFar(word);
    }
    const bool isSpan = years == 1 && (soFar || (months == 2 && numbers == 0));
    return isSpan && !periodOfTwoDays(text, DateOrder::DayMonthYear);
}

bool namesSpanOfMonths(std::string_view text)
{
    const auto words = headingWords(text);
    int first = 0;
    bool isLinked = false; // by more than little words
    for (const std::string& word : words) {
        const int month = word.size() > 2 ? monthOfName(word) : 0;
        const bool isWholeYear = first == 1 && month == 12;
        if (first > 0 && month > first && !isWholeYear && isLinked)
            return true;
        const bool isNumber = isDigits(word) && word.size() <= 2;
        isLinked = month == 0 && (isLinked || isNumber || !isLittle(word));
        first = month > 0 ? month : isBetween(word) || isNumber ? first : 0;
    }
    return false;
}

bool sumsUpPeriods(std::string_view text)
{
    const auto isTime = [](const std::string& word) {
        return isDigits(word) || isRomanMonth(word) || isBetween(word) || monthOfName(word) > 0;
    };
    const auto words = headingWords(text);
    const bool isTotal = words.size() > 1 && words.front().size() > 1 && isTotalName(words.front()) &&
                         std::all_of(words.begin() + 1, words.end(), isTime);
    return isTotal || (namesSpanOfMonths(text) && std::ranges::all_of(words, isTime));
}

namespace {

struct DayText {
    int month = 0; ///< 0: the text is none
    int number = 0;
    bool isNumberFirst = false;
};

DayText dayText(const std::string& text)
{
    const auto words = headingWords(text);
    if (words.size() != 2)
        return {};
    const bool isNumberFirst = isDigits(words[0]);
    const std::string& number = words[isNumberFirst ? 0 : 1];
    const std::string& name = words[isNumberFirst ? 1 : 0];
    if (!isDigits(number) || number.size() > 2 || isDigits(name))
        return {};
    const int value = static_cast<int>(parseInteger(number).value_or(0));
    return value < 1 || value > 31 ? DayText{} : DayText{monthOfName(name), value, isNumberFirst};
}

} // namespace

bool areDaysWithoutYear(const std::vector<std::string>& texts)
{
    constexpr int fewestDays = 3;
    std::set<int> months;
    DayText before;
    int run = 0;
    int longestRun = 0;
    for (const std::string& text : texts) {
        const DayText day = dayText(text);
        if (day.month == 0)
            return false;
        months.insert(day.month);
        const bool runsOn = day.month == before.month && (day.number - before.number == 1);
        run = runsOn ? run + 1 : 1;
        longestRun = std::max(longestRun, run);
        before = day;
    }
    // "Jan-21 | Jan-22 | Jan-23 | Feb-21 …" are years beside several months.
    return longestRun >= fewestDays && (before.isNumberFirst || months.size() == 1);
}

} // namespace antevia
