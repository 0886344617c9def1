#include "model/store/documents.h"

#include "model/base/text.h"
#include "model/formats/hash.h"
#include "model/formats/json_free_texts.h"
#include "model/formats/json_text.h"
#include "model/store/database_error.h"
#include "model/store/listing.h"

namespace antevia {
namespace {

DocumentRow rowOf(const Statement& statement)
{
    return {std::string(statement.text(0)),
            statement.integer(1),
            {std::string(statement.text(2)), std::string(statement.text(3))}};
}

} // namespace

Result<StoredDocument> documentOf(const nlohmann::json& json)
{
    try {
        std::string text = json.dump();
        std::string hash = sha256Hex(text);
        return StoredDocument{std::move(text), std::move(hash)};
    } catch (const nlohmann::json::exception&) { // all that dump() objects to
        return Error{ErrorCode::InvalidInput,
                     "a text in it is not valid UTF-8 and cannot be kept; nothing was changed"};
    }
}

Result<StoredDocument> documentToKeep(const nlohmann::json& json, const std::string& what)
{
    TRY(StoredDocument document, documentOf(json)); // is UTF-8
    RETURN_IF_ERROR(checkFreeTexts(json, what));
    return document;
}

Result<nlohmann::json> checkedJson(const StoredDocument& document, const std::string& what)
{
    if (sha256Hex(document.text) != document.hash)
        return damaged(what);
    return readJson(document.text);
}

Result<std::vector<DocumentRow>> documentRows(const Database& database, const std::string& table)
{
    TRY(Statement statement,
        database.prepare("SELECT id, position, document, hash FROM " + table + " ORDER BY position, id"));
    std::vector<DocumentRow> rows;
    TRY(const Statement entered, enteredMark(database, table));
    ListingMark found;
    for (;;) {
        TRY(const bool row, statement.next());
        if (!row)
            break;
        rows.push_back(rowOf(statement));
        found.add(rows.back().id, rows.back().position);
    }
    RETURN_IF_ERROR(checkListing(entered, table, found));
    return rows;
}

Result<std::optional<DocumentRow>> documentRow(const Database& database, const std::string& table,
                                               const std::string& id)
{
    TRY(Statement statement, database.prepare("SELECT id, position, document, hash FROM " + table + " WHERE id = ?"));
    RETURN_IF_ERROR(statement.bindAll(id));
    TRY(const bool row, statement.next());
    if (row)
        return std::optional(rowOf(statement));
    RETURN_IF_ERROR(checkListingOf(database, table));
    return std::optional<DocumentRow>();
}

Result<bool> hasDocument(const Database& database, const std::string& table, const std::string& id)
{
    TRY(Statement statement, database.prepare("SELECT 1 FROM " + table + " WHERE id = ?"));
    RETURN_IF_ERROR(statement.bindAll(id));
    return statement.next();
}

Result<void> putDocument(const Database& database, const std::string& table, const std::string& id,
                         const StoredDocument& document)
{
    TRY(const auto remembered, rememberedPosition(database, table, id));
    TRY(const std::int64_t last, nextPosition(database, table));
    return putDocumentAt(database, table, id, remembered.value_or(last), document);
}

Result<void> putDocumentAt(const Database& database, const std::string& table, const std::string& id,
                           std::int64_t position, const StoredDocument& document)
{
    TRY(const bool known, hasDocument(database, table, id));
    if (known)
        return database.run("UPDATE " + table + " SET document = ?, hash = ? WHERE id = ?", document.text,
                            document.hash, id);
    RETURN_IF_ERROR(database.run("DELETE FROM removed WHERE kind = ? AND id = ?", table, id));
    RETURN_IF_ERROR(toggleListed(database, table, id, position));
    return database.run("INSERT INTO " + table + " (id, position, document, hash) VALUES (?, ?, ?, ?)", id, position,
                        document.text, document.hash);
}

Result<void> removeDocument(const Database& database, const std::string& table, const std::string& id)
{
    TRY(const auto row, documentRow(database, table, id));
    if (!row)
        return notFound(database, table, id);
    RETURN_IF_ERROR(rememberPosition(database, table, id, row->position));
    RETURN_IF_ERROR(toggleListed(database, table, id, row->position));
    return database.run("DELETE FROM " + table + " WHERE id = ?", id);
}

Result<std::int64_t> nextPosition(const Database& database, const std::string& table)
{
    return database.integer("SELECT 1 + MAX(COALESCE((SELECT MAX(position) FROM " + table +
                            "), 0), COALESCE((SELECT MAX(position) FROM removed WHERE kind = '" + table + "'), 0))");
}

Result<void> rememberPosition(const Database& database, const std::string& kind, const std::string& id,
                              std::int64_t position)
{
    return database.run("INSERT OR REPLACE INTO removed (kind, id, position) VALUES (?, ?, ?)", kind, id, position);
}

Result<std::optional<std::int64_t>> rememberedPosition(const Database& database, const std::string& kind,
                                                       const std::string& id)
{
    TRY(Statement statement, database.prepare("SELECT position FROM removed WHERE kind = ? AND id = ?"));
    RETURN_IF_ERROR(statement.bindAll(kind, id));
    TRY(const bool row, statement.next());
    return row ? std::optional(statement.integer(0)) : std::nullopt;
}

Error notFound(const Database& database, const std::string& table, const std::string& id)
{
    const std::string missing = "there is no " + table + " '" + shownSafely(id) + "'; ";
    const auto rows = documentRows(database, table);
    if (!rows)
        return rows.error();
    std::vector<std::string> ids;
    constexpr std::size_t mostNamed = 30;
    for (const DocumentRow& row : *rows)
        if (ids.size() < mostNamed)
            ids.push_back(shownSafely(row.id));
    if (rows->size() > mostNamed)
        ids.push_back("and " + std::to_string(rows->size() - mostNamed) + " more");
    return {ErrorCode::NotFound, missing + (ids.empty() ? "there are none" : "there are: " + joined(ids, ", "))};
}

} // namespace antevia
