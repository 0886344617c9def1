#include "app/usecases/found_figures.h"

#include "model/base/text.h"
#include "model/formats/hash.h"
#include "model/formats/heading_words.h"
#include "model/formats/own_figures.h"

#include <algorithm>
#include <limits>

namespace antevia {
namespace {

constexpr std::size_t longestSlug = 48;
constexpr std::size_t hashDigits = 8;

Result<Series> valuesOf(const FoundSeries& series)
{
    std::vector<Observation> observations;
    observations.reserve(series.observations.size());
    for (const FoundObservation& cell : series.observations)
        observations.push_back(
            {{series.frequency, cell.index},
             cell.state == CellState::Figure ? cell.value : std::numeric_limits<double>::quiet_NaN()});
    return makeSeries(std::move(observations));
}

/// What a cell says beside its figure. "A" is SDMX's word for a figure of which there is nothing to say.
CellMark markOf(const FoundFile& file, const FoundSeries& series, const FoundObservation& cell,
                std::optional<FigureStatus> status)
{
    CellMark mark;
    mark.period = {series.frequency, cell.index};
    mark.state = cell.state;
    mark.low = cell.low;
    mark.high = cell.high;
    mark.status = status.value_or(cell.status);
    mark.grade = unpackedGrade(cell.grade);
    const std::string& flags = file.flagTexts[cell.flags];
    mark.flags = flags == "A" ? "" : flags;
    return mark;
}

std::string idFrom(const std::string& slug, const std::string& key)
{
    return slug + (slug.empty() ? "" : "-") + sha256Hex(key).substr(0, hashDigits);
}

} // namespace

std::string plainIdOfFound(const FoundSeries& series)
{
    std::string slug;
    for (const KeyPart& part : series.key)
        for (const std::string& each : headingWords(part.code))
            if (std::ranges::all_of(each, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
                slug.append(slug.empty() ? "" : "-").append(each);
    return slug.substr(0, longestSlug);
}

std::string idOfFound(const FoundSeries& series)
{
    if (const auto own = ownInfoOf(series))
        return own->id.value;
    return idFrom(plainIdOfFound(series), keyText(series.key));
}

std::string idOfFound(const FoundSeries& series, const std::string& publisher)
{
    return idFrom(plainIdOfFound(series), keyText(series.key) + "\n" + joined(headingWords(publisher), " "));
}

bool isSamePublisher(const std::string& one, const std::string& other)
{
    return headingWords(one) == headingWords(other);
}

SeriesInfo infoOf(const FoundSeries& series, const Network& network, const Source& source,
                  std::optional<CountingUnit> unit)
{
    const std::optional<CountingUnit> counted = unit ? unit : series.meaning.unit;
    SeriesInfo info;
    info.id.value = idOfFound(series);
    info.name = series.title.empty() ? keyText(series.key) : series.title;
    info.frequency = series.frequency;
    info.basis.unit = counted.value_or(CountingUnit::Person);
    info.basis.scope = series.meaning.scope;
    info.basis.where = keyText(series.key);
    if (const auto own = ownInfoOf(series)) {
        info.basis.where = own->basis.where;
        info.basis.deduplicated = own->basis.deduplicated;
        info.partOf = own->partOf;
    }
    info.source = source;
    if (!counted)
        info.qualityNote = "the file does not say what is counted";
    for (const Place& place : network.places())
        if (text(place.id) == series.meaning.place)
            info.place = place.id;
    return info;
}

Result<SeriesFigures> figuresOf(const FoundFile& file, const FoundSeries& series, std::optional<FigureStatus> status)
{
    SeriesFigures figures;
    TRY(figures.series, valuesOf(series));
    for (const FoundObservation& cell : series.observations)
        if (CellMark mark = markOf(file, series, cell, status); saysMore(mark))
            figures.marks.push_back(std::move(mark));
    return figures;
}

} // namespace antevia
