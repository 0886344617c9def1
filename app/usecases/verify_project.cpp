#include "app/usecases/verify_project.h"

#include "app/usecases/compute.h"
#include "app/usecases/state_of_project.h"
#include "app/usecases/write_plan.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/base/version.h"
#include "model/formats/json_values.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr double tolerance = 1e-9; ///< relative, for numbers that are not whole
constexpr std::size_t shownDifferences = 100;

class Comparison {
public:
    explicit Comparison(VerifyReport& report) : m_report(report) {}

    void compare(const std::string& where, const nlohmann::json& kept, const nlohmann::json& now)
    {
        if (kept.is_object() && now.is_object()) {
            for (const auto& [key, value] : kept.items())
                compare(where + " " + key, value, now.contains(key) ? now[key] : nlohmann::json());
        } else if (kept.is_array() && now.is_array() && kept.size() == now.size()) {
            for (std::size_t i = 0; i < kept.size(); ++i)
                compare(where + "[" + std::to_string(i) + "]", kept[i], now[i]);
        } else {
            leaf(where, kept, now);
        }
    }

    void compare(const std::string& where, const Paths& kept, const Paths& now)
    {
        m_report.compared += static_cast<int>(kept.size());
        if (kept.rows() != now.rows() || kept.cols() != now.cols())
            differ(where, "another size", "another size");
        else if (kept.size() > 0 && kept != now)
            differ(where, "people by replicate and day", "other numbers");
    }

    void differ(const std::string& where, const std::string& kept, const std::string& now)
    {
        ++m_report.differencesInAll;
        if (m_report.differences.size() < shownDifferences)
            m_report.differences.push_back({where, kept, now});
    }

private:
    void leaf(const std::string& where, const nlohmann::json& kept, const nlohmann::json& now)
    {
        ++m_report.compared;
        if (kept == now)
            return;
        if (kept.is_number() && now.is_number()) {
            const double a = kept.get<double>();
            const double b = now.get<double>();
            const bool whole = kept.is_number_integer() || now.is_number_integer();
            if (!whole && std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b)))
                return;
        }
        differ(where, shownSafely(kept.dump()), shownSafely(now.dump()));
    }

    VerifyReport& m_report;
};

/// Worked out with the total and all its parts.
Result<void> verifyReconciled(const ProjectFile& project, const Kept<Forecast>& kept, Comparison& comparison,
                              const RunContext& run)
{
    const ReconcileRequest request{kept.value.reconciledWith, kept.value.horizon(), kept.provenance.madeAt};
    TRY(const auto now, computeReconciled(project, request, run));
    const auto found =
        std::ranges::find_if(now, [&](const Kept<Forecast>& each) { return each.value.series == kept.value.series; });
    if (found == now.end())
        comparison.differ("forecast " + text(kept.value.series), "a part of " + text(request.total), "no part of it");
    else
        comparison.compare("forecast " + text(kept.value.series), toJson(kept.value), toJson(found->value));
    return {};
}

Result<void> verifyForecasts(const ProjectFile& project, Comparison& comparison, const RunContext& run)
{
    TRY(const auto ids, project.forecastSeries());
    for (const SeriesId& id : ids) {
        RETURN_IF_ERROR(run.checkpoint());
        TRY(const Kept<Forecast> kept, project.forecast(id));
        if (!kept.value.reconciledWith.empty()) {
            RETURN_IF_ERROR(verifyReconciled(project, kept, comparison, run.stage(0.0, 0.1)));
            continue;
        }
        const ForecastRequest request{id, kept.value.asOf, kept.value.horizon(), kept.provenance.madeAt};
        TRY(const Kept<Forecast> now, computeForecast(project, request, run.stage(0.0, 0.1)));
        comparison.compare("forecast " + text(id), toJson(kept.value), toJson(now.value));
    }
    return {};
}

void comparePlaces(const Simulation& kept, const Simulation& now, Comparison& comparison)
{
    for (std::size_t i = 0; i < kept.places.size() && i < now.places.size(); ++i) {
        const PlacePaths& a = kept.places[i];
        const PlacePaths& b = now.places[i];
        const std::string where = "simulation " + text(kept.scenario) + ", " + text(a.place) + ", ";
        comparison.compare(where + "arrivals", a.arrivals, b.arrivals);
        comparison.compare(where + "departures", a.departures, b.departures);
        comparison.compare(where + "present", a.present, b.present);
        comparison.compare(where + "waiting", a.waiting, b.waiting);
        comparison.compare(where + "stranded", a.stranded, b.stranded);
    }
    if (!(kept == now) && kept.places == now.places)
        comparison.differ("simulation " + text(kept.scenario), "links, starting points or notes", "others");
}

Result<void> verifySimulations(const ProjectFile& project, Comparison& comparison, const RunContext& run)
{
    TRY(const auto ids, project.simulatedScenarios());
    for (const ScenarioId& id : ids) {
        TRY(const Kept<Simulation> kept, project.simulation(id));
        const auto now = computeSimulation(project, id, kept.provenance.madeAt, run.stage(0.2, 0.8));
        if (!now && now.error().code == ErrorCode::Cancelled)
            return now.error();
        if (!now)
            comparison.differ("simulation " + text(id), "kept", "not recomputed: " + now.error().detail);
        else
            comparePlaces(kept.value, now->value, comparison);
    }
    return {};
}

Result<void> verifyNeeds(const ProjectFile& project, Comparison& comparison, const RunContext& run)
{
    TRY(const auto ids, project.simulatedScenarios());
    for (const ScenarioId& id : ids) {
        const auto kept = project.needs(id);
        if (!kept)
            continue;
        const auto now = computeNeeds(project, {id, {}, kept->provenance.madeAt}, run);
        if (!now)
            comparison.differ("needs " + text(id), "kept", "not recomputed: " + now.error().detail);
        else
            comparison.compare("needs " + text(id), toJson(kept->value), toJson(now->value));
    }
    return {};
}

void compareTraces(const std::vector<FigureTrace>& kept, const std::vector<FigureTrace>& now, Comparison& comparison)
{
    if (kept.size() != now.size())
        comparison.differ("figures in the plan", std::to_string(kept.size()), std::to_string(now.size()));
    for (std::size_t i = 0; i < std::min(kept.size(), now.size()); ++i) {
        const std::string where = "figure " + kept[i].ref + " (" + kept[i].label + ")";
        comparison.compare(where + " as printed", kept[i].shown, now[i].shown);
        if (kept[i].whole && kept[i].value != now[i].value)
            comparison.differ(where, printNumber(kept[i].value), printNumber(now[i].value));
        else
            comparison.compare(where, toJson(kept[i])["value"], toJson(now[i])["value"]);
    }
}

Result<void> verifyPlans(const ProjectFile& project, Comparison& comparison)
{
    TRY(const auto plans, project.tracedPlans());
    for (const PlanId& plan : plans) {
        TRY(const auto kept, project.traces(plan));
        TRY(const Provenance provenance, project.tracesProvenance(plan));
        const auto now = composePlan(project, {plan, {}, {}, provenance.madeAt});
        if (!now)
            comparison.differ("plan " + text(plan), "kept", "not recomputed: " + now.error().detail);
        else
            compareTraces(kept, now->traces, comparison);
    }
    return {};
}

Result<void> noteState(const ProjectFile& project, VerifyReport& report, const RunContext& run)
{
    TRY(const auto states, stateOfProject(project));
    for (const StepState& state : states)
        if (state.state == ResultState::Stale)
            report.stale.push_back(state.step + " " + state.id + ": " + joined(state.changed, ", ") + " changed");
    TRY(const auto damaged, project.damagedVintages(run));
    for (const VintageId& id : damaged)
        report.damaged.push_back(text(id));
    return {};
}

Result<void> noteVersion(const ProjectFile& project, VerifyReport& report)
{
    TRY(const auto ids, project.forecastSeries());
    report.madeBy = programVersion;
    for (const SeriesId& id : ids) {
        TRY(const Provenance provenance, project.provenanceOf("forecast", id.value));
        if (provenance.programVersion != programVersion)
            report.madeBy = provenance.programVersion;
    }
    report.sameVersion = report.madeBy == programVersion;
    return {};
}

} // namespace

Result<VerifyReport> verifyProject(const ProjectFile& project, const RunContext& run)
{
    VerifyReport report;
    Comparison comparison(report);
    RETURN_IF_ERROR(noteVersion(project, report));
    RETURN_IF_ERROR(noteState(project, report, run));
    if (!report.damaged.empty())
        return report; // nothing can be worked out from figures that are no longer what was taken in
    run.report(0.1, "recomputing the forecasts");
    RETURN_IF_ERROR(verifyForecasts(project, comparison, run));
    run.report(0.3, "recomputing the simulations");
    RETURN_IF_ERROR(verifySimulations(project, comparison, run));
    run.report(0.9, "recomputing needs and plan");
    RETURN_IF_ERROR(verifyNeeds(project, comparison, run));
    RETURN_IF_ERROR(verifyPlans(project, comparison));
    run.report(1.0, "verified");
    return report;
}

} // namespace antevia
