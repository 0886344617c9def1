#pragma once

#include "app/usecases/picture_of_corridor.h"
#include "model/report/small_charts.h"

namespace antevia {

enum class PlaceFigure { Present, Arrivals };
template <>
inline constexpr auto wordsOf<PlaceFigure> =
    std::array{std::pair{PlaceFigure::Present, "present"}, std::pair{PlaceFigure::Arrivals, "arrivals"}};

struct ChartsByPlaceRequest {
    ScenarioId scenario;
    PlaceFigure figure = PlaceFigure::Present;
    bool sameScale = false;
};

struct ChartsByPlace {
    SmallCharts charts;
    std::vector<PlaceId> places; ///< of the charts
};

/// People present, with what there is room for, or arriving, in every place of the kept simulation, median and central
/// 80 %, over the same days. Places without such figures are left out and named in the note. NotFound if the scenario
/// was not simulated.
Result<ChartsByPlace> chartsByPlace(const ProjectFile& project, const ChartsByPlaceRequest& request);

} // namespace antevia
