#include "analysis/base/parallel.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace antevia {

Result<void> parallelFor(int count, const std::function<Result<void>(int)>& body, const RunContext& run)
{
    std::atomic<int> next{0};
    std::atomic<int> done{0};
    std::atomic<bool> failed{false};
    std::mutex mutex;
    int failedAt = count;
    std::optional<Error> failure;

    const auto work = [&] {
        for (int i = next++; i < count && !failed && !run.stopRequested(); i = next++) {
            const auto result = body(i);
            const std::lock_guard lock(mutex);
            if (!result && i < failedAt) {
                failedAt = i;
                failure = result.error();
                failed = true;
            }
            run.report(static_cast<double>(++done) / count);
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int t = 1; t < std::min(run.threads(), count); ++t)
            threads.emplace_back(work);
        work();
    }
    RETURN_IF_ERROR(run.checkpoint());
    if (failure)
        return *failure;
    return {};
}

} // namespace antevia
