#include "app/usecases/find_sensitivity.h"

#include "analysis/base/parallel.h"
#include "analysis/questions/decision.h"
#include "analysis/questions/morris.h"
#include "analysis/questions/sobol.h"
#include "app/usecases/compute.h"
#include "app/usecases/simulate_scenario.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

std::vector<std::string> namesOf(const std::vector<Assumption>& assumptions)
{
    std::vector<std::string> names;
    for (const Assumption& assumption : assumptions)
        names.push_back(assumption.name);
    return names;
}

Eigen::VectorXd centralOf(const std::vector<Assumption>& assumptions)
{
    Eigen::VectorXd positions(static_cast<int>(assumptions.size()));
    for (std::size_t i = 0; i < assumptions.size(); ++i)
        positions(static_cast<int>(i)) = centralPosition(assumptions[i].value);
    return positions;
}

/// What is asked of each ensemble, with the capacity of the place by day as needs are worked out.
Result<DecisionQuestion> questionOf(const ProjectFile& project, const SimulationInput& input,
                                    const SensitivityRequest& request, const RunContext& run)
{
    TRY(const NeedsInput needs, needsInput(project, request.scenario, request.plan));
    TRY(const Simulation base, simulate(input, run));
    TRY(const NeedsResult worked, workOut(base, needs, run));
    DecisionQuestion question;
    question.breach.place = request.place.empty() ? needs.actionsOf : request.place;
    question.breach.breachLevel = needs.breachLevel;
    question.breach.briefDays = needs.briefDays;
    std::vector<double> capacity;
    for (const PlaceCapacity& each : worked.capacities)
        if (each.place == question.breach.place) {
            capacity.push_back(each.persons);
            question.breach.line.push_back(each.tightest);
        }
    const bool isKnown = std::ranges::none_of(capacity, [](double persons) { return std::isnan(persons); });
    if (isKnown)
        question.breach.capacity = Eigen::Map<Eigen::VectorXd>(capacity.data(), static_cast<int>(capacity.size()));
    for (const DecideBy& decision : worked.decisions)
        if (decision.place == question.breach.place && decision.kind == BreachKind::Reception)
            question.leadTimeDays = std::max(question.leadTimeDays, decision.leadTimeDays);
    return question;
}

Result<void> checkQuestion(const DecisionQuestion& question, const SimulationInput& input, SensitivityTarget target)
{
    const Place* place = input.network.find(question.breach.place);
    if (!place || place->role == PlaceRole::Exit)
        return Error{ErrorCode::NotFound,
                     "'" + text(question.breach.place) + "' is no place on the corridor where people stay"};
    if (target == SensitivityTarget::BreachProbability && question.breach.capacity.size() == 0)
        return Error{ErrorCode::InvalidInput,
                     "the reception capacity of '" + text(question.breach.place) + "' is not known",
                     "State its sites, or judge by the most people present."};
    return {};
}

double targetOf(const DecisionOutcome& outcome, SensitivityTarget target)
{
    return target == SensitivityTarget::BreachProbability ? outcome.breachProbability : outcome.mostPresent;
}

/// One ensemble a row of `design`, and what it says to the target.
class Explorer {
public:
    Explorer(const SimulationInput& input, const DecisionQuestion& question, SensitivityTarget target)
        : m_input(input), m_question(question), m_target(target)
    {
    }
    Result<Eigen::VectorXd> at(const std::vector<std::string>& names, const Eigen::MatrixXd& design,
                               const RunContext& run)
    {
        TRY(const auto outcomes, outcomesAt(m_input, names, design, m_question, run));
        m_runs += static_cast<int>(outcomes.size());
        Eigen::VectorXd values(static_cast<int>(outcomes.size()));
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            values(static_cast<int>(i)) = targetOf(outcomes[i], m_target);
        return values;
    }
    int runs() const { return m_runs; }

private:
    const SimulationInput& m_input;
    const DecisionQuestion& m_question;
    SensitivityTarget m_target;
    int m_runs = 0;
};

/// Screens all assumptions; the one with the largest effect first.
Result<std::vector<ParameterEffect>> screened(const std::vector<Assumption>& assumptions, Explorer& explorer,
                                              const SensitivityRequest& request, std::uint64_t seed,
                                              const RunContext& run)
{
    const Eigen::MatrixXd design = morrisDesign(static_cast<int>(assumptions.size()), request.trajectories, seed);
    TRY(const Eigen::VectorXd values, explorer.at(namesOf(assumptions), design, run));
    const MorrisEffects found = morrisEffects(design, values);
    std::vector<ParameterEffect> effects;
    for (std::size_t i = 0; i < assumptions.size(); ++i) {
        const auto at = static_cast<int>(i);
        const Uncertain& value = assumptions[i].value;
        effects.push_back({assumptions[i].name,
                           value.low,
                           value.central,
                           value.high,
                           found.mean(at),
                           found.absolute(at),
                           found.spread(at),
                           {},
                           {}});
    }
    std::ranges::stable_sort(effects, std::ranges::greater(), &ParameterEffect::absoluteEffect);
    return effects;
}

/// Sobol indices of the first `leading` effects, the other assumptions drawn as they are.
Result<void> addIndices(std::vector<ParameterEffect>& effects, std::size_t leading, Explorer& explorer,
                        const SensitivityRequest& request, std::uint64_t seed, const RunContext& run)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < leading; ++i)
        names.push_back(effects[i].parameter);
    const Eigen::MatrixXd design = sobolDesign(static_cast<int>(leading), request.sobolSamples, seed);
    TRY(const Eigen::VectorXd values, explorer.at(names, design, run));
    const SobolIndices indices = sobolIndices(values, static_cast<int>(leading));
    for (std::size_t i = 0; i < leading; ++i) {
        if (std::isnan(indices.first(static_cast<int>(i))))
            continue;
        effects[i].first = indices.first(static_cast<int>(i));
        effects[i].total = indices.total(static_cast<int>(i));
    }
    return {};
}

Result<std::vector<DecisionFlip>> flipsOf(const std::vector<ParameterEffect>& effects, std::size_t leading,
                                          const SimulationInput& input, const DecisionQuestion& question, int leastDays,
                                          const RunContext& run)
{
    std::vector<DecisionFlip> flips(leading);
    const auto assumptions = assumptionsOf(input);
    const RunContext inner(run.stopToken(), {}, 1);
    const auto flipOne = [&](int i) -> Result<void> {
        const auto at = static_cast<std::size_t>(i);
        const auto assumption = std::ranges::find(assumptions, effects[at].parameter, &Assumption::name);
        TRY(flips[at], smallestFlip(input, *assumption, question, leastDays, inner));
        return {};
    };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(leading), flipOne, run));
    return flips;
}

} // namespace

Result<Sensitivity> findSensitivity(ProjectFile& project, const SensitivityRequest& request, const RunContext& run)
{
    RETURN_IF_ERROR(prepareRun(project, {request.scenario, request.now}, run.stage(0.0, 0.05)));
    TRY(ScenarioRun scenario, scenarioRun(project, request.scenario));
    scenario.input.scenario.replicates = request.replicates;
    scenario.input.scenario.assimilatedDays = 0; // the whole ranges are asked about
    TRY(const SimulationInput input, withEntries(scenario, run));
    const std::uint64_t seed = input.scenario.seed;
    TRY(const DecisionQuestion question, questionOf(project, input, request, run.stage(0.05, 0.1)));
    RETURN_IF_ERROR(checkQuestion(question, input, request.target));
    const auto assumptions = assumptionsOf(input);
    Sensitivity found;
    found.scenario = request.scenario;
    found.place = question.breach.place;
    found.target = request.target;
    found.leadTimeDays = question.leadTimeDays;
    if (assumptions.empty()) {
        found.remarks.push_back("No parameter of the corridor has a range, so none can change the decision.");
        return found;
    }
    TRY(const auto central, outcomesAt(input, namesOf(assumptions), centralOf(assumptions).transpose(), question, run));
    found.outcome = targetOf(central.front(), request.target);
    found.decideBy = central.front().decideBy;
    Explorer explorer(input, question, request.target);
    run.report(0.1, "screening " + std::to_string(assumptions.size()) + " assumptions");
    TRY(found.effects, screened(assumptions, explorer, request, seed, run.stage(0.1, 0.6)));
    if (found.effects.front().absoluteEffect == 0.0)
        found.remarks.push_back("No assumption changes the outcome anywhere in its range. Ask for the people present "
                                "to see which one moves them.");
    const std::size_t leading = std::min(assumptions.size(), static_cast<std::size_t>(std::max(0, request.leading)));
    if (request.sobolSamples > 0 && leading > 0)
        RETURN_IF_ERROR(addIndices(found.effects, leading, explorer, request, seed, run.stage(0.6, 0.9)));
    if (question.breach.capacity.size() > 0) {
        TRY(found.flips, flipsOf(found.effects, leading, input, question, request.flipDays, run.stage(0.9, 1.0)));
    }
    found.runs = 1 + explorer.runs();
    return found;
}

} // namespace antevia
