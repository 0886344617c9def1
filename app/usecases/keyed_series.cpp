#include "app/usecases/keyed_series.h"

#include "app/usecases/kosovo_footnote.h"
#include "app/usecases/understand_files.h"
#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/series_meaning.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

/// The coordinates in a text that keyText made; a ";" in a code belongs to it if no "=" follows.
std::vector<KeyPart> partsOf(std::string_view where)
{
    std::vector<KeyPart> parts;
    while (!where.empty()) {
        const std::size_t end = std::min(where.find(';'), where.size());
        const std::string_view piece = where.substr(0, end);
        const std::size_t equals = piece.find('=');
        if (equals != std::string_view::npos)
            parts.push_back({std::string(piece.substr(0, equals)), std::string(piece.substr(equals + 1)), {}});
        else if (!parts.empty())
            parts.back().code.append(";").append(piece);
        where.remove_prefix(std::min(end + 1, where.size()));
    }
    return parts;
}

/// "TOTAL", "_T", "Ukupno", "T" of SDMX's sex: what sums up the others of its dimension.
bool namesTotal(const KeyPart& part)
{
    const bool isTotalSex = part.code == "T" && part.dimension.find("sex") != std::string::npos;
    return isTotalName(part.code) || beginsWithTotal(part.code) || part.code == "_T" || isTotalSex;
}

std::vector<SeriesCoordinate> keyOf(const std::vector<KeyPart>& parts)
{
    std::vector<SeriesCoordinate> key;
    for (const KeyPart& part : parts)
        key.push_back({part.dimension, part.code, namesTotal(part)});
    return key;
}

PeopleOfSeries peopleOf(const SeriesMeaning& meaning)
{
    return {meaning.place, meaning.origin, meaning.partner, meaning.sex, meaning.age, meaning.unaccompanied};
}

std::string dimensionsOf(const std::vector<KeyPart>& parts)
{
    std::string names;
    for (const KeyPart& part : parts)
        names += part.dimension + ";";
    return names;
}

/// What the coordinates of series of one table mean, as when they were read.
std::vector<PeopleOfSeries> meaningOf(const std::vector<std::vector<KeyPart>>& keys)
{
    FoundFile file;
    for (const std::vector<KeyPart>& key : keys) {
        file.series.emplace_back();
        file.series.back().key = key;
    }
    MessageLog unheard;
    const auto found = findMeaning(file, builtInPlaces(), unheard, RunContext());
    EXPECTS(found.hasValue()); // nobody can stop it
    std::vector<PeopleOfSeries> people;
    for (const FoundSeries& each : file.series)
        people.push_back(peopleOf(each.meaning));
    return people;
}

const DictionaryPlace* dictionaryPlace(const std::string& code)
{
    const auto& places = builtInPlaces().places();
    const auto found = std::ranges::find(places, code, &DictionaryPlace::code);
    return found == places.end() ? nullptr : &*found;
}

} // namespace

std::vector<PeopleOfSeries> peopleOf(std::span<const SeriesInfo> series)
{
    std::map<std::string, std::vector<std::size_t>> tables;
    std::vector<std::vector<KeyPart>> keys;
    for (std::size_t i = 0; i < series.size(); ++i) {
        keys.push_back(partsOf(series[i].basis.where));
        tables[dimensionsOf(keys.back())].push_back(i);
    }
    std::vector<PeopleOfSeries> out(series.size());
    for (const auto& [name, members] : tables) {
        std::vector<std::vector<KeyPart>> ofTable;
        for (const std::size_t member : members)
            ofTable.push_back(keys[member]);
        const auto people = name.empty() ? std::vector<PeopleOfSeries>(members.size()) : meaningOf(ofTable);
        for (std::size_t i = 0; i < members.size(); ++i)
            out[members[i]] = people[i];
    }
    return out;
}

std::vector<KeyedSeries> keyedSeries(std::vector<SeriesFigures> series)
{
    std::vector<SeriesInfo> infos;
    for (const SeriesFigures& each : series)
        infos.push_back(each.info);
    const std::vector<PeopleOfSeries> people = peopleOf(infos);
    std::vector<KeyedSeries> out;
    for (std::size_t i = 0; i < series.size(); ++i)
        out.push_back({std::move(series[i]), keyOf(partsOf(infos[i].basis.where)), people[i]});
    return out;
}

BorderDirection directionOf(const KeyedSeries& series)
{
    static const std::set<std::string> exits{"exit", "exits", "departure", "departures", "out", "outflow", "outgoing"};
    static const std::set<std::string> entries{"entry", "entries", "arrival", "arrivals", "in", "inflow", "incoming"};
    for (const SeriesCoordinate& each : series.key) {
        const std::string code = lowered(each.code);
        if (exits.contains(code) || entries.contains(code))
            return exits.contains(code) ? BorderDirection::Exit : BorderDirection::Entry;
    }
    const CountingUnit unit = series.figures.info.basis.unit;
    return unit == CountingUnit::Departure ? BorderDirection::Exit
           : unit == CountingUnit::Arrival ? BorderDirection::Entry
                                           : BorderDirection::Unknown;
}

std::string placeName(const std::string& code)
{
    const DictionaryPlace* place = dictionaryPlace(code);
    return withKosovoAsterisk(place ? place->name : code);
}

std::string knownPlaceCode(const std::string& code)
{
    return dictionaryPlace(code) ? code : std::string();
}

} // namespace antevia
