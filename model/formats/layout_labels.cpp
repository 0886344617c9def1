#include "model/base/text.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_roles.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace antevia {
namespace {

/// How many texts of one column stand beside one text of the other in all rows, both ways; 0 if some stand beside two.
std::size_t oneToOne(const Table& table, RowSpan rows, int a, int b)
{
    std::unordered_map<std::string, std::string> there;
    std::unordered_map<std::string, std::string> back;
    for (int row = rows.first; row <= rows.last; ++row) {
        const std::string left = trimmed(table.at(row, a).text);
        const std::string right = trimmed(table.at(row, b).text);
        if (left.empty() && right.empty())
            continue;
        if (there.emplace(left, right).first->second != right || back.emplace(right, left).first->second != left)
            return 0;
    }
    return there.size();
}

bool shareWord(const std::string& a, const std::string& b)
{
    const auto words = headingWords(b);
    return std::ranges::any_of(headingWords(a), [&](const std::string& each) {
        return each.size() > 2 && std::ranges::find(words, each) != words.end();
    });
}

/// Columns with a common word ("coa_name" and "coa", "admin0Name" and "admin0Pcode") belong together if two texts do;
/// columns that only stand beside each other ("Country", "ISO3") need three, for two may be chance.
std::size_t pairsNeeded(const TableLayout& layout, std::size_t a, std::size_t b)
{
    const std::string& left = layout.columns[a].heading;
    const std::string& right = layout.columns[b].heading;
    if (shareWord(left, right) || (left.size() > 5 && right.size() > 5 && left.substr(0, 6) == right.substr(0, 6)))
        return 2;
    return b - a == 1 ? 3 : std::string::npos;
}

/// "Y" and "N", "yes" and "no": the answer to a question is neither code nor words of what stands beside it.
bool holdsAnswers(const ColumnProfile& profile)
{
    return std::ranges::all_of(profile.examples, isAnswer);
}

/// Where people come from is no label of where they are, however often both are the same.
bool areOtherSides(const TableLayout& layout, std::size_t a, std::size_t b)
{
    const DimensionSubject left = subjectOf(dimensionName(layout.columns[a].heading));
    const DimensionSubject right = subjectOf(dimensionName(layout.columns[b].heading));
    return left != right && left != DimensionSubject::Other && right != DimensionSubject::Other;
}

/// Codes are short and hold no small letters or blanks; words are what people read.
bool looksLikeCodes(const ColumnProfile& profile)
{
    return std::ranges::all_of(profile.examples, [](const std::string& text) {
        return text.size() <= 12 && text.find(' ') == std::string::npos && std::ranges::none_of(text, [](char c) {
                   return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
               });
    });
}

/// "COU | Country", "GEN | Gender", "TIME | Time" as OECD.Stat and its kin write each dimension, and flags at the end:
/// codes in a column headed by capitals, right of it their words.
bool isDoubled(const TableLayout& layout, std::size_t a, std::size_t b)
{
    const auto isCapitals = [](const std::string& text) {
        return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    };
    const auto isFlags = [](const ColumnUse& use) { return dimensionName(use.heading) == "flag_codes"; };
    const std::string& left = layout.columns[a].heading;
    const std::string& right = layout.columns[b].heading;
    return b == a + 1 && !left.empty() && !isCapitals(right) &&
           (isCapitals(left) || dimensionName(left) == dimensionName(right) + "_code") &&
           std::ranges::any_of(layout.columns, isFlags);
}

/// A dimension whose code says nothing ("COU") is called by its words ("country"); that of a standard keeps its name.
void callByWords(const ColumnUse& words, ColumnUse& code)
{
    if (subjectOf(code.dimension) == DimensionSubject::Other && !hasWord(code.heading, {"iso"}))
        code.dimension = dimensionName(words.heading);
}

/// Pairs the columns of a table that doubles all its dimensions, where texts stand for each other one to one.
void pairDoubled(const Table& table, RowSpan rows, TableLayout& layout)
{
    auto& columns = layout.columns;
    for (std::size_t a = 0; a + 1 < columns.size(); ++a) {
        const bool areBoth = columns[a].role == ColumnRole::Dimension && columns[a + 1].role == ColumnRole::Dimension;
        if (!areBoth || !isDoubled(layout, a, a + 1) ||
            oneToOne(table, rows, static_cast<int>(a) + 1, static_cast<int>(a) + 2) == 0)
            continue;
        callByWords(columns[a + 1], columns[a]);
        columns[a + 1].role = ColumnRole::Label;
        columns[a + 1].dimensionColumn = static_cast<int>(a) + 1;
    }
}

/// What may be no coordinate: "round 3" counts what was done, as the date does; a text in a few rows, always the same,
/// is a remark on them.
bool mayTellNothing(const ColumnUse& use, const ColumnProfile& profile, RowSpan rows)
{
    const auto words = headingWords(wordsApart(use.heading));
    const bool isRound = std::ranges::any_of(
        words, [](const auto& each) { return each == "round" || each == "wave" || each == "roundnumber"; });
    const bool isRemark = profile.distinct == 1 && profile.filled * 2 < rows.last - rows.first + 1;
    return use.role == ColumnRole::Dimension && (isRound || isRemark);
}

/// Whether the rows differ in their coordinates and dates without one column.
bool differWithout(const Table& table, RowSpan rows, const TableLayout& layout, std::size_t left)
{
    std::unordered_set<std::string> seen;
    for (int row = rows.first; row <= rows.last; ++row) {
        std::string key;
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            const ColumnRole role = layout.columns[i].role;
            const bool tells = role == ColumnRole::Dimension || role == ColumnRole::Time || role == ColumnRole::Year ||
                               role == ColumnRole::Month;
            if (tells && i != left)
                key += trimmed(table.at(row, static_cast<int>(i) + 1).text) + '\x1F';
        }
        if (!seen.insert(key).second)
            return false;
    }
    return true;
}

} // namespace

void leaveOutIdle(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (mayTellNothing(layout.columns[i], profiles[i], rows) && differWithout(table, rows, layout, i))
            layout.columns[i].role = ColumnRole::Note;
}

void pairLabels(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    pairDoubled(table, rows, layout);
    auto& columns = layout.columns;
    const auto isFree = [&](std::size_t i) {
        return columns[i].role == ColumnRole::Dimension && profiles[i].distinct >= 2 && !holdsAnswers(profiles[i]);
    };
    for (std::size_t a = 0; a < columns.size(); ++a)
        for (std::size_t b = a + 1; b < columns.size(); ++b) {
            const bool oneIsCode =
                isFree(a) && isFree(b) && (looksLikeCodes(profiles[a]) || looksLikeCodes(profiles[b]));
            const std::size_t needed = pairsNeeded(layout, a, b);
            if (!oneIsCode || needed == std::string::npos || areOtherSides(layout, a, b) ||
                oneToOne(table, rows, static_cast<int>(a) + 1, static_cast<int>(b) + 1) < needed)
                continue;
            const bool firstIsWords = !looksLikeCodes(profiles[a]);
            const std::size_t words = firstIsWords ? a : b;
            const std::size_t code = firstIsWords ? b : a;
            if (subjectOf(dimensionName(columns[words].heading)) != DimensionSubject::Other)
                callByWords(columns[words], columns[code]);
            columns[words].role = ColumnRole::Label;
            columns[words].dimensionColumn = static_cast<int>(code) + 1;
            if (words == a)
                break;
        }
}

} // namespace antevia
