#pragma once

#include "app/usecases/leaving_figures.h"
#include "app/usecases/quality_of_project.h"

namespace antevia {

/// The cells that do not leave the program as they are read or as they were delivered: what is told of figures may name
/// either.
Result<WithheldCells> withheldAsReadOrDelivered(const ProjectFile& project, FiguresExport request);

/// Takes the figures out of what a board tells of periods with withheld ones: findings say that they are not told,
/// corrections go. What is told of a sum tells of its parts, which may be any series.
void withholdIn(QualityBoard& board, const WithheldCells& withheld);

} // namespace antevia
