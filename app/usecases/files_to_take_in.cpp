#include "app/usecases/files_to_take_in.h"

#include "app/usecases/dated_deliveries.h"
#include "app/usecases/exercise_figures.h"
#include "app/usecases/figures_of_call.h"

#include <algorithm>
#include <iterator>

namespace antevia {
namespace {

/// Files that say different things of the same series and period cannot be taken in together.
Result<void> refuseClashes(const ProjectFile& project, const TakingIn& with, std::vector<FoundFile>& files)
{
    if (files.size() < 2)
        return {};
    FiguresOfCall figures;
    std::vector<FigureClash> clashes;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (files[i].errors > 0)
            continue;
        const FoundFile newest = std::move(deliveriesIn(files[i]).back().file);
        TRY(const ChosenSeries chosen, ChosenSeries::make(project, newest, with));
        for (const auto& [found, id] : chosen.series())
            std::ranges::move(figures.add(i, id, *found), std::back_inserter(clashes));
    }
    for (const FigureClash& clash : clashes)
        for (const std::size_t file : {clash.earlier, clash.later}) {
            ++files[file].errors;
            files[file].messages.insert(files[file].messages.begin(),
                                        clashMessage(clash, files[clash.earlier].name, files[clash.later].name));
        }
    return {};
}

/// Adds an error to a delivery for each figure that is no count, and each series that would hold real figures and those
/// of an exercise.
Result<void> refuseUnfitDelivery(const ProjectFile& project, const TakingIn& with, FoundFile& file)
{
    TRY(const ChosenSeries chosen, ChosenSeries::make(project, file, with));
    refuseNoCounts(file, with.known, chosen.choice().takenAs);
    return refuseExercises(project, chosen.series(), with.request.status, file);
}

/// The same of each delivery that a file holds.
Result<void> refuseUnfit(const ProjectFile& project, const TakingIn& with, FoundFile& file)
{
    if (!isDated(file))
        return refuseUnfitDelivery(project, with, file);
    for (DatedDelivery& each : deliveriesIn(file)) {
        each.file.messages.clear(); // the file keeps its own
        each.file.errors = 0;
        RETURN_IF_ERROR(refuseUnfitDelivery(project, with, each.file));
        std::ranges::move(each.file.messages, std::back_inserter(file.messages));
        file.errors += each.file.errors;
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
