#include "model/store/migration.h"

#include "model/store/copying.h"
#include "model/store/database_error.h"
#include "model/store/schema_check.h"

#include <string>

namespace antevia {
namespace {

namespace fs = std::filesystem;

fs::path backupName(const std::string& path, int version)
{
    const std::string first = path + ".backup-v" + std::to_string(version);
    std::string name = first;
    for (int i = 2; isTaken(name); ++i)
        name = first + "-" + std::to_string(i);
    return name;
}

Result<void> checkReferences(const Database& database)
{
    TRY(Statement statement, database.prepare("PRAGMA foreign_key_check"));
    TRY(const bool broken, statement.next());
    if (broken)
        return Error{ErrorCode::Internal, "rows of '" + std::string(statement.text(0)) + "' lost what they refer to"};
    return {};
}

Result<void> runAll(Database& database, std::span<const SchemaStep> steps, int from)
{
    return database.inTransaction([&]() -> Result<void> {
        RETURN_IF_ERROR(runSteps(database, steps, from));
        RETURN_IF_ERROR(checkReferences(database));
        return checkSchema(database, steps, steps.back().version);
    });
}

} // namespace

Result<void> migrate(Database& database, std::span<const SchemaStep> steps)
{
    TRY(const int from, schemaVersion(database));
    const fs::path backup = backupName(database.path(), from);
    RETURN_IF_ERROR(copyDatabase(database, backup));
    // A step that builds a table anew would otherwise take the rows with it that refer to the old one.
    RETURN_IF_ERROR(database.execute("PRAGMA foreign_keys = OFF"));
    const auto done = runAll(database, steps, from);
    RETURN_IF_ERROR(database.execute("PRAGMA foreign_keys = ON"));
    if (done)
        return {};
    removeWithJournal(backup); // the file itself is as it was
    return Error{done.error().code,
                 "the file " + quotedPath(database.path()) + " could not be brought from format " +
                     std::to_string(from) + " to format " + std::to_string(steps.back().version) + ": " +
                     done.error().detail + "; it was not changed",
                 done.error().remedy};
}

} // namespace antevia
