#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"
#include "app/usecases/scenario_entries.h"
#include "model/base/number.h"
#include "model/base/text.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

/// A row of the parameter table.
struct Parameter {
    std::string name;
    const Uncertain& value;
    std::string unit;
    bool isShare = false;
};

Span parameterFigure(const PlanContext& context, const Parameter& parameter, const std::string& which, double value)
{
    PrintedFigure figure;
    figure.label = parameter.name + ", " + which;
    figure.value = value;
    figure.shown = parameter.isShare ? context.words.percent(value, std::abs(value) < 0.1 && value != 0.0 ? 1 : 0)
                                     : context.words.number(value, value == std::floor(value) ? 0 : 2);
    figure.unit = parameter.unit;
    figure.rule = "Parameter as entered";
    figure.inputs = {{"parameters", "", {}}};
    figure.cells = {cite(parameter.value.source)};
    return context.figures.figure(figure);
}

std::vector<TableCellText> parameterRow(const PlanContext& context, const Parameter& parameter)
{
    const Uncertain& value = parameter.value;
    const bool isFixed = value.low == value.high;
    return {cell(parameter.unit.empty() || parameter.isShare ? parameter.name : parameter.name + ", " + parameter.unit),
            isFixed ? cell("–") : cell(parameterFigure(context, parameter, "low", value.low)),
            cell(parameterFigure(context, parameter, "central", value.central)),
            isFixed ? cell("–") : cell(parameterFigure(context, parameter, "high", value.high)),
            cell(cite(value.source))};
}

void addPlaceRows(const PlanContext& context, TableBlock& table)
{
    const auto found = std::ranges::find(context.facts.parameters.places, context.partner.id, &PlaceParameters::place);
    if (found == context.facts.parameters.places.end())
        return;
    const std::string in = " in " + context.partner.name;
    if (found->registrationPerDay.central > 0.0)
        table.rows.push_back(parameterRow(context, {"Registered" + in, found->registrationPerDay, "people a day"}));
    table.rows.push_back(parameterRow(context, {"Stay after registration" + in, found->stayDays, "days"}));
    table.rows.push_back(parameterRow(context, {"Share applying for asylum" + in, found->asylumShare, "share", true}));
    table.rows.push_back(parameterRow(
        context, {"Share turning back a day when there is no way on" + in, found->strandedTurnBack, "share", true}));
    table.rows.push_back(
        parameterRow(context, {"Share arriving uncounted upstream" + in, found->unrecordedEntryShare, "share", true}));
}

void addLinkRows(const PlanContext& context, TableBlock& table)
{
    for (const LinkParameters& each : context.facts.parameters.links) {
        const Link* link = context.facts.network.find(each.link);
        if (!link || (link->from != context.partner.id && link->to != context.partner.id))
            continue;
        table.rows.push_back(parameterRow(context, {"Way " + link->name, each.transitDays, "days"}));
        if (each.capacityPerDay.central > 0.0)
            table.rows.push_back(
                parameterRow(context, {"Transport " + link->name, each.capacityPerDay, "people a day"}));
        table.rows.push_back(
            parameterRow(context, {"Share that passes when closed, " + link->name, each.leakage, "share", true}));
    }
}

Block parameterTable(const PlanContext& context)
{
    TableBlock table;
    table.caption = "Parameters of " + context.partner.name + " and its borders";
    table.columns = {words("Parameter", 2.2), numbers("Low", 0.7), numbers("Central", 0.8), numbers("High", 0.7),
                     words("Source", 2.6)};
    addPlaceRows(context, table);
    addLinkRows(context, table);
    table.rows.push_back(parameterRow(context, {"Delay until people turned away take another way",
                                                context.facts.parameters.diversionDelayDays, "days"}));
    table.note =
        "Each simulated course draws its own values between low and high. “Default, not verified” is general "
        "knowledge that nobody has checked. The parameters of the other places are in the tables that go with the "
        "plan.";
    return table;
}

std::string nameOf(const PlanContext& context, const SeriesId& series)
{
    const SeriesFacts* found = context.series(series);
    return found ? "“" + found->info.name + "”" : text(series);
}

/// The series that are forecast to come in: the scenario's own and those of other entries.
std::string entryNames(const PlanContext& context)
{
    std::vector<std::string> names;
    if (const auto entries = entriesToForecast(context.facts.network, context.facts.scenario))
        for (const EntryForecast& entry : *entries)
            names.push_back(entry.outside.empty() ? nameOf(context, entry.series)
                                                  : "“" + text(entry.outside) + "” from outside");
    return names.empty() ? nameOf(context, context.facts.scenario.entrySeries) : joined(names, ", ");
}

std::vector<Block> methodPart(const PlanContext& context)
{
    const Simulation& simulation = context.facts.simulation;
    const Wording& words = context.words;
    std::vector<Text> items;
    items.push_back(
        plain("Day 0 is what was published for " + words.date(context.asOf()) +
              ". People are moved through the corridor day by day; nobody is lost and nobody counted twice within "
              "a course."));
    items.push_back(prose("The same days are played through ",
                          enteredFigure(context, "Simulated courses", simulation.replicates,
                                        words.number(simulation.replicates), "courses"),
                          " times with other entries, other parameters and other chances (seed " +
                              std::to_string(simulation.seed) +
                              "). The middle is the median; the 80\u00A0% range leaves out the "
                              "lowest and the highest tenth."));
    items.push_back(plain("Entries come from the forecast of " + entryNames(context) +
                          ", as made from figures up to the as-of day."));
    if (const int days = context.facts.scenario.assimilatedDays; days > 0)
        items.push_back(prose("Courses whose parameters would have given the arrivals counted on the ",
                              enteredFigure(context, "Days that weight the courses", days, words.number(days), "days"),
                              " days up to the as-of day weigh more than others, so that the run starts from the latest "
                              "figures."));
    items.push_back(
        plain("Need is the number of people present, arriving or leaving, divided by how many one unit serves. "
              "Capacity is set by the tightest line that is known."));
    items.push_back(
        plain("A decision is due on the first day on which a shortage counts, less the time the action takes."));
    items.push_back(plain("The same figures, parameters and seed give the same numbers on every computer."));
    return {heading(2, "How the figures were worked out"), bullets(std::move(items))};
}

double meanMedian(const Paths& paths, int first, int last)
{
    double sum = 0.0;
    for (int day = first; day <= last; ++day)
        sum += spreadOn(paths, day).p50;
    return sum / (last - first + 1);
}

/// How many more would be present if something went on for a day longer than assumed: a day's flow.
Span dailyFlow(const PlanContext& context, Counted counted)
{
    const std::string what = counted == Counted::Arrivals ? "People arriving in " : "People leaving ";
    PrintedFigure figure;
    figure.label = what + context.partner.name + " a day, mean of the daily medians";
    figure.value = meanMedian(countedPaths(context.paths(), counted), 1, context.brief);
    figure.shown = context.words.roughly(figure.value);
    figure.unit = "persons a day";
    figure.rule = "Mean of the medians of days 1 to " + std::to_string(context.brief);
    figure.inputs = inputsOf(context, context.facts.scenario);
    return context.figures.figure(figure);
}

std::vector<Block> changePart(const PlanContext& context)
{
    std::vector<Text> items;
    for (const Measure& measure : context.facts.measures)
        if (std::ranges::find(context.facts.scenario.measures, measure.id) != context.facts.scenario.measures.end() &&
            measure.effective > context.asOf())
            items.push_back(plain("“" + measure.title + "” does not come on " + context.words.date(measure.effective) +
                                  ", or not as assumed."));
    const Span arriving = dailyFlow(context, Counted::Arrivals);
    items.push_back(prose("People stay a day longer than assumed: about ", arriving, " more would be present."));
    if (const auto down = context.downstream(); !down.empty()) {
        std::vector<std::string> names;
        for (const Place* place : down)
            names.push_back(place->name);
        const Span leaving = dailyFlow(context, Counted::Departures);
        items.push_back(prose("The way on to " + listed(names) + " closes: about ", leaving,
                              " more would be present each day that it stays closed."));
    }
    items.push_back(
        plain("More or fewer people enter the corridor than forecast, or a measure leaks more or less than assumed."));
    if (const PlaceCapacity* today = context.capacity(0); today && !today->unknownLines.empty())
        items.push_back(plain("A line that is not known today turns out to be the tightest."));
    return {heading(2, "What would change the judgement"), bullets(std::move(items))};
}

std::vector<Block> qualityPart(const PlanContext& context)
{
    std::vector<Text> items;
    for (const Vintage& vintage : context.facts.vintages) {
        std::string sentence = "Delivery " + text(vintage.id) + " (" + vintage.origin + "): ";
        const Span count = enteredFigure(context, "Values in delivery " + text(vintage.id), vintage.observations,
                                         context.words.number(vintage.observations), "values");
        const Span missing = enteredFigure(context, "Missing values in delivery " + text(vintage.id), vintage.missing,
                                           context.words.number(vintage.missing), "values");
        items.push_back(prose(sentence, count, " values, ", missing, " said to be missing",
                              vintage.leftOut.empty() ? "." : "; left out: " + vintage.leftOut + "."));
    }
    const auto addAll = [&](const std::vector<std::string>& warnings) {
        for (const std::string& warning : warnings)
            items.push_back(plain(capitalised(warning) + "."));
    };
    addAll(context.facts.simulation.warnings);
    std::vector<std::string> own;
    std::ranges::copy_if(context.facts.needs.warnings, std::back_inserter(own),
                         [&](const std::string& warning) { return warning.starts_with(context.partner.name); });
    addAll(own);
    if (items.empty())
        return {};
    return {heading(2, "Data quality"), bullets(std::move(items))};
}

} // namespace

std::vector<Block> assumptionsSection(const PlanContext& context)
{
    std::vector<Block> blocks{heading(1, "Assumptions, method and record")};
    if (!context.facts.plan.assumptions.empty()) {
        std::vector<Text> items;
        for (const std::string& assumption : context.facts.plan.assumptions)
            items.push_back(plain(assumption));
        blocks.push_back(bullets(std::move(items)));
    }
    blocks.push_back(parameterTable(context));
    append(blocks, methodPart(context));
    append(blocks, changePart(context));
    append(blocks, qualityPart(context));
    append(blocks, forecastRecord(context));
    return blocks;
}

} // namespace antevia
