#pragma once

#include "app/usecases/quality_of_project.h"
#include "app/usecases/vintages_of_project.h"

#include <nlohmann/json.hpp>

namespace antevia {

// What the verbs about data print as JSON. Missing figures are null.
nlohmann::json jsonOf(const VintageLine& line);
nlohmann::json jsonOf(const SeriesId& series, const RevisionTriangle& triangle);
nlohmann::json jsonOf(const SeriesDifference& difference);
nlohmann::json jsonOf(const QualityBoard& board);

} // namespace antevia
