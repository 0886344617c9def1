#pragma once

#include "app/usecases/published_figures.h"
#include "model/formats/sheet.h"
#include "model/store/project_file.h"

#include <map>
#include <optional>
#include <vector>

namespace antevia {

// The sheets of tablesOfProject, one function each; results.
Sheet figuresSheet(const std::vector<FigureTrace>& traces);
/// Arrivals and people present by place and day: p10, p50, p90 of the ensemble, with what was published.
Sheet flowsSheet(const Network& network, const Simulation& simulation, const PublishedFigures& published);
/// Children and unaccompanied children by place and day; nothing if no group has a share of them.
std::optional<Sheet> childrenSheet(const Network& network, const Simulation& simulation,
                                   const std::vector<Group>& groups);
Sheet needsSheet(const Network& network, const NeedsResult& needs);
Sheet capacitiesSheet(const Network& network, const NeedsResult& needs);
Sheet breachesSheet(const Network& network, const NeedsResult& needs);
Sheet decisionsSheet(const Network& network, const NeedsResult& needs);
Sheet forecastsSheet(const std::vector<Forecast>& forecasts);
Sheet backtestsSheet(const std::vector<Forecast>& forecasts);

// … and what they rest on.
Sheet measuresSheet(const std::vector<Measure>& measures, const Scenario& scenario);
Sheet assumptionsSheet(const Network& network, const CorridorParameters& parameters);
Sheet normsSheet(const StandardsProfile& profile);
Sheet sitesSheet(const Network& network, const std::vector<Site>& sites);
Sheet seriesSheet(const std::vector<SeriesInfo>& series);
Sheet vintagesSheet(const std::vector<Vintage>& vintages);
/// One row a day or other period, one column a series; missing cells empty.
Sheet observationsSheet(const PublishedFigures& published);

} // namespace antevia
