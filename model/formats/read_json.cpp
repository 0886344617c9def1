#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/clean_table.h"
#include "model/formats/json_stat.h"
#include "model/formats/json_text.h"
#include "model/formats/sdmx_json.h"
#include "model/formats/understanding.h"

#include <algorithm>
#include <map>

namespace antevia {
namespace {

using Json = nlohmann::json;
constexpr int deepest = 5; ///< arrays of records are looked for down to here

bool isRecords(const Json& value)
{
    return value.is_array() && !value.empty() &&
           std::ranges::all_of(value, [](const Json& each) { return each.is_object() && !each.empty(); });
}

/// What a list of records may hold of figures: records, more if they hold numbers ("records" beside "fields").
std::size_t weightOf(const Json& records)
{
    const Json& first = records.front();
    return records.size() * (1 + static_cast<std::size_t>(
                                     std::ranges::count_if(first, [](const Json& each) { return each.is_number(); })));
}

/// The array of objects that weighs most, with its JSON pointer: what an API calls "items", "data", "timeseries".
void findRecords(const Json& value, const std::string& pointer, int depth, const Json*& best, std::string& where)
{
    if (isRecords(value) && (best == nullptr || weightOf(value) > weightOf(*best))) {
        best = &value;
        where = pointer;
    }
    constexpr std::size_t fewParts = 4; // "[{page}, [records]]": an answer in parts, and no list of likes
    if (depth == 0 || !value.is_structured())
        return;
    for (const auto& [key, child] : value.items())
        if (value.is_object() || value.size() <= fewParts || &child == &value.front())
            findRecords(child, pointer + "/" + key, depth - 1, best, where);
}

TableCell cellOf(const Json& value)
{
    const std::string text = value.is_string()           ? value.get<std::string>()
                             : value.is_number_integer() ? value.dump()
                             : value.is_number()         ? printNumber(value.get<double>())
                             : value.is_boolean()        ? std::string(value.get<bool>() ? "true" : "false")
                                                         : std::string();
    return text.empty() ? TableCell{} : TableCell{text, TableCell::Kind::Text, 0.0};
}

/// Names of the fields in the order met; fields inside a field are named "outer_inner".
void flatten(const Json& record, const std::string& prefix, std::map<std::string, std::size_t>& columns,
             std::vector<std::string>& names, std::vector<TableCell>& row)
{
    for (const auto& [key, value] : record.items()) {
        const std::string name = prefix.empty() ? key : prefix + "_" + key;
        if (value.is_object()) {
            flatten(value, name, columns, names, row);
            continue;
        }
        const auto [place, fresh] = columns.try_emplace(name, names.size());
        if (fresh)
            names.push_back(name);
        if (row.size() <= place->second)
            row.resize(place->second + 1);
        row[place->second] = cellOf(value);
    }
}

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
            table.rows.back().push_back(cellOf(each));
    }
    return table;
}

Table tableOf(const Json& records)
{
    Table table;
    std::map<std::string, std::size_t> columns;
    std::vector<std::string> names;
    table.rows.emplace_back();
    for (const Json& record : records) {
        std::vector<TableCell> row;
        flatten(record, {}, columns, names, row);
        table.rows.push_back(std::move(row));
    }
    for (const std::string& name : names)
        table.rows.front().push_back({name, TableCell::Kind::Text, 0.0});
    return table;
}

std::string formatOf(const Json& root, const std::string& where, const Json& fields)
{
    if (where.ends_with("/timeseries") || fields.contains("geomaster_name"))
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
        return readTable(reading, cleanTable(tableOfRows(root)), {}, false);
    }
    const Json* records = nullptr;
    std::string where;
    findRecords(root, {}, deepest, records, where);
    if (records == nullptr)
        return Error{ErrorCode::Format, "the JSON holds no list of records (at '/')",
                     "Load the answer of an API that lists figures, or a table."};
    reading.file.notes.push_back("read from '" + (where.empty() ? "/" : where) + "'");
    tellPages(root, reading.log);
    RETURN_IF_ERROR(readTable(reading, cleanTable(tableOf(*records)), {}, false));
    reading.file.format = formatOf(root, where, records->front());
    return {};
}

} // namespace antevia
