#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>

namespace antevia {

/// SHA-256 (FIPS 180-4) of the bytes, 64 small hexadecimal digits.
std::string sha256Hex(std::string_view bytes);

/// The same of all bytes of a file, read block by block. Fails as readBlocks does.
Result<std::string> sha256OfFile(const std::string& path);

} // namespace antevia
