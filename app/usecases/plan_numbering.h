#pragma once

#include "app/usecases/write_plan.h"

#include <vector>

namespace antevia {

/// The document with its figures numbered F1, F2, … in the order in which they are printed, and their traces in the
/// same order. Traces of figures that are printed nowhere are left out.
PlanDocument numberedAsPrinted(Document document, const std::vector<FigureTrace>& traces);

} // namespace antevia
