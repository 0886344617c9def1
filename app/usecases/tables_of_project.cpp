#include "app/usecases/tables_of_project.h"

#include "app/usecases/info_as_shown.h"
#include "app/usecases/sheets.h"
#include "app/wording/wording.h"

namespace antevia {
namespace {

Result<std::vector<Forecast>> keptForecasts(const ProjectFile& project)
{
    TRY(const auto ids, project.forecastSeries());
    std::vector<Forecast> forecasts;
    for (const SeriesId& id : ids) {
        TRY(Kept<Forecast> kept, project.forecast(id));
        forecasts.push_back(std::move(kept.value));
    }
    return forecasts;
}

Result<std::vector<Sheet>> resultSheets(const ProjectFile& project, const Network& network, const ScenarioId& scenario,
                                        const PublishedFigures& published)
{
    TRY(const ProjectInfo info, project.info());
    std::vector<Sheet> sheets;
    if (const auto traces = project.traces(info.plan); traces && !traces->empty())
        sheets.push_back(figuresSheet(*traces));
    if (const auto simulation = project.simulation(scenario)) {
        sheets.push_back(flowsSheet(network, simulation->value, published));
        TRY(const CorridorParameters parameters, project.parameters());
        if (auto children = childrenSheet(network, simulation->value, parameters.groups))
            sheets.push_back(*std::move(children));
    }
    if (const auto needs = project.needs(scenario)) {
        sheets.push_back(needsSheet(network, needs->value));
        sheets.push_back(capacitiesSheet(network, needs->value));
        sheets.push_back(breachesSheet(network, needs->value));
        sheets.push_back(decisionsSheet(network, needs->value));
    }
    TRY(const auto forecasts, keptForecasts(project));
    if (!forecasts.empty()) {
        sheets.push_back(forecastsSheet(forecasts));
        sheets.push_back(backtestsSheet(forecasts));
    }
    return sheets;
}

Result<void> addInputSheets(std::vector<Sheet>& sheets, const ProjectFile& project, const Network& network,
                            const Scenario& scenario, const PublishedFigures& published)
{
    TRY(const ProjectInfo info, project.info());
    TRY(const auto measures, project.all<Measure>());
    TRY(const CorridorParameters parameters, project.parameters());
    TRY(const auto sites, project.all<Site>());
    TRY(const auto series, infosAsShown(project));
    TRY(const auto vintages, project.vintages());
    sheets.push_back(measuresSheet(measures, scenario));
    sheets.push_back(assumptionsSheet(network, parameters));
    if (const auto plan = project.get<Plan>(info.plan.value)) {
        TRY(const StandardsProfile profile, project.get<StandardsProfile>(plan->profile.value));
        sheets.push_back(normsSheet(profile));
    }
    sheets.push_back(sitesSheet(network, sites));
    sheets.push_back(seriesSheet(series));
    sheets.push_back(vintagesSheet(vintages));
    sheets.push_back(observationsSheet(published));
    return {};
}

bool namesKosovo(const Sheet& sheet)
{
    for (const auto& row : sheet.rows)
        for (const SheetValue& value : row)
            if (const auto* cell = std::get_if<std::string>(&value); cell && needsKosovoNote(*cell))
                return true;
    return needsKosovoNote(sheet.title);
}

} // namespace

Result<std::vector<Sheet>> tablesOfProject(const ProjectFile& project, const ScenarioId& id)
{
    TRY(const ProjectInfo info, project.info());
    TRY(const Network network, project.network());
    TRY(const Scenario scenario, project.get<Scenario>(id.value));
    TRY(const auto published, PublishedFigures::of(project));
    TRY(auto sheets, resultSheets(project, network, id, published));
    RETURN_IF_ERROR(addInputSheets(sheets, project, network, scenario, published));
    for (Sheet& sheet : sheets) {
        std::vector<std::string> notes{info.title + ". " + scenario.title + ". Figures as of " +
                                       Wording().date(scenario.asOf) + "."};
        if (!info.attribution.empty())
            notes.push_back(info.attribution);
        sheet.notes.insert(sheet.notes.begin(), notes.begin(), notes.end());
        if (namesKosovo(sheet))
            sheet.notes.emplace_back(kosovoNote);
    }
    return sheets;
}

} // namespace antevia
