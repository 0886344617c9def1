#pragma once

#include "app/usecases/quality_of_project.h"
#include "model/formats/table_out.h"

namespace antevia {

/// The board and the corrections as tables.
Sheet findingsSheet(const QualityBoard& board);
Sheet correctionsSheet(const QualityBoard& board);

} // namespace antevia
