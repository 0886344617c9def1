#include "model/store/hardening.h"

#include <sqlite3.h>

#include <array>
#include <string_view>
#include <utility>

namespace antevia {
namespace {

constexpr int busyMilliseconds = 10'000; // longer than any commit but that of a very large delivery
constexpr int stepsBetweenLooks = 10'000;

/// What no statement of ours needs, and a made-up file might want.
int allow(void*, int action, const char* first, const char* second, const char*, const char*)
{
    switch (action) {
    case SQLITE_ATTACH: // giving space back attaches a nameless temporary file
        return first && *first == '\0' ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_TEMP_TRIGGER:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_TEMP_VIEW:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_DROP_VTABLE: return SQLITE_DENY;
    case SQLITE_FUNCTION: return second && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    default: return SQLITE_OK;
    }
}

void configure(sqlite3* database)
{
    constexpr std::array settings{
        std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},       std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},  std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        std::pair{SQLITE_DBCONFIG_DQS_DDL, 0},         std::pair{SQLITE_DBCONFIG_DQS_DML, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_FKEY, 1},     std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        std::pair{SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}};
    for (const auto& [setting, value] : settings)
        sqlite3_db_config(database, setting, value, nullptr);
}

void limit(sqlite3* database)
{
    constexpr std::array limits{std::pair{SQLITE_LIMIT_LENGTH, 1 << 28},
                                std::pair{SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                std::pair{SQLITE_LIMIT_COLUMN, 100},
                                std::pair{SQLITE_LIMIT_EXPR_DEPTH, 100},
                                std::pair{SQLITE_LIMIT_COMPOUND_SELECT, 20},
                                std::pair{SQLITE_LIMIT_VDBE_OP, 250'000},
                                std::pair{SQLITE_LIMIT_FUNCTION_ARG, 16},
                                std::pair{SQLITE_LIMIT_ATTACHED, 1},
                                std::pair{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
                                std::pair{SQLITE_LIMIT_VARIABLE_NUMBER, 100},
                                std::pair{SQLITE_LIMIT_TRIGGER_DEPTH, 10},
                                std::pair{SQLITE_LIMIT_WORKER_THREADS, 0}};
    for (const auto& [which, value] : limits)
        sqlite3_limit(database, which, value);
}

} // namespace

Result<void> harden(Database& database)
{
    sqlite3* handle = database.handle();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busyMilliseconds);
    configure(handle);
    limit(handle);
    sqlite3_set_authorizer(handle, &allow, nullptr);
    // Pages are not written before the commit, so that readers are held up by the commit only; but for changes of more
    // than 16,000 pages (64 MiB), which would fill the memory.
    return database.execute("PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL;"
                            "PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000; PRAGMA cache_spill = 16000");
}

StepLimit::StepLimit(Database& database, std::int64_t steps) : m_database(database), m_left(steps)
{
    sqlite3_progress_handler(m_database.handle(), stepsBetweenLooks, &StepLimit::countDown, this);
}

StepLimit::~StepLimit()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

int StepLimit::countDown(void* self)
{
    auto* limit = static_cast<StepLimit*>(self);
    limit->m_left -= stepsBetweenLooks;
    return limit->m_left <= 0 ? 1 : 0;
}

} // namespace antevia
