#pragma once

#include "model/base/result.h"
#include "tests/benchmarks/learning_series.h"

#include <filesystem>
#include <string>
#include <vector>

namespace antevia {

/// Where learners of what forecasts are shipped with find series, and what they write.
struct LearnOptions {
    std::filesystem::path folder; ///< of the known sets
    std::filesystem::path out;
    int threads = 1;
    int every = 1;                  ///< every n-th series only
    std::filesystem::path networks; ///< that have not learnt from the last horizon of each training part, for trust
    bool isTrial = false;           ///< learn from earlier periods and score the last
};

/// Series of one kind to learn from, and how people know them.
struct SeriesSet {
    std::string origin;
    std::vector<LearningSeries> series;
    double share = 1.0; ///< of its examples' weight
};

/// The training parts of the known sets, their sums over quarters and years, and simulated counts of every frequency.
/// No value of a test part is read.
Result<std::vector<SeriesSet>> setsToLearnFrom(const LearnOptions& options);

/// How large an example of a set is.
struct ExampleSize {
    double scale = 1.0;  ///< its loss counts in proportion to one over it, …
    double volume = 0.0; ///< … and every person of this alike
};

/// Per example of one set, what a unit of its loss counts: so that a set of four times as many weighs twice, and within
/// it both series and people count.
std::vector<double> lossWeights(const std::vector<ExampleSize>& set, double share);
/// What each example of a set of so many counts for.
double exampleShare(std::size_t examples, double share);

/// "learnt 2026-11-26 by antevia-bench learn-spread --every 2"
std::string learntToday(const std::string& learner, const LearnOptions& options);

/// Nothing is written if `file` is empty.
Result<void> writeLearnt(const std::string& text, const std::filesystem::path& file);

} // namespace antevia
