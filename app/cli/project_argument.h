#pragma once

#include "app/cli/terminal.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>

namespace antevia {

/// Opens the project that a verb names. For writing it fails with Conflict if somebody else has it.
Result<ProjectFile> openProject(const std::string& path, OpenMode mode, const Terminal& terminal);

/// The day that has to be said with an option. InvalidInput names the option.
Result<Day> dayOf(const std::string& written, const char* option);

/// The day that was said with an option; nothing if nothing was. InvalidInput names the option.
Result<std::optional<Day>> saidDay(const std::string& written, const char* option);

} // namespace antevia
