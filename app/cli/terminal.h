#pragma once

#include "app/wording/wording.h"
#include "model/base/result.h"
#include "model/base/run_context.h"
#include "model/time/date.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <iosfwd>
#include <stop_token>
#include <string>

namespace antevia {

/// How the program ends. Printed by --help.
enum class ExitCode {
    Ok = 0,
    Differs = 1,  ///< verify found differences, or an import was refused for what stands in its rows
    Usage = 2,    ///< the command line is not understood
    BadInput = 3, ///< a file or value is not what it should be
    NotFound = 4,
    Conflict = 5,   ///< something is there already, in use, or out of date
    Io = 6,         ///< reading or writing failed: disk full, no permission
    Internal = 7,   ///< a calculation failed, or a defect of the program
    Cancelled = 130 ///< stopped with Ctrl-C; nothing was changed
};

/// Where a verb writes and what it may know of the world.
struct Terminal {
    std::ostream& out;
    std::ostream& err;
    std::string now;           ///< UTC, "2026-11-22T09:00:00Z"
    std::stop_token stop = {}; ///< Ctrl-C
    bool showProgress = false;
    bool json = false;
    int threads = 1;
    std::string holder = {}; ///< who opens a project: "user@host, Antevia 0.1.0, pid 4711"

    RunContext run() const;
    /// The day of `now`.
    Day today() const;
    /// `text` for people, or `json` if that is asked for.
    void print(const nlohmann::json& asJson, const std::string& asText) const;
    /// Says what went wrong on `err` (or as JSON on `out`) and gives the exit code.
    ExitCode fail(const Error& error) const;
};

} // namespace antevia
