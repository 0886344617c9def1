#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace antevia {

/// Whole numbers that add up to `whole` and stand as near to the parts as they can (largest remainder, Hamilton 1792):
/// each part is rounded down, then what is left goes, one each, to the parts with the largest remainders; of equal
/// remainders the earlier part comes first. The parts are finite and not negative; if they do not add up to `whole`
/// they are scaled so that they do. Without parts, or if all are 0, nothing can be shared out: all results are 0.
std::vector<std::int64_t> roundedParts(std::span<const double> parts, std::int64_t whole);

/// The same with the rounded sum of the parts as the whole: what is printed adds up to the printed total.
std::vector<std::int64_t> roundedParts(std::span<const double> parts);

} // namespace antevia
