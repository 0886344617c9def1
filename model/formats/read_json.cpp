#include "model/base/text.h"
#include "model/formats/clean_table.h"
#include "model/formats/json_records.h"
#include "model/formats/json_stat.h"
#include "model/formats/json_text.h"
#include "model/formats/sdmx_json.h"
#include "model/formats/understanding.h"

#include <algorithm>
#include <string>
#include <vector>

namespace antevia {
namespace {

using Json = nlohmann::json;

/// A list of rows, as HXL's JSON is: headings, tags and figures.
bool isRows(const Json& root)
{
    return root.is_array() && root.size() > 1 && std::ranges::all_of(root, [](const Json& row) {
               return row.is_array() &&
                      std::ranges::none_of(row, [](const Json& each) { return each.is_structured(); });
           });
}

Table tableOfRows(const Json& rows)
{
    Table table;
    for (const Json& row : rows) {
        table.rows.emplace_back();
        for (const Json& each : row)
            table.rows.back().push_back(cellOfJson(each));
    }
    return table;
}

std::string formatOf(const Json& root, const std::string& where, const Table& table)
{
    const bool isOfPlaces =
        std::ranges::find(table.rows.front(), "geomaster_name", &TableCell::text) != table.rows.front().end();
    if (where.ends_with("/timeseries") || isOfPlaces)
        return "unhcr-operational-portal-json";
    if (where == "/items" && root.contains("page"))
        return "unhcr-population-json";
    return "json-records";
}

/// An answer that is one page of several holds some of the figures only.
void tellPages(const Json& root, MessageLog& log)
{
    const bool isInParts = root.is_array() && !root.empty() && root.front().is_object();
    const Json& head = isInParts ? root.front() : root;
    const auto number = [&](const char* key) {
        return head.is_object() && head.contains(key) && head[key].is_number_integer() ? head[key].get<std::int64_t>()
                                                                                       : std::int64_t{0};
    };
    const char* const key = number("maxPages") > 0 ? "maxPages" : "pages";
    if (number(key) > 1)
        log.add({RowMessage::Severity::Warning, "J13", std::string("at '") + (isInParts ? "/0/" : "/") + key + "'",
                 "page " + std::to_string(number("page")) + " of " + std::to_string(number(key)),
                 "the answer was given in pages, and this is one of them",
                 "Ask for all figures at once (limit=…), or take in the other pages as well."});
}

bool isOutlines(const Json& root)
{
    const std::string type = root.is_object() && root.contains("type") && root["type"].is_string()
                                 ? root["type"].get<std::string>()
                                 : std::string();
    return type == "Topology" || type == "FeatureCollection";
}

std::string recordsInWords(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " record" : " records");
}

/// What stands in the list that is read, but gives no rows.
void tellLeftOut(const RecordList& list, MessageLog& log)
{
    const std::string place = "at '" + shownSafely(list.pointer()) + "'";
    if (list.count.leftOut > 0)
        log.add({RowMessage::Severity::Warning, "J14", place, std::to_string(list.count.leftOut) + " left out",
                 "so many things in this list are no records (null, empty or single values)",
                 "Check with the publisher whether figures are missing."});
    if (list.count.hollow > 0)
        log.add({RowMessage::Severity::Note, "J14", place, recordsInWords(list.count.hollow),
                 "so many records around this list have numbers, but no list in them; they are left out",
                 "If these numbers are figures, load them as a file of their own."});
}

/// Figures of the records around the list are read from none.
void tellFiguresAround(const Json& root, const RecordList& list, MessageLog& log)
{
    std::vector<std::string> names;
    for (const std::set<std::string>& each : figuresAround(root, list.steps))
        names.insert(names.end(), each.begin(), each.end());
    if (!names.empty())
        log.add(
            {RowMessage::Severity::Warning, "J14", "at '" + shownSafely(list.pointer()) + "'",
             shownSafely(joined(names, ", ")),
             "these numbers stand around this list and are left out: they would be repeated for each of its records",
             "If they are figures, load them as a file of their own."});
}

/// The lists behind the first are not read.
void tellOtherLists(const std::vector<RecordList>& lists, MessageLog& log)
{
    for (std::size_t i = 1; i < lists.size(); ++i)
        log.add({lists[i].hasNumbers ? RowMessage::Severity::Warning : RowMessage::Severity::Note, "J14",
                 "at '" + shownSafely(lists[i].pointer()) + "'", recordsInWords(lists[i].count.records),
                 "this list is not read; the figures are taken from '" + shownSafely(lists.front().pointer()) + "'",
                 "If it holds figures too, load it as a file of its own."});
    if (lists.size() >= mostRecordLists)
        log.add({RowMessage::Severity::Warning, "J14", "at '/'", std::to_string(lists.size()) + " lists",
                 "no more lists than these were looked for; further ones are not read",
                 "Load each list that holds figures as a file of its own."});
}

/// Reads the list of records that holds figures, and tells which others there are.
Result<void> readRecords(Understanding& reading, const Json& root)
{
    const std::vector<RecordList> lists = recordListsIn(root);
    if (lists.empty())
        return Error{ErrorCode::Format, "the JSON holds no list of records (at '/')",
                     "Load the answer of an API that lists figures, or a table."};
    const std::string pointer = lists.front().pointer();
    reading.file.notes.push_back("read from '" + pointer + "'");
    tellLeftOut(lists.front(), reading.log);
    tellFiguresAround(root, lists.front(), reading.log);
    tellOtherLists(lists, reading.log);
    tellPages(root, reading.log);
    TRY(const Table table, tableOfRecords(root, lists.front()));
    RETURN_IF_ERROR(readTable(reading, cleanTable(table), {}, TableSource::Records));
    reading.file.format = formatOf(root, pointer, table);
    return {};
}

} // namespace

Result<void> readJsonFile(Understanding& reading, const ImportBytes& file)
{
    reading.file.format = "json";
    reading.file.dialect.dialect.encoding = "UTF-8";
    TRY(const Json root, readJson(file.bytes));
    if (isJsonStat(root))
        return readJsonStat(reading, root, "json-stat-2.0");
    if (const auto set = jsonStatOfFirstVersion(root))
        return readJsonStat(reading, *set, "json-stat-1.0");
    if (isSdmxJson(root))
        return readSdmxJson(reading, root);
    if (isOutlines(root)) {
        reading.file.format = root["type"] == "Topology" ? "topojson" : "geojson";
        reading.file.layout = "outlines";
        return {};
    }
    if (isRows(root)) {
        reading.file.format = "json-rows";
        return readTable(reading, cleanTable(tableOfRows(root)), {}, TableSource::Rows);
    }
    return readRecords(reading, root);
}

} // namespace antevia
