#include "analysis/planning/thresholds.h"
#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"
#include "model/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

CapacityLine lineOf(BreachKind kind)
{
    return kind == BreachKind::Transport ? CapacityLine::Buses : CapacityLine::RegistrationStations;
}

/// Capacity of the partner by day (days + 1), in persons or persons a day; NaN where it is not known.
Eigen::VectorXd capacityByDay(const PlanContext& context, BreachKind kind)
{
    Eigen::VectorXd capacity = Eigen::VectorXd::Constant(context.facts.simulation.days + 1, notKnown);
    if (kind == BreachKind::Reception) {
        for (Eigen::Index day = 0; day < capacity.size(); ++day)
            if (const PlaceCapacity* known = context.capacity(static_cast<int>(day)))
                capacity[day] = known->persons;
        return capacity;
    }
    const Norm* norm = context.norm(lineOf(kind));
    for (const NeedRow& row : context.needsOf(lineOf(kind)))
        if (const int day = daysBetween(context.asOf(), row.day); norm && day >= 0 && day < capacity.size())
            capacity[day] = row.inHand * norm->personsPerUnit;
    return capacity;
}

const Paths& pathsOf(const PlanContext& context, BreachKind kind)
{
    switch (kind) {
    case BreachKind::Registration: return context.paths().arrivals;
    case BreachKind::Transport: return context.paths().departures;
    case BreachKind::Reception: break;
    }
    return context.paths().present;
}

Text levelText(const PlanContext& context, const Threshold& threshold, double capacity)
{
    const Span share = enteredFigure(context, "Threshold “" + threshold.indicator + "”, level", threshold.level,
                                     context.words.percent(threshold.level), "share of capacity");
    if (std::isnan(capacity))
        return prose(share, " of capacity");
    PrintedFigure people;
    people.label = "Threshold “" + threshold.indicator + "” in people";
    people.value = threshold.level * capacity;
    people.shown = context.words.number(std::ceil(people.value * (1.0 - 1e-9)));
    people.unit = context.words.unit(threshold.kind);
    people.rule = "Level × capacity on " + context.words.date(context.briefStart()) + ", rounded up";
    people.inputs = inputsOfNeeds(context);
    return prose(share, " of capacity: ", context.figures.figure(people), " " + people.unit);
}

TableCellText chanceCell(const PlanContext& context, const Threshold& threshold, const Eigen::VectorXd& capacity)
{
    if (std::isnan(capacity[context.brief]))
        return cell("not known");
    const Eigen::VectorXd share = activatedBy(pathsOf(context, threshold.kind), capacity, threshold.level,
                                              std::max(1, threshold.persistenceDays));
    const double byEnd = share[context.brief];
    const Span figure = probability(
        context, "Threshold “" + threshold.indicator + "” reached by " + context.words.date(context.briefEnd()), byEnd,
        "Share of simulated courses at or above the level for " +
            context.words.days(std::max(1, threshold.persistenceDays)) + " in a row by day " +
            std::to_string(context.brief));
    const auto even = std::ranges::find_if(share, [](double each) { return each >= 0.5; });
    const auto day = static_cast<int>(even - share.begin());
    const std::string from =
        day > context.brief ? "" : "; 50 % passed on " + context.words.shortDate(context.dayAt(day));
    return cell(prose(likelyWord(context, byEnd) + ", ", figure, from));
}

std::vector<TableCellText> thresholdRow(const PlanContext& context, const Threshold& threshold)
{
    const Eigen::VectorXd capacity = capacityByDay(context, threshold.kind);
    return {cell(threshold.indicator),
            cell(levelText(context, threshold, capacity[1])),
            cell(enteredFigure(context, "Threshold “" + threshold.indicator + "”, persistence",
                               threshold.persistenceDays, context.words.days(threshold.persistenceDays), "days")),
            cell(enteredFigure(context, "Threshold “" + threshold.indicator + "”, step down", threshold.stepDownLevel,
                               context.words.percent(threshold.stepDownLevel), "share of capacity")),
            cell(prose(context.phaseName(threshold.activates), ", decided by ", threshold.decidedBy)),
            chanceCell(context, threshold, capacity)};
}

Block thresholdTable(const PlanContext& context)
{
    TableBlock table;
    table.caption = "Thresholds: when a phase starts and when it ends";
    table.columns = {
        words("What is watched", 1.6), words("Starts at", 1.6),
        numbers("Held for", 0.8),      numbers("Ends at", 0.8),
        words("Starts phase", 1.7),    words("Reached by " + context.words.shortDate(context.briefEnd()), 1.6)};
    for (const Threshold& threshold : context.facts.plan.thresholds)
        table.rows.push_back(thresholdRow(context, threshold));
    table.note = "A threshold counts once it has been held for the days stated; it stands down at the lower level. " +
                 context.words.legend(context.facts.yardstick);
    return table;
}

Block phaseTable(const PlanContext& context)
{
    TableBlock table;
    table.caption = "Phases";
    table.columns = {words("Phase", 1.0), words("What is done", 2.4), words("Actions", 2.0)};
    for (const Phase& phase : context.facts.plan.phases) {
        std::vector<std::string> actions;
        for (const PlanAction& action : context.facts.plan.actions)
            if (action.phase == phase.id)
                actions.push_back(action.title);
        table.rows.push_back(
            {cell(phase.name), cell(phase.tasks), cell(actions.empty() ? "–" : joined(actions, "; "))});
    }
    return table;
}

} // namespace

std::vector<Block> thresholdsSection(const PlanContext& context)
{
    std::vector<Block> blocks{heading(1, "Thresholds and phases")};
    const Plan& plan = context.facts.plan;
    if (plan.thresholds.empty() && plan.phases.empty())
        blocks.push_back(paragraph("No thresholds and phases are set yet.", ParagraphStyle::Note));
    if (!plan.thresholds.empty())
        blocks.push_back(thresholdTable(context));
    if (!plan.phases.empty())
        blocks.push_back(phaseTable(context));
    return blocks;
}

} // namespace antevia
