#pragma once

#include "app/cli/terminal.h"

#include <string>
#include <vector>

namespace antevia {

/// Reads the arguments (without the program's name), does what they say and gives the exit code.
ExitCode runCommandLine(const std::vector<std::string>& arguments, Terminal terminal);

} // namespace antevia
