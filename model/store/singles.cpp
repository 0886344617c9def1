#include "model/store/singles.h"

#include "model/store/document_values.h"
#include "model/store/project_file.h"
#include "model/store/state.h"

namespace antevia {
namespace {

constexpr const char* table = "single";
constexpr std::int64_t onlyPosition = 1;

} // namespace

Result<void> putSingle(const Database& database, const std::string& name, const nlohmann::json& json)
{
    TRY(const StoredDocument document, documentToKeep(json, "the project's " + name));
    return putDocumentAt(database, table, name, onlyPosition, document);
}

Result<void> removeSingle(const Database& database, const std::string& name)
{
    TRY(const bool known, hasDocument(database, table, name));
    return known ? removeDocument(database, table, name) : Result<void>();
}

Result<std::optional<StoredDocument>> single(const Database& database, const std::string& name)
{
    TRY(const auto row, documentRow(database, table, name));
    return row ? std::optional(row->document) : std::nullopt;
}

Result<ProjectInfo> ProjectFile::info() const
{
    TRY(const auto document, single(m_state->database, "info"));
    if (!document)
        return Error{ErrorCode::Format, "the project does not say what it is about: the file is damaged"};
    return valueOf<ProjectInfo>(*document, "what the project is about");
}

Result<void> ProjectFile::put(const ProjectInfo& info)
{
    TRY(const auto json, readableJson(info));
    return m_state->change([&] { return putSingle(m_state->database, "info", json); });
}

Result<Network> ProjectFile::network() const
{
    TRY(const auto document, single(m_state->database, "network"));
    return document ? valueOf<Network>(*document, "the network") : Result<Network>(Network());
}

Result<void> ProjectFile::put(const Network& network)
{
    return m_state->change([&] {
        return network == Network() ? removeSingle(m_state->database, "network")
                                    : putSingle(m_state->database, "network", toJson(network));
    });
}

Result<CorridorParameters> ProjectFile::parameters() const
{
    TRY(const auto document, single(m_state->database, "parameters"));
    return document ? valueOf<CorridorParameters>(*document, "the corridor's parameters")
                    : Result<CorridorParameters>(CorridorParameters());
}

Result<void> ProjectFile::put(const CorridorParameters& parameters)
{
    TRY(const auto json, readableJson(parameters));
    return m_state->change([&] {
        return parameters == CorridorParameters() ? removeSingle(m_state->database, "parameters")
                                                  : putSingle(m_state->database, "parameters", json);
    });
}

} // namespace antevia
