#pragma once

#include "model/base/text.h"
#include "model/formats/json_free_texts.h"
#include "model/store/database_error.h"
#include "model/store/documents.h"
#include "model/store/entities.h"

namespace antevia {

template <class T>
std::string nameFor(const std::string& id)
{
    return std::string("the ") + tableOf<T> + " '" + shownSafely(id) + "'";
}

/// The entity a row keeps. A row under another id than its own is damage too.
template <class T>
Result<T> entityOf(const DocumentRow& row)
{
    TRY(T entity, valueOf<T>(row.document, nameFor<T>(row.id)));
    if (idOf(entity) != row.id)
        return damaged(nameFor<T>(row.id));
    return entity;
}

template <class T>
Result<std::vector<T>> allOf(const Database& database)
{
    TRY(const auto rows, documentRows(database, tableOf<T>));
    std::vector<T> entities;
    for (const DocumentRow& row : rows) {
        TRY(T entity, entityOf<T>(row));
        entities.push_back(std::move(entity));
    }
    return entities;
}

template <class T>
Result<T> oneOf(const Database& database, const std::string& id)
{
    TRY(const auto row, documentRow(database, tableOf<T>, id));
    if (!row)
        return notFound(database, tableOf<T>, id);
    return entityOf<T>(*row);
}

/// The JSON of a value that can be read back; InvalidInput, saying why, if it could not.
template <class T>
Result<nlohmann::json> readableJson(const T& value)
{
    nlohmann::json json = toJson(value);
    const auto again = fromJson<T>(json);
    if (!again)
        return Error{ErrorCode::InvalidInput, "it could not be read back: " + again.error().detail,
                     again.error().remedy};
    return json;
}

/// The same of what is kept already and only follows a change of something else: its texts are not looked at again, so
/// that a text that was taken in by an older version does not keep things from being removed.
template <class T>
Result<void> putEntityAsKept(const Database& database, const T& entity)
{
    TRY(const auto json, readableJson(entity));
    TRY(const StoredDocument document, documentOf(json));
    return putDocument(database, tableOf<T>, idOf(entity), document);
}

template <class T>
Result<void> putEntity(const Database& database, const T& entity)
{
    TRY(const auto json, readableJson(entity));
    TRY(const StoredDocument document, documentToKeep(json, nameFor<T>(nameToShow(idOf(entity)))));
    return putDocument(database, tableOf<T>, idOf(entity), document);
}

} // namespace antevia
