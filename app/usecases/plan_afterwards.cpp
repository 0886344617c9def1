#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

/// A place whose figures after the as-of day are known, with what was simulated for it.
struct Judged {
    const Place& place;
    const SeriesFacts& series;
    const Paths& arrivals;
};

std::vector<Judged> judgedPlaces(const PlanContext& context)
{
    std::vector<Judged> found;
    const auto add = [&](const Place& place) {
        const SeriesFacts* series = context.series(place.observed);
        const Paths& arrivals = PlanContext::pathsOf(context.facts.simulation, place.id).arrivals;
        if (series && series->info.frequency == Frequency::Daily &&
            series->afterwards.until(context.briefEnd()).size() >
                series->afterwards.until(context.briefEnd()).missing())
            found.push_back({place, *series, arrivals});
    };
    add(context.partner);
    for (const Place& place : context.facts.network.places())
        if (place.id != context.partner.id)
            add(place);
    return found;
}

/// How the plan did on the days whose figures are known.
struct Outcome {
    int days = 0;
    double inRange = 0.0;    ///< share of days inside the 80\u00A0% range
    double error = 0.0;      ///< mean absolute error of the middle
    double naiveError = 0.0; ///< of the last value known on the as-of day; NaN if there was none
};

double lastKnownValue(const Series& series)
{
    for (int i = series.size() - 1; i >= 0; --i)
        if (!std::isnan(series.values()[i]))
            return series.values()[i];
    return std::nan("");
}

Outcome outcomeOf(const PlanContext& context, const Judged& judged)
{
    Outcome outcome;
    const double naive = lastKnownValue(judged.series.known);
    for (int day = 1; day <= context.brief; ++day) {
        const double seen = judged.series.afterwards.at(context.dayAt(day));
        if (std::isnan(seen))
            continue;
        const Spread spread = spreadOn(judged.arrivals, day);
        ++outcome.days;
        outcome.inRange += spread.p10 <= seen && seen <= spread.p90 ? 1.0 : 0.0;
        outcome.error += std::abs(seen - spread.p50);
        outcome.naiveError += std::abs(seen - naive);
    }
    outcome.inRange /= outcome.days;
    outcome.error /= outcome.days;
    outcome.naiveError /= outcome.days;
    return outcome;
}

Span outcomeFigure(const PlanContext& context, const Judged& judged, const std::string& what, double value,
                   const std::string& shown)
{
    PrintedFigure figure;
    figure.label = judged.place.name + ", afterwards: " + what;
    figure.value = value;
    figure.shown = shown;
    figure.unit = shown.find('%') == std::string::npos ? "persons a day" : "share";
    figure.rule = "Figures published for days after " + context.words.date(context.asOf()) +
                  " against the simulated arrivals; the plan did not see them";
    figure.inputs = inputsOf(context, context.facts.scenario);
    figure.inputs.push_back({"vintage", text(judged.series.vintage), {}});
    return context.figures.figure(figure);
}

Span daysFigure(const PlanContext& context, const Judged& judged, const std::string& what, int days)
{
    PrintedFigure figure;
    figure.label = judged.place.name + ", " + what;
    figure.value = days;
    figure.shown = context.words.number(days);
    figure.unit = "days";
    figure.whole = true;
    figure.rule = "Days of the brief whose figure is known";
    figure.inputs = {{"vintage", text(judged.series.vintage), {}}};
    return context.figures.figure(figure);
}

Block outcomeTable(const PlanContext& context, const std::vector<Judged>& places)
{
    const Wording& words = context.words;
    TableBlock table;
    table.caption = "How far the plan's arrivals were right";
    table.columns = {antevia::words("Place", 1.6), numbers("Days compared", 0.9),
                     numbers("In the 80\u00A0% range", 1.0), numbers("Mean error, middle", 1.1),
                     numbers("Mean error, naive", 1.1)};
    for (const Judged& each : places) {
        const Outcome outcome = outcomeOf(context, each);
        table.rows.push_back({cell(each.place.name), cell(daysFigure(context, each, "days compared", outcome.days)),
                              cell(outcomeFigure(context, each, "share of days inside the 80\u00A0% range",
                                                 outcome.inRange, words.percent(outcome.inRange))),
                              cell(outcomeFigure(context, each, "mean error of the middle", outcome.error,
                                                 words.roughly(outcome.error))),
                              std::isnan(outcome.naiveError)
                                  ? cell("not known")
                                  : cell(outcomeFigure(context, each, "mean error of the naive forecast",
                                                       outcome.naiveError, words.roughly(outcome.naiveError)))});
    }
    table.note = "Naive: every day like the last one known on " + words.date(context.asOf()) +
                 ". A well set 80\u00A0% range holds about 80 % of the days.";
    return table;
}

/// Known values of the days `first` to `last`, summed.
struct ObservedSum {
    double sum = 0.0;
    int known = 0;
};

ObservedSum observedSum(const PlanContext& context, const Series& series, int first, int last)
{
    ObservedSum found;
    for (int day = first; day <= last; ++day)
        if (const double value = series.at(context.dayAt(day)); !std::isnan(value)) {
            found.sum += value;
            ++found.known;
        }
    return found;
}

std::vector<TableCellText> weekRow(const PlanContext& context, const Judged& judged, int first, int last)
{
    const ObservedSum seen = observedSum(context, judged.series.afterwards, first, last);
    const auto arrivals = people(context, ownEnsemble(context), {Counted::Arrivals, judged.place, first, last});
    const std::string week = daySpan(context, first, last);
    if (seen.known == 0)
        return {cell(week), cell("not available"), cell("–"), cell(arrivals.middle), cell(arrivals.range)};
    const Span sum = outcomeFigure(context, judged, "arrivals " + week, seen.sum, context.words.number(seen.sum));
    const Span days = daysFigure(context, judged, "days known " + week, seen.known);
    return {cell(week), cell(sum), cell(days), cell(arrivals.middle), cell(arrivals.range)};
}

Block weekTable(const PlanContext& context, const Judged& judged)
{
    TableBlock table;
    table.caption = "Arrivals in " + judged.place.name + ": what happened beside what was planned with";
    table.columns = {words("Week", 1.2), numbers("Happened", 1.1), numbers("On days known", 0.9),
                     numbers("Planned, middle", 1.1), numbers("80\u00A0% range", 1.5)};
    for (int first = 1; first <= context.brief; first += 7)
        table.rows.push_back(weekRow(context, judged, first, std::min(first + 6, context.brief)));
    return table;
}

/// Measures that came later, and what is told of those in the plan.
std::vector<Block> measureTable(const PlanContext& context)
{
    TableBlock table;
    table.caption = "Measures, as known afterwards";
    table.columns = {words("From", 1.1), words("Measure", 2.0), words("In the plan", 0.9), words("What was seen", 2.6)};
    for (const Measure& measure : context.facts.measures) {
        const auto& planned = context.facts.scenario.measures;
        const bool isPlanned = std::ranges::find(planned, measure.id) != planned.end();
        const bool isNews = !measure.observedAfterwards.empty() || measure.knownFrom > context.asOf();
        if (!isNews || measure.effective > context.dayAt(context.facts.simulation.days))
            continue;
        table.rows.push_back({cell(context.words.date(measure.effective)), cell(measure.title),
                              cell(isPlanned                            ? "yes"
                                   : measure.knownFrom > context.asOf() ? "not known then"
                                                                        : "no"),
                              cell(measure.observedAfterwards.empty() ? "nothing noted" : measure.observedAfterwards)});
    }
    if (table.rows.empty())
        return {};
    return {std::move(table)};
}

void addCharts(const PlanContext& context, std::vector<Block>& blocks)
{
    const PlanCharts& charts = context.facts.charts;
    const auto add = [&](const ChartSpec& chart) {
        if (std::ranges::find(chart.lines, ChartRole::Afterwards, &ChartLine::role) != chart.lines.end())
            blocks.push_back(ChartBlock{chart});
    };
    if (charts.arrivals)
        add(*charts.arrivals);
    for (const ChartSpec& chart : charts.neighbours)
        add(chart);
}

} // namespace

std::vector<Block> afterwardsAnnex(const PlanContext& context)
{
    const auto places = judgedPlaces(context);
    if (places.empty())
        return {};
    const std::string date = context.words.date(context.asOf());
    std::vector<Block> blocks{PageBreakBlock{}, heading(1, "Annex: what happened (not known on " + date + ")"),
                              paragraph("Nothing on these pages was known on " + date +
                                            ", and nothing of it entered the plan. It is here to judge the plan by.",
                                        ParagraphStyle::Callout)};
    if (places.front().place.id == context.partner.id)
        blocks.push_back(weekTable(context, places.front()));
    blocks.push_back(outcomeTable(context, places));
    append(blocks, measureTable(context));
    addCharts(context, blocks);
    return blocks;
}

} // namespace antevia
