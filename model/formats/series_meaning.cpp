#include "model/formats/series_meaning.h"

#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/counted_twice.h"
#include "model/formats/counted_unit.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"
#include "model/formats/place_column.h"
#include "model/formats/place_of_heading.h"
#include "model/formats/same_places.h"
#include "model/formats/series_dimensions.h"
#include "model/formats/sex_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

std::string sexOf(const KeyPart& part)
{
    const std::string sex = sexOfName(part.label.empty() ? part.code : part.label);
    return sex.empty() ? part.code : sex;
}

/// Names that look the same in letters of other scripts: "Αustria" with a Greek capital.
void tellLookAlikes(const SeriesDimension& dimension, MessageLog& log)
{
    std::map<std::string, std::string> seen;
    for (const KeyPart& part : dimension.values) {
        const auto [before, fresh] = seen.emplace(lookAlikeForm(part.code), part.code);
        if (!fresh && comparableHeading(before->second) != comparableHeading(part.code))
            log.add({Severity::Warning, "C33", "dimension " + dimension.name, shownSafely(part.code),
                     "this looks the same as another name and is written in other letters",
                     "Check that both are meant."});
    }
}

/// What can be said of names that no dictionary has: of the first that looks like a known one, which.
std::string remedyOfUnknown(const std::vector<std::string>& names, const PlaceDictionary& places)
{
    for (const std::string& name : names)
        if (const DictionaryPlace* meant = places.closestTo(name))
            return "Is '" + shownSafely(name) + "' " + meant->name + "? Say so with --place \"" + shownSafely(name) +
                   "=" + meant->code + "\", and so of the others; nothing is lost.";
    return "Check their spelling, or say which place is meant with --place NAME=CODE; nothing is lost.";
}

void tellPlaces(const PlaceColumn& column, const std::string& dimension, const PlaceDictionary& places, MessageLog& log)
{
    const std::string place = "dimension " + dimension;
    if (!column.unknown.empty())
        log.add({Severity::Warning, "C29", place, shownSafely(joined(column.unknown, ", ")),
                 "these are in no dictionary of places and are kept as they are written",
                 remedyOfUnknown(column.unknown, places)});
    if (!column.old.empty())
        log.add({Severity::Note, "C29", place, shownSafely(joined(column.old, ", ")),
                 "these are older names or codes, read as those of today", ""});
    if (!column.combined.empty())
        log.add({Severity::Note, "C29", place, shownSafely(joined(column.combined, ", ")),
                 "these count several places together and are kept so", ""});
    if (column.namesKosovo)
        log.add(
            {Severity::Note, "K0", place, "Kosovo*",
             "* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and "
             "the ICJ Opinion on the Kosovo declaration of independence.",
             ""});
}

/// Whether the places that a series has so far are in the dictionary.
struct KnownPlaces {
    bool place = false;
    bool origin = false;
};

void takePlace(const std::string& place, bool isKnown, std::string& taken, bool& takenIsKnown)
{
    if (!taken.empty() && (takenIsKnown || !isKnown))
        return;
    taken = place;
    takenIsKnown = isKnown;
}

void applyPart(const KeyPart& part, DimensionSubject subject, const PlaceColumn* column, KnownPlaces& known,
               SeriesMeaning& meaning)
{
    const std::string& text = part.label.empty() ? part.code : part.label;
    const std::string place = column != nullptr ? column->codes.at(part.code) : part.code;
    // Of several columns the first that the dictionary knows says where: "Dispersed in the country" is no place.
    const bool isKnown = column != nullptr && column->known.contains(part.code);
    switch (subject) {
    case DimensionSubject::Place: takePlace(place, isKnown, meaning.place, known.place); break;
    case DimensionSubject::Origin: takePlace(place, isKnown, meaning.origin, known.origin); break;
    case DimensionSubject::Partner: meaning.partner = place; break;
    case DimensionSubject::Sex: meaning.sex = sexOf(part); break;
    case DimensionSubject::Age: meaning.age = ageBand(part.code); break;
    case DimensionSubject::Unaccompanied:
        meaning.unaccompanied = part.code == "UAM" || part.code == "UASC" || part.code == "UNACC" || part.code == "Y" ||
                                lowered(text) == "yes" || lowered(text).starts_with("unaccompanied");
        break;
    case DimensionSubject::Unit:
    case DimensionSubject::Kind:
    case DimensionSubject::Frequency:
    case DimensionSubject::Other: break;
    }
    meaning.isTotal = meaning.isTotal || isTotalName(text) || part.code == "TOTAL";
}

/// Columns without headings that hold places are named for what they are.
void nameColumns(FoundFile& file, const PlaceDictionary& places)
{
    std::map<std::string, std::string> names;
    const auto dimensions = dimensionsOf(file.series);
    const auto subjects = subjectsOf(dimensions, file.series, places);
    std::set<std::string> used;
    for (const SeriesDimension& each : dimensions) {
        const DimensionSubject subject = subjects.at(each.name);
        if (!each.name.starts_with("column_") ||
            (subject != DimensionSubject::Place && subject != DimensionSubject::Origin))
            continue;
        const std::string name = subject == DimensionSubject::Place ? "place" : "origin";
        if (used.insert(name).second)
            names.emplace(each.name, name);
    }
    for (FoundSeries& series : file.series)
        for (KeyPart& part : series.key)
            if (const auto name = names.find(part.dimension); name != names.end())
                part.dimension = name->second;
    for (MappedColumn& column : file.mapping)
        if (const auto name = names.find(column.dimension); name != names.end())
            column.dimension = name->second;
}

/// Codes of countries are whose the words beside them say: "Nationality | ISO".
void takeSubjectsOfLabels(const FoundFile& file, std::map<std::string, DimensionSubject>& subjects)
{
    for (const MappedColumn& label : file.mapping) {
        const auto coded = subjects.find(label.dimension);
        if (label.role == "label" && coded != subjects.end() && coded->second == DimensionSubject::Place &&
            coded->first.starts_with("iso") && subjectOf(dimensionName(label.heading)) == DimensionSubject::Origin)
            coded->second = DimensionSubject::Origin;
    }
}

/// "Country" beside "Citizenship" says whose once more, where both are the same place in all series.
void takeRepeatedOrigins(const std::vector<FoundSeries>& series, const std::map<std::string, PlaceColumn>& columns,
                         std::map<std::string, DimensionSubject>& subjects)
{
    static const std::set<std::string> unsaid{"country", "country_name", "land", "pays", "pais", "paese", "drzava"};
    constexpr std::size_t fewest = 2;
    const auto origin =
        std::ranges::find(subjects, DimensionSubject::Origin, [](const auto& each) { return each.second; });
    for (auto& [dimension, subject] : subjects) {
        if (origin == subjects.end() || subject != DimensionSubject::Place || !unsaid.contains(dimension))
            continue;
        std::set<std::string> same;
        const bool areSame = std::ranges::all_of(series, [&](const FoundSeries& each) {
            const auto placeOf = [&](const std::string& name) {
                const auto part = std::ranges::find(each.key, name, &KeyPart::dimension);
                const PlaceColumn& column = columns.at(name);
                const bool isKnown = part != each.key.end() && column.known.contains(part->code);
                return isKnown ? column.codes.at(part->code) : std::string();
            };
            const std::string where = placeOf(dimension);
            const std::string whose = placeOf(origin->first);
            same.insert(where);
            return where.empty() || whose.empty() || where == whose;
        });
        if (areSame && same.size() >= fewest)
            subject = DimensionSubject::Origin;
    }
}

} // namespace

Result<void> findMeaning(FoundFile& file, const PlaceDictionary& places, MessageLog& log, const RunContext& run)
{
    nameColumns(file, places);
    const std::vector<SeriesDimension> dimensions = dimensionsOf(file.series);
    auto subjects = subjectsOf(dimensions, file.series, places);
    takeSubjectsOfLabels(file, subjects);
    std::map<std::string, PlaceColumn> columns;
    for (const SeriesDimension& each : dimensions) {
        const DimensionSubject subject = subjects.at(each.name);
        const bool named = subject == DimensionSubject::Place || subject == DimensionSubject::Origin;
        if (!named)
            continue;
        columns.emplace(each.name, placesOf(each.values, places, each.name));
        tellPlaces(columns.at(each.name), each.name, places, log);
        for (const std::string& name : columns.at(each.name).unknown)
            file.unknownPlaces.push_back({each.name, name, {}});
    }
    takeRepeatedOrigins(file.series, columns, subjects);
    joinSamePlaces(file.series, columns, places, log);
    RETURN_IF_ERROR(tellTotals(dimensions, file.series, log, run));
    for (const SeriesDimension& each : dimensions) {
        tellLookAlikes(each, log);
        if (subjects.at(each.name) == DimensionSubject::Age)
            tellAgeOverlaps(each, log);
        if (const auto column = columns.find(each.name); column != columns.end())
            tellGroupsOfPlaces(each.name, column->second, log);
    }
    for (FoundSeries& series : file.series) {
        KnownPlaces known;
        for (const KeyPart& part : series.key) {
            const auto column = columns.find(part.dimension);
            applyPart(part, subjects.at(part.dimension), column == columns.end() ? nullptr : &column->second, known,
                      series.meaning);
            if (namesColumn(part.dimension)) {
                takePlaceOfHeading(part.code, places, series.meaning);
                series.meaning.sex = series.meaning.sex.empty() ? sexOfWords(part.code) : series.meaning.sex;
                if (series.meaning.age.empty() && !series.meaning.sex.empty())
                    series.meaning.age = ageInWords(part.code);
            }
        }
        takeSideOfPlace(file, series);
        findCountedUnit(file, series);
    }
    tellKindsOfApplications(dimensions, file.series, log);
    return {};
}

} // namespace antevia
