#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/base/id.h"
#include "model/base/words.h"
#include "model/time/series.h"

namespace antevia {

/// What an analyst says of consecutive figures of a series: a note, or how they are to be read. What was delivered
/// stays as it is; the correction lies over it.
struct Correction {
    enum class Kind {
        Note,    ///< the figures stay; what was found is explained
        Exclude, ///< read as missing
        Replace  ///< read as `values`
    };
    CorrectionId id; ///< "c1", "c2", …
    SeriesId series;
    Kind kind = Kind::Note;
    Period first;
    Eigen::VectorXd delivered; ///< what stood there when it was made, one row a period from `first`; NaN: missing
    Eigen::VectorXd values;    ///< of Replace: one row a period; else empty
    std::string finding;       ///< the word of the check whose finding it answers ("constant"); empty: of none
    std::string reason;
    std::string author;
    std::string madeAt; ///< UTC, "2026-11-22T09:00:00Z"

    Period last() const { return later(first, static_cast<int>(delivered.size()) - 1); }
    bool operator==(const Correction& other) const;
};
template <>
inline constexpr auto wordsOf<Correction::Kind> =
    std::array{std::pair{Correction::Kind::Note, "note"}, std::pair{Correction::Kind::Exclude, "exclude"},
               std::pair{Correction::Kind::Replace, "replace"}};

/// Fails with InvalidInput unless the correction says what, where, why and by whom: at least one period, a value for
/// each of them if it replaces (finite, none below 0), a reason and an author.
Result<void> checkCorrection(const Correction& correction);

/// `delivered` with the corrections of that series laid on it, in their order. A correction holds only where the figure
/// is still the one it was made for; outside the series it does nothing.
Series corrected(const Series& delivered, std::span<const Correction> corrections);

/// The periods of `delivered` at which the correction no longer holds, because another figure stands there now.
std::vector<Period> overtakenPeriods(const Series& delivered, const Correction& correction);

} // namespace antevia
