#include "model/formats/unit_words.h"

#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace antevia {
namespace {

constexpr auto unitWords =
    std::to_array<UnitWord>({{"percent", std::nullopt, "percent"},
                             {"pc act", std::nullopt, "percent"},
                             {"rate", std::nullopt, "rate"},
                             {"dead and missing", std::nullopt, "dead and missing"},
                             {"dead ", std::nullopt, "deaths"},
                             {"death", std::nullopt, "deaths"},
                             {"killed", std::nullopt, "deaths"},
                             {"fatalit", std::nullopt, "deaths"},
                             {"number of missing", std::nullopt, "missing"},
                             {"survivor", CountingUnit::Person, "survivors"},
                             {"waiting for an initial decision", CountingUnit::Application, "applications pending"},
                             {"pending", CountingUnit::Application, "applications pending"},
                             {"first time applic", CountingUnit::FirstApplication, "first-time applications"},
                             {"first time asylum applic", CountingUnit::FirstApplication, "first-time applications"},
                             {"first applic", CountingUnit::FirstApplication, "first-time applications"},
                             {"asy app first", CountingUnit::FirstApplication, "first-time applications"},
                             {"frst", CountingUnit::FirstApplication, "first-time applications"},
                             {"naasy app", CountingUnit::FirstApplication, "first-time applications"},
                             {"erstantraeg", CountingUnit::FirstApplication, "first-time applications"},
                             {"erstantrag", CountingUnit::FirstApplication, "first-time applications"},
                             {"awaiting decision", CountingUnit::Application, "applications pending"},
                             {"awaiting a decision", CountingUnit::Application, "applications pending"},
                             {"recognised refugee", CountingUnit::Person, "persons"},
                             {"recognized refugee", CountingUnit::Person, "persons"},
                             {"decision", CountingUnit::Decision, "decisions"},
                             {"entscheidung", CountingUnit::Decision, "decisions"},
                             {"recognized", CountingUnit::Decision, "decisions"},
                             {"recognised", CountingUnit::Decision, "decisions"},
                             {"rejected", CountingUnit::Decision, "decisions"},
                             {"otherwise closed", CountingUnit::Decision, "decisions"},
                             {"permit", CountingUnit::Permit, "permits"},
                             {"temporary protection", CountingUnit::Permit, "protection granted"},
                             {"detection", CountingUnit::Detection, "detections"},
                             {"refused entry", CountingUnit::Refusal, "refusals"},
                             {"refusal", CountingUnit::Refusal, "refusals"},
                             {"refused", CountingUnit::Refusal, "refusals"},
                             {"attempt", CountingUnit::Attempt, "attempts"},
                             {"applic", CountingUnit::Application, "applications"},
                             {"applied", CountingUnit::Application, "applications"},
                             {"asylum seeker", CountingUnit::Application, "applications"},
                             {"asyl app", CountingUnit::Application, "applications"},
                             {"antrage", CountingUnit::Application, "applications"},
                             {"antrags", CountingUnit::Application, "applications"},
                             {"asylantraeg", CountingUnit::Application, "applications"},
                             {"antraege", CountingUnit::Application, "applications"},
                             {"asielverzoek", CountingUnit::Application, "applications"},
                             {"asylansog", CountingUnit::Application, "applications"},
                             {"asylsok", CountingUnit::Application, "applications"},
                             {"turvapaikanhak", CountingUnit::Application, "applications"},
                             {"menedekker", CountingUnit::Application, "applications"},
                             {"azilkerkues", CountingUnit::Application, "applications"},
                             {"asylantrag", CountingUnit::Application, "applications"},
                             {"asylgesuch", CountingUnit::Application, "applications"},
                             {"demandes d asile", CountingUnit::Application, "applications"},
                             {"domande d asilo", CountingUnit::Application, "applications"},
                             {"domande di asilo", CountingUnit::Application, "applications"},
                             {"solicitudes", CountingUnit::Application, "applications"},
                             {"kerelem", CountingUnit::Application, "applications"},
                             {"wniosk", CountingUnit::Application, "applications"},
                             {"zadosti o", CountingUnit::Application, "applications"},
                             {"ziadosti o", CountingUnit::Application, "applications"},
                             {"zahtjeva za", CountingUnit::Application, "applications"},
                             {"zahteva za", CountingUnit::Application, "applications"},
                             {"cereri de azil", CountingUnit::Application, "applications"},
                             {"αιτησεισ", CountingUnit::Application, "applications"},
                             {"asylum claim", CountingUnit::Application, "applications"},
                             {"ansokningar om", CountingUnit::Application, "applications"},
                             {"cererile de azil", CountingUnit::Application, "applications"},
                             {"zadosti ", CountingUnit::Application, "applications"},
                             {"ziadosti ", CountingUnit::Application, "applications"},
                             {"захтев", CountingUnit::Application, "applications"},
                             {"молби за", CountingUnit::Application, "applications"},
                             {"prasymai", CountingUnit::Application, "applications"},
                             {"prasymu", CountingUnit::Application, "applications"},
                             {"pedidos de asilo", CountingUnit::Application, "applications"},
                             {"basvuru", CountingUnit::Application, "applications"},
                             {"apprehension", CountingUnit::Detection, "detections"},
                             {"encounter", CountingUnit::Detection, "detections"},
                             {"illegal border", CountingUnit::Detection, "detections"},
                             {"aufgriff", CountingUnit::Detection, "detections"},
                             {"registration", CountingUnit::Registration, "registrations"},
                             {"arrival", CountingUnit::Arrival, "arrivals"},
                             {"dolasci", CountingUnit::Arrival, "arrivals"},
                             {"sbarchi", CountingUnit::Arrival, "arrivals"},
                             {"sbarcati", CountingUnit::Arrival, "arrivals"},
                             {"llegadas", CountingUnit::Arrival, "arrivals"},
                             {"αφιξεισ", CountingUnit::Arrival, "arrivals"},
                             {"migrants arrived", CountingUnit::Arrival, "arrivals"},
                             {"crossing", CountingUnit::Arrival, "crossings"},
                             {"departure", CountingUnit::Departure, "departures"},
                             {"household", std::nullopt, "households"},
                             {"families", std::nullopt, "families"},
                             {"returnee", CountingUnit::Person, "persons"},
                             {"return", CountingUnit::Departure, "returns"},
                             {"capacity", CountingUnit::Bed, "places"},
                             {"beds", CountingUnit::Bed, "beds"},
                             {"occupancy", CountingUnit::Person, "persons"},
                             {"idp", CountingUnit::Person, "persons"},
                             {"refugee", CountingUnit::Person, "persons"},
                             {"individuals", CountingUnit::Person, "persons"},
                             {"population", CountingUnit::Person, "persons"},
                             {"affected", CountingUnit::Person, "persons"},
                             {"person ", CountingUnit::Person, "persons"},
                             {"persons ", CountingUnit::Person, "persons"},
                             {"personen ", CountingUnit::Person, "persons"},
                             {"personer ", CountingUnit::Person, "persons"},
                             {"personnes ", CountingUnit::Person, "persons"},
                             {"personas ", CountingUnit::Person, "persons"},
                             {"persone ", CountingUnit::Person, "persons"},
                             {"persoane ", CountingUnit::Person, "persons"},
                             {"pessoas ", CountingUnit::Person, "persons"},
                             {"osob ", CountingUnit::Person, "persons"},
                             {"osoby ", CountingUnit::Person, "persons"},
                             {"osoba ", CountingUnit::Person, "persons"},
                             {"oseb ", CountingUnit::Person, "persons"},
                             {"lica ", CountingUnit::Person, "persons"},
                             {"лица ", CountingUnit::Person, "persons"},
                             {"kisi ", CountingUnit::Person, "persons"},
                             {"ατομα ", CountingUnit::Person, "persons"}});

/// Words in which those of units stand and say nothing of them.
constexpr std::array misleading{" not applicable ",  " applicable ", " crossing point ",
                                " crossing points ", " dead sea ",   " rated "};

/// The words with a blank at their end, and without what misleads.
std::string tellingWords(const std::string& words)
{
    std::string out = words + " ";
    for (const std::string_view each : misleading)
        for (std::size_t at = out.find(each); at != std::string::npos; at = out.find(each, at))
            out.replace(at, each.size(), " | ");
    return out;
}

} // namespace

std::string asWords(const std::string& text)
{
    return " " + comparableHeading(wordsApart(text));
}

const UnitWord* unitIn(const std::string& words)
{
    const std::string telling = tellingWords(words);
    const auto found = std::ranges::find_if(unitWords, [&](const UnitWord& each) {
        return telling.find(std::string(" ") + each.phrase) != std::string::npos;
    });
    return found == unitWords.end() ? nullptr : found;
}

} // namespace antevia
