#include "model/formats/same_places.h"

#include "model/base/text.h"
#include "model/formats/repeated_figures.h"

#include <algorithm>
#include <unordered_map>

namespace antevia {
namespace {

bool isCountry(const std::string& code, const PlaceDictionary& places)
{
    const DictionaryPlace* place = places.ofCode(code, CodeList::Iso2);
    return place != nullptr && (place->kind == PlaceKind::Country || place->kind == PlaceKind::Territory);
}

/// "USA (EOIR)" beside "USA (INS/DHS)": what stands in brackets tells two offices of one country apart.
bool isQualified(const std::string& text)
{
    return text.find_first_of("(,;:/") != std::string::npos;
}

/// By dimension and code of the file: the dictionary's code of a country that the dimension writes in several ways.
using Doubles = std::map<std::string, std::map<std::string, std::string>>;

Doubles doublesIn(const std::map<std::string, PlaceColumn>& columns, const PlaceDictionary& places)
{
    Doubles out;
    for (const auto& [dimension, column] : columns) {
        std::map<std::string, std::vector<std::string>> written;
        for (const auto& [text, code] : column.codes)
            if (column.known.contains(text) && !isQualified(text) && isCountry(code, places))
                written[code].push_back(text);
        for (const auto& [code, texts] : written)
            for (const std::string& text : texts)
                if (texts.size() > 1)
                    out[dimension].emplace(text, code);
    }
    return out;
}

/// The key of a series with countries written in one way.
std::string keyInOneWay(const FoundSeries& series, const Doubles& doubles)
{
    std::vector<KeyPart> key = series.key;
    for (KeyPart& part : key)
        if (const auto column = doubles.find(part.dimension); column != doubles.end())
            if (const auto code = column->second.find(part.code); code != column->second.end())
                part.code = code->second;
    return keyText(key) + ";" + word(series.frequency);
}

/// One place in two rows, of which one has a figure and the other none.
bool takeFigure(FoundObservation& kept, const FoundObservation& again)
{
    if (again.state == CellState::Missing)
        return true;
    if (kept.state != CellState::Missing)
        return false;
    kept = again;
    return true;
}

} // namespace

void joinSamePlaces(std::vector<FoundSeries>& series, const std::map<std::string, PlaceColumn>& columns,
                    const PlaceDictionary& places, MessageLog& log)
{
    const Doubles doubles = doublesIn(columns, places);
    if (doubles.empty())
        return;
    std::unordered_map<std::string, std::size_t> firsts;
    std::vector<FoundSeries> kept;
    for (FoundSeries& each : series) {
        const auto [first, fresh] = firsts.try_emplace(keyInOneWay(each, doubles), kept.size());
        if (fresh) {
            kept.push_back(std::move(each));
            continue;
        }
        FoundSeries& into = kept[first->second];
        log.add({RowMessage::Severity::Note, "C29", "row " + std::to_string(each.observations.front().row),
                 shownSafely(each.title),
                 "this is the same place as " + shownSafely(into.title) + "; both are one series", ""});
        into.wholeNumbers = into.wholeNumbers && each.wholeNumbers;
        into.observations.insert(into.observations.end(), each.observations.begin(), each.observations.end());
        settleRepeats(into, log, takeFigure);
    }
    series = std::move(kept);
}

} // namespace antevia
