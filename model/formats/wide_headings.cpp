#include "model/formats/wide_headings.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_names.h"
#include "model/formats/month_spans.h"
#include "model/formats/period_text.h"
#include "model/formats/table_headings.h"

#include <algorithm>
#include <array>
#include <set>

namespace antevia {
namespace {

/// Whether words behind a year name a part of it: a month, a quarter, a number, "until", "YTD", "so far".
bool boundsYear(const std::string& words)
{
    static const std::set<std::string> spans{
        "ytd",       "fytd",       "until",        "till",        "to",         "so",        "from",      "since",
        "bis",       "seit",       "ab",           "jusqu",       "hasta",      "desde",     "acumulado", "kumuliert",
        "kumulativ", "cumulative", "cumul",        "cumulated",   "fino",       "al",        "do",        "od",
        "quarter",   "half",       "quartal",      "first",       "second",     "halbjahr",  "partial",   "week",
        "woche",     "semestre",   "trimestre",    "tromjesecje", "i",          "ii",        "iii",       "iv",
        "v",         "vi",         "vii",          "viii",        "ix",         "x",         "xi",        "xii",
        "q",         "t",          "teilweise",    "months",      "monate",     "mois",      "mesi",      "meses",
        "mjeseci",   "month",      "ending",       "ended",       "kumulirano", "zakljucno", "mid",       "part",
        "yr",        "progressif", "unvollstandig"};
    const auto all = headingWords(words);
    return std::ranges::any_of(words, isDigit) || std::ranges::any_of(all, [](const std::string& each) {
               return monthOfName(each) > 0 || spans.contains(each);
           });
}

/// "X2015" and "Y2015M01" as "2015" and "2015M01": statistics programs let no name begin with a digit.
std::string withoutLetterBeforeYear(const std::string& text)
{
    constexpr std::size_t year = 4;
    const bool isNamed = text.size() > year && (text[0] == 'X' || text[0] == 'Y') && isYearWord(text.substr(1, year)) &&
                         (text.size() == year + 1 || !isDigit(text[year + 1]));
    return isNamed ? text.substr(1) : text;
}

std::optional<Period> periodOfHeading(const TableCell& cell, DateOrder order)
{
    const std::string text = withoutLetterBeforeYear(withoutFootnoteMarks(cell.text));
    if (cell.kind == TableCell::Kind::Date)
        return parsePeriodText(text, DateOrder::Iso);
    if (cell.kind == TableCell::Kind::Number && text.size() != 4)
        return std::nullopt;
    if (cell.kind == TableCell::Kind::Text && isSpanOfMonths(text) && !isDoubleYear(text)) {
        const auto quarter = parsePeriodText(text, order);
        const bool isPart =
            quarter && (quarter->frequency == Frequency::Quarterly || quarter->frequency == Frequency::HalfYearly);
        return isPart ? quarter : std::nullopt;
    }
    const bool yearOfWords = text.size() > 4 && text.size() <= 12 && text.starts_with("20") == false;
    if (const auto period = parsePeriodText(text, order))
        return period;
    if (text.size() == 7 && text.ends_with("p"))
        return std::nullopt;
    // "2015 total": a year and words that change nothing about it.
    if (!yearOfWords && text.size() > 4 && (text[4] == ' ' || text[4] == '(') && !boundsYear(text.substr(4)))
        return parsePeriodText(text.substr(0, 4), order);
    return parseCompactMonth(text);
}

/// "M3" of "März" and of "III", "Q1" of "Q1" and of "1. Quartal", "W7" of "KW 7".
std::string partOfYearIn(const std::string& text)
{
    constexpr std::size_t longestPart = 30;
    const auto digits = std::ranges::count_if(text, isDigit);
    if (text.empty() || text.size() > longestPart || digits > 2)
        return {};
    const auto words = headingWords(text);
    if (words.size() == 1) {
        if (const int month = monthOfName(words[0]); month > 0)
            return "M" + std::to_string(month);
        constexpr std::array roman{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
        if (const auto found = std::ranges::find(roman, words[0]); found != roman.end())
            return "M" + std::to_string(found - roman.begin() + 1);
    }
    if (digits == 0 && words.size() < 2)
        return {};
    // Any year tells whether it is a part of one.
    const auto part = parsePeriodText("2000 " + text, DateOrder::Iso);
    if (!part || (part->frequency != Frequency::Quarterly && part->frequency != Frequency::Weekly))
        return {};
    const std::string written = printPeriod(*part);
    return std::string(1, part->frequency == Frequency::Weekly ? 'W' : 'Q') +
           std::to_string(*parseInteger(written.substr(written.find_first_of("QW") + 1)));
}

/// "2009/10 | 2010/11 | 2011/12" are years that begin within one of the calendar, not October, November, December;
/// beside "2009-09" they are months.
void dropDoubleYears(Headings& headings)
{
    const auto isDouble = [](const Heading& each) { return isDoubleYear(withoutFootnoteMarks(each.text)); };
    const auto isMonth = [&](const Heading& each) {
        return each.period && each.period->frequency == Frequency::Monthly && !isDouble(each);
    };
    if (std::ranges::count_if(headings, isDouble) < 2 || std::ranges::any_of(headings, isMonth))
        return;
    for (Heading& each : headings)
        if (isDouble(each))
            each.period.reset();
}

} // namespace

Headings headingsOf(const Table& table, int row, DateOrder order, bool westSlavicMonths)
{
    Headings out;
    for (TableCell cell : table.rows[static_cast<std::size_t>(row - 1)]) {
        const bool isText = cell.kind == TableCell::Kind::Text;
        if (westSlavicMonths && isText)
            cell.text = withEnglishMonths(cell.text);
        Heading heading{headingText(table, row, static_cast<int>(out.size()) + 1),
                        periodOfHeading(cell, order),
                        {},
                        isText && !trimmed(cell.text).empty()};
        if (!heading.period && isText)
            heading.partOfYear = partOfYearIn(withoutFootnoteMarks(cell.text));
        out.push_back(std::move(heading));
    }
    dropDoubleYears(out);
    return out;
}

namespace {

/// "Arrivals_2021" and "Arrivals|2021" with a blank between what is counted and its year.
std::string withBlanks(std::string text)
{
    std::ranges::replace(text, '|', ' ');
    constexpr std::size_t year = 4;
    const auto isYearAt = [&](std::size_t at) {
        return at + year <= text.size() && std::all_of(&text[at], &text[at] + year, isDigit);
    };
    if (text.size() > year + 1 && text[text.size() - year - 1] == '_' && isYearAt(text.size() - year))
        text[text.size() - year - 1] = ' ';
    else if (text.size() > year + 1 && text[year] == '_' && isYearAt(0))
        text[year] = ' ';
    return text;
}

/// Whether the word beside a period makes another one of it: "Arrivals since | March 2023", "Arrivals first half |
/// 2023".
bool boundsWhatFollows(const std::string& rest, bool atEnd)
{
    static const std::set<std::string> words{"to",     "do",     "from",    "far",       "mid",        "ending",
                                             "ended",  "half",   "quarter", "halbjahr",  "quartal",    "semestre",
                                             "months", "monate", "week",    "trimestre", "tromjesecje"};
    const auto all = headingWords(rest);
    if (all.empty())
        return false;
    const std::string& word = atEnd ? all.back() : all.front();
    static const std::set<std::string> roman{"i", "ii", "iii", "iv"};
    const bool isQuarter = all.size() == 1 && roman.contains(word); // "2021 I | 2021 II"
    return isQuarter || words.contains(word) || boundsPeriod(word) || monthOfName(word) > 0 || namesSpanOfMonths(rest);
}

} // namespace

int yearOf(const Heading& heading)
{
    return yearOfWord(std::string_view(heading.text).substr(0, 4));
}

WideColumn periodBesideWords(const Heading& heading, DateOrder order)
{
    const std::string text = withBlanks(withoutFootnoteMarks(heading.text));
    if (std::ranges::count_if(text, isDigit) < 2 || namesOtherYear(text) || isSpanOfMonths(text))
        return {};
    for (const bool atEnd : {true, false})
        for (int words = 3; words >= 1; --words) {
            std::size_t cut = atEnd ? text.size() : 0;
            for (int i = 0; i < words && cut != std::string::npos; ++i)
                cut = atEnd ? (cut == 0 ? std::string::npos : text.rfind(' ', cut - 1)) : text.find(' ', cut + 1);
            if (cut == std::string::npos || cut == 0)
                continue;
            const std::string_view whole = text;
            const auto period = parsePeriodText(atEnd ? whole.substr(cut + 1) : whole.substr(0, cut), order);
            const std::string rest = trimmed(atEnd ? whole.substr(0, cut) : whole.substr(cut + 1));
            if (period && rest.find_first_of("0123456789") == std::string::npos)
                return boundsWhatFollows(rest, atEnd) ? WideColumn{} : WideColumn{period, {}, rest};
        }
    return {};
}

} // namespace antevia
