#include "analysis/planning/decide_by.h"
#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"

#include <algorithm>

namespace antevia {
namespace {

TableCellText dueCell(const PlanContext& context, const PlanAction& action)
{
    const auto& decisions = context.facts.needs.decisions;
    const auto found = std::ranges::find(decisions, action.id, &DecideBy::actionId);
    if (found == decisions.end())
        return cell(action.closes ? "no shortage expected that it closes" : "with the phase");
    const DueText due = dueText(context, *found);
    return cell(due.text, due.isOverdue ? Emphasis::Alarm : Emphasis::None);
}

TableCellText addsCell(const PlanContext& context, const PlanAction& action)
{
    if (!action.closes)
        return cell("–");
    const std::string unit = context.words.unit(*action.closes);
    return cell(enteredFigure(context, "People that “" + action.title + "” adds", action.addsPersons,
                              context.words.number(action.addsPersons) + " " + unit, unit));
}

std::vector<TableCellText> actionRow(const PlanContext& context, const PlanAction& action)
{
    return {cell(action.title),
            cell(action.owner),
            dueCell(context, action),
            cell(enteredFigure(context, "Lead time of “" + action.title + "”", action.leadTimeDays,
                               context.words.days(action.leadTimeDays), "days")),
            addsCell(context, action),
            cell(action.resource.empty() ? "not stated" : action.resource),
            cell(context.phaseName(action.phase))};
}

/// Those with a decide-by date first, in its order; then the others in the plan's order.
std::vector<PlanAction> inOrderOfDate(const PlanContext& context)
{
    const auto& decisions = context.facts.needs.decisions;
    std::vector<PlanAction> actions = context.facts.plan.actions;
    std::ranges::stable_sort(actions, {}, [&](const PlanAction& action) {
        return std::ranges::find(decisions, action.id, &DecideBy::actionId) - decisions.begin();
    });
    return actions;
}

Block actionTable(const PlanContext& context)
{
    TableBlock table;
    table.caption = "Actions";
    table.columns = {words("Action", 2.0), words("Owner", 1.3),    words("Decide by", 1.4), numbers("Takes", 0.7),
                     numbers("Adds", 1.0), words("Resource", 1.5), words("Phase", 0.9)};
    for (const PlanAction& action : inOrderOfDate(context))
        table.rows.push_back(actionRow(context, action));
    table.note = "Decide by = first day on which a shortage counts, less the time the action takes to work.";
    return table;
}

Span gapFigure(const PlanContext& context, const BreachCurve& breach)
{
    PrintedFigure figure;
    figure.label = capitalised(context.words.name(breach.kind)) + " in " + context.partner.name + ", worst shortfall";
    figure.value = breach.worstGapP90;
    figure.shown = context.words.roughly(breach.worstGapP90);
    figure.unit = context.words.unit(breach.kind);
    figure.rule =
        "Largest 90th percentile of people above capacity on one day, days 0 to " + std::to_string(context.brief);
    figure.inputs = inputsOfNeeds(context);
    figure.cells = cellsOfSites(context, breach.line);
    return context.figures.figure(figure);
}

Text titles(const std::vector<PlanAction>& actions)
{
    std::vector<std::string> names;
    for (const PlanAction& action : actions)
        names.push_back("“" + action.title + "”");
    return plain(listed(names));
}

/// What the actions together do about a kind of shortage.
Text coverage(const PlanContext& context, const BreachCurve& breach)
{
    const ActionSet set = actionsNeeded(context.facts.plan.actions, breach.kind, breach.worstGapP90);
    const std::string unit = context.words.unit(breach.kind);
    Text text = prose(capitalised(context.words.name(breach.kind)) + ": the worst shortfall is about ",
                      gapFigure(context, breach), " " + unit + ", on " + context.words.date(breach.worstDay) + ". ");
    if (set.actions.empty())
        return prose(text, strong("The plan has no action that closes it."));
    PrintedFigure adds;
    adds.label = "Actions against a shortage of " + context.words.name(breach.kind) + ", together";
    adds.value = set.adds;
    adds.shown = context.words.number(set.adds);
    adds.unit = unit;
    adds.whole = true;
    adds.rule = "Sum of what the actions add, taken in the order of their lead times until the shortfall is covered";
    adds.inputs = {{"plan", context.facts.plan.id.value, {}}};
    const Span sum = context.figures.figure(adds);
    if (set.covers && set.actions.size() == 1)
        return prose(text, titles(set.actions), " covers it alone; it adds ", sum, ".");
    if (set.covers)
        return prose(text, "In the order of their lead times, ", titles(set.actions), " cover it; together they add ",
                     sum, ".");
    return prose(text, "All actions against it together add ", sum, ": ", strong("not enough"), ".");
}

} // namespace

DueText dueText(const PlanContext& context, const DecideBy& decision)
{
    if (decision.breachDay == context.asOf())
        return {plain("OVERDUE: capacity has run out; decide at once"), true};
    const Span due =
        dayFigure(context, "Decide by, “" + decision.action + "”", decision.breachDay - Days{decision.leadTimeDays},
                  "First day on which a shortage of " + context.words.name(decision.kind) + " counts, " +
                      context.words.date(decision.breachDay) + ", less the " +
                      context.words.days(decision.leadTimeDays) + " that the action takes");
    if (decision.daysLate > 0)
        return {prose("OVERDUE by " + context.words.days(decision.daysLate) + ": ", due), true};
    return {prose(decision.decideBy == context.asOf() ? "TODAY: " : "", due), false};
}

std::vector<Block> actionsSection(const PlanContext& context)
{
    std::vector<Block> blocks{heading(1, "Actions")};
    if (context.facts.plan.actions.empty()) {
        blocks.push_back(paragraph("No actions are set yet.", ParagraphStyle::Note));
        return blocks;
    }
    blocks.push_back(actionTable(context));
    std::vector<Text> items;
    for (const BreachKind kind : {BreachKind::Reception, BreachKind::Registration, BreachKind::Transport})
        if (const BreachCurve* breach = context.breach(kind); breach && breach->worstGapP90 > 0.0)
            items.push_back(coverage(context, *breach));
    if (items.empty())
        blocks.push_back(
            paragraph("No shortfall is expected " + context.briefDates() + " that the actions would have to cover."));
    else
        blocks.push_back(bullets(std::move(items)));
    return blocks;
}

} // namespace antevia
