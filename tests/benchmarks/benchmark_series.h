#pragma once

#include "model/base/result.h"
#include "model/time/series.h"

#include <Eigen/Core>

#include <filesystem>
#include <string>
#include <vector>

namespace antevia {

/// One series of a benchmark set: what a method may see, and what came after.
struct BenchmarkSeries {
    std::string name;
    int season = 1;         ///< periods
    Series training;        ///< dated from 2000 on; the sets have no dates
    Eigen::VectorXd actual; ///< horizon; NaN missing
};

/// Reads `series_id,frequency,horizon,split,index,value`, the rows of a series in any order. Fails with Format, naming
/// the line, where a row cannot be read, a period stands twice, or one is missing between two others.
Result<std::vector<BenchmarkSeries>> readBenchmarkSeries(const std::filesystem::path& file);

/// Those of `all` that are named, one a line, in `file`.
Result<std::vector<BenchmarkSeries>> namedIn(const std::filesystem::path& file,
                                             const std::vector<BenchmarkSeries>& all);

/// The first and every n-th after it.
std::vector<BenchmarkSeries> everyNth(const std::vector<BenchmarkSeries>& all, int n);

} // namespace antevia
