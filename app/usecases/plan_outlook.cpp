#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace antevia {
namespace {

/// Days of a week of the plan, counted from day 1.
struct Week {
    int first = 1;
    int last = 7;
};

std::vector<Week> weeksOf(const PlanContext& context)
{
    std::vector<Week> weeks;
    for (int first = 1; first <= context.brief; first += 7)
        weeks.push_back({first, std::min(first + 6, context.brief)});
    return weeks;
}

/// The measures of the scenario, earliest first.
std::vector<const Measure*> scenarioMeasures(const PlanContext& context)
{
    std::vector<const Measure*> found;
    for (const Measure& measure : context.facts.measures)
        if (std::ranges::find(context.facts.scenario.measures, measure.id) != context.facts.scenario.measures.end())
            found.push_back(&measure);
    std::ranges::stable_sort(found, {}, &Measure::effective);
    return found;
}

std::string effectText(const PlanContext& context, const Measure& measure)
{
    std::string text = capitalised(context.words.effectName(measure.effect));
    if (measure.rampDays > 0)
        text += ", in full after " + context.words.days(measure.rampDays);
    if (measure.ends)
        text += ", until " + context.words.date(*measure.ends);
    return text;
}

std::vector<Block> measuresPart(const PlanContext& context)
{
    const auto measures = scenarioMeasures(context);
    if (measures.empty())
        return {paragraph("The scenario assumes no change of the measures in force on " +
                          context.words.date(context.asOf()) + ".")};
    TableBlock table;
    table.caption = "Measures that the scenario assumes";
    table.columns = {words("From", 1.1), words("Measure", 2.2), words("Decided by", 1.3), words("Effect", 1.4),
                     words("Source", 2.0)};
    for (const Measure* measure : measures)
        table.rows.push_back({cell(context.words.date(measure->effective)), cell(measure->title),
                              cell(measure->decidedBy), cell(effectText(context, *measure)),
                              cell(cite(measure->source))});
    return {std::move(table)};
}

std::vector<TableCellText> weekRow(const PlanContext& context, const Week& week)
{
    const Ensemble own = ownEnsemble(context);
    const Place& place = context.partner;
    const int fullest = dayOfLargestMedian(context.paths().present, week.first, week.last);
    const auto arrivals = people(context, own, {Counted::Arrivals, place, week.first, week.last});
    const auto leaving = people(context, own, {Counted::Departures, place, week.first, week.last});
    const auto present = people(context, own, {Counted::Present, place, fullest, fullest});
    return {cell(daySpan(context, week.first, week.last)),
            cell(arrivals.middle),
            cell(arrivals.range),
            cell(leaving.middle),
            cell(present.middle),
            cell(present.range)};
}

Block weeklyTable(const PlanContext& context)
{
    TableBlock table;
    table.caption = "Planning figures of " + context.partner.name + " by week";
    table.columns = {words("Week", 1.3),
                     numbers("Arrivals, middle", 1.0),
                     numbers("80\u00A0% range", 1.5),
                     numbers("Leaving, middle", 1.0),
                     numbers("Most present, middle", 1.1),
                     numbers("80\u00A0% range", 1.5)};
    for (const Week& week : weeksOf(context))
        table.rows.push_back(weekRow(context, week));
    table.note =
        "Four simulated courses in five lie in the range. Middle values of the weeks do not add up to the middle "
        "of the whole. Most present: on the fullest day of the week.";
    return table;
}

std::vector<const Place*> neighbours(const PlanContext& context)
{
    auto places = context.upstream();
    const auto down = context.downstream();
    places.insert(places.end(), down.begin(), down.end());
    return places;
}

Text nameWithDirection(const PlanContext& context, const Place& place)
{
    const auto up = context.upstream();
    const bool isUpstream = std::ranges::find(up, &place) != up.end();
    return prose(place.name, isUpstream ? ", upstream" : ", downstream");
}

Block neighbourTable(const PlanContext& context)
{
    const auto weeks = weeksOf(context);
    TableBlock table;
    table.caption = "Arrivals in the neighbouring places by week: middle, and 80\u00A0% range";
    table.columns = {words("Place", 1.4)};
    for (const Week& week : weeks)
        table.columns.push_back(numbers(daySpan(context, week.first, week.last), 1.2));
    for (const Place* place : neighbours(context)) {
        std::vector<TableCellText> row{cell(nameWithDirection(context, *place))};
        for (const Week& week : weeks) {
            const auto arrivals =
                people(context, ownEnsemble(context), {Counted::Arrivals, *place, week.first, week.last});
            row.push_back(cell(prose(arrivals.middle, " (", arrivals.range, ")")));
        }
        table.rows.push_back(std::move(row));
    }
    table.note = "Counted at different borders: the rows are not added up.";
    return table;
}

/// A row of "how likely": what, by when, how likely in figures and words.
void addChance(const PlanContext& context, TableBlock& table, const BreachCurve& breach, int day)
{
    const double share = breach.byDay[day];
    const std::string date = context.words.date(context.dayAt(day));
    const std::string what =
        breach.kind == BreachKind::Reception      ? "More people present than " + context.partner.name + " can hold"
        : breach.kind == BreachKind::Registration ? "More arrivals in a day than can be registered"
                                                  : "More departures in a day than coaches can carry";
    const Span figure =
        probability(context, what + ", by " + date, share,
                    "Share of simulated courses in which it happens on day " + std::to_string(day) + " or before");
    table.rows.push_back({cell(what), cell("by " + date), cell(likelyWord(context, share)), cell(figure)});
}

/// Days up to which likelihoods are given: soon, and by the end of the brief.
std::vector<int> judgedDays(const PlanContext& context)
{
    std::vector<int> days;
    std::ranges::copy_if(std::array{3, 7}, std::back_inserter(days), [&](int day) { return day < context.brief; });
    days.push_back(context.brief);
    return days;
}

std::vector<Block> likelihoodPart(const PlanContext& context)
{
    TableBlock table;
    table.columns = {words("What", 3.0), words("By", 1.4), words("In words", 1.4), numbers("Probability", 1.0)};
    for (const BreachKind kind : {BreachKind::Reception, BreachKind::Registration, BreachKind::Transport})
        if (const BreachCurve* breach = context.breach(kind))
            for (const int day : judgedDays(context))
                addChance(context, table, *breach, day);
    if (table.rows.empty())
        return {paragraph("No likelihood of a shortage can be given, because no capacity figure of " +
                              context.partner.name + " is known.",
                          ParagraphStyle::Note)};
    table.caption = "How likely shortages are";
    table.note = context.words.legend(context.facts.yardstick);
    return {std::move(table)};
}

std::vector<TableCellText> comparisonRow(const PlanContext& context, const Ensemble& ensemble)
{
    const Place& place = context.partner;
    const Paths& present = PlanContext::pathsOf(ensemble.simulation, place.id).present;
    const int fullest = dayOfLargestMedian(present, 1, context.brief);
    const auto arrivals = people(context, ensemble, {Counted::Arrivals, place, 1, context.brief});
    const auto most = people(context, ensemble, {Counted::Present, place, fullest, fullest});
    return {cell(ensemble.scenario.title),
            cell(arrivals.middle),
            cell(arrivals.range),
            cell(most.middle),
            cell(most.range),
            cell(context.words.shortDate(context.dayAt(fullest)))};
}

std::vector<Block> comparisonPart(const PlanContext& context)
{
    TableBlock table;
    table.caption = "The scenarios side by side, " + context.words.dateRange(context.briefStart(), context.briefEnd());
    table.columns = {words("Scenario", 2.2),          numbers("Arrivals, middle", 1.0),
                     numbers("80\u00A0% range", 1.5), numbers("Most present, middle", 1.1),
                     numbers("80\u00A0% range", 1.5), words("Around", 0.8)};
    table.rows = {comparisonRow(context, ownEnsemble(context)), comparisonRow(context, comparedEnsemble(context))};
    table.note = "Both rest on the same figures, parameters and random numbers; they differ by the measures.";
    return {heading(2, "Beside the other scenario"), std::move(table)};
}

void addChart(std::vector<Block>& blocks, const std::optional<ChartSpec>& chart)
{
    if (chart)
        blocks.push_back(ChartBlock{withoutAfterwards(*chart)});
}

} // namespace

std::vector<Block> outlookSection(const PlanContext& context)
{
    const PlanCharts& charts = context.facts.charts;
    std::vector<Block> blocks{heading(1, "Planning scenario and planning figures"),
                              heading(2, "What the scenario assumes")};
    append(blocks, measuresPart(context));
    blocks.push_back(heading(2, "Planning figures"));
    blocks.push_back(weeklyTable(context));
    addChart(blocks, charts.arrivals);
    addChart(blocks, charts.present);
    if (!neighbours(context).empty()) {
        blocks.push_back(heading(2, "Up and down the corridor"));
        blocks.push_back(neighbourTable(context));
        for (const ChartSpec& chart : charts.neighbours)
            addChart(blocks, chart);
    }
    addChart(blocks, charts.entryForecast);
    blocks.push_back(heading(2, "How likely"));
    append(blocks, likelihoodPart(context));
    addChart(blocks, charts.breach);
    if (context.facts.comparison)
        append(blocks, comparisonPart(context));
    return blocks;
}

} // namespace antevia
