#include "app/cli/question_words.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

std::string persons(const MiddleRange& spread)
{
    const Wording wording;
    return wording.number(spread.middle) + " (" + wording.number(spread.low) + " to " + wording.number(spread.high) +
           ")";
}

/// "+1,200", "-30".
std::string more(double value)
{
    return (value > 0.0 ? "+" : "") + Wording().number(value);
}

std::string more(const MiddleRange& spread)
{
    return more(spread.middle) + " (" + more(spread.low) + " to " + more(spread.high) + ")";
}

/// The first day on which the middle of the people present is furthest above that without the closure.
std::string peakDay(const PlaceLoad& load, Day day0)
{
    if (load.present.empty())
        return "";
    const auto peak = std::ranges::max_element(load.present, {}, &MiddleRange::middle);
    if (peak->middle <= 0.0)
        return "";
    const auto day = static_cast<int>(peak - load.present.begin());
    return ", most on " + Wording().shortDate(day0 + Days{day}) + ": " + more(*peak) + " present";
}

std::string valueOf(double number)
{
    const double size = std::abs(number);
    return Wording().number(number, size >= 10.0 ? 0 : size >= 0.1 || size == 0.0 ? 2 : 4);
}

std::string describe(const ScenarioOutcome& outcome, bool isFirst)
{
    const Wording wording;
    std::string out = text(outcome.scenario) + ", " + outcome.title + ":\n";
    for (std::size_t i = 0; i < outcome.load.size(); ++i) {
        const PlaceLoad& load = outcome.load[i];
        out += "  " + text(load.place) + ": arrivals " + persons(load.totalArrivals);
        if (!isFirst)
            out += ", " + more(outcome.added[i].totalArrivals);
        if (!load.present.empty())
            out += "; most present " + persons(load.mostPresent);
        if (!load.present.empty() && !isFirst)
            out += ", " + more(outcome.added[i].mostPresent);
        out += "\n";
    }
    for (const BreachCurve& curve : outcome.breaches)
        out += "  " + text(curve.place) + ", " + wording.name(curve.kind) + ": passed by the end in " +
               wording.probability(curve.byDay.tail(1)[0]) + " of courses" +
               (curve.breachDay ? ", runs out by " + wording.date(*curve.breachDay) : "") + "\n";
    if (outcome.decideBy)
        out += "  first decision due by " + wording.date(*outcome.decideBy) + "\n";
    return out;
}

std::string decisionWords(const std::optional<Day>& decideBy)
{
    return decideBy ? "decide by " + Wording().date(*decideBy) : "no decision due";
}

std::string shares(const std::vector<DifferenceCause>& causes, const std::vector<double>& by)
{
    std::string out;
    for (std::size_t i = 0; i < causes.size(); ++i)
        out += (i == 0 ? "" : ", ") + std::string(word(causes[i])) + " " + more(std::round(by[i]));
    return out.empty() ? "" : " (" + out + ")";
}

} // namespace

std::string describe(const std::vector<PlaceLoad>& loads)
{
    std::string out;
    for (const PlaceLoad& load : loads)
        out += "  " + text(load.place) + ": arrivals " + persons(load.totalArrivals) +
               (load.present.empty() ? "" : "; most present " + persons(load.mostPresent)) + "\n";
    return out;
}

std::string describe(const LoadIfClosed& answer)
{
    const Wording wording;
    std::string out = "Closures from " + wording.date(answer.from) + " in scenario '" + text(answer.scenario) + "', " +
                      wording.days(answer.days) + " from " + wording.date(answer.day0) +
                      ".\nPeople more or fewer than without the closure: median (80 % range).\n";
    for (const ClosureLoad& closure : answer.closures) {
        out += text(closure.link) + ", " + closure.name + ":\n";
        for (const PlaceLoad& load : closure.added)
            if (load.totalArrivals != MiddleRange() || load.mostPresent != MiddleRange())
                out += "  " + text(load.place) + ": arrivals " + more(load.totalArrivals) + peakDay(load, answer.day0) +
                       "\n";
    }
    return out;
}

std::string describe(const ComparedScenarios& comparison)
{
    const Wording wording;
    std::string out = wording.count(static_cast<double>(comparison.scenarios.size()), "scenario", "scenarios") + ", " +
                      wording.number(comparison.replicates) + " courses of " + wording.days(comparison.days) +
                      " each from " + wording.date(comparison.day0) + ", the same random numbers (seed " +
                      std::to_string(comparison.seed) + "). Median (80 % range), and against the first.\n";
    for (const ScenarioOutcome& outcome : comparison.scenarios)
        out += describe(outcome, &outcome == &comparison.scenarios.front());
    return out;
}

std::string describe(const Sensitivity& sensitivity)
{
    const bool isShare = sensitivity.target == SensitivityTarget::BreachProbability;
    std::string out = text(sensitivity.place) + ", " +
                      (isShare ? "probability that reception runs out" : "most people present") + ": " +
                      (isShare ? Wording().probability(sensitivity.outcome) : Wording().number(sensitivity.outcome)) +
                      " with central assumptions; " + decisionWords(sensitivity.decideBy) + ".\n";
    const auto shown = std::min<std::size_t>(sensitivity.effects.size(), 15);
    for (std::size_t i = 0; i < shown; ++i) {
        const ParameterEffect& effect = sensitivity.effects[i];
        const int decimals = isShare ? 3 : 0;
        out += "  " + effect.parameter + " (" + valueOf(effect.low) + " to " + valueOf(effect.high) + "): mu* " +
               Wording().number(effect.absoluteEffect, decimals) + ", mu " +
               Wording().number(effect.meanEffect, decimals) + ", sigma " +
               Wording().number(effect.effectSpread, decimals);
        if (effect.first)
            out += ", Sobol " + Wording().number(*effect.first, 2) + " alone, " + Wording().number(*effect.total, 2) +
                   " in all";
        out += "\n";
    }
    for (const DecisionFlip& flip : sensitivity.flips)
        out +=
            "  " + flip.parameter + ": " +
            (flip.to ? "from " + valueOf(flip.from) + " to " + valueOf(*flip.to) + ": " + decisionWords(flip.decideBy)
                     : "changes no decision anywhere in its range") +
            "\n";
    for (const std::string& remark : sensitivity.remarks)
        out += remark + "\n";
    return out + Wording().count(sensitivity.runs, "ensemble", "ensembles") +
           " simulated, and those of the decisions.\n";
}

std::string describe(const RunDifference& difference)
{
    const Wording wording;
    std::string out = "Persons, means over courses, before and after, and what each cause did:\n";
    for (const PlaceDifference& place : difference.places) {
        out += "  " + text(place.place) + ": arrivals " + wording.number(place.arrivalsBefore) + " to " +
               wording.number(place.arrivalsAfter) + shares(difference.causes, place.arrivalsBy);
        if (place.presentBefore != 0.0 || place.presentAfter != 0.0)
            out += "; most present " + wording.number(place.presentBefore) + " to " +
                   wording.number(place.presentAfter) + shares(difference.causes, place.presentBy);
        out += "\n";
    }
    return difference.causes.empty() ? out + "Nothing differs between the two runs.\n" : out;
}

} // namespace antevia
