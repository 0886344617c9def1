#pragma once

#include <cstdint>
#include <string>

namespace antevia::fuzz {

/// `seed` with one to eight changes: bits flipped, bytes set, parts cut, doubled or moved, words of our formats put in.
/// The same `number`, the same bytes.
std::string mutated(const std::string& seed, std::uint64_t number);

} // namespace antevia::fuzz
