#pragma once

#include <functional>

#include "model/base/run_context.h"

namespace antevia {

/// Runs body(i) for each i in [0, count), on at most run.threads() threads. The only door to threads in `analysis`.
/// Each body writes to its own slot only, so the number of threads never changes a result. Fails with Cancelled if a
/// stop was requested (bodies not begun by then are left out), or with the error of the lowest i that failed.
Result<void> parallelFor(int count, const std::function<Result<void>(int)>& body, const RunContext& run);

} // namespace antevia
