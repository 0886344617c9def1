#include "model/formats/table_out.h"

#include "model/base/text.h"
#include "model/formats/csv_out.h"
#include "model/formats/limits.h"
#include "model/formats/xlsx_out.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

using Kind = SheetColumn::Kind;

bool isNumber(const SheetColumn& column)
{
    return column.kind == Kind::Integer || column.kind == Kind::Number || column.kind == Kind::Percent;
}

std::string notesOf(const Sheet& sheet)
{
    return joined(sheet.notes, " ");
}

/// "Known from (UTC)" → "KNOWN_FROM_UTC": the characters that an SDMX id may have.
std::string sdmxName(const std::string& heading)
{
    std::string name;
    for (const char c : heading) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isPlain)
            name += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    while (!name.empty() && name.back() == '_')
        name.pop_back();
    return name.empty() ? "COLUMN" : name;
}

std::string sdmxDimension(const SheetColumn& column)
{
    const std::string name = sdmxName(column.heading);
    return name == "PERIOD" || name == "DAY" || name == "DATE" ? "TIME_PERIOD" : name;
}

bool isLongAlready(const Sheet& sheet)
{
    return std::ranges::any_of(sheet.columns, [](const SheetColumn& column) { return column.heading == "OBS_VALUE"; });
}

std::string structureId(const Sheet& sheet)
{
    return "ANTEVIA:" + sdmxName(sheet.name) + "(1.0)";
}

std::vector<SheetValue> observationRow(const Sheet& sheet, const std::vector<SheetValue>& row, std::size_t measure)
{
    std::vector<SheetValue> cells{std::string("dataflow"), structureId(sheet), std::string("I")};
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!isNumber(sheet.columns[i]))
            cells.push_back(row[i]);
    const auto* value = std::get_if<double>(&row[measure]);
    const bool isThere = value && !std::isnan(*value);
    cells.push_back(sdmxName(sheet.columns[measure].heading));
    cells.push_back(isThere ? row[measure] : SheetValue());
    cells.push_back(std::string(isThere ? "A" : "M"));
    cells.push_back(sheet.title);
    cells.push_back(notesOf(sheet));
    return cells;
}

std::string hxlTag(const SheetColumn& column)
{
    const std::string heading = lowered(column.heading);
    if (heading == "period" || heading == "day" || column.kind == Kind::Date)
        return heading == "period" || heading == "day" ? "#date+period" : "#date";
    if (heading == "place" || heading == "where")
        return "#loc+name";
    if (heading == "series")
        return "#indicator+code";
    if (heading == "series name")
        return "#indicator+name";
    if (isNumber(column))
        return column.kind == Kind::Percent ? "#indicator+value+pct" : "#indicator+value+num";
    if (heading == "status")
        return "#status";
    if (heading == "place code" || heading == "area code")
        return heading == "place code" ? "#loc+code" : "#country+code";
    if (heading == "nationality" || heading == "nationality code")
        return heading == "nationality" ? "#population+nationality+name" : "#population+nationality+code";
    if (heading == "sex" || heading == "age")
        return "#population+" + heading;
    if (heading == "unaccompanied children")
        return "#population+children+unaccompanied";
    std::string attribute = lowered(sdmxName(column.heading));
    std::erase(attribute, '_');
    return "#meta+" + attribute;
}

/// The table with its title and notes in columns, and the line of its tags.
FedSheet withTitleColumns(const FedSheet& sheet)
{
    FedSheet plain{sheet.head, {}};
    for (SheetColumn& column : plain.head.columns)
        std::ranges::replace_if(
            column.heading, [](char c) { return c == '\r' || c == '\n'; }, ' ');
    plain.head.columns.push_back({"Title", Kind::Text, 0});
    plain.head.columns.push_back({"Note", Kind::Text, 0});
    plain.rows = [rows = sheet.rows, title = sheet.head.title, notes = notesOf(sheet.head)](const SheetRowUse& use) {
        return rows([&](std::vector<SheetValue> row) {
            row.emplace_back(title);
            row.emplace_back(notes);
            return use(row);
        });
    };
    return plain;
}

std::string tagsOf(const Sheet& sheet)
{
    std::string tags;
    for (const SheetColumn& column : sheet.columns)
        tags += hxlTag(column) + ",";
    return tags + "#meta+title,#meta+note";
}

/// The table in a format of text, piece by piece.
Result<void> textPieces(const FedSheet& sheet, TableFormat format, const ByteUse& use)
{
    if (format == TableFormat::Hxl)
        return csvPieces(withTitleColumns(sheet), {.tags = tagsOf(sheet.head)}, use);
    return csvPieces(sheet, {.titleAndNotes = format == TableFormat::Csv}, use);
}

/// Whether the rows of a table can be written in a format as they come.
bool takesRowsAsTheyCome(const Sheet& head, TableFormat format)
{
    return format == TableFormat::Csv || format == TableFormat::Hxl ||
           (format == TableFormat::SdmxCsv && isLongAlready(head));
}

} // namespace

Sheet sdmxSheet(const Sheet& sheet)
{
    if (isLongAlready(sheet))
        return sheet;
    Sheet made;
    made.name = sheet.name;
    made.columns = {{"STRUCTURE", Kind::Text, 0}, {"STRUCTURE_ID", Kind::Text, 0}, {"ACTION", Kind::Text, 0}};
    for (const SheetColumn& column : sheet.columns)
        if (!isNumber(column))
            made.columns.push_back({sdmxDimension(column), column.kind, 0});
    for (const char* heading : {"MEASURE", "OBS_VALUE", "OBS_STATUS", "TITLE", "NOTE"})
        made.columns.push_back({heading, std::string(heading) == "OBS_VALUE" ? Kind::Number : Kind::Text, 0});
    for (const auto& row : sheet.rows)
        for (std::size_t measure = 0; measure < row.size(); ++measure)
            if (isNumber(sheet.columns[measure]))
                made.rows.push_back(observationRow(sheet, row, measure));
    return made;
}

Result<std::string> tableBytes(const Sheet& sheet, TableFormat format)
{
    if (format == TableFormat::Xlsx)
        return xlsxBytes({sheet}, {sheet.title, {}, {}, {}, {}});
    if (format == TableFormat::SdmxCsv)
        return csvText(sdmxSheet(sheet));
    std::string bytes;
    RETURN_IF_ERROR(textPieces(fedFrom(sheet), format, [&](std::string_view piece) {
        bytes += piece;
        return Result<void>();
    }));
    return bytes;
}

Result<void> writeTable(const Sheet& sheet, TableFormat format, const std::string& path)
{
    TRY(const std::string bytes, tableBytes(sheet, format));
    return writeFileAtomically(path, bytes);
}

Result<void> writeTable(const FedSheet& sheet, TableFormat format, const std::string& path)
{
    if (takesRowsAsTheyCome(sheet.head, format))
        return writeFileAtomically(path, [&](const ByteUse& use) { return textPieces(sheet, format, use); });
    TRY(const Sheet whole, gathered(sheet, limits::sheetRows));
    return writeTable(whole, format, path);
}

std::optional<TableFormat> tableFormatOf(const std::string& path)
{
    const std::string name = lowered(path);
    if (name.ends_with(".xlsx"))
        return TableFormat::Xlsx;
    if (name.ends_with(".sdmx.csv"))
        return TableFormat::SdmxCsv;
    if (name.ends_with(".hxl.csv"))
        return TableFormat::Hxl;
    return name.ends_with(".csv") ? std::optional(TableFormat::Csv) : std::nullopt;
}

} // namespace antevia
