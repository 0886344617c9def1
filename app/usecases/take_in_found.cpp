#include "app/usecases/take_in_found.h"

#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/hash.h"
#include "model/formats/heading_words.h"
#include "model/formats/import_guess.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace antevia {
namespace {

constexpr std::size_t longestSlug = 48;
constexpr std::size_t hashDigits = 8;

bool fits(const FoundSeries& series, const TakeInFoundRequest& request)
{
    if (!request.series.empty() && std::ranges::find(request.series, keyText(series.key)) == request.series.end())
        return false;
    return std::ranges::all_of(request.where, [&](const std::string& condition) {
        const std::size_t at = condition.find('=');
        return std::ranges::any_of(series.key, [&](const KeyPart& part) {
            return at != std::string::npos && part.dimension == condition.substr(0, at) &&
                   (part.code == condition.substr(at + 1) || part.label == condition.substr(at + 1));
        });
    });
}

/// Letters, digits and hyphens from the codes of a key, and the beginning of a check sum that tells alike ones apart.
std::string idOf(const FoundSeries& series)
{
    std::string slug;
    for (const KeyPart& part : series.key)
        for (const std::string& each : headingWords(part.code))
            if (std::ranges::all_of(each, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
                slug.append(slug.empty() ? "" : "-").append(each);
    slug = slug.substr(0, longestSlug);
    return slug + (slug.empty() ? "" : "-") + sha256Hex(keyText(series.key)).substr(0, hashDigits);
}

/// "suppressed: 3 cells (3 to 12 in all); preliminary: 2 figures; …": what a number alone does not say.
std::string qualityOf(const FoundFile& file, const FoundSeries& series)
{
    std::map<std::string, int> counts;
    int low = 0;
    int high = 0;
    for (const FoundObservation& cell : series.observations) {
        if (cell.state != CellState::Figure)
            ++counts[word(cell.state)];
        if (cell.status != FigureStatus::Final)
            ++counts[word(cell.status)];
        if (cell.flags != 0)
            ++counts["flag " + file.flagTexts[cell.flags]];
        low += cell.low;
        high += cell.high;
    }
    std::vector<std::string> parts;
    for (const auto& [what, count] : counts)
        parts.push_back(what + ": " + std::to_string(count) +
                        (what == "suppressed" && high > 0
                             ? " (" + std::to_string(low) + " to " + std::to_string(high) + " in all)"
                             : ""));
    return joined(parts, "; ");
}

SeriesInfo infoOf(const FoundFile& file, const FoundSeries& series, const Network& network, const Source& source)
{
    SeriesInfo info;
    info.id.value = idOf(series);
    info.name = series.title.empty() ? keyText(series.key) : series.title;
    info.frequency = series.frequency;
    info.basis.unit = series.meaning.unit.value_or(CountingUnit::Person);
    info.basis.scope = series.meaning.scope;
    info.basis.where = keyText(series.key);
    info.source = source;
    info.qualityNote = qualityOf(file, series);
    if (!series.meaning.unit)
        info.qualityNote +=
            (info.qualityNote.empty() ? "" : "; ") + std::string("the file does not say what is counted");
    for (const Place& place : network.places())
        if (text(place.id) == series.meaning.place)
            info.place = place.id;
    return info;
}

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

/// The project's own series if the key is its id or name.
std::optional<SeriesInfo> knownAs(const FoundSeries& series, const std::vector<SeriesInfo>& known)
{
    const auto own = std::ranges::find(known, idOf(series), [](const SeriesInfo& each) { return each.id.value; });
    if (own != known.end())
        return *own;
    if (series.key.size() != 1 || series.key.front().dimension != "series")
        return std::nullopt;
    const auto match = seriesOfHeading(series.key.front().code, known);
    return match && match->info.frequency == series.frequency ? std::optional(match->info) : std::nullopt;
}

Vintage vintageOf(const FoundFile& file, const TakeInFoundRequest& request, const std::vector<SeriesFigures>& figures,
                  std::size_t all)
{
    Vintage vintage;
    vintage.recordedAt = request.now;
    vintage.published = parseDay(request.source.date);
    vintage.origin = fileName(file.name);
    vintage.sheet = file.sheet;
    vintage.source = request.source;
    for (const SeriesFigures& each : figures)
        vintage.missing += each.series.missing();
    if (figures.size() < all)
        vintage.leftOut = std::to_string(all - figures.size()) + " series that were not chosen";
    return vintage;
}

/// The chosen series of one file as figures to keep.
Result<std::vector<SeriesFigures>> chosenOf(const FoundFile& file, const TakeInFoundRequest& request,
                                            const std::vector<SeriesInfo>& known, const Network& network)
{
    std::vector<SeriesFigures> out;
    for (const FoundSeries& series : file.series) {
        if (!fits(series, request))
            continue;
        TRY(Series values, valuesOf(series));
        out.push_back(
            {knownAs(series, known).value_or(infoOf(file, series, network, request.source)), {}, std::move(values)});
    }
    return out;
}

} // namespace

Result<TakeInFoundReport> takeInFound(ProjectFile& project, const TakeInFoundRequest& request, const RunContext& run)
{
    TakeInFoundReport report;
    TRY(report.files, understandFiles(request.paths, request.how, run.stage(0.0, 0.6)));
    report.refused =
        static_cast<int>(std::ranges::count_if(report.files, [](const auto& each) { return each.errors > 0; }));
    if (report.refused > 0 && !request.goodFilesOnly)
        return report;
    TRY(const auto known, project.all<SeriesInfo>());
    TRY(const Network network, project.network());
    const auto kept = project.inTransaction([&]() -> Result<void> {
        for (const FoundFile& file : report.files) {
            RETURN_IF_ERROR(run.checkpoint());
            TRY(const auto chosen, chosenOf(file, request, known, network));
            if (file.errors > 0 || chosen.empty()) {
                report.leftOut.push_back(file.name);
                continue;
            }
            TRY(VintageId id, project.addVintage(vintageOf(file, request, chosen, file.series.size()), chosen));
            report.vintages.push_back(std::move(id));
            report.series += static_cast<int>(chosen.size());
            for (const SeriesFigures& each : chosen) {
                report.notFigures += each.series.missing();
                report.observations += each.series.size() - each.series.missing();
            }
        }
        if (report.vintages.empty())
            return Error{ErrorCode::NotFound, "no series of the files fits what was asked for",
                         "List their keys with --dry-run --json."};
        return {};
    });
    if (!kept)
        return kept.error();
    run.report(1.0, "taken in");
    return report;
}

} // namespace antevia
