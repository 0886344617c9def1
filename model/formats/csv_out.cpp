#include "model/formats/csv_out.h"

#include "model/base/number.h"
#include "model/formats/formula_guard.h"
#include "model/formats/limits.h"
#include "model/formats/sheet_checks.h"

namespace antevia {
namespace {

constexpr const char* lineEnd = "\r\n";

std::string quotedIfNeeded(const std::string& text)
{
    const bool blankEnds = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (text.find_first_of("\",;\r\n") == std::string::npos && !blankEnds) // ";" is a delimiter to others
        return text;
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? "\"\"" : std::string(1, c);
    return out + "\"";
}

std::string textField(const std::string& text)
{
    return quotedIfNeeded(guardedText(text));
}

std::string field(const SheetValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return textField(*text);
    if (const auto* number = std::get_if<double>(&value))
        return printNumber(*number);
    if (const auto* day = std::get_if<Day>(&value))
        return printDay(*day);
    return {};
}

/// A note is one line: its line ends become blanks, so that nothing of it is taken for a row.
std::string noteLine(std::string note)
{
    for (char& c : note)
        c = c == '\r' || c == '\n' ? ' ' : c;
    return quotedIfNeeded("# " + note) + lineEnd;
}

std::string headOf(const Sheet& sheet, const CsvOptions& options)
{
    std::string out = options.byteOrderMark ? "\xEF\xBB\xBF" : "";
    if (options.titleAndNotes) {
        if (!sheet.title.empty())
            out += noteLine(sheet.title);
        for (const std::string& note : sheet.notes)
            out += noteLine(note);
    }
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        out += (i == 0 ? "" : ",") + textField(sheet.columns[i].heading);
    out += lineEnd;
    return options.tags.empty() ? out : out + options.tags + lineEnd;
}

void appendRow(const std::vector<SheetValue>& row, std::string& out)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            out += ',';
        out += field(row[i]);
    }
    out += lineEnd;
}

} // namespace

Result<void> csvPieces(const FedSheet& sheet, const CsvOptions& options, const ByteUse& use)
{
    constexpr std::size_t pieceBytes = std::size_t{1} << 16;
    RETURN_IF_ERROR(checkHead(sheet.head, limits::fieldBytes));
    std::string piece = headOf(sheet.head, options);
    std::size_t rows = 0;
    const auto take = [&](const std::vector<SheetValue>& row) -> Result<void> {
        RETURN_IF_ERROR(checkRow(sheet.head, row, ++rows, limits::fieldBytes));
        appendRow(row, piece);
        if (piece.size() < pieceBytes)
            return {};
        RETURN_IF_ERROR(use(piece));
        piece.clear();
        return {};
    };
    RETURN_IF_ERROR(sheet.rows(take));
    return use(piece);
}

Result<std::string> csvText(const Sheet& sheet, const CsvOptions& options)
{
    std::string out;
    RETURN_IF_ERROR(csvPieces(fedFrom(sheet), options, [&](std::string_view piece) {
        out += piece;
        return Result<void>();
    }));
    return out;
}

Result<void> writeCsv(const Sheet& sheet, const std::string& path, const CsvOptions& options)
{
    TRY(const std::string text, csvText(sheet, options));
    return writeFileAtomically(path, text);
}

} // namespace antevia
