#pragma once

#include "model/formats/json_values.h"
#include "model/store/database.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// A value as JSON text, with the SHA-256 of that text.
struct StoredDocument {
    std::string text;
    std::string hash;
};

/// Fails with InvalidInput if a text in the value is not UTF-8.
Result<StoredDocument> documentOf(const nlohmann::json& json);

/// The same of what a project is to keep: fails too if a text in it is personal (checkFreeTexts); `what` names it.
Result<StoredDocument> documentToKeep(const nlohmann::json& json, const std::string& what);

/// The JSON of a document that is what it was when it was written; `what` names it in the message.
Result<nlohmann::json> checkedJson(const StoredDocument& document, const std::string& what);

template <class T>
Result<T> valueOf(const StoredDocument& document, const std::string& what)
{
    TRY(const auto json, checkedJson(document, what));
    return fromJson<T>(json);
}

/// A row of one of the tables of documents (measure, scenario, series, vintage, …).
struct DocumentRow {
    std::string id;
    std::int64_t position = 0;
    StoredDocument document;
};

/// All rows of a table, in the order in which they were first put. Format if a row was lost or moved.
Result<std::vector<DocumentRow>> documentRows(const Database& database, const std::string& table);
/// Nothing if there is no such row; Format if there may have been one that was lost.
Result<std::optional<DocumentRow>> documentRow(const Database& database, const std::string& table,
                                               const std::string& id);
Result<bool> hasDocument(const Database& database, const std::string& table, const std::string& id);

/// A new row comes last; one that is there keeps its place, and one that was there comes back to it.
Result<void> putDocument(const Database& database, const std::string& table, const std::string& id,
                         const StoredDocument& document);
/// The same, at a place of its own.
Result<void> putDocumentAt(const Database& database, const std::string& table, const std::string& id,
                           std::int64_t position, const StoredDocument& document);
/// NotFound if there is none; its place is remembered.
Result<void> removeDocument(const Database& database, const std::string& table, const std::string& id);

/// The place after every place that was ever taken in a table.
Result<std::int64_t> nextPosition(const Database& database, const std::string& table);
Result<void> rememberPosition(const Database& database, const std::string& kind, const std::string& id,
                              std::int64_t position);
Result<std::optional<std::int64_t>> rememberedPosition(const Database& database, const std::string& kind,
                                                       const std::string& id);

/// "there is no measure 'x'; there are: a, b".
Error notFound(const Database& database, const std::string& table, const std::string& id);

} // namespace antevia
