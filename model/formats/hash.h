#pragma once

#include <string>
#include <string_view>

namespace antevia {

/// SHA-256 (FIPS 180-4) of the bytes, 64 small hexadecimal digits.
std::string sha256Hex(std::string_view bytes);

} // namespace antevia
