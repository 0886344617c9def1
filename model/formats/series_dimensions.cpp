#include "model/formats/series_dimensions.h"

#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"
#include "model/formats/place_column.h"
#include "model/formats/place_groups.h"
#include "model/formats/sex_words.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

/// "continent" says where a country lies; it is neither its place nor whose figures these are.
bool namesGroupOfPlaces(const std::string& dimension)
{
    return dimension == "continent" || dimension == "region" || dimension == "subregion" || dimension == "sub_region";
}

/// "currency" and "unit of sale" hold codes that name no places, though "CAD" reads like one.
bool namesMeasure(const std::string& dimension)
{
    const auto words = headingWords(dimension);
    return std::ranges::any_of(words, [](const std::string& each) {
        return each == "currency" || each == "currencies" || each == "unit" || each == "units" || each == "wahrung" ||
               each == "valuta" || each == "devise" || each == "moneda";
    });
}

/// Whether every place in it that is known counts several: "EUR", "AFR".
bool holdsGroupsAlone(const SeriesDimension& dimension, const PlaceDictionary& places)
{
    const PlaceColumn column = placesOf(dimension.values, places, dimension.name);
    return !column.known.empty() && std::ranges::all_of(column.known, [&](const std::string& code) {
        return isGroupOfPlaces(column.codes.at(code));
    });
}

const std::string* codeIn(const FoundSeries& series, const std::string& dimension)
{
    const auto found = std::ranges::find(series.key, dimension, &KeyPart::dimension);
    return found == series.key.end() ? nullptr : &found->code;
}

/// Whether two dimensions name the same place in every series in which both are known, and are both known in one.
bool sayTheSame(const SeriesDimension& a, const SeriesDimension& b, const std::vector<FoundSeries>& series,
                const PlaceDictionary& places)
{
    const PlaceColumn left = placesOf(a.values, places, a.name);
    const PlaceColumn right = placesOf(b.values, places, b.name);
    bool any = false;
    for (const FoundSeries& each : series) {
        const std::string* one = codeIn(each, a.name);
        const std::string* other = codeIn(each, b.name);
        if (one == nullptr || other == nullptr || !left.known.contains(*one) || !right.known.contains(*other))
            continue;
        if (left.codes.at(*one) != right.codes.at(*other))
            return false;
        any = true;
    }
    return any;
}

/// "men | women", "мъже | жени" and their total, whatever the column is called.
bool areSexes(const SeriesDimension& dimension)
{
    const auto textOf = [](const KeyPart& part) { return part.label.empty() ? part.code : part.label; };
    const auto isSex = [&](const KeyPart& part) {
        return !sexOfWords(textOf(part)).empty() && textOf(part).size() > 1;
    };
    return std::ranges::count_if(dimension.values, isSex) >= 2 &&
           std::ranges::all_of(dimension.values,
                               [&](const KeyPart& part) { return isSex(part) || isTotalName(textOf(part)); });
}

} // namespace

std::vector<SeriesDimension> dimensionsOf(const std::vector<FoundSeries>& series)
{
    std::vector<SeriesDimension> out;
    std::map<std::string, std::size_t> places;
    std::map<std::string, std::set<std::string>> seen;
    for (const FoundSeries& each : series)
        for (const KeyPart& part : each.key) {
            const auto [place, fresh] = places.try_emplace(part.dimension, out.size());
            if (fresh)
                out.push_back({part.dimension, {}});
            if (seen[part.dimension].insert(part.code).second)
                out[place->second].values.push_back(part);
        }
    return out;
}

std::map<std::string, DimensionSubject> subjectsOf(const std::vector<SeriesDimension>& dimensions,
                                                   const std::vector<FoundSeries>& series,
                                                   const PlaceDictionary& places)
{
    using Subject = DimensionSubject;
    std::map<std::string, Subject> out;
    const SeriesDimension* place = nullptr;
    for (const SeriesDimension& each : dimensions) {
        const Subject subject = subjectOf(each.name);
        const bool isAboutPlaces = subject == Subject::Place || subject == Subject::Origin;
        out[each.name] = isAboutPlaces && areAnswers(each.values) ? Subject::Other : subject;
        if (place == nullptr && out[each.name] == Subject::Place)
            place = &each;
    }
    for (const SeriesDimension& each : dimensions)
        if (out[each.name] == Subject::Other && !namesColumn(each.name) && areSexes(each))
            out[each.name] = Subject::Sex;
    for (const SeriesDimension& each : dimensions) {
        const bool named = namesColumn(each.name) || each.name == "vintage" || namesGroupOfPlaces(each.name) ||
                           namesMeasure(each.name);
        if (named || out[each.name] != Subject::Other || areAnswers(each.values) ||
            !holdsPlaces(each.values, places, !each.name.starts_with("column_")) ||
            (place != nullptr && holdsGroupsAlone(each, places)))
            continue;
        const bool isPlace = place == nullptr || sayTheSame(*place, each, series, places);
        out[each.name] = isPlace ? Subject::Place : Subject::Origin;
        place = place == nullptr ? &each : place;
    }
    return out;
}

} // namespace antevia
