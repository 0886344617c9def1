#include "model/formats/personal_data.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/personal_words.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr int mostRows = 2'000; ///< looked at in each column
constexpr double contentShare = 0.2;
constexpr double documentShare = 0.6;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool looksLikeEmail(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos)
        return false;
    const std::size_t dot = text.rfind('.');
    return dot != std::string_view::npos && dot > at + 1 && dot + 2 < text.size() &&
           text.find_first_of(" \t,;()") == std::string_view::npos; // "OECD.ELS:DSD@DF(1.0)" is a data flow
}

/// "+381 64 123 4567", "00386 40 123 456", "(01) 234-5678": a number of 8 to 15 digits that is written like a phone's.
bool looksLikePhone(std::string_view text)
{
    const auto digits = std::ranges::count_if(text, isDigit);
    const bool marked = text.starts_with('+') || text.starts_with("00") || text.starts_with('(');
    return marked && digits >= 8 && digits <= 15 &&
           text.find_first_not_of("+0123456789 ()-/.") == std::string_view::npos;
}

/// One to three letters and six to nine digits.
bool looksLikeDocument(std::string_view text)
{
    const auto letters = static_cast<std::size_t>(std::ranges::find_if_not(text, isLetter) - text.begin());
    const std::string_view rest = text.substr(letters);
    return letters >= 1 && letters <= 3 && rest.size() >= 6 && rest.size() <= 9 && std::ranges::all_of(rest, isDigit);
}

/// A count: digits with marks between them, too few to be a document's number.
bool looksLikeCount(std::string_view text)
{
    return std::ranges::any_of(text, isDigit) && std::ranges::count_if(text, isDigit) <= 7 &&
           text.find_first_not_of("0123456789.,' \xC2\xA0\xE2\x80\xAF") == std::string_view::npos;
}

bool contains(const std::vector<std::string>& all, const std::string& one)
{
    return std::ranges::find(all, one) != all.end();
}

/// The cells of a column below the heading that are not empty.
std::vector<std::string> cellsBelow(const Table& table, int headerRow, int column)
{
    std::vector<std::string> out;
    const int last = std::min(static_cast<int>(table.rows.size()), headerRow + mostRows);
    for (int row = headerRow + 1; row <= last; ++row)
        if (std::string text = trimmed(table.at(row, column).text); !text.empty())
            out.push_back(std::move(text));
    return out;
}

template <class Test>
double shareOf(const std::vector<std::string>& cells, Test test)
{
    return cells.empty() ? 0.0
                         : static_cast<double>(std::ranges::count_if(cells, test)) / static_cast<double>(cells.size());
}

std::optional<std::string> personalContent(const std::vector<std::string>& cells)
{
    if (shareOf(cells, looksLikeEmail) >= contentShare)
        return "its cells look like e-mail addresses";
    if (shareOf(cells, looksLikePhone) >= contentShare)
        return "its cells look like telephone numbers";
    const std::set<std::string> different(cells.begin(), cells.end());
    if (shareOf(cells, looksLikeDocument) >= documentShare && different.size() * 10 >= cells.size() * 9)
        return "its cells look like numbers of passports or other documents";
    return std::nullopt;
}

/// A heading such as "passport checks" over plain counts is a figure, not a document.
bool isOverCounts(const std::string& heading, const std::vector<std::string>& cells)
{
    const auto words = headingWords(heading);
    const bool birth = std::ranges::any_of(words, [](const auto& each) { return contains(birthWords(), each); });
    const bool whole = contains(personalWholeHeadings(), comparableHeading(heading));
    return !birth && !whole && !cells.empty() && shareOf(cells, looksLikeCount) == 1.0;
}

std::optional<std::string> whyPersonal(const std::string& heading, const std::vector<std::string>& cells)
{
    if (const auto phrase = personalHeading(heading); phrase && !isOverCounts(heading, cells))
        return "its heading names something personal (" + *phrase + ")";
    return personalContent(cells);
}

/// Two or more descriptions of a person beside each other, dates that repeat, and nothing that counts.
bool hasOneRowPerPerson(const Table& table, int headerRow, int dateColumn)
{
    int descriptions = 0;
    for (int column = 1; column <= table.columnCount(); ++column) {
        const auto words = headingWords(table.at(headerRow, column).text);
        const bool describes =
            std::ranges::any_of(words, [](const auto& each) { return contains(attributeWords(), each); });
        const auto cells = cellsBelow(table, headerRow, column);
        if (describes && words.size() <= 2)
            ++descriptions;
        else if (column != dateColumn && !cells.empty() && shareOf(cells, looksLikeCount) > 0.5)
            return false;
    }
    const auto dates = cellsBelow(table, headerRow, dateColumn);
    const std::set<std::string> different(dates.begin(), dates.end());
    return descriptions >= 2 && (dates.empty() || different.size() < dates.size());
}

} // namespace

std::optional<std::string> personalHeading(const std::string& heading)
{
    const std::string plain = comparableHeading(heading);
    if (contains(personalWholeHeadings(), plain))
        return plain;
    const std::string padded = " " + plain + " ";
    for (const std::string& phrase : personalPhrases())
        if (padded.find(" " + phrase + " ") != std::string::npos)
            return phrase;
    return std::nullopt;
}

std::vector<PersonalColumn> personalColumns(const Table& table, int headerRow, int dateColumn)
{
    std::vector<PersonalColumn> found;
    for (int column = 1; column <= table.columnCount(); ++column)
        if (const auto why = whyPersonal(table.at(headerRow, column).text, cellsBelow(table, headerRow, column)))
            found.push_back({column, *why});
    if (found.empty() && hasOneRowPerPerson(table, headerRow, dateColumn))
        found.push_back({0, "it seems to have one row per person (columns of sex, age or nationality, and no counts)"});
    return found;
}

} // namespace antevia
