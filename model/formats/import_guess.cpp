#include "model/formats/import_guess.h"

#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace antevia {
namespace {

constexpr int columnsSearched = 60;
constexpr int rowsSearched = 5'000;

std::optional<Period> periodIn(const TableCell& cell, DateOrder order)
{
    if (cell.kind == TableCell::Kind::Date)
        return parseWrittenPeriod(trimmed(cell.text), DateOrder::Iso);
    if (cell.kind == TableCell::Kind::Text)
        return parseWrittenPeriod(trimmed(cell.text), order);
    if (cell.kind == TableCell::Kind::Number && cell.text.size() == 4)
        return parseWrittenPeriod(cell.text, order);
    return std::nullopt;
}

/// The dates of one column. Bare years count only if nothing else stands below the first of them: figures look alike.
DatePlace datesOfColumn(const Table& table, int column, DateOrder order)
{
    DatePlace place{column, 0, 0};
    bool onlyYears = true;
    int others = 0;
    const int last = std::min(static_cast<int>(table.rows.size()), rowsSearched);
    for (int row = 1; row <= last; ++row) {
        const TableCell& cell = table.at(row, column);
        const auto period = periodIn(cell, order);
        if (!period) {
            others += place.dates > 0 && cell.kind != TableCell::Kind::Empty ? 1 : 0;
            continue;
        }
        onlyYears = onlyYears && period->frequency == Frequency::Yearly;
        place.firstRow = place.dates == 0 ? row : place.firstRow;
        ++place.dates;
    }
    if (onlyYears && others > 0)
        place.dates = 0;
    return place;
}

int filledCells(const std::vector<TableCell>& row)
{
    return static_cast<int>(
        std::ranges::count_if(row, [](const TableCell& cell) { return cell.kind != TableCell::Kind::Empty; }));
}

/// Words that tell nothing apart, and names that places no longer have.
std::string plainName(std::string_view name)
{
    static const std::set<std::string> little{"to", "in", "into", "of", "the", "at", "on", "daily", "number"};
    static const std::map<std::string, std::string> old{{"fyrom", "macedonia"}, {"turkey", "turkiye"}};
    std::multiset<std::string> words;
    for (const std::string& each : headingWords(name)) {
        const auto newer = old.find(each);
        if (!little.contains(each) && each != "north")
            words.insert(newer == old.end() ? each : newer->second);
    }
    return joined({words.begin(), words.end()}, " ");
}

/// Codes of Eurostat and of older lists, and what they stand for in ISO 3166.
std::string currentCode(const std::string& code)
{
    static const std::map<std::string, std::string> codes{{"EL", "GR"}, {"UK", "GB"}, {"XKX", "XK"}};
    const auto found = codes.find(code);
    return found == codes.end() ? code : found->second;
}

template <class Test>
const SeriesInfo* onlyOne(const std::vector<SeriesInfo>& known, Test test)
{
    const auto first = std::ranges::find_if(known, test);
    if (first == known.end() || std::find_if(first + 1, known.end(), test) != known.end())
        return nullptr;
    return &*first;
}

} // namespace

DatePlace findDates(const Table& table, DateOrder order)
{
    DatePlace best;
    const int last = std::min(table.columnCount(), columnsSearched);
    for (int column = 1; column <= last; ++column)
        if (const DatePlace place = datesOfColumn(table, column, order); place.dates > best.dates)
            best = place;
    return best;
}

bool isTagRow(const std::vector<TableCell>& row)
{
    return filledCells(row) > 0 && std::ranges::all_of(row, [](const TableCell& cell) {
               const std::string text = trimmed(cell.text);
               const bool isTag = text.size() > 1 && text[0] == '#' && text[1] != ' '; // "# …" is a comment
               return cell.kind == TableCell::Kind::Empty || isTag;
           });
}

int findHeaderRow(const Table& table, const DatePlace& dates)
{
    for (int row = dates.firstRow - 1; row >= 1; --row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row - 1)];
        if (filledCells(cells) >= 2 && !isTagRow(cells))
            return row;
    }
    return 0;
}

Frequency findFrequency(const Table& table, const DatePlace& dates, DateOrder order)
{
    std::set<int> days;
    std::map<Frequency, int> counts;
    const int last = std::min(static_cast<int>(table.rows.size()), rowsSearched);
    for (int row = dates.firstRow; row >= 1 && row <= last; ++row)
        if (const auto period = periodIn(table.at(row, dates.column), order)) {
            ++counts[period->frequency];
            days.insert(static_cast<int>(firstDay(*period).time_since_epoch().count()));
        }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& each) { return each.second; });
    if (most == counts.end() || most->first != Frequency::Daily)
        return most == counts.end() ? Frequency::Daily : most->first;
    int least = 0;
    bool wholeWeeks = true;
    for (auto day = days.begin(); day != days.end() && std::next(day) != days.end(); ++day) {
        const int gap = *std::next(day) - *day;
        least = least == 0 ? gap : std::min(least, gap);
        wholeWeeks = wholeWeeks && gap % 7 == 0;
    }
    if (least == 7 && wholeWeeks)
        return Frequency::Weekly;
    return least >= 365  ? Frequency::Yearly
           : least >= 89 ? Frequency::Quarterly
           : least >= 28 ? Frequency::Monthly
                         : Frequency::Daily;
}

std::optional<HeadingMatch> seriesOfHeading(const std::string& heading, const std::vector<SeriesInfo>& known)
{
    const std::string written = trimmed(heading);
    const std::string current = currentCode(written);
    if (const auto* info = onlyOne(known, [&](const SeriesInfo& each) { return each.id.value == written; }))
        return HeadingMatch{*info, "its heading is the id of the series"};
    const std::string name = comparableHeading(written);
    if (name.empty())
        return std::nullopt;
    if (const auto* info = onlyOne(known, [&](const SeriesInfo& each) { return comparableHeading(each.name) == name; }))
        return HeadingMatch{*info, "its heading is the name of the series"};
    if (const auto* info =
            onlyOne(known, [&](const SeriesInfo& each) { return lowered(each.id.value) == lowered(written); }))
        return HeadingMatch{*info, "its heading is the id of the series but for capitals"};
    if (const auto* info = onlyOne(known, [&](const SeriesInfo& each) { return each.id.value == current; }))
        return HeadingMatch{*info, "'" + written + "' is an older code of " + current};
    const std::string plain = plainName(written);
    if (const auto* info = onlyOne(known, [&](const SeriesInfo& each) { return plainName(each.name) == plain; });
        info && !plain.empty())
        return HeadingMatch{*info, "its heading has the words of the series' name, '" + info->name + "'"};
    return std::nullopt;
}

std::string headingText(const Table& table, int headerRow, int column)
{
    std::string text = table.at(headerRow, column).text;
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return trimmed(text);
}

} // namespace antevia
