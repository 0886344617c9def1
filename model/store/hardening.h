#pragma once

#include "model/store/database.h"

#include <cstdint>
#include <string>

namespace antevia {

/// Makes a connection safe for a file that somebody else may have made up: no functions that reach outside, no views or
/// triggers, no other files, no memory mapping, small limits; and sure: every commit reaches the disk before it counts.
Result<void> harden(Database& database);

/// Stops what a connection does after a number of steps of SQLite's machine while it lives, so that a made-up file
/// cannot keep the program busy. Steps, not seconds: the same file is always judged alike.
class StepLimit {
public:
    StepLimit(Database& database, std::int64_t steps);
    StepLimit(const StepLimit&) = delete;
    StepLimit& operator=(const StepLimit&) = delete;
    ~StepLimit();

private:
    static int countDown(void* self);
    Database& m_database;
    std::int64_t m_left;
};

} // namespace antevia
