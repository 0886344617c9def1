#pragma once

#include <sys/resource.h>

#include <ctime>

namespace antevia {

/// Processor time of all threads so far.
inline double processSecondsSpent()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// The most memory that the process has held so far.
inline double peakMib()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0; // Linux gives KiB
}

} // namespace antevia
