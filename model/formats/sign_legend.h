#pragma once

#include "model/formats/marked_figure.h"
#include "model/formats/table.h"

#include <map>
#include <string>

namespace antevia {

/// What the notes of a table say that its signs stand for: "--" for 0 to 5, "D" for withheld. By the sign as written.
/// Signs for nothing at all ("- represents zero") are not among them: no sign becomes 0.
using SignLegend = std::map<std::string, MarkedFigure>;

SignLegend signLegendOf(const Table& table);

} // namespace antevia
