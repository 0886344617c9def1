#include "model/formats/fiscal_years.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_names.h"
#include "model/formats/period_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace antevia {
namespace {

using Words = std::vector<std::string>;

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> all)
{
    return std::ranges::find(all, word) != all.end();
}

/// The month before which the year of these words begins: "October 1 to September 30", "ending 30 September"; 0: none.
int startIn(const Words& words)
{
    std::vector<int> months;
    bool ends = false;
    for (const std::string& each : words) {
        ends = ends || isOneOf(each, {"ending", "ended", "ends"});
        if (const int month = monthOfName(each); month > 0 && each.size() > 2)
            months.push_back(month);
    }
    if (months.size() == 2 && months[0] == months[1] % 12 + 1)
        return months[0];
    return ends && months.size() == 1 ? months[0] % 12 + 1 : 0;
}

/// What the rows with a title, a note or an explanation say: one or two cells where the others have more.
int startInNotes(const Table& table)
{
    for (const auto& row : table.rows) {
        std::string all;
        int filled = 0;
        for (const TableCell& cell : row)
            if (const std::string text = trimmed(cell.text); !text.empty()) {
                all += " " + text;
                ++filled;
            }
        if (filled > 0 && filled <= 2 && namesOtherYear(all))
            if (const int start = startIn(headingWords(all)); start > 0)
                return start;
    }
    return 0;
}

/// The fiscal year of the United States begins in October (31 U.S.C. 1102); its border authorities name themselves.
bool isOfUnitedStates(const Table& table)
{
    constexpr std::array<std::string_view, 4> names{"u s border patrol", "office of field operations",
                                                    "southwest land border", "customs and border protection"};
    constexpr std::size_t rowsSeen = 200;
    for (std::size_t row = 0; row < std::min(table.rows.size(), rowsSeen); ++row)
        for (const TableCell& cell : table.rows[row]) {
            const std::string text = comparableHeading(cell.text);
            if (std::ranges::any_of(names, [&](std::string_view name) { return text.find(name) != text.npos; }))
                return true;
        }
    return false;
}

/// The months that the rows of each year have.
std::map<int, std::set<int>> monthsByYear(const Table& table, const TableLayout& layout)
{
    const auto columnOf = [&](ColumnRole role) {
        const auto found = std::ranges::find(layout.columns, role, &ColumnUse::role);
        return found == layout.columns.end() ? 0 : static_cast<int>(found - layout.columns.begin()) + 1;
    };
    const int year = columnOf(ColumnRole::Year);
    const int month = columnOf(ColumnRole::Month);
    std::map<int, std::set<int>> out;
    for (int row = layout.firstRow; year > 0 && month > 0 && row <= static_cast<int>(table.rows.size()); ++row) {
        const auto words = headingWords(table.at(row, month).text);
        const int number = words.size() == 1 ? monthOfName(words[0]) : 0;
        const int named = yearNamed(trimmed(table.at(row, year).text));
        if (number > 0 && named > 0)
            out[named].insert(number);
    }
    return out;
}

/// Where all years but the last are whole, the months of the last one follow each other from its first.
int startInMonths(const std::map<int, std::set<int>>& years)
{
    if (years.size() < 2 || years.rbegin()->second.size() > 11)
        return 0;
    for (const auto& [year, months] : years)
        if (year != years.rbegin()->first && months.size() != 12)
            return 0;
    const std::set<int>& last = years.rbegin()->second;
    std::vector<int> begins;
    std::ranges::copy_if(last, std::back_inserter(begins),
                         [&](int month) { return !last.contains(month == 1 ? 12 : month - 1); });
    return begins.size() == 1 ? begins[0] : 0;
}

} // namespace

bool namesOtherYear(std::string_view text)
{
    const Words words = headingWords(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const std::string next = i + 1 < words.size() ? words[i + 1] : std::string();
        if (word == "fy" || word == "fytd" || (word.starts_with("fy") && isDigits(word.substr(2))))
            return true;
        if (isOneOf(word, {"fiscal", "financial", "tax", "academic"}) && isOneOf(next, {"year", "years", "yr"}))
            return true;
    }
    return namesTwelveMonths(text);
}

bool namesTwelveMonths(std::string_view text)
{
    const Words words = headingWords(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const std::string next = i + 1 < words.size() ? words[i + 1] : std::string();
        const bool isYear = isOneOf(word, {"year", "years", "yr"});
        if (isYear && isOneOf(next, {"ending", "ended"}))
            return true;
        if ((word == "ye" || (isYear && next == "to")) && i + 2 < words.size() + (word == "ye" ? 1 : 0) &&
            monthOfName(word == "ye" ? next : words[i + 2]) > 0)
            return true;
        if (isOneOf(word, {"12", "twelve"}) && isOneOf(next, {"months", "month"}))
            return true;
    }
    return false;
}

bool isDoubleYear(std::string_view text)
{
    const std::string plain = trimmed(text);
    const bool isLong = plain.size() == 9;
    if ((plain.size() != 7 && !isLong) || (plain[4] != '/' && plain[4] != '-') || !isDigits(plain.substr(0, 4)) ||
        !isDigits(plain.substr(5)))
        return false;
    const auto first = *parseInteger(plain.substr(0, 4));
    const auto second = *parseInteger(plain.substr(5));
    return isYearRead(static_cast<double>(first)) && (isLong ? second == first + 1 : second == (first + 1) % 100);
}

bool isSpanOfYears(std::string_view text)
{
    for (const std::string_view mark : {" to ", " - ", "-", "/", "\xE2\x80\x93"}) {
        const std::size_t at = text.find(mark);
        if (at != 4 || text.size() != 8 + mark.size() || !isDigits(text.substr(0, 4)) ||
            !isDigits(text.substr(4 + mark.size())))
            continue;
        const auto first = *parseInteger(text.substr(0, 4));
        const auto last = *parseInteger(text.substr(4 + mark.size()));
        return first >= 1000 && last > first + 1;
    }
    return false;
}

bool isUnfitSpan(std::string_view text)
{
    constexpr std::size_t longest = 60;
    if (text.size() < 10 || text.size() > longest || parsePeriodText(text, DateOrder::DayMonthYear))
        return false;
    for (const std::string_view mark : {" to ", " al ", " au ", " bis ", " do ", " - ", "\xE2\x80\x93", "-"}) {
        const std::size_t at = text.find(mark);
        const bool beginsWithDay =
            at != std::string_view::npos && text.substr(0, at).find_first_of("0123456789") != std::string_view::npos;
        const auto last =
            beginsWithDay ? parsePeriodText(text.substr(at + mark.size()), DateOrder::DayMonthYear) : std::nullopt;
        if (last && last->frequency == Frequency::Daily)
            return true;
    }
    return false;
}

int yearNamed(std::string_view text)
{
    const std::size_t begin = text.find_first_of("0123456789");
    const int year = begin == std::string_view::npos ? 0 : yearOfWord(text.substr(begin, 4));
    if (year == 0)
        return 0;
    const std::string rest = trimmed(text.substr(begin + 4));
    const bool isAlone = rest == ".0" || rest.find_first_of("0123456789") == rest.npos;
    return isAlone ? year : 0;
}

int fiscalYearStart(const Table& sample, const TableLayout& layout)
{
    if (const int start = startInNotes(sample); start > 0)
        return start;
    if (const int start = startInMonths(monthsByYear(sample, layout)); start > 0)
        return start;
    constexpr int october = 10;
    return isOfUnitedStates(sample) ? october : 0;
}

} // namespace antevia
