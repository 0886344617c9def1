#include "model/formats/counted_unit.h"

#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"
#include "model/formats/unit_words.h"

#include <algorithm>

namespace antevia {
namespace {

/// What the series itself is called in its dimensions of one subject, or of all but those of places and people.
std::string ownWords(const FoundSeries& series, auto isAsked)
{
    std::string own;
    for (const KeyPart& part : series.key)
        if (isAsked(part.dimension))
            own += " | " + part.code + " " + part.label;
    return own;
}

/// The headings of dimensions other than countries ("Departure Country"), and of the figures if they stand in one
/// column.
std::string headings(std::span<const MappedColumn> columns, bool withValues)
{
    std::string out;
    for (const MappedColumn& column : columns)
        if ((column.role == "value" && withValues) ||
            (column.role == "dimension" && !hasWord(wordsApart(column.heading), {"country", "countries"})))
            out += " | " + column.heading;
    return out;
}

/// "Refugees and asylum seekers": the people of both kinds, whatever each of them asked for.
bool namesKindsOfPeople(const std::string& words)
{
    return words.find(" asylum seekers ") != std::string::npos &&
           (words.find(" refugees ") != std::string::npos || words.find(" migrants ") != std::string::npos);
}

/// What the heading of the figures says, if it is more than that they are people.
const UnitWord* unitOfHeading(const std::string& heading)
{
    const std::string words = asWords(heading) + " ";
    if (namesKindsOfPeople(words))
        return unitIn(" persons");
    const UnitWord* found = unitIn(words);
    const bool isPeople = found != nullptr && found->unit == CountingUnit::Person;
    const bool isKindOfPeople =
        isPeople && (words.find(" idp") != std::string::npos || words.find(" refugee") != std::string::npos ||
                     words.find(" returnee") != std::string::npos);
    return isPeople && !isKindOfPeople ? nullptr : found;
}

/// Whether two words are of one kind, as all applications and the first ones are: the names of kinds tell them apart.
bool areOfOneKind(const UnitWord& a, const UnitWord& b)
{
    const auto isApplication = [](const UnitWord& each) {
        return each.unit == CountingUnit::Application || each.unit == CountingUnit::FirstApplication;
    };
    return (isApplication(a) && isApplication(b)) || a.unit == b.unit;
}

/// Publishers whose files say by their make what is counted.
std::optional<std::pair<CountingUnit, const char*>> unitOfPublisher(const FoundFile& file, const FoundSeries& series)
{
    if (file.format == "frontex-monthly-workbook")
        return std::pair(CountingUnit::Detection, "detections");
    // The monthly tables of UNHCR's statistics are applications for asylum; yearly ones count whoever is there.
    if (file.format == "unhcr-popstats-csv" && series.frequency == Frequency::Monthly)
        return std::pair(CountingUnit::Application, "applications");
    const std::string all = asWords(headings(columnsOf(file, series), true));
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
    const auto columns = columnsOf(file, series);
    const std::string all =
        own + asWords(headings(columns, column.empty()) + " | " + file.sheet + " | " + titleOver(file, series));
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
    const UnitWord* found = namesKindsOfPeople(asWords(column) + " ") ? unitIn(" persons") : unitIn(asWords(column));
    if (found == nullptr)
        found = unitIn(asWords(ownWords(series, [](const std::string& dimension) {
            const DimensionSubject subject = subjectOf(dimension);
            return dimension != "citizen" && dimension != "geo" && subject != DimensionSubject::Unit &&
                   subject != DimensionSubject::Place && subject != DimensionSubject::Origin &&
                   subject != DimensionSubject::Partner;
        })));
    if (const UnitWord* said = column.empty() ? unitOfHeading(headingOfFigures(columns)) : nullptr;
        said != nullptr && (found == nullptr || !areOfOneKind(*said, *found)))
        found = said;
    for (const std::string& words :
         {all, unit, unit == " per" || unit == " ths per" ? std::string(" person") : std::string()})
        found = found == nullptr ? unitIn(words) : found;
    if (found != nullptr) {
        series.meaning.unit = found->unit;
        series.meaning.unitText = found->text;
    }
}

} // namespace antevia
