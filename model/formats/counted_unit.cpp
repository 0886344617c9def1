#include "model/formats/counted_unit.h"

#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>

namespace antevia {
namespace {

/// The words that say what is counted, the first that is found wins: a rate of applications is a rate.
struct UnitWord {
    const char* phrase; ///< as comparableHeading() writes it, found at the beginning of a word; a blank ends the word
    std::optional<CountingUnit> unit;
    const char* text;
};

constexpr std::array<UnitWord, 95> unitWords{
    {{"percent", std::nullopt, "percent"},
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
     {"persone ", CountingUnit::Person, "persons"}}};

std::string asWords(const std::string& text)
{
    return " " + comparableHeading(wordsApart(text));
}

/// What the series itself is called in its dimensions of one subject, or of all but those of places and people.
std::string ownWords(const FoundSeries& series, auto isAsked)
{
    std::string own;
    for (const KeyPart& part : series.key)
        if (isAsked(part.dimension))
            own += " | " + part.code + " " + part.label;
    return own;
}

/// The headings of dimensions, and of the figures if they stand in one column.
std::string headings(const FoundFile& file, bool withValues)
{
    std::string out;
    for (const MappedColumn& column : file.mapping)
        if ((column.role == "value" && withValues) || column.role == "dimension")
            out += " | " + column.heading;
    return out;
}

/// The first of the words that stands in a text.
const UnitWord* unitIn(const std::string& words)
{
    const std::string ended = words + " ";
    const auto found = std::ranges::find_if(unitWords, [&](const UnitWord& each) {
        return ended.find(std::string(" ") + each.phrase) != std::string::npos;
    });
    return found == unitWords.end() ? nullptr : found;
}

/// Publishers whose files say by their make what is counted.
std::optional<std::pair<CountingUnit, const char*>> unitOfPublisher(const FoundFile& file, const FoundSeries& series)
{
    if (file.format == "frontex-monthly-workbook")
        return std::pair(CountingUnit::Detection, "detections");
    // The monthly tables of UNHCR's statistics are applications for asylum; yearly ones count whoever is there.
    if (file.format == "unhcr-popstats-csv" && series.frequency == Frequency::Monthly)
        return std::pair(CountingUnit::Application, "applications");
    const std::string all = asWords(headings(file, true));
    const bool stocks = all.find(" refugees") != std::string::npos && all.find(" asylum seekers") != std::string::npos;
    if (file.format.starts_with("unhcr-population") && stocks)
        return std::pair(CountingUnit::Person, "persons");
    return std::nullopt;
}

/// Kinds of a population are people who are there: asylum seekers among them have applied, some more than once.
bool namesPopulation(const FoundSeries& series)
{
    return std::ranges::any_of(series.key, [](const KeyPart& part) {
        return part.dimension.starts_with("population") &&
               asWords(part.code).find(" asylum seekers") != std::string::npos;
    });
}

BorderScope scopeIn(const std::string& words)
{
    const auto says = [&](const char* phrase) { return words.find(std::string(" ") + phrase) != std::string::npos; };
    if (says("common border"))
        return BorderScope::Common;
    if (says("regional border"))
        return BorderScope::Regional;
    if (says("internal border"))
        return BorderScope::Internal;
    if (says("inland"))
        return BorderScope::Inland;
    if (says("external border") || says("ibc") || says("between border crossing points") || says("illegal entry"))
        return BorderScope::External;
    return BorderScope::Unknown;
}

} // namespace

void findCountedUnit(const FoundFile& file, FoundSeries& series)
{
    const std::string column = ownWords(series, namesColumn);
    const std::string own = asWords(ownWords(series, [](const std::string& dimension) {
        return dimension != "citizen" && dimension != "geo" && subjectOf(dimension) != DimensionSubject::Unit;
    }));
    const std::string unit =
        asWords(ownWords(series, [](const auto& each) { return subjectOf(each) == DimensionSubject::Unit; }));
    const std::string all = own + asWords(headings(file, column.empty()) + " | " + file.sheet +
                                          (file.notes.empty() ? "" : " | " + file.notes.front()));
    series.meaning.scope = scopeIn(all);
    if (file.format == "frontex-monthly-workbook")
        series.meaning.scope =
            series.title.find("nland") != std::string::npos ? BorderScope::Inland : BorderScope::External;
    if (const auto said = unitOfPublisher(file, series)) {
        series.meaning.unit = said->first;
        series.meaning.unitText = said->second;
        return;
    }
    if (namesBalance(column)) {
        series.meaning.unitText = "balance";
        return;
    }
    if (namesRate(column) || (!series.wholeNumbers && namesRate(all))) {
        series.meaning.unitText = column.find('%') == std::string::npos ? "rate" : "percent";
        return;
    }
    // What the figures are called counts more than the names of kinds, and those of places and routes say nothing.
    if (namesPopulation(series)) {
        series.meaning.unit = CountingUnit::Person;
        series.meaning.unitText = "persons";
        return;
    }
    const UnitWord* found = unitIn(asWords(column));
    if (found == nullptr)
        found = unitIn(asWords(ownWords(series, [](const std::string& dimension) {
            const DimensionSubject subject = subjectOf(dimension);
            return dimension != "citizen" && dimension != "geo" && subject != DimensionSubject::Unit &&
                   subject != DimensionSubject::Place && subject != DimensionSubject::Origin &&
                   subject != DimensionSubject::Partner;
        })));
    for (const std::string& words :
         {all, unit, unit == " per" || unit == " ths per" ? std::string(" person") : std::string()})
        found = found == nullptr ? unitIn(words) : found;
    if (found != nullptr) {
        series.meaning.unit = found->unit;
        series.meaning.unitText = found->text;
    }
}

} // namespace antevia
