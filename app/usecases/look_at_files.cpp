#include "app/usecases/look_at_files.h"

#include "app/usecases/figures_of_call.h"
#include "app/usecases/found_choice.h"
#include "app/usecases/saved_mappings.h"
#include "app/usecases/unfit_figures.h"
#include "model/formats/file.h"

#include <algorithm>
#include <iterator>

namespace antevia {
namespace {

FileLine lineOf(const FoundFile& file, const std::vector<SeriesInfo>& known)
{
    FileLine line;
    line.path = file.name;
    line.format = file.format;
    line.errors = file.errors;
    line.warnings = file.warnings;
    line.series = file.errors > 0 ? 0 : static_cast<int>(file.series.size());
    for (const FoundSeries& series : file.series) {
        line.figures += totalsOf(series).figures;
        line.undecided += series.meaning.unit || knownAs(series, known) ? 0 : 1;
    }
    const auto first = std::ranges::find_if(
        file.messages, [](const RowMessage& each) { return each.severity != RowMessage::Severity::Note; });
    if (first != file.messages.end())
        line.problem = (first->place.empty() ? "" : first->place + ": ") + first->rule;
    line.isRemembered = std::ranges::find(file.messages, "M1", &RowMessage::code) != file.messages.end();
    return line;
}

/// What the project makes of a file that can be read.
Result<void> compareLine(const ProjectFile& project, const std::vector<SeriesOfFile>& known, FileLine& line)
{
    TRY(line.coverage, coverageOf(project, line.path, known, std::nullopt, std::nullopt));
    for (const auto& [series, id] : known) {
        if (!isFoundByKey(*series, id))
            continue;
        TRY(std::string publisher, project.publisherOf(id));
        if (!publisher.empty())
            line.publishers.insert(std::move(publisher));
    }
    if (line.coverage.leftOut == 0)
        return {};
    ++line.warnings;
    if (line.problem.empty())
        line.problem = coverageMessage(line.coverage).rule;
    return {};
}

/// What the deliveries of a file contradict of the files before, whose figures `figures` has.
std::vector<FigureClash> clashesOf(const std::vector<DatedDelivery>& deliveries, std::size_t file,
                                   const std::vector<SeriesInfo>& known, FiguresOfCall& figures)
{
    std::vector<FigureClash> clashes;
    for (const DatedDelivery& each : deliveries)
        for (const auto& [found, id] : seriesOf(each.file, known))
            std::ranges::move(figures.add(file, id, *found, each.knownOn), std::back_inserter(clashes));
    return clashes;
}

void addClashes(const std::vector<FigureClash>& clashes, std::vector<FileLine>& lines)
{
    for (const FigureClash& clash : clashes)
        for (const std::size_t file : {clash.earlier, clash.later}) {
            ++lines[file].errors;
            lines[file].series = 0;
            lines[file].contradictsAnother = true;
            lines[file].problem = clashMessage(clash, lines[clash.earlier].path, lines[clash.later].path).rule;
        }
}

} // namespace

Result<std::vector<FileLine>> lookAtFiles(const ProjectFile& project, const std::vector<std::string>& paths,
                                          const LookRequest& request, const RunContext& run)
{
    std::vector<SavedMapping> mappings;
    if (!request.mappings.empty()) {
        TRY(mappings, savedMappings(request.mappings));
    }
    TRY(const auto infos, project.all<SeriesInfo>());
    UnderstandOptions how = request.how.value_or(UnderstandOptions());
    how.today = request.today;
    std::vector<FileLine> lines;
    std::vector<FigureClash> clashes;
    FiguresOfCall figures;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        run.report(static_cast<double>(i) / static_cast<double>(paths.size()), fileName(paths[i]));
        RETURN_IF_ERROR(run.checkpoint());
        TRY(auto files, understandFiles({paths[i]}, how, RunContext(run.stopToken(), {}, run.threads()), mappings));
        TRY(const auto deliveries, deliveriesToShow(project, infos, request.status, std::move(files.front())));
        const FoundFile& newest = deliveries.back().file;
        lines.push_back(lineOf(newest, infos));
        if (newest.errors > 0)
            continue;
        RETURN_IF_ERROR(compareLine(project, seriesOf(newest, infos), lines.back()));
        if (paths.size() > 1)
            std::ranges::move(clashesOf(deliveries, i, infos, figures), std::back_inserter(clashes));
    }
    addClashes(clashes, lines);
    return lines;
}

} // namespace antevia
