#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/wording/wording.h"
#include "model/scenario/measure.h"

namespace antevia {

/// A measure and whether it applies in the chosen scenario.
struct MeasureRow {
    Measure measure;
    bool applies = false;
};

/// What a table of measures shows of each, and what may be typed over.
std::vector<Column<MeasureRow>> measureColumns(const Wording& wording);

/// "leakage 10 % (5 % to 20 %)" of an effect that leaks; empty for others.
QString leakageText(const MeasureEffect& effect, const Wording& wording);

} // namespace antevia
