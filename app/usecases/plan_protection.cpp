#include "app/usecases/plan_composition.h"
#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"
#include "model/base/text.h"

namespace antevia {
namespace {

Span shareFigure(const PlanContext& context, const CompositionShare& group, const std::string& which, double share)
{
    PrintedFigure figure;
    figure.label = group.group + ", share of all, " + which;
    figure.value = share;
    figure.shown = context.words.percent(share, share * 100.0 == static_cast<int>(share * 100.0) ? 0 : 1);
    figure.unit = "share";
    figure.rule = "Assumption";
    figure.cells = {cite(group.share.source)};
    return context.figures.figure(figure);
}

/// People of a group among those present at the peak, by the middle numbers of both.
Span peopleFigure(const PlanContext& context, const CompositionShare& group, int day, double present)
{
    PrintedFigure figure;
    figure.label = group.group + " among people present in " + context.partner.name + " on " +
                   context.words.date(context.dayAt(day)) + ", middle";
    figure.value = group.share.central * present;
    figure.shown = context.words.roughly(figure.value);
    figure.unit = "persons";
    figure.rule = "Assumed share, central × median of people present";
    figure.inputs = inputsOf(context, context.facts.scenario);
    figure.cells = {cite(group.share.source)};
    return context.figures.figure(figure);
}

Block compositionTable(const PlanContext& context)
{
    const int fullest = dayOfLargestMedian(context.paths().present, 1, context.brief);
    const double present = spreadOn(context.paths().present, fullest).p50;
    TableBlock table;
    table.caption =
        "People to plan particular care for, on the fullest day (" + context.words.date(context.dayAt(fullest)) + ")";
    table.columns = {words("Group", 1.6),  numbers("Share, low", 0.8),     numbers("Central", 0.8),
                     numbers("High", 0.8), numbers("People, middle", 1.0), words("Source", 2.4)};
    for (const CompositionShare& group : defaultComposition())
        table.rows.push_back({cell(group.group), cell(shareFigure(context, group, "low", group.share.low)),
                              cell(shareFigure(context, group, "central", group.share.central)),
                              cell(shareFigure(context, group, "high", group.share.high)),
                              cell(peopleFigure(context, group, fullest, present)), cell(cite(group.share.source))});
    table.note =
        "Assumed shares from other, in part later, years of the same route; replace them by own counts as soon as "
        "there are any. The groups overlap and are not added up.";
    return table;
}

std::vector<Text> neighbourItems(const PlanContext& context)
{
    std::vector<Text> items;
    const auto add = [&](int position, bool isIncoming) {
        const Link& link = context.facts.network.links()[static_cast<std::size_t>(position)];
        const Place& other = *context.facts.network.find(isIncoming ? link.from : link.to);
        items.push_back(prose(strong(other.name), isIncoming ? ": people come from there" : ": people go on to there",
                              link.section.empty() ? "" : " (" + link.section + ")", "."));
    };
    const int partner = context.facts.network.indexOf(context.partner.id);
    for (const int link : context.facts.network.linksInto(partner))
        add(link, true);
    for (const int link : context.facts.network.linksFrom(partner))
        add(link, false);
    return items;
}

} // namespace

std::vector<Block> protectionSection(const PlanContext& context)
{
    const Plan& plan = context.facts.plan;
    std::vector<Block> blocks{heading(1, "Protection and coordination"), heading(2, "Protection")};
    append(blocks, paragraphs(plan.protection, "What is done for vulnerable people is not stated yet."));
    blocks.push_back(compositionTable(context));
    blocks.push_back(heading(2, "Coordination"));
    append(blocks, paragraphs(plan.coordination, "Who coordinates with whom is not stated yet."));
    if (auto items = neighbourItems(context); !items.empty())
        blocks.push_back(bullets(std::move(items)));
    if (!plan.distribution.empty())
        blocks.push_back(paragraph("The plan goes to: " + joined(plan.distribution, "; ") + "."));
    return blocks;
}

} // namespace antevia
