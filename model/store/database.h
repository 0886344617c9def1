#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace antevia {

/// One SQL statement, made ready once and run as often as needed. It must not outlive its database.
class Statement {
public:
    explicit Statement(sqlite3_stmt* handle) : m_handle(handle) {}

    /// Fills the statement's places 1, 2, …; a NaN is NULL. What is not filled anew keeps its value.
    Result<void> bind(int place, std::string_view text);
    Result<void> bind(int place, double value);
    Result<void> bind(int place, std::int64_t value);
    Result<void> bindBlob(int place, std::string_view bytes);
    template <class... Values>
    Result<void> bindAll(const Values&... values)
    {
        int place = 0;
        Result<void> done;
        ((done = done ? bind(++place, values) : done), ...);
        return done;
    }

    /// Moves to the next row; false once there is none, and then the statement can be run again.
    Result<bool> next();
    /// Runs a statement that gives no rows, and makes it ready to be run again.
    Result<void> run();
    void reset();

    /// Columns of the row, from 0. Text is valid until the next call of `next`.
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    std::int64_t integer(int column) const;
    double number(int column) const; ///< NaN for NULL

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
};

enum class DatabaseAccess { Read, Write, Create, Memory };

/// A connection to one SQLite file, for one thread.
class Database {
public:
    static Result<Database> open(const std::string& path, DatabaseAccess access);

    sqlite3* handle() const { return m_handle.get(); }
    std::string path() const;
    bool isReadOnly() const { return m_access == DatabaseAccess::Read; }
    bool insideTransaction() const { return m_depth > 0; }

    /// Fails as well if the transaction that it would belong to was rolled back by SQLite (a full disk).
    Result<Statement> prepare(std::string_view sql) const;
    /// Prepared, filled, run once, its rows left aside.
    template <class... Values>
    Result<void> run(std::string_view sql, const Values&... values) const
    {
        TRY(Statement statement, prepare(sql));
        RETURN_IF_ERROR(statement.bindAll(values...));
        return statement.run();
    }
    /// Several statements, one after another.
    Result<void> execute(const std::string& sql) const;
    /// The first column of the only row ("PRAGMA page_count").
    Result<std::int64_t> integer(std::string_view sql) const;
    Result<std::string> text(std::string_view sql) const;

    /// One transaction around `body`, or a savepoint inside one that has begun; rolled back if `body` fails.
    Result<void> inTransaction(const std::function<Result<void>()>& body);

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    class Scope;
    explicit Database(DatabaseAccess access) : m_access(access) {}
    Result<void> begin();
    Result<void> commit();
    void rollBack();
    Result<void> stillInside() const;

    std::unique_ptr<sqlite3, Close> m_handle;
    DatabaseAccess m_access;
    int m_depth = 0;
};

} // namespace antevia
