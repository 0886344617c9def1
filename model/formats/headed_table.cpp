#include "model/formats/headed_table.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/delimited.h"
#include "model/formats/file.h"

#include <algorithm>

namespace antevia {
namespace {

bool isNamed(const std::string& heading, std::string_view name)
{
    const std::string small = lowered(heading);
    return small.starts_with(name) &&
           (small.size() == name.size() || std::string_view(" _[(").find(small[name.size()]) != std::string_view::npos);
}

std::vector<std::string> trimmedCells(const std::vector<TableCell>& row)
{
    std::vector<std::string> cells;
    for (const TableCell& cell : row)
        cells.push_back(trimmed(cell.text));
    return cells;
}

/// A line with one cell is no line of headings; a comment before them is one.
bool isComment(const std::vector<std::string>& cells)
{
    return cells[0].starts_with('#') &&
           std::ranges::count_if(cells, [](const auto& cell) { return !cell.empty(); }) == 1;
}

/// The most frequent of the usual delimiters in the first line that has any; a comma where none has.
TextDialect dialectOf(std::string_view text)
{
    TextDialect dialect;
    std::ptrdiff_t most = 0;
    for (std::size_t from = 0; from < text.size() && most == 0; from = text.find('\n', from), from += from != text.npos)
        for (const char delimiter : {',', ';', '\t', '|'})
            if (const auto count = std::ranges::count(text.substr(from, text.find('\n', from) - from), delimiter);
                count > most) {
                most = count;
                dialect.delimiter = delimiter;
            }
    return dialect;
}

/// The order of days and months that a day of these cells can be written in only, if any is.
std::optional<DateOrder> clearOrder(const std::vector<std::string>& cells)
{
    for (const std::string& cell : cells) {
        const bool dayFirst = looksLikeDate(cell) && parseWrittenDay(cell, DateOrder::DayMonthYear).has_value();
        const bool monthFirst = looksLikeDate(cell) && parseWrittenDay(cell, DateOrder::MonthDayYear).has_value();
        if (dayFirst != monthFirst)
            return dayFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    }
    return {};
}

bool isBlank(const std::vector<std::string>& cells)
{
    return std::ranges::all_of(cells, [](const std::string& cell) { return cell.empty(); });
}

} // namespace

Result<HeadedTable> HeadedTable::read(const std::string& path, Headings headings)
{
    HeadedTable table;
    table.m_file = fileName(path);
    auto bytes = readFile(path);
    if (!bytes)
        return Error{bytes.error().code, bytes.error().detail,
                     bytes.error().remedy.empty() ? "Put " + table.m_file + " there, or choose the folder that has it."
                                                  : bytes.error().remedy};
    TRY(const std::string decoded, decodeText(*bytes, "UTF-8"));
    auto read = readDelimited(decoded, dialectOf(decoded));
    if (!read)
        return Error{read.error().code, table.m_file + ": " + read.error().detail, read.error().remedy};
    bool wanted = headings == Headings::FirstLine;
    for (std::size_t i = 0; i < read->rows.size(); ++i) {
        std::vector<std::string> cells = trimmedCells(read->rows[i]);
        if (isBlank(cells))
            continue;
        const bool marked = cells[0].starts_with('#');
        if (wanted && isComment(cells))
            continue;
        if (wanted) {
            if (marked)
                cells[0] = trimmed(std::string_view(cells[0]).substr(1));
            table.m_headings = std::move(cells);
            wanted = false;
        } else if (!marked) {
            table.m_order = table.m_order ? table.m_order : clearOrder(cells);
            table.m_rows.push_back({read->lines.empty() ? static_cast<int>(i) + 1 : read->lines[i], std::move(cells)});
        }
    }
    if (wanted)
        return Error{ErrorCode::Format, table.m_file + " is empty", "Its first line holds the headings."};
    return table;
}

std::optional<int> HeadedTable::column(std::initializer_list<std::string_view> names) const
{
    for (const std::string_view name : names)
        for (std::size_t i = 0; i < m_headings.size(); ++i)
            if (isNamed(m_headings[i], name))
                return static_cast<int>(i);
    return {};
}

Result<int> HeadedTable::neededColumn(std::initializer_list<std::string_view> names) const
{
    if (const auto found = column(names))
        return *found;
    return Error{ErrorCode::Format,
                 m_file + " has no column '" + std::string(*names.begin()) + "'; its headings are " +
                     shownSafely(joined(m_headings, ", "), 200),
                 "Name the columns in the first line."};
}

const std::string& HeadedTable::text(int row, int column) const
{
    static const std::string nothing;
    const auto& cells = m_rows[static_cast<std::size_t>(row)].cells;
    return column < static_cast<int>(cells.size()) ? cells[static_cast<std::size_t>(column)] : nothing;
}

Result<double> HeadedTable::number(int row, int column) const
{
    if (const auto value = parseNumber(text(row, column)))
        return *value;
    return error(row, column, "'" + shownSafely(text(row, column)) + "' is no number",
                 "Write it with digits and a point, without spaces.");
}

Result<int> HeadedTable::integer(int row, int column) const
{
    constexpr int most = 1'000'000;
    const auto value = parseInteger(text(row, column));
    if (value && *value >= -most && *value <= most)
        return static_cast<int>(*value);
    return error(row, column, "'" + shownSafely(text(row, column)) + "' is no whole number within a million",
                 "Write it with digits only.");
}

Result<Day> HeadedTable::day(int row, int column) const
{
    const std::string& cell = text(row, column);
    if (const auto value = parseWrittenDay(cell, DateOrder::Iso))
        return *value;
    const auto order = m_order                       ? m_order
                       : cell.find('.') != cell.npos ? std::optional(DateOrder::DayMonthYear)
                                                     : std::nullopt;
    if (const auto value = order ? parseWrittenDay(cell, *order) : std::nullopt)
        return *value;
    return error(row, column, "'" + shownSafely(text(row, column)) + "' is no day that can be read in one way only",
                 "Write days as 2012-02-29.");
}

Error HeadedTable::error(int row, int column, const std::string& what, const std::string& remedy) const
{
    std::string place = m_file + ", line " + printInteger(m_rows[static_cast<std::size_t>(row)].line);
    if (column < static_cast<int>(m_headings.size()) && !m_headings[static_cast<std::size_t>(column)].empty())
        place += ", column '" + shownSafely(m_headings[static_cast<std::size_t>(column)]) + "'";
    return {ErrorCode::Format, place + ": " + what, remedy};
}

} // namespace antevia
