#include "app/usecases/look_at_file.h"

#include "app/usecases/found_choice.h"
#include "app/usecases/found_figures.h"
#include "app/usecases/saved_mappings.h"
#include "app/usecases/unfit_figures.h"
#include "app/usecases/vintages_of_project.h"
#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/gzip.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

constexpr int mostDrawnBeside = 200;

/// The dimensions in which the series of a file differ; all of them if there is one series.
std::set<std::string> differingDimensions(const std::vector<FoundSeries>& all)
{
    std::map<std::string, std::set<std::string>> codes;
    for (const FoundSeries& series : all)
        for (const KeyPart& part : series.key)
            codes[part.dimension].insert(part.code);
    std::set<std::string> differing;
    for (const auto& [dimension, met] : codes)
        if (met.size() > 1 || all.size() == 1)
            differing.insert(dimension);
    return differing;
}

/// "Austria, Afghanistan, total": words or codes of what tells the series from the others of the file.
std::string nameOf(const FoundSeries& series, const std::set<std::string>& differing)
{
    std::vector<std::string> parts;
    for (const KeyPart& part : series.key)
        if (differing.contains(part.dimension))
            parts.push_back(part.label.empty() ? part.code : part.label);
    return joined(parts, ", ");
}

SeriesLook lookOf(const FoundSeries& series, const std::vector<SeriesInfo>& known)
{
    SeriesLook look;
    look.key = keyText(series.key);
    const auto there = knownAs(series, known);
    look.id = there ? there->id : SeriesId{idOfFound(series)};
    look.isKnown = there.has_value();
    look.isFoundByKey = there && isFoundByKey(series, there->id);
    look.isTotal = series.meaning.isTotal;
    look.frequency = series.frequency;
    look.totals = totalsOf(series);
    look.unit = there ? std::optional(there->basis.unit) : series.meaning.unit;
    look.unitText = series.meaning.unitText;
    look.scope = there ? there->basis.scope : series.meaning.scope;
    if (!series.observations.empty()) {
        look.first = {series.frequency, series.observations.front().index};
        look.last = {series.frequency, series.observations.back().index};
    }
    return look;
}

/// What is taken in unless a person says otherwise.
void propose(const FoundFile& file, const std::vector<SeriesInfo>& known, std::vector<SeriesLook>& looks)
{
    const bool knownOnly = isForKnownColumns(file, known);
    for (SeriesLook& each : looks)
        each.isProposed = !knownOnly || each.isKnown;
}

/// Compares what is proposed with what the project has.
Result<void> compare(const ProjectFile& project, FileLook& look)
{
    std::vector<SeriesOfFile> known;
    for (std::size_t i = 0; i < look.series.size(); ++i)
        if (look.series[i].isProposed && look.series[i].isKnown)
            known.emplace_back(&look.file.series[i], look.series[i].id);
    TRY(look.coverage, coverageOf(project, look.file.name, known, std::nullopt, std::nullopt));
    std::vector<SeriesFigures> proposed;
    for (std::size_t i = 0; i < look.series.size(); ++i) {
        if (!look.series[i].isProposed)
            continue;
        TRY(SeriesFigures figures, figuresOf(look.file, look.file.series[i]));
        figures.info.id = look.series[i].id;
        proposed.push_back(std::move(figures));
    }
    TRY(look.alreadyThere, proposed.empty() ? std::string() : vintageWithSame(project, proposed));
    std::erase_if(proposed, [&](const SeriesFigures& each) {
        const auto line = std::ranges::find(look.series, each.info.id, &SeriesLook::id);
        return line == look.series.end() || !line->isKnown;
    });
    std::map<std::string, std::vector<std::string>> warnings;
    for (const SeriesFigures& each : proposed) {
        TRY(const auto difference, differenceFromKnown(project, each, std::nullopt, look.coverage.coverage));
        if (difference)
            warnings[each.info.id.value] = difference->warnings;
    }
    int drawn = 0;
    for (SeriesLook& each : look.series) {
        const auto found = warnings.find(each.id.value);
        if (found == warnings.end())
            continue;
        each.warnings = found->second;
        if (++drawn > mostDrawnBeside)
            continue;
        if (const auto before = project.figuresAsKnown(each.id, std::nullopt))
            each.before = before->delivered;
    }
    return {};
}

/// The series that were taken when the mapping was saved.
void proposeAsRemembered(const SavedMapping& mapping, std::vector<SeriesLook>& looks)
{
    const FoundChoice choice{{mapping.series.begin(), mapping.series.end()}, {}};
    if (std::ranges::none_of(looks, [&](const SeriesLook& each) { return choice.series.contains(each.key); }))
        return;
    for (SeriesLook& each : looks)
        each.isProposed = choice.series.contains(each.key);
}

Result<void> readIt(const LookRequest& request, FileLook& look, const RunContext& run)
{
    look.fingerprint = fingerprintOfFile(request.path);
    if (!request.mappings.empty()) {
        TRY(const auto mappings, savedMappings(request.mappings));
        look.remembered = mappingFor(mappings, request.path);
    }
    look.usedRemembered = look.remembered && !request.how;
    look.how = request.how ? *request.how : look.remembered ? look.remembered->how : UnderstandOptions();
    look.how.today = request.today;
    TRY(look.file, understandOneFile(request.path, look.how, run));
    auto bytes = readUnpacked(request.path, run);
    if (!bytes)
        return {}; // which the file's messages tell
    if (auto head = headOf({request.path, *std::move(bytes)}, look.file))
        look.head = *std::move(head);
    look.headRows = headRowsOf(look.head.table, look.file);
    return {};
}

} // namespace

Result<FileLook> lookAtFile(const ProjectFile& project, const LookRequest& request, const RunContext& run)
{
    FileLook look;
    RETURN_IF_ERROR(readIt(request, look, run));
    TRY(const auto known, project.all<SeriesInfo>());
    TRY(auto deliveries, deliveriesToShow(project, known, request.status, std::move(look.file)));
    look.file = std::move(deliveries.back().file);
    if (look.file.errors > 0)
        return look;
    const auto differing = differingDimensions(look.file.series);
    for (const FoundSeries& each : look.file.series) {
        look.series.push_back(lookOf(each, known));
        look.series.back().name = nameOf(each, differing);
        if (look.series.back().isKnown) {
            TRY(look.series.back().publisher, project.publisherOf(look.series.back().id));
        }
    }
    propose(look.file, known, look.series);
    if (look.usedRemembered)
        proposeAsRemembered(*look.remembered, look.series);
    RETURN_IF_ERROR(run.checkpoint());
    RETURN_IF_ERROR(compare(project, look));
    return look;
}

} // namespace antevia
