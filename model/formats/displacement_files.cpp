#include "model/formats/displacement_files.h"

#include "model/base/text.h"
#include "model/formats/displacement_parts.h"
#include "model/formats/headed_table.h"

#include <filesystem>

namespace antevia {
namespace {

Result<void> readPeriod(const std::string& path, DisplacementInstance& instance)
{
    TRY(const HeadedTable table, HeadedTable::read(path, HeadedTable::Headings::None));
    for (int row = 0; row < table.rows(); ++row) {
        if (lowered(table.text(row, 0)) != "startdate")
            continue;
        TRY(instance.firstDay, table.day(row, 1));
        return {};
    }
    return Error{ErrorCode::Format, "sim_period.csv has no line StartDate", "Add a line such as StartDate,2012-02-29."};
}

/// Reads a file that an instance may do without.
template <class Read>
Result<void> readIfThere(const std::filesystem::path& path, Read read, DisplacementInstance& instance)
{
    if (std::filesystem::exists(path))
        return read(path.string(), instance);
    instance.remarks.push_back(path.filename().string() + " is not there");
    return {};
}

Result<DisplacementInstance> readInput(const std::filesystem::path& folder)
{
    DisplacementInstance instance;
    RETURN_IF_ERROR(readPeriod((folder / "sim_period.csv").string(), instance));
    TRY(const std::vector<int> conflictDays, readLocations((folder / "locations.csv").string(), instance));
    RETURN_IF_ERROR(readRoutes((folder / "routes.csv").string(), instance));
    RETURN_IF_ERROR(readIfThere(folder / "closures.csv", readClosures, instance));
    setConflictDays(conflictDays, instance);
    RETURN_IF_ERROR(readIfThere(folder / "conflicts.csv", readConflicts, instance));
    return instance;
}

} // namespace

Result<DisplacementSet> readDisplacement(const std::string& folder)
{
    const std::filesystem::path base = std::filesystem::path(folder).lexically_normal();
    if (!std::filesystem::is_directory(base / "input_csv"))
        return Error{ErrorCode::NotFound, "'" + shownSafely(folder, 200) + "' has no folder input_csv",
                     "Name the folder of one instance, which holds input_csv, source_data and derived."};
    DisplacementSet set;
    TRY(set.instance, readInput(base / "input_csv"));
    set.instance.name = (base.has_filename() ? base : base.parent_path()).filename().string();
    const std::filesystem::path counts = base / "derived" / "unhcr_daily.csv";
    if (!std::filesystem::exists(counts))
        return Error{ErrorCode::NotFound, "'" + shownSafely(folder, 200) + "' has no file derived/unhcr_daily.csv",
                     "Put the daily counts of each camp there: day, date, one column for each camp, total."};
    TRY(set.observed, readDailyCounts(counts.string(), set.instance));
    RETURN_IF_ERROR(readIfThere(base / "input_csv" / "registration_corrections.csv", readCorrections, set.instance));
    if (std::filesystem::exists(base / "source_data" / "data_layout.csv"))
        RETURN_IF_ERROR(readCampReports((base / "source_data").string(), set.instance));
    else
        set.instance.remarks.push_back("source_data has no data_layout.csv: no reports");
    return set;
}

} // namespace antevia
