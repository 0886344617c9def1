#pragma once

#include "analysis/planning/needs.h"

#include <utility>
#include <vector>

namespace antevia::planning_test {

inline const Day day0 = makeDay(2015, 10, 16);

/// Entry "GR" – transit "SI" – exit "AT".
inline Network corridor()
{
    return Network::make({{.id = {"GR"}, .name = "Greece", .countryCode = "GR", .role = PlaceRole::Entry},
                          {.id = {"SI"}, .name = "Slovenia", .countryCode = "SI"},
                          {.id = {"AT"}, .name = "Austria", .countryCode = "AT", .role = PlaceRole::Exit}},
                         {{.id = {"GR-SI"}, .from = {"GR"}, .to = {"SI"}, .name = "Greece – Slovenia"},
                          {.id = {"SI-AT"}, .from = {"SI"}, .to = {"AT"}, .name = "Slovenia – Austria"}})
        .value();
}

/// One row a replicate, one column a day.
inline Paths paths(std::vector<std::vector<int>> rows)
{
    Paths made(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows.front().size()));
    for (Eigen::Index i = 0; i < made.rows(); ++i)
        for (Eigen::Index day = 0; day < made.cols(); ++day)
            made(i, day) = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(day)];
    return made;
}

/// The same number in every replicate and on every day.
inline Paths constant(int value, int replicates = 4, int days = 3)
{
    return Paths::Constant(replicates, days + 1, value);
}

/// An ensemble in which only Slovenia has people.
inline Simulation ensemble(Paths arrivals, Paths present, Paths departures)
{
    const Paths nobody = Paths::Zero(present.rows(), present.cols());
    Simulation made{.scenario = {"closure"}, .day0 = day0, .days = static_cast<int>(present.cols()) - 1};
    made.replicates = static_cast<int>(present.rows());
    made.places = {{.place = {"GR"}, .arrivals = nobody, .departures = nobody, .present = nobody},
                   {.place = {"SI"},
                    .arrivals = std::move(arrivals),
                    .departures = std::move(departures),
                    .present = std::move(present)},
                   {.place = {"AT"}, .arrivals = nobody}};
    return made;
}

inline Simulation presentOnly(Paths present)
{
    const Paths nobody = Paths::Zero(present.rows(), present.cols());
    return ensemble(nobody, std::move(present), nobody);
}

inline Source cited(std::string date = "2015-10-13")
{
    return {.standing = Standing::Cited, .publisher = "Delo", .document = "Capacities", .date = std::move(date)};
}

inline Norm norm(CapacityLine line, double personsPerUnit, NeedDriver driver = NeedDriver::Present)
{
    return {.line = line,
            .driver = driver,
            .personsPerUnit = personsPerUnit,
            .id = std::string(word(line)) + ".norm",
            .source = cited()};
}

inline Site slovenia(std::vector<std::pair<CapacityLine, double>> lines)
{
    Site site{.id = {"sentilj"}, .place = {"SI"}, .name = "Šentilj"};
    for (const auto& [line, amount] : lines)
        site.lines.push_back({.line = line, .amount = amount, .source = cited()});
    return site;
}

/// One bed a person, and nothing in hand yet.
inline NeedsInput beds(double amount)
{
    NeedsInput input{.network = corridor(), .sites = {slovenia({{CapacityLine::Beds, amount}})}};
    input.profile = {.id = {"transit"}, .norms = {norm(CapacityLine::Beds, 1.0)}};
    input.actionsOf = {"SI"};
    input.briefDays = 3;
    return input;
}

inline NeedsResult worked(const Simulation& simulation, const NeedsInput& input)
{
    return workOut(simulation, input, {}).value();
}

/// The row of Slovenia.
inline NeedRow rowOf(const NeedsResult& result, CapacityLine line, int day)
{
    for (const NeedRow& row : result.rows)
        if (row.place.value == "SI" && row.line == line && row.day == day0 + Days{day})
            return row;
    return {.needP50 = -1.0};
}

inline PlaceCapacity capacityOf(const NeedsResult& result, int day)
{
    for (const PlaceCapacity& capacity : result.capacities)
        if (capacity.place.value == "SI" && capacity.day == day0 + Days{day})
            return capacity;
    return {.persons = -1.0};
}

/// Slovenia's curve of a kind; an empty one if there is none.
inline BreachCurve breachOf(const NeedsResult& result, BreachKind kind)
{
    for (const BreachCurve& breach : result.breaches)
        if (breach.place.value == "SI" && breach.kind == kind)
            return breach;
    return {};
}

inline PlanAction action(std::string id, int leadTimeDays, double adds, BreachKind closes = BreachKind::Reception)
{
    return {.id = id,
            .title = "Action " + id,
            .owner = "Civil Protection",
            .leadTimeDays = leadTimeDays,
            .closes = closes,
            .addsPersons = adds};
}

} // namespace antevia::planning_test
