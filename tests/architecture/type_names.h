#pragma once

#include "tests/architecture/layers.h"

#include <vector>

namespace antevia {

/// Types that are defined under one full name in two files: to the linker they are one, and it keeps the functions
/// of either for both. Types within functions, within other types and in unnamed namespaces are their own.
std::vector<Violation> typesOfOneName(const std::vector<SourceFile>& files);

} // namespace antevia
