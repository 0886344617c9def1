#include "model/formats/personal_data.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/hxl_tags.h"
#include "model/formats/personal_names.h"
#include "model/formats/personal_numbers.h"
#include "model/formats/personal_rows.h"
#include "model/formats/personal_text.h"
#include "model/formats/personal_words.h"
#include "model/formats/share_of_cells.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

constexpr int mostRows = 2'000; ///< looked at in each column
constexpr double contentShare = 0.2;
constexpr double documentShare = 0.6;

using Cells = std::vector<std::string>;

bool contains(const std::vector<std::string>& all, const std::string& one)
{
    return std::ranges::find(all, one) != all.end();
}

bool anyIn(const std::string& heading, const std::vector<std::string>& words)
{
    return std::ranges::any_of(headingWords(heading), [&](const std::string& each) { return contains(words, each); });
}

/// "adm2_pcode", "NUTS 3": codes of areas may have letters and up to ten digits.
bool headsAreas(const std::string& heading)
{
    const auto words = headingWords(heading);
    return std::ranges::any_of(words, [](const std::string& word) {
        return word.ends_with("pcode") || word.starts_with("adm") || word == "nuts" || word == "lau" ||
               word.starts_with("geo") || word == "locationcode";
    });
}

std::string withoutBlanks(std::string text)
{
    std::erase(text, ' ');
    return text;
}

bool isAreaCode(std::string_view text)
{
    const bool hasCountry = text.size() > 1 && text[0] >= 'A' && text[1] >= 'A';
    constexpr std::ptrdiff_t mostDigits = 10;
    return hasCountry && std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) <= mostDigits;
}

/// Names of persons: a few sure ones, or many that are likely; where things have names, most of the cells.
bool areNames(const std::string& heading, const std::set<std::string>& different)
{
    constexpr std::ptrdiff_t fewestLikely = 3;
    std::ptrdiff_t sure = 0;
    std::ptrdiff_t likely = 0;
    for (const std::string& each : different) {
        const NameLikeness likeness = nameLikeness(each);
        sure += likeness == NameLikeness::Sure ? 1 : 0;
        likely += likeness == NameLikeness::Sure || likeness == NameLikeness::Likely ? 1 : 0;
    }
    const auto all = static_cast<double>(different.size());
    if (anyIn(heading, thingHeadings()))
        return likely >= fewestLikely && static_cast<double>(likely) >= 0.6 * all;
    return sure > 0 || (likely >= fewestLikely && static_cast<double>(likely) >= 0.4 * all);
}

/// Words that stand in more than one of the texts, as those of indicators and institutions do; names of families may.
bool shareWords(const std::set<std::string>& different)
{
    std::map<std::string, int> seen;
    for (const std::string& each : different)
        for (const std::string& word : headingWords(each))
            ++seen[word];
    const auto repeated = std::ranges::count_if(seen, [](const auto& each) { return each.second > 1; });
    return static_cast<double>(repeated) > 0.1 * static_cast<double>(seen.size());
}

/// Every row has two or three words with capitals of its own, and none of them is a word of things.
bool haveShapeOfNames(const std::string& heading, const Cells& cells, const std::set<std::string>& different)
{
    constexpr std::size_t fewest = 6;
    return different.size() >= fewest && !anyIn(heading, thingHeadings()) &&
           shareOf(cells, [](const std::string& text) { return nameLikeness(text) != NameLikeness::None; }) >= 0.95 &&
           !shareWords(different);
}

/// A heading such as "passport checks" over plain counts is a figure, not a document.
bool isOverCounts(const std::string& heading, const Cells& cells)
{
    const bool whole = contains(personalWholeHeadings(), comparableHeading(heading));
    return !anyIn(heading, birthWords()) && !whole && !cells.empty() && shareOf(cells, looksLikeCount) == 1.0;
}

std::optional<std::string> whyPersonal(const std::string& heading, const Cells& cells)
{
    if (const auto phrase = personalHeading(heading); phrase && !isOverCounts(heading, cells))
        return "its heading names something personal (" + *phrase + ")";
    if (nameLikeness(heading) == NameLikeness::Sure)
        return "its heading looks like the name of a person (" + maskedText(heading) + ")";
    return personalCells(heading, cells);
}

/// Cells of two columns in the rows in which both are filled.
std::pair<Cells, Cells> besideEachOther(const Table& table, int headerRow, int column, int other)
{
    std::pair<Cells, Cells> out;
    const int last = std::min(static_cast<int>(table.rows.size()), headerRow + mostRows);
    for (int row = headerRow + 1; row <= last; ++row) {
        const std::string one = trimmed(table.at(row, column).text);
        const std::string two = trimmed(table.at(row, other).text);
        if (!one.empty() && !two.empty()) {
            out.first.push_back(one);
            out.second.push_back(two);
        }
    }
    return out;
}

bool holdsBirths(const Table& table, int headerRow, int column, int dateColumn)
{
    if (dateColumn == 0 || column == dateColumn || anyIn(table.at(headerRow, column).text, foundingWords()))
        return false;
    const auto [dates, rowDates] = besideEachOther(table, headerRow, column, dateColumn);
    return holdsBirthDates(dates, rowDates);
}

/// Numbers of documents that stand over columns of figures, each another.
std::vector<PersonalColumn> documentHeadings(const Table& table, int headerRow)
{
    std::vector<PersonalColumn> found;
    std::set<std::string> countries;
    for (int column = 1; column <= table.columnCount() && headerRow > 0; ++column)
        if (const std::string heading = trimmed(table.at(headerRow, column).text); looksLikeDocument(heading)) {
            found.push_back({column, "its heading looks like the number of a document (" + maskedText(heading) + ")"});
            countries.insert(heading.substr(0, 2));
        }
    const bool areAreas = countries.size() == 1 && countries.begin()->back() >= 'A'; // "SY010000", "SY020000"
    return found.size() < 2 || areAreas ? std::vector<PersonalColumn>() : found;
}

} // namespace

std::vector<std::string> cellsBelow(const Table& table, int headerRow, int column)
{
    std::vector<std::string> out;
    const int last = std::min(static_cast<int>(table.rows.size()), headerRow + mostRows);
    for (int row = headerRow + 1; row <= last && column > 0; ++row)
        if (std::string text = trimmed(table.at(row, column).text);
            !text.empty() && (row > headerRow + 1 || parseHxlTag(text).name.empty()))
            out.push_back(std::move(text));
    return out;
}

namespace {

/// Insee's numbers of its series: "001694056" under "idbank".
bool areNumbersOfSeries(const std::string& heading, const Cells& cells)
{
    constexpr std::size_t digits = 9;
    return comparableHeading(heading) == "idbank" &&
           std::ranges::all_of(cells, [](const std::string& text) { return text.size() == digits && isDigits(text); });
}

} // namespace

std::optional<std::string> personalCells(const std::string& heading, const Cells& cells)
{
    const std::set<std::string> different(cells.begin(), cells.end());
    const bool differ = different.size() * 10 >= cells.size() * 9;
    const auto shown = [&] { return " (such as " + maskedText(cells.front()) + ")"; };
    if (shareOf(cells, looksLikeEmail) >= contentShare)
        return "its cells look like e-mail addresses";
    const bool areSeries = areNumbersOfSeries(heading, cells);
    if (!areSeries && shareOf(cells, looksLikePhone) >= contentShare)
        return "its cells look like telephone numbers";
    if (shareOf(cells, looksLikeAccount) >= documentShare)
        return "its cells look like names of accounts";
    if (differ && !areSeries && cells.size() > 2 && shareOf(cells, looksLikeLocalPhone) >= documentShare)
        return "its cells look like telephone numbers" + shown();
    if (shareOf(cells, [](const std::string& text) { return hasFormOfIban(withoutBlanks(text)); }) >= documentShare)
        return "its cells look like numbers of bank accounts" + shown();
    const bool areThings =
        (headsAreas(heading) && std::ranges::all_of(cells, isAreaCode)) || anyIn(heading, codedThingWords());
    if (differ && !areThings && shareOf(cells, looksLikeDocument) >= documentShare)
        return "its cells look like numbers of passports or other documents" + shown();
    if (cells.size() > 2 && shareOf(cells, mayBePersonalNumber) >= documentShare)
        return "its cells look like national numbers of persons" + shown();
    if (differ && cells.size() > 2 && !areThings && shareOf(cells, looksLikeHash) >= documentShare)
        return "its cells look like codes that stand for one person each" + shown();
    if (areNames(heading, different) || (differ && haveShapeOfNames(heading, cells, different)))
        return "its cells look like names of persons" + shown();
    return std::nullopt;
}

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
    std::vector<PersonalColumn> found = documentHeadings(table, headerRow);
    for (int column = 1; column <= table.columnCount(); ++column) {
        if (const auto why = whyPersonal(table.at(headerRow, column).text, cellsBelow(table, headerRow, column)))
            found.push_back({column, *why});
        else if (holdsBirths(table, headerRow, column, dateColumn))
            found.push_back({column, "its days lie many years before those of the rows, as dates of birth do"});
    }
    if (found.empty())
        if (const auto why = whyOneRowPerPerson(table, headerRow, dateColumn))
            found.push_back({0, *why});
    return found;
}

} // namespace antevia
