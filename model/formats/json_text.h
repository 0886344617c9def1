#pragma once

#include "model/base/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string_view>

namespace antevia {

struct JsonLimits {
    std::size_t bytes = std::size_t{64} << 20;      ///< of the whole text
    std::size_t stringBytes = std::size_t{1} << 20; ///< of one string or key
    std::size_t values = 10'000'000;                ///< in all
    int depth = 64;                                 ///< arrays and objects inside each other
};

/// One JSON value and nothing after it; a byte order mark before it is passed over, "-0.0" is 0. Fails with Format at
/// duplicate keys, numbers that no double or 64-bit integer holds, lone surrogates, bytes after the end and beyond the
/// limits; `detail` has the line and column, or the JSON pointer of the value.
Result<nlohmann::json> readJson(std::string_view text, const JsonLimits& limits = {});

} // namespace antevia
