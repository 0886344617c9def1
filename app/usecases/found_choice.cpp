#include "app/usecases/found_choice.h"

#include "app/usecases/found_figures.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/message_log.h"
#include "model/formats/own_figures.h"
#include "model/formats/table_headings.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

bool hasPart(const std::vector<KeyPart>& key, const std::string& condition)
{
    const std::size_t at = condition.find('=');
    return at != std::string::npos && std::ranges::any_of(key, [&](const KeyPart& part) {
               return part.dimension == condition.substr(0, at) &&
                      (part.code == condition.substr(at + 1) || part.label == condition.substr(at + 1));
           });
}

bool sameFigures(const std::vector<SeriesFigures>& a, const std::vector<SeriesFigures>& b)
{
    return std::ranges::is_permutation(a, b, [](const SeriesFigures& x, const SeriesFigures& y) {
        return x.info.id == y.info.id && x.series == y.series;
    });
}

std::string placeOf(const FoundFile& file, const FoundSeries& series, const FoundObservation& cell)
{
    const auto column = std::ranges::find(file.mapping, series.key.back().code, &MappedColumn::heading);
    return column == file.mapping.end() || column->column == 0 ? "row " + std::to_string(cell.row)
                                                               : cellPlace(cell.row, column->column);
}

bool isNoCount(const FoundObservation& cell)
{
    return cell.state == CellState::Figure && (cell.value < 0.0 || cell.value != std::floor(cell.value));
}

RowMessage noCount(const FoundFile& file, const FoundSeries& series, const FoundObservation& cell)
{
    const bool below = cell.value < 0.0;
    return {RowMessage::Severity::Error,
            below ? "C20" : "C22",
            placeOf(file, series, cell),
            printNumber(cell.value),
            below ? "a count is not below 0" : "a count of people has no fraction; nothing is rounded here",
            "Correct the cell, or give the series another name if it counts no people."};
}

} // namespace

bool FoundChoice::holds(const FoundSeries& found) const
{
    return (series.empty() || series.contains(keyText(found.key)) || series.contains(keyText(found.keyInFile))) &&
           std::ranges::all_of(where, [&](const std::string& condition) {
               return hasPart(found.key, condition) || hasPart(found.keyInFile, condition);
           });
}

std::optional<SeriesInfo> knownAs(const FoundSeries& series, const std::vector<SeriesInfo>& known)
{
    const auto own = std::ranges::find(known, idOfFound(series), [](const SeriesInfo& each) { return each.id.value; });
    if (own != known.end())
        return *own;
    if (series.key.size() != 1 || series.key.front().dimension != "series")
        return std::nullopt;
    const auto match = seriesOfHeading(series.key.front().code, known);
    return match && match->info.frequency == series.frequency ? std::optional(match->info) : std::nullopt;
}

bool isFoundByKey(const FoundSeries& series, const SeriesId& known)
{
    return known.value == idOfFound(series) && !ownInfoOf(series);
}

std::vector<SeriesOfFile> seriesOf(const FoundFile& file, const std::vector<SeriesInfo>& known)
{
    std::vector<SeriesOfFile> out;
    for (const FoundSeries& each : file.series) {
        const auto there = knownAs(each, known);
        out.emplace_back(&each, there ? there->id : SeriesId{idOfFound(each)});
    }
    return out;
}

bool isForKnownColumns(const FoundFile& file, const std::vector<SeriesInfo>& known)
{
    const bool isByColumn = std::ranges::all_of(file.series, [](const FoundSeries& each) {
        return each.key.size() == 1 && each.key.front().dimension == "series";
    });
    return isByColumn &&
           std::ranges::any_of(file.series, [&](const FoundSeries& each) { return knownAs(each, known).has_value(); });
}

void refuseNoCounts(FoundFile& file, const std::vector<SeriesInfo>& known,
                    const std::map<std::string, SeriesId>& takenAs)
{
    std::vector<RowMessage> refused;
    for (const FoundSeries& series : file.series) {
        auto cell = std::ranges::find_if(series.observations, isNoCount);
        if (cell == series.observations.end() || (!takenAs.contains(keyText(series.key)) && !knownAs(series, known)))
            continue;
        for (; cell != series.observations.end(); ++cell) {
            if (!isNoCount(*cell))
                continue;
            ++file.errors;
            if (refused.size() < MessageLog::mostShown)
                refused.push_back(noCount(file, series, *cell));
        }
    }
    file.messages.insert(file.messages.begin(), refused.begin(), refused.end());
}

Result<std::string> vintageWithSame(const ProjectFile& project, const std::vector<SeriesFigures>& figures)
{
    int observations = 0;
    for (const SeriesFigures& each : figures)
        observations += each.series.size() - each.series.missing();
    TRY(const auto vintages, project.vintages());
    for (const Vintage& vintage : vintages) {
        if (vintage.observations != observations)
            continue;
        TRY(const auto kept, project.figuresOf(vintage.id));
        if (sameFigures(kept, figures))
            return vintage.id.value;
    }
    return std::string();
}

RowMessage publisherMessage(const OtherPublisher& other)
{
    const std::string who = "the project has it from '" + shownSafely(other.before) + "', the file is from '" +
                            shownSafely(other.now) + "': ";
    if (other.apart.empty())
        return {RowMessage::Severity::Warning,
                "V3",
                {},
                other.series,
                who + "it is taken as the next delivery of the same series",
                "Take it in only if both count the same; else give the series another id."};
    return {RowMessage::Severity::Warning,
            "V3",
            {},
            other.series,
            who + "it is kept apart as '" + other.apart + "'",
            "If both are one source, give the publisher as before."};
}

RowMessage magnitudeMessage(const SeriesDifference& difference, const std::string& warning)
{
    return {RowMessage::Severity::Warning,
            "V1",
            {},
            text(difference.series),
            warning,
            "Compare it with the delivery before; take it in only if the change is meant."};
}

} // namespace antevia
