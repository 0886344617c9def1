#pragma once

#include <string>
#include <vector>

#include "model/base/id.h"
#include "model/base/words.h"
#include "model/time/series.h"

namespace antevia {

/// What the quality board looks for.
enum class QualityCheck {
    Gap, Lump, Placeholder, Constant, Spike, LevelShift, Rounding, Timeliness, Completeness, PartialPeriod, Sum, Mirror
};
template <>
inline constexpr auto wordsOf<QualityCheck> = std::array{
    std::pair{QualityCheck::Gap, "gap"},
    std::pair{QualityCheck::Lump, "lump"},
    std::pair{QualityCheck::Placeholder, "placeholder"},
    std::pair{QualityCheck::Constant, "constant"},
    std::pair{QualityCheck::Spike, "spike"},
    std::pair{QualityCheck::LevelShift, "level-shift"},
    std::pair{QualityCheck::Rounding, "rounding"},
    std::pair{QualityCheck::Timeliness, "timeliness"},
    std::pair{QualityCheck::Completeness, "completeness"},
    std::pair{QualityCheck::PartialPeriod, "partial-period"},
    std::pair{QualityCheck::Sum, "sum"},
    std::pair{QualityCheck::Mirror, "mirror"}};

/// How much a finding bears on what is worked out from the series.
enum class FindingGrade { Notice, Doubtful, Serious };
template <>
inline constexpr auto wordsOf<FindingGrade> =
    std::array{std::pair{FindingGrade::Notice, "notice"}, std::pair{FindingGrade::Doubtful, "doubtful"},
               std::pair{FindingGrade::Serious, "serious"}};

/// Something about figures that whoever uses them should know, with what it rests on.
struct QualityFinding {
    QualityCheck check = QualityCheck::Gap;
    SeriesId series;
    SeriesId other; ///< the series compared with; empty if there is none
    Period first;   ///< the periods it is about, both included
    Period last;
    FindingGrade grade = FindingGrade::Notice;
    double sureness = 1.0;             ///< 0 (a guess) to 1 (certain)
    std::vector<Observation> evidence; ///< figures it was seen at, the most telling first; at most 12
    std::string what;                  ///< one sentence: what stands there
    std::string meaning;               ///< one sentence: what it means for whoever uses the figures
    Eigen::VectorXd proposal;          ///< figures that could stand there instead, one a period; empty if none
};

} // namespace antevia
