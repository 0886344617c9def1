#include "model/store/schema_check.h"

#include "model/base/text.h"
#include "model/store/database_error.h"

#include <algorithm>
#include <string>
#include <vector>

namespace antevia {
namespace {

/// One line of SQLite's own table of tables.
struct SchemaObject {
    std::string type;
    std::string name;
    std::string table;
    std::string sql;
    auto operator<=>(const SchemaObject&) const = default;
};

Result<std::vector<SchemaObject>> objectsOf(const Database& database)
{
    TRY(Statement statement, database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema"));
    std::vector<SchemaObject> objects;
    for (;;) {
        TRY(const bool row, statement.next());
        if (!row)
            break;
        objects.push_back({std::string(statement.text(0)), std::string(statement.text(1)),
                           std::string(statement.text(2)), std::string(statement.text(3))});
    }
    std::ranges::sort(objects);
    return objects;
}

Result<std::vector<SchemaObject>> expectedObjects(std::span<const SchemaStep> steps, int version)
{
    TRY(Database memory, Database::open("", DatabaseAccess::Memory));
    for (const SchemaStep& step : steps)
        if (step.version <= version)
            RETURN_IF_ERROR(memory.execute(step.sql));
    return objectsOf(memory);
}

std::string named(const SchemaObject& object)
{
    return shownSafely(object.type) + " '" + shownSafely(object.name) + "'";
}

std::vector<std::string> namesMissingIn(const std::vector<SchemaObject>& these, const std::vector<SchemaObject>& there)
{
    std::vector<std::string> names;
    for (const SchemaObject& object : these)
        if (!std::ranges::binary_search(there, object))
            names.push_back(named(object));
    constexpr std::size_t most = 5;
    if (names.size() > most)
        names.resize(most);
    return names;
}

} // namespace

Result<int> schemaVersion(const Database& database)
{
    TRY(const auto version, database.integer("PRAGMA user_version"));
    return static_cast<int>(version);
}

Result<void> runSteps(Database& database, std::span<const SchemaStep> steps, int from)
{
    for (const SchemaStep& step : steps)
        if (step.version > from) {
            RETURN_IF_ERROR(database.execute(step.sql));
            RETURN_IF_ERROR(database.execute("PRAGMA user_version = " + std::to_string(step.version)));
        }
    return {};
}

Result<void> checkSchema(const Database& database, std::span<const SchemaStep> steps, int version)
{
    TRY(const auto found, objectsOf(database));
    TRY(const auto expected, expectedObjects(steps, version));
    if (found == expected)
        return {};
    const std::string file = "the file " + quotedPath(database.path());
    const auto foreign = namesMissingIn(found, expected);
    const auto missing = namesMissingIn(expected, found);
    const std::string detail = foreign.empty()
                                   ? file + " lacks what belongs there: " + joined(missing, ", ")
                                   : file + " contains objects that do not belong there: " + joined(foreign, ", ");
    return Error{ErrorCode::Format, detail, "Open a backup copy. If somebody sent you this file, do not trust it."};
}

} // namespace antevia
