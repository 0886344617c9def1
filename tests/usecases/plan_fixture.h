#pragma once

#include "analysis/planning/needs.h"
#include "app/usecases/plan_document.h"
#include "app/usecases/plan_text.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace antevia::plan_test {

inline const Day asOf = makeDay(2015, 10, 16);
constexpr int daysSimulated = 20;
constexpr int briefDays = 14;
constexpr int replicates = 20;

inline Network corridor()
{
    return Network::make(
               {{.id = {"HR"}, .name = "Croatia", .countryCode = "HR", .role = PlaceRole::Entry, .observed = {"HR"}},
                {.id = {"SI"}, .name = "Slovenia", .countryCode = "SI", .observed = {"SI"}},
                {.id = {"AT"}, .name = "Austria", .countryCode = "AT", .role = PlaceRole::Exit, .observed = {"AT"}}},
               {{.id = {"HR-SI"}, .from = {"HR"}, .to = {"SI"}, .name = "Croatia – Slovenia", .section = "Dobova"},
                {.id = {"SI-AT"}, .from = {"SI"}, .to = {"AT"}, .name = "Slovenia – Austria", .section = "Spielfeld"}})
        .value();
}

inline Source cited(std::string document)
{
    return {.standing = Standing::Cited, .publisher = "UNHCR", .document = std::move(document), .date = "2015-10-16"};
}

/// People that grow by `perDay` a day in the middle course; courses differ by their number.
inline Paths growing(int perDay)
{
    Paths paths(replicates, daysSimulated + 1);
    for (Eigen::Index day = 0; day < paths.cols(); ++day)
        for (Eigen::Index i = 0; i < paths.rows(); ++i)
            paths(i, day) = static_cast<std::int32_t>(day * (perDay + 10 * i));
    return paths;
}

inline Simulation simulation(const ScenarioId& scenario, int perDay)
{
    Simulation made{.scenario = scenario, .day0 = asOf, .days = daysSimulated, .replicates = replicates, .seed = 7};
    const Paths people = growing(perDay);
    made.places = {{.place = {"HR"}, .arrivals = people, .departures = people, .present = people},
                   {.place = {"SI"}, .arrivals = people, .departures = people, .present = people},
                   {.place = {"AT"}, .arrivals = people}};
    return made;
}

inline SeriesFacts series(const std::string& place, const std::string& name, std::vector<double> known,
                          std::vector<double> afterwards = {})
{
    const auto from = [](Day first, std::vector<double>& values) {
        return Series(periodOf(first, Frequency::Daily),
                      Eigen::Map<Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size())));
    };
    SeriesFacts facts{
        .info = {.id = {place}, .name = name, .place = {place}, .source = cited("Daily estimated arrivals")}};
    facts.known = from(asOf - Days{static_cast<int>(known.size()) - 1}, known);
    if (!afterwards.empty())
        facts.afterwards = from(asOf + Days{1}, afterwards);
    facts.vintage = {"v1"};
    return facts;
}

inline PlanAction action(std::string id, int leadTimeDays, double adds)
{
    return {.id = id,
            .title = "Open " + id,
            .owner = "Civil Protection",
            .phase = "alert",
            .leadTimeDays = leadTimeDays,
            .resource = "Army stocks",
            .closes = BreachKind::Reception,
            .addsPersons = adds};
}

inline Plan plan()
{
    Plan made{
        .id = {"si"}, .partner = {"SI"}, .title = "Contingency plan for a large influx", .centre = "NCC Ljubljana"};
    made.edition = "Edition 1";
    made.validFrom = asOf;
    made.validUntil = asOf + Days{30};
    made.approvals = {{"Head of the centre", "Approved by"}};
    made.purpose = "To be ready to receive people with dignity.";
    made.legalBasis = "Government decision.";
    made.protection = "Families stay together.";
    made.coordination = "Daily call with Zagreb and Vienna.";
    made.distribution = {"Austria", "Croatia", "Kosovo"};
    made.thresholds = {{.id = "t",
                        .indicator = "People present",
                        .level = 0.8,
                        .persistenceDays = 2,
                        .activates = "alert",
                        .decidedBy = "Government"}};
    made.phases = {{"alert", "1 Alert", "Call staff in"}};
    made.actions = {action("tents", 2, 100), action("barracks", 10, 2000)};
    made.assumptions = {"Weather stays dry."};
    made.profile = {"transit"};
    return made;
}

inline StandardsProfile profile()
{
    const auto norm = [](CapacityLine line, NeedDriver driver, double personsPerUnit) {
        return Norm{.line = line,
                    .driver = driver,
                    .personsPerUnit = personsPerUnit,
                    .statement = "A norm",
                    .id = word(line),
                    .source = {.note = "general knowledge"}};
    };
    return {.id = {"transit"},
            .name = "Transit",
            .norms = {norm(CapacityLine::Beds, NeedDriver::Present, 1.0),
                      norm(CapacityLine::Toilets, NeedDriver::Present, 50.0),
                      norm(CapacityLine::Buses, NeedDriver::Departures, 100.0)}};
}

inline Site slovenia(double beds)
{
    return {.id = {"sentilj"},
            .place = {"SI"},
            .name = "Šentilj",
            .lines = {{.line = CapacityLine::Beds, .amount = beds, .source = cited("Capacities")}}};
}

/// Works the needs out again, after a change of sites, plan or simulation.
inline void workOutAgain(PlanFacts& facts)
{
    NeedsInput input{.network = facts.network, .sites = facts.sites, .profile = facts.profile};
    input.actions = facts.plan.actions;
    input.actionsOf = facts.plan.partner;
    input.briefDays = facts.scenario.briefDays;
    facts.needs = workOut(facts.simulation, input, {}).value();
}

/// Slovenia on 16 October 2015: about 200 people more each day, room for `beds`.
inline PlanFacts facts(double beds = 1000)
{
    PlanFacts made;
    made.info = {.title = "Corridor", .question = "What if Hungary closes its border?", .asOf = asOf};
    made.network = corridor();
    made.parameters.diversionDelayDays = {0, 1, 3, {.note = "press"}};
    PlaceParameters place{.place = {"SI"}};
    place.stayDays = {0.5, 1, 2, cited("Transit")};
    made.parameters.places = {place};
    made.parameters.links = {{.link = {"SI-AT"}, .transitDays = fixedAt(1), .leakage = {0.0, 0.1, 0.3, {}}}};
    made.plan = plan();
    made.profile = profile();
    made.sites = {slovenia(beds)};
    made.measures = {{.id = {"closure"},
                      .title = "Hungary closes its border with Croatia",
                      .decidedBy = "Hungary",
                      .effective = asOf + Days{1},
                      .knownFrom = asOf,
                      .effect = CloseLink{{"HR-SI"}, {}},
                      .source = cited("Announcement"),
                      .observedAfterwards = "People turned to Slovenia at once"}};
    made.scenario = {.id = {"closure"},
                     .title = "Closure",
                     .asOf = asOf,
                     .days = daysSimulated,
                     .briefDays = briefDays,
                     .replicates = replicates,
                     .entrySeries = {"HR"},
                     .measures = {{"closure"}}};
    made.simulation = simulation({"closure"}, 100);
    made.series = {
        series("HR", "Arrivals in Croatia", std::vector<double>(16, 5000.0)),
        series("SI", "Arrivals in Slovenia", {0, 0, std::nan(""), 0}, {3000, 2700, 7677, std::nan(""), 12616})};
    made.vintages = {{.id = {"v1"}, .origin = "case", .observations = 20, .missing = 1}};
    made.inputs = inputsOfPlan(made);
    for (InputRef& input : made.inputs)
        input.hash = "hash of " + input.kind + " " + input.id;
    made.now = "2026-11-22T09:00:00Z";
    workOutAgain(made);
    return made;
}

/// Room for everybody: no shortage is ever near.
inline PlanFacts calmFacts()
{
    return facts(1'000'000);
}

/// Everything optional left out.
inline PlanFacts bareFacts()
{
    PlanFacts made = facts();
    made.info.question.clear();
    made.series.clear();
    made.vintages.clear();
    made.measures.clear();
    made.inputs.clear();
    made.sites.clear();
    made.parameters = {};
    made.scenario.measures.clear();
    Plan empty{.id = {"si"}, .partner = {"SI"}};
    empty.profile = {"transit"};
    made.plan = empty;
    workOutAgain(made);
    return made;
}

inline Document document(const PlanFacts& from)
{
    return planDocument(from).value().document;
}

} // namespace antevia::plan_test
