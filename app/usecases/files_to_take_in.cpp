#include "app/usecases/files_to_take_in.h"

#include "app/usecases/figures_of_call.h"
#include "app/usecases/unfit_figures.h"

#include <algorithm>
#include <iterator>

namespace antevia {
namespace {

/// Files that say different things of the same series and period, known from the same day, cannot be taken in together.
Result<void> refuseClashes(const ProjectFile& project, const TakingIn& with, std::vector<FoundFile>& files)
{
    if (files.size() < 2)
        return {};
    FiguresOfCall figures;
    std::vector<FigureClash> clashes;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (files[i].errors > 0)
            continue;
        for (const DatedDelivery& each : deliveriesIn(files[i])) {
            TRY(const ChosenSeries chosen, ChosenSeries::make(project, each.file, with));
            const Day day = each.knownOn.value_or(knownOn(with.request));
            for (const auto& [found, id] : chosen.series())
                std::ranges::move(figures.add(i, id, *found, day), std::back_inserter(clashes));
        }
    }
    for (const FigureClash& clash : clashes)
        for (const std::size_t file : {clash.earlier, clash.later}) {
            ++files[file].errors;
            files[file].messages.insert(files[file].messages.begin(),
                                        clashMessage(clash, files[clash.earlier].name, files[clash.later].name));
        }
    return {};
}

} // namespace

Result<void> readFilesToTakeIn(const ProjectFile& project, const TakingIn& with, TakeInFoundReport& report,
                               const RunContext& run)
{
    UnderstandOptions how = with.request.how;
    TRY(report.files, understandFiles(with.request.paths, how, run, with.mappings));
    const std::size_t said = how.columns.size();
    for (const FoundFile& file : report.files) {
        TRY(const auto wishes, wishesFor(file, with.request.columns));
        how.columns.insert(how.columns.end(), wishes.begin(), wishes.end());
    }
    if (how.columns.size() > said) {
        TRY(report.files, understandFiles(with.request.paths, how, run, with.mappings));
    }
    for (FoundFile& file : report.files)
        RETURN_IF_ERROR(refuseUnfit(project, with, file));
    RETURN_IF_ERROR(refuseClashes(project, with, report.files));
    report.refused =
        static_cast<int>(std::ranges::count_if(report.files, [](const FoundFile& file) { return file.errors > 0; }));
    return {};
}

} // namespace antevia
