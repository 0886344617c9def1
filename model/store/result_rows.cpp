#include "model/store/result_rows.h"

#include "model/base/text.h"

namespace antevia {

std::string resultName(const std::string& kind, const std::string& id)
{
    return "the " + kind + " of '" + shownSafely(id) + "'";
}

Result<void> putResult(const Database& database, const std::string& kind, const std::string& id,
                       const nlohmann::json& json, const Provenance& provenance)
{
    if (id.empty())
        return Error{ErrorCode::InvalidInput, "a result of kind '" + kind + "' needs an id to be kept"};
    TRY(const StoredDocument document, documentOf(json));
    TRY(const StoredDocument origin, documentOf(toJson(provenance)));
    return database.run("INSERT OR REPLACE INTO result (kind, id, document, hash, provenance, provenanceHash)"
                        " VALUES (?, ?, ?, ?, ?, ?)",
                        kind, id, document.text, document.hash, origin.text, origin.hash);
}

Result<ResultRow> resultRow(const Database& database, const std::string& kind, const std::string& id)
{
    TRY(Statement statement,
        database.prepare("SELECT document, hash, provenance, provenanceHash FROM result WHERE kind = ? AND id = ?"));
    RETURN_IF_ERROR(statement.bindAll(kind, id));
    TRY(const bool row, statement.next());
    if (!row)
        return Error{ErrorCode::NotFound, resultName(kind, id) + " has not been worked out", "Run it first."};
    return ResultRow{{std::string(statement.text(0)), std::string(statement.text(1))},
                     {std::string(statement.text(2)), std::string(statement.text(3))}};
}

Result<std::string> resultHash(const Database& database, const std::string& kind, const std::string& id)
{
    TRY(Statement statement, database.prepare("SELECT hash FROM result WHERE kind = ? AND id = ?"));
    RETURN_IF_ERROR(statement.bindAll(kind, id));
    TRY(const bool row, statement.next());
    return row ? std::string(statement.text(0)) : std::string();
}

Result<Provenance> provenanceOfResult(const Database& database, const std::string& kind, const std::string& id)
{
    TRY(Statement statement,
        database.prepare("SELECT provenance, provenanceHash FROM result WHERE kind = ? AND id = ?"));
    RETURN_IF_ERROR(statement.bindAll(kind, id));
    TRY(const bool row, statement.next());
    if (!row)
        return Error{ErrorCode::NotFound, resultName(kind, id) + " has not been worked out", "Run it first."};
    return valueOf<Provenance>({std::string(statement.text(0)), std::string(statement.text(1))},
                               "how " + resultName(kind, id) + " came about");
}

Result<std::vector<std::string>> resultIds(const Database& database, const std::string& kind)
{
    TRY(Statement statement, database.prepare("SELECT id FROM result WHERE kind = ? ORDER BY id"));
    RETURN_IF_ERROR(statement.bindAll(kind));
    std::vector<std::string> ids;
    for (;;) {
        TRY(const bool row, statement.next());
        if (!row)
            return ids;
        ids.emplace_back(statement.text(0));
    }
}

Result<void> removeResult(const Database& database, const std::string& kind, const std::string& id)
{
    return database.run("DELETE FROM result WHERE kind = ? AND id = ?", kind, id);
}

} // namespace antevia
