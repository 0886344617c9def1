#pragma once

#include "model/indicators/cell_mark.h"

namespace antevia {

/// Counts so small that they may tell of single people: rules of sharing protect them.
constexpr int leastSmallCount = 1;
constexpr int mostSmallCount = 4;
constexpr bool isSmallCount(double count)
{
    return count >= leastSmallCount && count <= mostSmallCount;
}

/// Whether the publisher gave a figure in confidence: by a status C, N, S or D (SDMX code list CL_CONF_STATUS; "conf C"
/// among the flags), or by the flag c of Eurostat beside a number. Such a figure never leaves the program.
bool isConfidential(const CellMark& mark);

/// The status of CL_CONF_STATUS under which it was given: "C", "N", "S", "D"; "F", free, if it was not in confidence.
std::string confidentialityOf(const CellMark& mark);

} // namespace antevia
