#include "app/usecases/plan_document.h"

#include "app/usecases/plan_context.h"
#include "app/usecases/plan_numbering.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace antevia {
namespace {

const PlacePaths* pathsOf(const Simulation& simulation, const PlaceId& place)
{
    const auto found = std::ranges::find(simulation.places, place, &PlacePaths::place);
    return found == simulation.places.end() ? nullptr : &*found;
}

bool isWhole(const Simulation& simulation, const Paths& paths)
{
    return paths.rows() > 0 && paths.cols() == simulation.days + 1;
}

/// Whether an ensemble says all about a place where people stay.
bool hasStays(const Simulation& simulation, const PlaceId& place)
{
    const PlacePaths* paths = pathsOf(simulation, place);
    return paths && isWhole(simulation, paths->arrivals) && isWhole(simulation, paths->present) &&
           isWhole(simulation, paths->departures);
}

Result<void> checkComparison(const PlanFacts& facts)
{
    if (!facts.comparison)
        return {};
    const ComparedScenario& other = *facts.comparison;
    if (other.simulation.scenario != other.scenario.id || other.simulation.day0 != facts.simulation.day0 ||
        other.simulation.days < std::min(facts.simulation.days, facts.scenario.briefDays) ||
        !hasStays(other.simulation, facts.plan.partner))
        return Error{ErrorCode::Conflict,
                     "the scenario '" + text(other.scenario.id) +
                         "' cannot be compared: its simulation is of another day, "
                         "shorter, or on another network",
                     "Run both scenarios again from the same day."};
    return {};
}

Result<void> checkTogether(const PlanFacts& facts)
{
    const Simulation& simulation = facts.simulation;
    if (simulation.scenario != facts.scenario.id || simulation.day0 != facts.scenario.asOf)
        return Error{ErrorCode::Conflict, "the simulation is not of the scenario '" + text(facts.scenario.id) + "'",
                     "Run the scenario again."};
    if (facts.needs.day0 != simulation.day0 || facts.needs.days != simulation.days ||
        facts.needs.profile != facts.profile.id)
        return Error{ErrorCode::Conflict, "the needs were worked out from another simulation or standards profile",
                     "Work the needs out again."};
    if (simulation.days < 1 || facts.scenario.briefDays < 1)
        return Error{ErrorCode::InvalidInput, "a plan needs at least one day after the as-of day"};
    return checkComparison(facts);
}

Result<void> check(const PlanFacts& facts)
{
    const Place* partner = facts.network.find(facts.plan.partner);
    if (!partner)
        return Error{ErrorCode::InvalidInput,
                     "the plan's partner '" + text(facts.plan.partner) + "' is no place of the corridor"};
    if (partner->role == PlaceRole::Exit)
        return Error{ErrorCode::InvalidInput,
                     "nobody stays in " + partner->name + ", an exit of the corridor: it has no plan"};
    RETURN_IF_ERROR(checkTogether(facts));
    for (const Place& place : facts.network.places())
        if (const PlacePaths* paths = pathsOf(facts.simulation, place.id);
            !paths || !isWhole(facts.simulation, paths->arrivals))
            return Error{ErrorCode::Conflict, "the simulation has no arrivals in '" + text(place.id) + "'",
                         "Run the scenario again."};
    if (!hasStays(facts.simulation, facts.plan.partner))
        return Error{ErrorCode::Conflict, "the simulation has no people in " + partner->name,
                     "Run the scenario again."};
    return {};
}

Document emptyDocument(const PlanFacts& facts, const PlanContext& context)
{
    const Plan& plan = facts.plan;
    Document document;
    document.title = plan.title.empty() ? "Contingency plan of " + context.partner.name : plan.title;
    document.subtitle = facts.scenario.title;
    document.coverLines = coverLines(context);
    document.marking = plan.marking;
    document.footer = plan.edition.empty() ? plan.centre : plan.centre + " · " + plan.edition;
    document.madeAt = facts.now;
    document.attribution = facts.info.attribution;
    document.cover = coverBlocks(context);
    return document;
}

/// "Annex: …" becomes "Annex A: …" in the order of those that there are.
void letterAnnexes(Document& document)
{
    constexpr std::string_view start = "Annex";
    char letter = 'A';
    for (Block& block : document.blocks)
        if (auto* found = std::get_if<HeadingBlock>(&block); found && found->text.starts_with("Annex:"))
            found->text.insert(start.size(), {' ', letter++});
}

} // namespace

Result<PlanDocument> planDocument(const PlanFacts& facts)
{
    RETURN_IF_ERROR(check(facts));
    FigureRegister figures(facts.inputs);
    const PlanContext context{facts, figures, *facts.network.find(facts.plan.partner),
                              std::min(facts.scenario.briefDays, facts.simulation.days)};
    Document document = emptyDocument(facts, context);
    for (const auto section :
         {briefPage, purposeSection, situationSection, outlookSection, thresholdsSection, actionsSection, needsSection,
          protectionSection, assumptionsSection, dailyAnnex, dataNoteAnnex, afterwardsAnnex})
        append(document.blocks, section(context));
    letterAnnexes(document);
    markKosovo(document);
    return numberedAsPrinted(std::move(document), figures.traces());
}

} // namespace antevia
