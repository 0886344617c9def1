#include "app/usecases/plan_numbers.h"

#include "app/usecases/plan_text.h"

#include <cmath>
#include <limits>

namespace antevia {
namespace {

std::string subject(Counted counted, const Place& place)
{
    switch (counted) {
    case Counted::Arrivals: return "People arriving in " + place.name;
    case Counted::Departures: return "People leaving " + place.name;
    case Counted::Present: break;
    }
    return "People present in " + place.name;
}

/// "median over 1,000 simulated courses (scenario 'closure', seed 1) of people arriving …".
std::string ruleFor(const PlanContext& context, const Ensemble& ensemble, const CountedPeople& wanted)
{
    const Simulation& simulation = ensemble.simulation;
    const std::string what = wanted.counted == Counted::Present    ? "people present at the end of day "
                             : wanted.counted == Counted::Arrivals ? "arrivals on day "
                                                                   : "departures on day ";
    const std::string days = wanted.first == wanted.last
                                 ? what + std::to_string(wanted.first)
                                 : "the sum of " + what + std::to_string(wanted.first) + " to " +
                                       std::to_string(wanted.last) + " within each course";
    return "over " + context.words.number(simulation.replicates) + " simulated courses (scenario '" +
           text(ensemble.scenario.id) + "', seed " + std::to_string(simulation.seed) + ") of " + days + ", place " +
           text(wanted.place.id);
}

/// Prints the three numbers of a spread.
class SpreadPrinter {
public:
    SpreadPrinter(const PlanContext& context, const Ensemble& ensemble, const CountedPeople& wanted)
        : m_context(context), m_ensemble(ensemble), m_wanted(wanted), m_rule(ruleFor(context, ensemble, wanted))
    {
    }

    Span printed(const std::string& quantileName, const std::string& quantileRule, double value) const
    {
        const Words& words = m_context.words;
        PrintedFigure figure;
        figure.label = subject(m_wanted.counted, m_wanted.place) + ", " +
                       words.dateRange(m_context.dayAt(m_wanted.first), m_context.dayAt(m_wanted.last)) + ", " +
                       quantileName;
        figure.value = value;
        figure.shown = words.roughly(value);
        figure.unit =
            m_wanted.first == m_wanted.last && m_wanted.counted != Counted::Present ? "persons a day" : "persons";
        figure.rule = quantileRule + " " + m_rule;
        figure.inputs = inputsOf(m_context, m_ensemble.scenario);
        figure.cells = cellsOfStart(m_context, m_wanted.place);
        return m_context.figures.figure(figure);
    }

private:
    using Words = Wording;
    const PlanContext& m_context;
    const Ensemble& m_ensemble;
    const CountedPeople& m_wanted;
    std::string m_rule;
};

double meanOfKnown(const Series& series, Day first, Day last, int& known)
{
    double sum = 0.0;
    known = 0;
    for (Day day = first; day <= last; day += Days{1})
        if (const double value = series.at(day); !std::isnan(value)) {
            sum += value;
            ++known;
        }
    return known > 0 ? sum / known : std::numeric_limits<double>::quiet_NaN();
}

std::string unitOf(const PlanContext& context, const SeriesFacts& series)
{
    return context.words.name(series.info.basis.unit);
}

} // namespace

Ensemble ownEnsemble(const PlanContext& context)
{
    return {context.facts.scenario, context.facts.simulation};
}

Ensemble comparedEnsemble(const PlanContext& context)
{
    EXPECTS(context.facts.comparison.has_value());
    return {context.facts.comparison->scenario, context.facts.comparison->simulation};
}

std::string daySpan(const PlanContext& context, int first, int last)
{
    const std::chrono::year_month_day from{context.dayAt(first)};
    const std::chrono::year_month_day to{context.dayAt(last)};
    const std::string end = context.words.shortDate(to);
    if (first == last)
        return end;
    const bool isSameMonth = from.month() == to.month() && from.year() == to.year();
    const std::string begin =
        isSameMonth ? std::to_string(static_cast<unsigned>(from.day())) : context.words.shortDate(from);
    return begin + " – " + end;
}

const Paths& countedPaths(const PlacePaths& paths, Counted counted)
{
    return counted == Counted::Arrivals  ? paths.arrivals
           : counted == Counted::Present ? paths.present
                                         : paths.departures;
}

SpreadText people(const PlanContext& context, const Ensemble& ensemble, const CountedPeople& wanted)
{
    const Paths& paths = countedPaths(PlanContext::pathsOf(ensemble.simulation, wanted.place.id), wanted.counted);
    const Spread spread = spreadOfSum(paths, wanted.first, wanted.last);
    const SpreadPrinter print(context, ensemble, wanted);
    SpreadText text;
    text.p50 = spread.p50;
    text.p90 = spread.p90;
    text.middle = print.printed("middle", "Median", spread.p50);
    text.low = print.printed("low end of the 80\u00A0% range", "10th percentile", spread.p10);
    text.high = print.printed("high end of the 80\u00A0% range", "90th percentile", spread.p90);
    text.range = text.low.text == text.high.text ? Text{text.low} : prose(text.low, " to ", text.high);
    return text;
}

Span probability(const PlanContext& context, const std::string& label, double share, const std::string& rule)
{
    PrintedFigure figure;
    figure.label = label;
    figure.value = share;
    figure.shown = context.words.probability(share);
    figure.unit = "probability";
    figure.rule = rule;
    figure.inputs = inputsOfNeeds(context);
    return context.figures.figure(figure);
}

std::string likelyWord(const PlanContext& context, double share)
{
    return context.words.likelihood(share, context.facts.yardstick);
}

Text likely(const PlanContext& context, Span probability, double share)
{
    const std::string word = likelyWord(context, share);
    const auto sentence = [&](const std::string& begin) { return prose(begin + " (", probability, ") that "); };
    if (word == "remote chance")
        return sentence("There is only a remote chance");
    if (word == "almost no chance")
        return sentence("There is almost no chance");
    if (word == "realistic possibility" || word == "roughly even chance")
        return sentence("There is a " + word);
    return sentence("It is " + (word == "likely or probable" ? std::string("likely") : word));
}

BreachText breachByEndOfBrief(const PlanContext& context, const BreachCurve& breach)
{
    const double share = breach.byDay[context.brief];
    const std::string label = capitalised(context.words.name(breach.kind)) + " in " + context.partner.name +
                              ": probability of running out by " + context.words.date(context.briefEnd());
    return {share, probability(context, label, share,
                               "Share of simulated courses in which people pass the capacity on day " +
                                   std::to_string(context.brief) + " or before")};
}

Span capacityFigure(const PlanContext& context, BreachKind kind, CapacityLine line, int day, double persons)
{
    PrintedFigure figure;
    const std::string when = context.words.date(context.dayAt(day));
    figure.label = kind == BreachKind::Reception ? "People that " + context.partner.name + " can hold on " + when
                                                 : capitalised(context.words.name(kind)) + " in " +
                                                       context.partner.name + ", capacity on " + when;
    figure.value = persons;
    figure.shown = context.words.number(persons);
    figure.unit = kind == BreachKind::Reception ? "persons" : "persons a day";
    figure.whole = true;
    figure.rule = kind == BreachKind::Reception
                      ? "Smallest over the known lines of amount in hand × persons per unit; tightest: " +
                            context.words.lineName(line)
                      : context.words.lineName(line) + " in hand × persons per unit";
    figure.inputs = inputsOfNeeds(context);
    figure.cells = cellsOfSites(context, line);
    return context.figures.figure(figure);
}

Span dayFigure(const PlanContext& context, const std::string& label, Day day, const std::string& rule)
{
    PrintedFigure figure;
    figure.label = label;
    figure.value = daysBetween(context.asOf(), day);
    figure.shown = context.words.date(day);
    figure.unit = "days after " + context.words.date(context.asOf());
    figure.whole = true;
    figure.rule = rule;
    figure.inputs = inputsOfNeeds(context);
    return context.figures.figure(figure);
}

Span breachDayFigure(const PlanContext& context, const BreachCurve& breach)
{
    EXPECTS(breach.breachDay.has_value());
    Span day = dayFigure(context,
                         capitalised(context.words.name(breach.kind)) + " in " + context.partner.name +
                             ": first day on which a shortage counts",
                         *breach.breachDay,
                         "First day by which " + context.words.percent(context.facts.needs.breachLevel) +
                             " of the simulated courses have passed the capacity");
    day.strong = true;
    return day;
}

Text observedFigure(const PlanContext& context, const SeriesFacts& series, Period period)
{
    const double value = series.known.at(period);
    if (std::isnan(value))
        return plain("not available");
    PrintedFigure figure;
    figure.label = series.info.name + ", " + context.words.period(period);
    figure.value = value;
    figure.shown = context.words.number(value);
    figure.unit = unitOf(context, series);
    figure.whole = true;
    figure.rule = "As published";
    figure.inputs = inputsOf(context, series);
    figure.cells = cellsOf(series, firstDay(period), firstDay(period));
    return {context.figures.figure(figure)};
}

MeanText meanFigure(const PlanContext& context, const SeriesFacts& series, Day first, Day last)
{
    int known = 0;
    const double mean = meanOfKnown(series.known, first, last, known);
    if (known == 0)
        return {plain("not available"), mean};
    PrintedFigure figure;
    figure.label = series.info.name + ", mean of " + context.words.dateRange(first, last);
    figure.value = mean;
    figure.shown = context.words.roughly(mean);
    figure.unit = unitOf(context, series) + " a day";
    figure.rule = "Mean of the " + context.words.count(known, "known value", "known values") + " of these days";
    figure.inputs = inputsOf(context, series);
    figure.cells = cellsOf(series, first, last);
    return {{context.figures.figure(figure)}, mean};
}

Span enteredFigure(const PlanContext& context, const std::string& label, double value, const std::string& shown,
                   const std::string& unit)
{
    PrintedFigure figure;
    figure.label = label;
    figure.value = value;
    figure.shown = shown;
    figure.unit = unit;
    figure.whole = value == std::floor(value);
    figure.rule = "As entered in the plan";
    figure.inputs = {{"plan", text(context.facts.plan.id), {}}};
    return context.figures.figure(figure);
}

} // namespace antevia
