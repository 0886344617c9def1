#include "model/store/database.h"

#include "model/store/database_error.h"

#include <sqlite3.h>

#include <cmath>
#include <limits>
#include <utility>

namespace antevia {
namespace {

Result<void> checked(sqlite3_stmt* statement, int code)
{
    if (code == SQLITE_OK)
        return {};
    return databaseError(sqlite3_db_handle(statement));
}

int openFlags(DatabaseAccess access)
{
    switch (access) {
    case DatabaseAccess::Read: return SQLITE_OPEN_READONLY;
    case DatabaseAccess::Write: return SQLITE_OPEN_READWRITE;
    case DatabaseAccess::Create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case DatabaseAccess::Memory: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
    }
    return SQLITE_OPEN_READONLY;
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* handle) const
{
    sqlite3_finalize(handle);
}

Result<void> Statement::bind(int place, std::string_view text)
{
    const char* bytes = text.data() ? text.data() : "";
    return checked(m_handle.get(),
                   sqlite3_bind_text64(m_handle.get(), place, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Result<void> Statement::bind(int place, double value)
{
    return checked(m_handle.get(), std::isnan(value) ? sqlite3_bind_null(m_handle.get(), place)
                                                     : sqlite3_bind_double(m_handle.get(), place, value));
}

Result<void> Statement::bind(int place, std::int64_t value)
{
    return checked(m_handle.get(), sqlite3_bind_int64(m_handle.get(), place, value));
}

Result<void> Statement::bindBlob(int place, std::string_view bytes)
{
    const char* data = bytes.data() ? bytes.data() : "";
    return checked(m_handle.get(), sqlite3_bind_blob64(m_handle.get(), place, data, bytes.size(), SQLITE_TRANSIENT));
}

Result<bool> Statement::next()
{
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    const Error error = databaseError(sqlite3_db_handle(m_handle.get()));
    reset();
    return error;
}

Result<void> Statement::run()
{
    for (;;) {
        TRY(const bool row, next());
        if (!row)
            return {};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_handle.get());
}

std::string_view Statement::text(int column) const
{
    const unsigned char* bytes = sqlite3_column_text(m_handle.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column));
    return bytes ? std::string_view(reinterpret_cast<const char*>(bytes), size) : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const void* bytes = sqlite3_column_blob(m_handle.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column));
    return bytes ? std::string_view(static_cast<const char*>(bytes), size) : std::string_view();
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

double Statement::number(int column) const
{
    if (sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL)
        return std::numeric_limits<double>::quiet_NaN();
    return sqlite3_column_double(m_handle.get(), column);
}

void Database::Close::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Result<Database> Database::open(const std::string& path, DatabaseAccess access)
{
    Database database(access);
    sqlite3* handle = nullptr;
    const int flags = openFlags(access) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code =
        sqlite3_open_v2(access == DatabaseAccess::Memory ? ":memory:" : path.c_str(), &handle, flags, nullptr);
    database.m_handle.reset(handle);
    if (code != SQLITE_OK)
        return databaseError(code, handle ? sqlite3_system_errno(handle) : 0, path, sqlite3_errstr(code));
    return database;
}

std::string Database::path() const
{
    const char* name = sqlite3_db_filename(handle(), "main");
    return name ? name : "";
}

Result<void> Database::stillInside() const
{
    if (m_depth > 0 && sqlite3_get_autocommit(handle()) != 0)
        return Error{ErrorCode::Io, "the change to " + quotedPath(path()) + " was broken off; nothing was changed"};
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    RETURN_IF_ERROR(stillInside());
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), 0, &statement, nullptr) != SQLITE_OK)
        return databaseError(handle());
    EXPECTS(statement != nullptr);
    return Statement(statement);
}

Result<void> Database::execute(const std::string& sql) const
{
    RETURN_IF_ERROR(stillInside());
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return databaseError(handle());
    return {};
}

Result<std::int64_t> Database::integer(std::string_view sql) const
{
    TRY(Statement statement, prepare(sql));
    TRY(const bool row, statement.next());
    return row ? statement.integer(0) : std::int64_t{0};
}

Result<std::string> Database::text(std::string_view sql) const
{
    TRY(Statement statement, prepare(sql));
    TRY(const bool row, statement.next());
    return row ? std::string(statement.text(0)) : std::string();
}

/// Undoes what was begun, whatever way the body is left.
class Database::Scope {
public:
    explicit Scope(Database& database) : m_database(database) {}
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope()
    {
        if (!m_committed)
            m_database.rollBack();
    }
    Result<void> commit()
    {
        RETURN_IF_ERROR(m_database.commit());
        m_committed = true;
        return {};
    }

private:
    Database& m_database;
    bool m_committed = false;
};

Result<void> Database::begin()
{
    // Immediate, so that a reader never has to become a writer half-way: two that try would lock each other out.
    const char* outermost = isReadOnly() ? "BEGIN" : "BEGIN IMMEDIATE";
    RETURN_IF_ERROR(execute(m_depth == 0 ? outermost : "SAVEPOINT nested"));
    ++m_depth;
    return {};
}

Result<void> Database::commit()
{
    RETURN_IF_ERROR(execute(m_depth == 1 ? "COMMIT" : "RELEASE nested"));
    --m_depth;
    return {};
}

void Database::rollBack()
{
    const bool outermost = m_depth == 1;
    --m_depth;
    // SQLite may have rolled everything back itself (a full disk); then there is nothing left to undo.
    if (sqlite3_get_autocommit(handle()) == 0)
        sqlite3_exec(handle(), outermost ? "ROLLBACK" : "ROLLBACK TO nested; RELEASE nested", nullptr, nullptr,
                     nullptr);
}

Result<void> Database::inTransaction(const std::function<Result<void>()>& body)
{
    RETURN_IF_ERROR(begin());
    Scope scope(*this);
    RETURN_IF_ERROR(body());
    return scope.commit();
}

} // namespace antevia
