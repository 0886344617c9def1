#include "model/formats/personal_rows.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"
#include "model/formats/personal_data.h"
#include "model/formats/personal_numbers.h"
#include "model/formats/personal_words.h"
#include "model/formats/share_of_cells.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr double nearlyAll = 0.95;

using Cells = std::vector<std::string>;

std::size_t differentIn(const Cells& cells)
{
    return std::set<std::string>(cells.begin(), cells.end()).size();
}

bool isAge(const std::string& text)
{
    constexpr std::size_t mostDigits = 3;
    return !text.empty() && text.size() <= mostDigits &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isOne(const std::string& text)
{
    return text == "1" || text == "1.0" || text == "1,0";
}

bool hasTimeOfDay(const std::string& text)
{
    return text.size() > 10 && text.find(':') != std::string::npos && !text.ends_with("00:00") &&
           !text.ends_with("00:00:00");
}

/// "12,500", "4.2%", "±310": a figure of many people or a share of them, and no year of a birth.
bool looksLikeStatistic(const std::string& text)
{
    constexpr std::size_t yearDigits = 4;
    const bool hasDigits = text.find_first_of("0123456789") != std::string::npos;
    return hasDigits && text.size() != yearDigits &&
           text.find_first_not_of("0123456789.,% \xC2\xB1\xA0") == std::string::npos;
}

/// 1, 2, 3, …: rows are numbered.
bool areNumbered(const Cells& cells)
{
    for (std::size_t i = 1; i < cells.size(); ++i) {
        const auto before = parseNumber(cells[i - 1]);
        const auto here = parseNumber(cells[i]);
        if (!before || !here || *here != *before + 1)
            return false;
    }
    return cells.size() > 2;
}

/// Most cells are counts, or say that one is kept back or not there ("<5", "1-4", ".."), with counts among them.
bool holdsCounts(const Cells& cells)
{
    constexpr double fewestCounts = 0.25;
    const auto isKeptBack = [](const std::string& text) {
        return text.find_first_of("<-.:") != std::string::npos && text.size() <= 5 && !looksLikeCount(text) &&
               text.find_first_not_of("0123456789<>=-.: ") == std::string::npos;
    };
    const double counts = shareOf(cells, looksLikeCount);
    return counts > 0.5 || (counts >= fewestCounts && counts + shareOf(cells, isKeptBack) > 0.5);
}

/// "82905782", "503,170,618", "1 234,5".
bool looksLikeNumber(const std::string& text)
{
    return std::ranges::any_of(text, isDigit) && text.find_first_not_of("0123456789.,' ") == std::string::npos;
}

/// What the columns of a table say of its rows.
struct RowTraits {
    int descriptions = 0;
    bool hasBirthPlace = false; ///< or another word of birth
    bool hasExactAge = false;
    bool hasCounts = false; ///< other than 1
    bool hasOnes = false;
};

bool isAmong(const std::vector<std::string>& words, const std::vector<std::string>& all)
{
    return std::ranges::any_of(words,
                               [&](const std::string& word) { return std::ranges::find(all, word) != all.end(); });
}

void look(RowTraits& traits, const std::string& heading, const Cells& cells)
{
    constexpr std::size_t mostWords = 3;
    constexpr std::size_t fewestAges = 3;
    const auto words = headingWords(heading);
    // Populations have more digits than counts of arrivals; so have numbers of persons, but not under "value".
    const bool areValues = hintOf(heading) == HeadingHint::Value && shareOf(cells, looksLikeNumber) > 0.5;
    const bool isNumeric = !cells.empty() && (areValues || holdsCounts(cells));
    const bool describes = words.size() <= mostWords && isAmong(words, attributeWords());
    const bool isAgeColumn = describes && isAmong(words, ageWords());
    const bool isOfBirths = isAmong(words, birthWords()) && shareOf(cells, looksLikeStatistic) <= 0.5;
    traits.hasBirthPlace = traits.hasBirthPlace || isOfBirths;
    if (isAgeColumn && shareOf(cells, isAge) >= nearlyAll && differentIn(cells) >= fewestAges)
        traits.hasExactAge = true;
    if (describes && (!isNumeric || isAgeColumn || words.size() <= 2)) {
        ++traits.descriptions;
        return;
    }
    if (!isNumeric || areNumbered(cells))
        return;
    const bool onlyOnes = shareOf(cells, isOne) >= nearlyAll;
    traits.hasOnes = traits.hasOnes || onlyOnes;
    traits.hasCounts = traits.hasCounts || !onlyOnes;
}

std::optional<int> yearIn(const std::string& text)
{
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const bool isFour = std::ranges::all_of(text.substr(at, 4), [](char c) { return c >= '0' && c <= '9'; });
        const bool alone = (at == 0 || text[at - 1] < '0' || text[at - 1] > '9') &&
                           (at + 4 == text.size() || text[at + 4] < '0' || text[at + 4] > '9');
        if (isFour && alone)
            return std::stoi(text.substr(at, 4));
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> whyOneRowPerPerson(const Table& table, int headerRow, int dateColumn)
{
    RowTraits traits;
    for (int column = 1; column <= table.columnCount(); ++column)
        if (column != dateColumn)
            look(traits, table.at(headerRow, column).text, cellsBelow(table, headerRow, column));
    if (traits.hasBirthPlace && !traits.hasCounts)
        return "it says where people were born and counts nobody";
    if (traits.hasCounts || traits.descriptions < 2)
        return std::nullopt;
    const Cells dates = cellsBelow(table, headerRow, dateColumn);
    const bool isTimed = shareOf(dates, hasTimeOfDay) > 0.5;
    if (traits.hasOnes && (traits.hasExactAge || isTimed || traits.descriptions > 2))
        return "it seems to have one row per person (columns of sex, age or nationality, and counts that are all 1)";
    const bool repeats = dates.empty() || differentIn(dates) < dates.size();
    if (!traits.hasOnes && (repeats || traits.hasExactAge || isTimed))
        return "it seems to have one row per person (columns of sex, age or nationality, and no counts)";
    return std::nullopt;
}

bool holdsBirthDates(const std::vector<std::string>& dates, const std::vector<std::string>& rowDates)
{
    constexpr int fewestYears = 5;  // between a birth and what is told of the person, in the middle of the column
    constexpr int fewestSpread = 3; // deadlines and dates of reports lie evenly
    if (dates.size() < 3 || dates.size() != rowDates.size() || differentIn(dates) * 2 < dates.size() ||
        shareOf(dates, [](const std::string& text) { return looksLikeDate(text); }) < nearlyAll)
        return false;
    std::vector<int> gaps;
    for (std::size_t i = 0; i < dates.size(); ++i)
        if (const auto born = yearIn(dates[i]), told = yearIn(rowDates[i]); born && told)
            gaps.push_back(*told - *born);
    if (gaps.size() < 3)
        return false;
    std::ranges::sort(gaps);
    return gaps[gaps.size() / 2] >= fewestYears && gaps.back() - gaps.front() >= fewestSpread;
}

} // namespace antevia
