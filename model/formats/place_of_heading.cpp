#include "model/formats/place_of_heading.h"

#include "model/base/text.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <set>
#include <vector>

namespace antevia {
namespace {

/// "asylum", "destination": where people are.
bool saysWhere(const std::string& text)
{
    static const std::set<std::string> words{"asylum",  "destination", "residence", "host",
                                             "hosting", "reporting",   "arrival"};
    return hasWord(text, words);
}

/// "by country or territory of origin", "by nationality"; not where the words of both sides stand after the "by".
bool countsByOrigin(const std::string& text)
{
    static const std::set<std::string> words{"origin", "nationality", "citizenship", "birth"};
    const std::string plain = " " + comparableHeading(text) + " ";
    const std::size_t by = plain.find(" by ");
    return by != std::string::npos && hasWord(plain.substr(by), words) && !saysWhere(plain.substr(by));
}

/// What the figures of a series are called: by its key, or by the heading of the one column that they stand in.
std::string nameOfFigures(const FoundFile& file, const FoundSeries& series)
{
    std::string out;
    for (const KeyPart& part : series.key)
        if (namesColumn(part.dimension) || subjectOf(part.dimension) == DimensionSubject::Kind)
            out += " " + (part.label.empty() ? part.code : part.label);
    if (!out.empty())
        return out;
    return headingOfFigures(columnsOf(file, series));
}

} // namespace

void takePlaceOfHeading(const std::string& heading, const PlaceDictionary& places, SeriesMeaning& meaning)
{
    const auto take = [](const std::string& place, std::string& side) { side = side.empty() ? place : side; };
    for (const CodeList list : {CodeList::Iso2, CodeList::Eurostat, CodeList::Iso3})
        if (const auto* place = places.ofCode(heading, list))
            return take(place->code, meaning.place);
    const std::vector<std::string> words = headingWords(heading);
    for (std::size_t from = 0; from < words.size(); ++from) {
        const auto* place =
            places.ofName(joined({words.begin() + static_cast<std::ptrdiff_t>(from), words.end()}, " "));
        if (place != nullptr && (place->kind == PlaceKind::Country || place->kind == PlaceKind::Territory ||
                                 place->kind == PlaceKind::Combined))
            return take(place->code, from > 0 && words[from - 1] == "from" ? meaning.origin : meaning.place);
    }
}

void takeSideOfPlace(const FoundFile& file, FoundSeries& series)
{
    SeriesMeaning& meaning = series.meaning;
    if (meaning.place.empty() || !meaning.origin.empty() || !countsByOrigin(nameOfFigures(file, series)))
        return;
    const bool isSaid = std::ranges::any_of(series.key, [](const KeyPart& part) {
        return subjectOf(part.dimension) == DimensionSubject::Place && saysWhere(part.dimension);
    });
    if (!isSaid)
        std::swap(meaning.place, meaning.origin);
}

} // namespace antevia
