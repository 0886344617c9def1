#include "app/cli/question_words.h"
#include "model/time/date.h"

#include <cmath>

namespace antevia {
namespace {

nlohmann::json toJson(const MiddleRange& spread)
{
    return {{"p10", spread.low}, {"p50", spread.middle}, {"p90", spread.high}};
}

nlohmann::json toJson(const std::vector<MiddleRange>& byDay)
{
    nlohmann::json list{
        {"p10", nlohmann::json::array()}, {"p50", nlohmann::json::array()}, {"p90", nlohmann::json::array()}};
    for (const MiddleRange& spread : byDay) {
        list["p10"].push_back(spread.low);
        list["p50"].push_back(spread.middle);
        list["p90"].push_back(spread.high);
    }
    return list;
}

} // namespace

nlohmann::json toJson(const std::vector<PlaceLoad>& loads)
{
    nlohmann::json list = nlohmann::json::array();
    for (const PlaceLoad& load : loads)
        list.push_back({{"place", text(load.place)},
                        {"arrivals", toJson(load.arrivals)},
                        {"present", toJson(load.present)},
                        {"totalArrivals", toJson(load.totalArrivals)},
                        {"mostPresent", toJson(load.mostPresent)}});
    return list;
}

namespace {

template <class T>
nlohmann::json orNull(const std::optional<T>& value)
{
    return value ? nlohmann::json(*value) : nlohmann::json();
}

nlohmann::json orNull(const std::optional<Day>& day)
{
    return day ? nlohmann::json(printDay(*day)) : nlohmann::json();
}

nlohmann::json numberOrNull(double value)
{
    return std::isnan(value) ? nlohmann::json() : nlohmann::json(value);
}

nlohmann::json toJson(const ParameterEffect& effect)
{
    return {{"parameter", effect.parameter},     {"low", effect.low},
            {"central", effect.central},         {"high", effect.high},
            {"mu", effect.meanEffect},           {"muStar", effect.absoluteEffect},
            {"sigma", effect.effectSpread},      {"sobolFirst", orNull(effect.first)},
            {"sobolTotal", orNull(effect.total)}};
}

nlohmann::json toJson(const DecisionFlip& flip)
{
    return {{"parameter", flip.parameter},
            {"from", flip.from},
            {"to", orNull(flip.to)},
            {"changes", flip.to.has_value()},
            {"decideBy", orNull(flip.decideBy)}};
}

nlohmann::json toJson(const BreachCurve& curve)
{
    return {{"place", text(curve.place)},
            {"kind", word(curve.kind)},
            {"capacity", numberOrNull(curve.capacity)},
            {"breachDay", orNull(curve.breachDay)},
            {"probability", std::vector<double>(curve.byDay.begin(), curve.byDay.end())}};
}

nlohmann::json byCause(const std::vector<DifferenceCause>& causes, const std::vector<double>& persons)
{
    nlohmann::json shares = nlohmann::json::object();
    for (std::size_t i = 0; i < causes.size(); ++i)
        shares[word(causes[i])] = persons[i];
    return shares;
}

} // namespace

nlohmann::json toJson(const LoadIfClosed& answer)
{
    nlohmann::json closures = nlohmann::json::array();
    for (const ClosureLoad& closure : answer.closures)
        closures.push_back({{"link", text(closure.link)}, {"name", closure.name}, {"added", toJson(closure.added)}});
    return {{"scenario", text(answer.scenario)},
            {"day0", printDay(answer.day0)},
            {"days", answer.days},
            {"from", printDay(answer.from)},
            {"closures", closures}};
}

nlohmann::json toJson(const ComparedScenarios& comparison)
{
    nlohmann::json scenarios = nlohmann::json::array();
    for (const ScenarioOutcome& each : comparison.scenarios) {
        nlohmann::json breaches = nlohmann::json::array();
        for (const BreachCurve& curve : each.breaches)
            breaches.push_back(toJson(curve));
        scenarios.push_back({{"scenario", text(each.scenario)},
                             {"title", each.title},
                             {"load", toJson(each.load)},
                             {"added", toJson(each.added)},
                             {"breaches", breaches},
                             {"decideBy", orNull(each.decideBy)}});
    }
    return {{"day0", printDay(comparison.day0)},
            {"days", comparison.days},
            {"replicates", comparison.replicates},
            {"seed", comparison.seed},
            {"scenarios", scenarios}};
}

nlohmann::json toJson(const Sensitivity& sensitivity)
{
    nlohmann::json effects = nlohmann::json::array();
    for (const ParameterEffect& effect : sensitivity.effects)
        effects.push_back(toJson(effect));
    nlohmann::json flips = nlohmann::json::array();
    for (const DecisionFlip& flip : sensitivity.flips)
        flips.push_back(toJson(flip));
    return {{"scenario", text(sensitivity.scenario)},
            {"place", text(sensitivity.place)},
            {"target", word(sensitivity.target)},
            {"outcome", numberOrNull(sensitivity.outcome)},
            {"decideBy", orNull(sensitivity.decideBy)},
            {"leadTimeDays", sensitivity.leadTimeDays},
            {"effects", effects},
            {"flips", flips},
            {"runs", sensitivity.runs},
            {"remarks", sensitivity.remarks}};
}

nlohmann::json toJson(const RunDifference& difference)
{
    nlohmann::json places = nlohmann::json::array();
    for (const PlaceDifference& place : difference.places)
        places.push_back({{"place", text(place.place)},
                          {"arrivals",
                           {{"before", place.arrivalsBefore},
                            {"after", place.arrivalsAfter},
                            {"by", byCause(difference.causes, place.arrivalsBy)}}},
                          {"mostPresent",
                           {{"before", place.presentBefore},
                            {"after", place.presentAfter},
                            {"by", byCause(difference.causes, place.presentBy)}}}});
    nlohmann::json causes = nlohmann::json::array();
    for (const DifferenceCause cause : difference.causes)
        causes.push_back(word(cause));
    return {
        {"before", text(difference.before)}, {"after", text(difference.after)}, {"causes", causes}, {"places", places}};
}

} // namespace antevia
