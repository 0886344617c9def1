#include "model/formats/network_file.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/csv_out.h"
#include "model/formats/delimited.h"
#include "model/formats/json_fields.h"
#include "model/formats/json_text.h"
#include "model/formats/json_values.h"
#include "model/formats/network_record.h"

namespace antevia {
namespace {

constexpr int networkVersion = 1;

/// All that is in the file but the network, which holds a promise and is made apart.
struct NetworkFileParts {
    std::string format;
    int version = 0;
    CorridorParameters parameters;
    std::vector<Site> sites;
};

template <class V, json::Is<NetworkFileParts> T>
void fields(V& v, T& x)
{
    v.need("format", x.format);
    v.need("version", x.version);
    v.need("parameters", x.parameters);
    v.may("sites", x.sites);
    if constexpr (requires { v.ignore("network"); })
        v.ignore("network");
}

Result<std::vector<NetworkRecord>> recordsOf(std::string_view bytes, const std::string& name)
{
    const auto inFile = [&](const Error& error) { return Error{error.code, name + ": " + error.detail, error.remedy}; };
    const auto detected = detectDialect(bytes);
    if (!detected)
        return inFile(detected.error());
    const auto table = readDelimited(bytes, detected->dialect);
    if (!table)
        return inFile(table.error());
    if (table->rows.empty())
        return Error{ErrorCode::Format, name + " has no heading"};
    std::vector<NetworkRecord> records;
    for (int row = 2; row <= static_cast<int>(table->rows.size()); ++row) {
        NetworkRecord record{name + ", row " + printInteger(row), {}};
        bool isBlank = true;
        for (int column = 1; column <= table->columnCount(); ++column) {
            const std::string heading = trimmed(lowered(table->at(1, column).text));
            const std::string value = trimmed(table->at(row, column).text);
            isBlank = isBlank && value.empty();
            if (!heading.empty())
                record.values[heading] = value;
            else if (!value.empty())
                return Error{ErrorCode::Format, name + ", " + cellPlace(row, column) + ": the column has no heading"};
        }
        if (!isBlank)
            records.push_back(std::move(record));
    }
    return records;
}

Sheet sheetOf(const std::string& name, const std::vector<std::string>& columns,
              const std::vector<NetworkRecord>& records)
{
    Sheet sheet;
    sheet.name = name;
    for (const std::string& column : columns)
        sheet.columns.push_back({column, SheetColumn::Kind::Text, 0});
    for (const NetworkRecord& record : records) {
        std::vector<SheetValue>& row = sheet.rows.emplace_back();
        for (const std::string& column : columns) {
            const auto found = record.values.find(column);
            row.emplace_back(found == record.values.end() ? std::string() : found->second);
        }
    }
    return sheet;
}

} // namespace

Result<Network> networkIn(const nlohmann::json& file)
{
    if (!file.contains("network"))
        return Error{ErrorCode::Format, "the whole text: 'network' is missing",
                     "Give the file its places and links under \"network\"."};
    return fromJson<Network>(file["network"]);
}

Result<NetworkFile> readNetwork(std::string_view text)
{
    TRY(const nlohmann::json parsed, readJson(text));
    NetworkFileParts parts;
    RETURN_IF_ERROR(json::read(parsed, "", parts));
    if (parts.format != "antevia-network" || parts.version != networkVersion)
        return Error{ErrorCode::Format,
                     "this is no network of version 1 (\"format\": \"antevia-network\", \"version\": 1)"};
    TRY(Network network, networkIn(parsed));
    return NetworkFile{std::move(network), std::move(parts.parameters), std::move(parts.sites)};
}

nlohmann::json networkJson(const NetworkFile& file)
{
    nlohmann::json out = json::write(NetworkFileParts{"antevia-network", networkVersion, file.parameters, file.sites});
    out["network"] = toJson(file.network);
    return out;
}

Result<NetworkFile> networkFromCsv(std::string_view places, std::string_view links)
{
    TRY(const std::vector<NetworkRecord> placeRecords, recordsOf(places, "places"));
    TRY(const std::vector<NetworkRecord> linkRecords, recordsOf(links, "links"));
    return networkFromRecords(placeRecords, linkRecords);
}

Result<NetworkCsv> networkCsv(const NetworkFile& file)
{
    std::vector<NetworkRecord> places;
    for (const Place& place : file.network.places())
        places.push_back(recordOf(file, place));
    std::vector<NetworkRecord> links;
    for (const Link& link : file.network.links())
        links.push_back(recordOf(file, link));
    NetworkCsv made;
    TRY(made.places, csvText(sheetOf("places", placeColumns(), places)));
    TRY(made.links, csvText(sheetOf("links", linkColumns(), links)));
    return made;
}

} // namespace antevia
