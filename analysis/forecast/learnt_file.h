#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// A file that a program wrote of what it learnt: a first line that tells its kind and version, lines after "# " that
/// tell from what, and numbers after a word each.
struct LearntKind {
    std::string_view what;      ///< for people: "the spread learnt for forecasts"
    std::string_view firstLine; ///< "antevia spread 1"
    std::string_view learner;   ///< the subcommand of antevia-bench that makes it

    Error damaged(const std::string& how) const;
    Error unknownLine(std::string_view word) const;
};

struct LearntLine {
    std::string word;
    std::vector<double> numbers;
};

struct LearntLines {
    std::vector<std::string> origin;
    std::vector<LearntLine> lines;
};

/// Fails with Format, naming what is no number.
Result<LearntLines> readLearnt(const LearntKind& kind, std::string_view text);
std::string writtenLearnt(const LearntKind& kind, const LearntLines& learnt);

} // namespace antevia
