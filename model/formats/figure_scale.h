#pragma once

#include "model/formats/found_series.h"
#include "model/formats/marked_figure.h"
#include "model/formats/message_log.h"

#include <optional>
#include <string_view>

// Figures that are written in thousands or millions. They are taken in as what they count, and that is told.
namespace antevia {

/// The power of ten that a cell of a column of multipliers says: "3", "3: Thousands", "thousands", "units "; nothing if
/// it says none.
std::optional<int> powerOfMultiplier(std::string_view text);
/// The power of ten that the words of a heading, a unit or a title say: 3 of "Population (thousands)", "in 1 000",
/// "THS_PER", "u tisućama"; 0 of "per 1 000 inhabitants", "50 thousand people" and all that say none.
int powerInWords(std::string_view text);
/// A figure times ten to that power, correct to 15 digits: 1697.1 thousand are 1697100.
double timesPower(double value, int power);
/// The same of a figure with its marks; the range of a suppressed one is no longer known. Whether a figure was
/// multiplied.
bool multiply(MarkedFigure& figure, int power);

/// Multiplies the figures of series whose own words, or those above the table, say that they are in thousands or
/// millions, and tells it. Rates stay, and so do all where the file says multipliers in figures. Units must be settled.
void multiplyByWords(FoundFile& file, MessageLog& log);

} // namespace antevia
