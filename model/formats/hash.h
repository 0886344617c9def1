#pragma once

#include "model/base/result.h"
#include "model/base/run_context.h"

#include <string>
#include <string_view>

namespace antevia {

/// SHA-256 (FIPS 180-4) of the bytes, 64 small hexadecimal digits.
std::string sha256Hex(std::string_view bytes);

/// The same of all bytes of a file, read block by block. Fails as readBlocks does, and with Cancelled.
Result<std::string> sha256OfFile(const std::string& path, const RunContext& run = {});

} // namespace antevia
