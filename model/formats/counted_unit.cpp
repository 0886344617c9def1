#include "model/formats/counted_unit.h"

#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"

#include <array>

namespace antevia {
namespace {

/// The words that say what is counted, the first that is found wins: a rate of applications is a rate.
struct UnitWord {
    const char* phrase; ///< as comparableHeading() writes it, found at the beginning of a word
    std::optional<CountingUnit> unit;
    const char* text;
};

constexpr std::array<UnitWord, 43> unitWords{
    {{"percent", std::nullopt, "percent"},
     {"pc act", std::nullopt, "percent"},
     {"rate", std::nullopt, "rate"},
     {"first time applic", CountingUnit::FirstApplication, "first-time applications"},
     {"first time asylum applic", CountingUnit::FirstApplication, "first-time applications"},
     {"first applic", CountingUnit::FirstApplication, "first-time applications"},
     {"asy app first", CountingUnit::FirstApplication, "first-time applications"},
     {"frst", CountingUnit::FirstApplication, "first-time applications"},
     {"naasy app", CountingUnit::FirstApplication, "first-time applications"},
     {"erstantrag", CountingUnit::FirstApplication, "first-time applications"},
     {"decision", CountingUnit::Decision, "decisions"},
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
     {"registration", CountingUnit::Registration, "registrations"},
     {"arrival", CountingUnit::Arrival, "arrivals"},
     {"dolasci", CountingUnit::Arrival, "arrivals"},
     {"sbarchi", CountingUnit::Arrival, "arrivals"},
     {"crossing", CountingUnit::Arrival, "crossings"},
     {"departure", CountingUnit::Departure, "departures"},
     {"return", CountingUnit::Departure, "returns"},
     {"capacity", CountingUnit::Bed, "places"},
     {"beds", CountingUnit::Bed, "beds"},
     {"occupancy", CountingUnit::Person, "persons"},
     {"idp", CountingUnit::Person, "persons"},
     {"refugee", CountingUnit::Person, "persons"},
     {"individuals", CountingUnit::Person, "persons"},
     {"population", CountingUnit::Person, "persons"},
     {"affected", CountingUnit::Person, "persons"},
     {"person", CountingUnit::Person, "persons"}}};

/// Everything the file says about this series, most particular first.
std::string wordsOfSeries(const FoundFile& file, const FoundSeries& series)
{
    std::string own;
    for (const KeyPart& part : series.key)
        if (part.dimension != "citizen" && part.dimension != "geo")
            own += " | " + part.code + " " + part.label;
    for (const MappedColumn& column : file.mapping)
        if (column.role == "value" || column.role == "dimension")
            own += " | " + column.heading;
    return " " + comparableHeading(own + " | " + file.sheet + (file.notes.empty() ? "" : " | " + file.notes.front()));
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
    const std::string words = wordsOfSeries(file, series);
    if (file.format == "frontex-monthly-workbook") {
        series.meaning.scope =
            series.title.find("nland") != std::string::npos ? BorderScope::Inland : BorderScope::External;
        series.meaning.unit = CountingUnit::Detection;
        series.meaning.unitText = "detections";
        return;
    }
    series.meaning.scope = scopeIn(words);
    if (!series.wholeNumbers && namesRate(words)) {
        series.meaning.unitText = "rate";
        return;
    }
    for (const UnitWord& each : unitWords)
        if (words.find(std::string(" ") + each.phrase) != std::string::npos) {
            series.meaning.unit = each.unit;
            series.meaning.unitText = each.text;
            return;
        }
}

} // namespace antevia
