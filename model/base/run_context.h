#pragma once

#include <algorithm>
#include <functional>
#include <stop_token>
#include <string_view>

#include "model/base/result.h"

namespace antevia {

/// What long work is handed: a way to be stopped, a way to say how far it is, and how many threads it may use.
/// The number of threads never changes a result.
class RunContext {
public:
    /// Called with the share done, 0 … 1, and what is being done now. May be called from any thread, one at a time.
    using Progress = std::function<void(double share, std::string_view what)>;

    RunContext() = default;
    RunContext(std::stop_token stop, Progress progress, int threads)
        : m_stop(std::move(stop)), m_progress(std::move(progress)), m_threads(std::max(1, threads))
    {
    }

    bool stopRequested() const { return m_stop.stop_requested(); }
    std::stop_token stopToken() const { return m_stop; }
    int threads() const { return m_threads; }

    void report(double share, std::string_view what = {}) const
    {
        if (m_progress)
            m_progress(m_from + (m_to - m_from) * std::clamp(share, 0.0, 1.0), what);
    }

    /// The part of the whole from `from` to `to` (shares, 0 … 1), to hand to a callee.
    RunContext stage(double from, double to) const
    {
        RunContext part = *this;
        part.m_from = m_from + (m_to - m_from) * from;
        part.m_to = m_from + (m_to - m_from) * to;
        return part;
    }

    /// Fails with Cancelled once a stop is requested.
    Result<void> checkpoint() const
    {
        if (stopRequested())
            return Error{ErrorCode::Cancelled, "stopped on request; nothing was changed"};
        return {};
    }

private:
    std::stop_token m_stop;
    Progress m_progress;
    int m_threads = 1;
    double m_from = 0.0;
    double m_to = 1.0;
};

} // namespace antevia
