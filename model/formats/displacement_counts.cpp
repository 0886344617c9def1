#include "model/base/text.h"
#include "model/formats/displacement_parts.h"
#include "model/formats/headed_table.h"

#include <algorithm>
#include <filesystem>

namespace antevia {
namespace {

/// The columns of the camps and of the total in a table of daily counts.
struct CountColumns {
    std::optional<int> day;   ///< either this
    std::optional<int> date;  ///< or this is there
    std::optional<int> total; ///< none: the sum of the camps
    std::vector<int> camps;
};

Result<CountColumns> countColumns(const HeadedTable& table, DisplacementInstance& instance)
{
    CountColumns columns;
    columns.day = table.column({"day"});
    columns.date = table.column({"date"});
    columns.total = table.column({"total"});
    if (!columns.day && !columns.date) {
        TRY(columns.date, table.neededColumn({"date"}));
    }
    for (int column = 0; column < static_cast<int>(table.headings().size()); ++column) {
        const std::string& name = table.headings()[static_cast<std::size_t>(column)];
        if (column == columns.day || column == columns.date || column == columns.total || name.empty())
            continue;
        const int place = placeNamed(instance, name);
        if (place < 0)
            return Error{ErrorCode::Format,
                         "unhcr_daily.csv counts '" + shownSafely(name) + "', which locations.csv does not have",
                         "Add it to locations.csv as a camp, or take the column out."};
        if (std::ranges::find(instance.camps, place, &DisplacementCamp::place) != instance.camps.end())
            return Error{ErrorCode::Format, "unhcr_daily.csv counts '" + shownSafely(name) + "' twice",
                         "Take one of the columns out."};
        instance.camps.push_back({place, {}, {}});
        columns.camps.push_back(column);
    }
    if (columns.camps.empty())
        return Error{ErrorCode::Format, "unhcr_daily.csv has no column of a camp",
                     "Give each camp a column with its name in locations.csv."};
    return columns;
}

Result<double> peopleIn(const HeadedTable& table, int row, int column)
{
    TRY(const double people, table.number(row, column));
    if (people < 0.0)
        return table.error(row, column, "a count of " + table.text(row, column) + " people");
    return people;
}

Result<void> checkDay(const HeadedTable& table, int row, const CountColumns& columns, Day firstDay)
{
    if (columns.day) {
        TRY(const int day, table.integer(row, *columns.day));
        if (day != row)
            return table.error(row, *columns.day, "days run without gaps from 0", "Give each day one line, in order.");
    }
    if (columns.date) {
        TRY(const Day date, table.day(row, *columns.date));
        if (date != firstDay + Days(row))
            return table.error(row, *columns.date,
                               "day " + std::to_string(row) + " after the StartDate of sim_period.csv is " +
                                   printDay(firstDay + Days(row)),
                               "Give each day one line, in order, from the StartDate on.");
    }
    return {};
}

/// The reports of one file, by day. A first line without a date is a heading; empty counts are left out.
Result<std::vector<CampReport>> reportsIn(const std::string& path, Day firstDay)
{
    TRY(const HeadedTable table, HeadedTable::read(path, HeadedTable::Headings::None));
    std::vector<CampReport> reports;
    for (int row = 0; row < table.rows(); ++row) {
        const auto day = table.day(row, 0);
        if (!day && row == 0)
            continue;
        if (!day)
            return day.error();
        if (table.text(row, 1).empty())
            continue;
        TRY(const double people, peopleIn(table, row, 1));
        reports.push_back({daysBetween(firstDay, *day), people});
    }
    std::ranges::stable_sort(reports, {}, &CampReport::day);
    return reports;
}

DisplacementCamp* campNamed(DisplacementInstance& instance, const std::string& name)
{
    const auto found = std::ranges::find(instance.camps, placeNamed(instance, name), &DisplacementCamp::place);
    return found == instance.camps.end() ? nullptr : &*found;
}

} // namespace

Result<DisplacementObserved> readDailyCounts(const std::string& path, DisplacementInstance& instance)
{
    TRY(const HeadedTable table, HeadedTable::read(path));
    TRY(const CountColumns columns, countColumns(table, instance));
    if (table.rows() == 0)
        return Error{ErrorCode::Format, "unhcr_daily.csv has no day", "Give it a line for each day of the instance."};
    DisplacementObserved observed{Eigen::MatrixXd(table.rows(), static_cast<int>(columns.camps.size())),
                                  Eigen::VectorXd(table.rows())};
    for (int row = 0; row < table.rows(); ++row) {
        RETURN_IF_ERROR(checkDay(table, row, columns, instance.firstDay));
        for (std::size_t camp = 0; camp < columns.camps.size(); ++camp) {
            TRY(observed.people(row, static_cast<int>(camp)), peopleIn(table, row, columns.camps[camp]));
        }
        if (columns.total) {
            TRY(observed.total(row), peopleIn(table, row, *columns.total));
        } else {
            observed.total(row) = observed.people.row(row).sum();
        }
    }
    return observed;
}

Result<void> readCorrections(const std::string& path, DisplacementInstance& instance)
{
    TRY(const HeadedTable table, HeadedTable::read(path, HeadedTable::Headings::None));
    for (int row = 0; row < table.rows(); ++row) {
        TRY(const Day day, table.day(row, 1));
        if (DisplacementCamp* camp = campNamed(instance, table.text(row, 0)))
            camp->correctionDays.push_back(daysBetween(instance.firstDay, day));
    }
    return {};
}

Result<void> readCampReports(const std::string& folder, DisplacementInstance& instance)
{
    const std::filesystem::path base(folder);
    TRY(const HeadedTable layout, HeadedTable::read((base / "data_layout.csv").string(), HeadedTable::Headings::None));
    for (int row = 0; row < layout.rows(); ++row) {
        DisplacementCamp* camp = campNamed(instance, layout.text(row, 0));
        for (int column = 1; camp && !layout.text(row, column).empty(); ++column) {
            const std::string& file = layout.text(row, column);
            if (file != std::filesystem::path(file).filename().string())
                return layout.error(row, column, "'" + shownSafely(file) + "' is no file in source_data");
            TRY(std::vector<CampReport> reports, reportsIn((base / file).string(), instance.firstDay));
            camp->reports.push_back(std::move(reports));
        }
    }
    return {};
}

} // namespace antevia
