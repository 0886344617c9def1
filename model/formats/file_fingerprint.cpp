#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/file_head.h"
#include "model/formats/hash.h"
#include "model/formats/period_text.h"
#include "model/formats/table_layout.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr int rowsLookedAt = 40;
constexpr std::size_t bytesLookedAt = std::size_t{1} << 18;

/// The row that names the columns; without one the first of the fullest rows.
const std::vector<TableCell>* headingOf(const Table& table, const TableLayout& layout)
{
    if (layout.headerRow > 0 && layout.headerRow <= static_cast<int>(table.rows.size()))
        return &table.rows[static_cast<std::size_t>(layout.headerRow - 1)];
    const auto fullest = std::ranges::max_element(table.rows, {}, filledCells);
    return fullest == table.rows.end() ? nullptr : &*fullest;
}

std::string shapeOf(const TableCell& cell)
{
    const std::string text = lowered(trimmed(cell.text));
    if (cell.kind == TableCell::Kind::Date || parsePeriodText(text, DateOrder::Iso) ||
        parsePeriodText(text, DateOrder::DayMonthYear))
        return "<period>";
    return parseNumber(text) ? "<number>" : text;
}

/// Names of the heading one after the other; a run of periods counts once, however long it is.
std::string shapeOf(const Table& table, const TextDialect& dialect)
{
    const TableLayout layout = layoutOf(table, dialect);
    const auto* heading = headingOf(table, layout);
    std::vector<std::string> parts{word(layout.kind), layout.format};
    for (const TableCell& cell : heading ? *heading : std::vector<TableCell>{})
        if (const std::string shape = shapeOf(cell); parts.back() != shape)
            parts.push_back(shape);
    return joined(parts, "\x1F");
}

/// The words in quotation marks before a colon (JSON), or behind an opening bracket (XML): what fields are called.
std::string fieldNames(std::string_view text)
{
    std::set<std::string> names;
    const bool isXml = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == text.find('<');
    for (std::size_t at = text.find(isXml ? '<' : '"'); at != std::string_view::npos;) {
        const std::size_t end = text.find_first_of(isXml ? " >/\n" : "\"\n", at + 1);
        if (end == std::string_view::npos)
            break;
        const std::size_t behind = text.find_first_not_of(" \t", end + 1);
        if (isXml || (text[end] == '"' && behind != std::string_view::npos && text[behind] == ':'))
            names.insert(std::string(text.substr(at + 1, end - at - 1)));
        at = text.find(isXml ? '<' : '"', end + (isXml ? 0 : 1));
    }
    return joined({names.begin(), names.end()}, "\x1F");
}

} // namespace

std::string fingerprintOf(const ImportBytes& file)
{
    const std::string_view bytes = std::string_view(file.bytes).substr(0, bytesLookedAt);
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (begin == std::string_view::npos)
        return {};
    if (bytes[begin] == '{' || bytes[begin] == '[' || bytes[begin] == '<')
        return sha256Hex("fields\x1F" + fieldNames(bytes));
    FoundFile plain;
    if (const auto detected = detectDialect(bytes); detected && !bytes.starts_with("PK"))
        plain.dialect = *detected;
    const auto head = headOf(file, plain, rowsLookedAt);
    if (!head || head->table.rows.empty())
        return {};
    const std::string kind = head->sheets.empty() ? std::string(1, plain.dialect.dialect.delimiter) : "workbook";
    return sha256Hex(kind + "\x1F" + shapeOf(head->table, plain.dialect.dialect));
}

} // namespace antevia
