#include "model/formats/file_head.h"

#include "model/base/text.h"
#include "model/formats/ods.h"
#include "model/formats/workbook.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr std::size_t sampleBytes = std::size_t{1} << 18;
constexpr std::size_t longestLine = 400; ///< a file of JSON may be one line

bool isWorkbook(const ImportBytes& file)
{
    return looksLikeOds(file.bytes) || looksLikeWorkbook(file.bytes);
}

bool isMarkup(std::string_view bytes)
{
    const std::size_t at = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return at != std::string_view::npos && (bytes[at] == '{' || bytes[at] == '[' || bytes[at] == '<');
}

/// Enough bytes for some rows, cut between two lines where that can be told.
std::string_view sampleOf(std::string_view bytes, const std::string& encoding)
{
    if (bytes.size() <= sampleBytes)
        return bytes;
    const std::size_t end =
        encoding.starts_with("UTF-16") ? std::string_view::npos : bytes.find_last_of('\n', sampleBytes);
    return bytes.substr(0, end == std::string_view::npos ? sampleBytes : end + 1);
}

Table textHead(std::string_view text, char delimiter, int rows)
{
    Table table;
    const auto take = [&](const std::vector<TableCell>& cells, int, int) -> Result<void> {
        table.rows.push_back(cells);
        if (static_cast<int>(table.rows.size()) >= rows)
            return Error{ErrorCode::Cancelled, "enough rows"};
        return {};
    };
    static_cast<void>(cutRows(text, delimiter, take)); // where it ends early, the rows before are what is shown
    return table;
}

Table linesOf(std::string_view text, int rows)
{
    Table table;
    for (std::size_t from = 0; from < text.size() && static_cast<int>(table.rows.size()) < rows;) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        table.rows.push_back(
            {{std::string(text.substr(from, std::min(end - from, longestLine))), TableCell::Kind::Text, 0.0}});
        from = end + 1;
    }
    return table;
}

/// The first of the sheets that were read.
bool isFirstOf(const std::string& read, const std::string& sheet)
{
    return read == sheet || read.starts_with(sheet + ", ");
}

Result<FileHead> workbookHead(const ImportBytes& file, const std::string& read)
{
    FileHead head;
    if (looksLikeOds(file.bytes)) {
        TRY(const auto tables, readOds(file.bytes));
        for (const Table& table : tables) {
            head.sheets.push_back(table.sheet);
            if (head.table.rows.empty() || isFirstOf(read, table.sheet))
                head.table = table;
        }
        return head;
    }
    TRY(const auto sheets, listSheets(file.bytes));
    std::string shown;
    for (const SheetInfo& each : sheets) {
        if (each.visibility != SheetVisibility::Visible)
            continue;
        head.sheets.push_back(each.name);
        if (shown.empty() || isFirstOf(read, each.name))
            shown = each.name;
    }
    TRY(head.table, readSheet(file.bytes, shown));
    return head;
}

void shorten(Table& table, int rows)
{
    if (static_cast<int>(table.rows.size()) > rows)
        table.rows.resize(static_cast<std::size_t>(rows));
}

bool isEmpty(const std::vector<TableCell>& cells)
{
    return std::ranges::all_of(cells, [](const TableCell& cell) { return trimmed(cell.text).empty(); });
}

} // namespace

Result<FileHead> headOf(const ImportBytes& file, const FoundFile& found, int rows)
{
    FileHead head;
    if (isWorkbook(file)) {
        TRY(head, workbookHead(file, found.sheet));
        shorten(head.table, rows);
        return head;
    }
    const TextDialect& dialect = found.dialect.dialect;
    if (isMarkup(file.bytes)) {
        head.table = linesOf(sampleOf(file.bytes, "UTF-8"), rows);
        return head;
    }
    TRY(const std::string text, decodeText(sampleOf(file.bytes, dialect.encoding), dialect.encoding));
    head.table = textHead(text, dialect.delimiter, rows);
    return head;
}

std::vector<HeadRow> headRowsOf(const Table& head, const FoundFile& found)
{
    std::set<int> read;
    for (const FoundSeries& series : found.series) {
        const bool elsewhere =
            !series.key.empty() && series.key.front().dimension == "sheet" && series.key.front().code != head.sheet;
        for (const FoundObservation& cell : series.observations)
            if (!elsewhere && cell.row <= static_cast<int>(head.rows.size()))
                read.insert(cell.row);
    }
    std::vector<HeadRow> out;
    for (std::size_t i = 0; i < head.rows.size(); ++i) {
        const int row = static_cast<int>(i) + 1;
        out.push_back(row == found.headerRow  ? HeadRow::Heading
                      : read.contains(row)    ? HeadRow::Figures
                      : isEmpty(head.rows[i]) ? HeadRow::Empty
                                              : HeadRow::LeftOut);
    }
    return out;
}

} // namespace antevia
