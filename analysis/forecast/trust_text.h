#pragma once

#include <string_view>

namespace antevia {

/// resources/forecast/trust.txt, compiled in: constants of the analysis, which reads no files.
std::string_view trustText();

} // namespace antevia
