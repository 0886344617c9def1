#pragma once

#include "model/base/words.h"
#include "model/indicators/admiralty_grade.h"
#include "model/time/period.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// What a cell says: a number (0 is one), or one of the kinds of nothing that must never become 0.
enum class CellState : std::uint8_t {
    Figure,
    Missing,       ///< not available, not reported
    Suppressed,    ///< confidential; its range is known or not
    NotApplicable, ///< there can be no figure
    BelowRounding, ///< more than nothing, less than the unit
    NotYetDue      ///< its period is not over, or the publisher says it comes later
};
template <>
inline constexpr auto wordsOf<CellState> = std::array{std::pair{CellState::Figure, "figure"},
                                                      std::pair{CellState::Missing, "missing"},
                                                      std::pair{CellState::Suppressed, "suppressed"},
                                                      std::pair{CellState::NotApplicable, "not-applicable"},
                                                      std::pair{CellState::BelowRounding, "below-rounding"},
                                                      std::pair{CellState::NotYetDue, "not-yet-due"}};

/// How settled a figure is, as its publisher says. Figures of an exercise are made up.
enum class FigureStatus : std::uint8_t { Final, Preliminary, Estimate, Exercise };
template <>
inline constexpr auto wordsOf<FigureStatus> =
    std::array{std::pair{FigureStatus::Final, "final"}, std::pair{FigureStatus::Preliminary, "preliminary"},
               std::pair{FigureStatus::Estimate, "estimate"}, std::pair{FigureStatus::Exercise, "exercise"}};

/// What a publisher says of one cell beside its figure. A cell that is a final figure, or simply missing, needs none.
struct CellMark {
    Period period;
    CellState state = CellState::Figure; ///< other than Figure: the series is missing there
    int low = 0;                         ///< of a Suppressed one: from
    int high = 0;                        ///< to; 0: its range is not known
    FigureStatus status = FigureStatus::Final;
    AdmiraltyGrade grade;
    std::string flags; ///< as written: "bp"
    bool operator==(const CellMark&) const = default;
};

/// Whether it says anything that the figure alone does not.
bool saysMore(const CellMark& mark);

/// The mark of a period among marks in the order of periods; null if it has none.
const CellMark* markAt(const std::vector<CellMark>& marks, Period period);

/// "suppressed|1-4|final||c": state, range, status, grade, flags. Bars in the flags stay as they are.
std::string printMark(const CellMark& mark);
/// Reads what printMark prints; nothing for any other text.
std::optional<CellMark> parseMark(Period period, std::string_view text);

} // namespace antevia
