#pragma once

#include "model/formats/cell_value.h"
#include "model/formats/found_series.h"

#include <optional>
#include <string>
#include <string_view>

namespace antevia {

/// A cell read as a figure with all that publishers glue to it: "14103 bp", ": c", "*", "<5", "[low]".
struct MarkedFigure {
    CellState state = CellState::Missing;
    double value = 0.0;
    std::uint8_t low = 0;
    std::uint16_t high = 0;
    std::string flags; ///< as written: "bp"
    FigureStatus status = FigureStatus::Final;
    bool saidFinal = false; ///< its status says that it was observed ("A", "final"), not only the want of one
    AdmiraltyGrade grade;
    int power = 0;                   ///< of ten, by which it was multiplied already
    int saidPower = 0;               ///< of ten, in which a heading or title says that it is written
    std::optional<CellRemark> wrong; ///< then nothing else counts
    std::optional<CellRemark> warning;
};

/// `wholeNumbers` as in FigureRules. Never turns a mark into 0.
MarkedFigure readMarkedFigure(const TableCell& cell, const TextDialect& dialect, bool wholeNumbers);
/// Whether a text is one of the words and signs for "no figure" ("n/a", ":", "*", "<5"); an empty one is.
bool isNoFigureMark(std::string_view text);

/// What a flag or status of SDMX or Eurostat ("p", "e", "bp", "M", "C") says of a figure beside it. Contradictions
/// (a value with status M) are `wrong`.
void applyFlags(std::string_view flags, MarkedFigure& figure);

/// "provisional", "estimated", "exercise" and the like as a status; nothing for any other text.
std::optional<FigureStatus> statusOf(std::string_view text);
/// Whether a text is a status in words, of a figure or of a cell without one ("suppressed, 1 to 4", "not available").
bool isStatusText(std::string_view text);
/// The Admiralty grade that a cell gives ("B2", "B", "2 - probably true"); none if it is no grade.
AdmiraltyGrade gradeOf(std::string_view text);

/// What a confidentiality status (C, N, S, D) says: a value that is not there is kept back. F is free.
void applyConfidentiality(std::string_view status, MarkedFigure& figure);

} // namespace antevia
