#include "model/base/text.h"
#include "model/formats/displacement_parts.h"
#include "model/formats/headed_table.h"

#include <algorithm>

namespace antevia {
namespace {

/// Where the columns of locations.csv stand.
struct LocationColumns {
    int name = 0;
    int country = 0;
    int type = 0;
    int people = 0; ///< the population, and of camps the capacity; the last one if none is called so
    std::optional<int> conflictDay;
};

Result<LocationColumns> locationColumns(const HeadedTable& table)
{
    LocationColumns columns;
    TRY(columns.name, table.neededColumn({"name"}));
    TRY(columns.country, table.neededColumn({"country"}));
    TRY(columns.type, table.neededColumn({"location_type", "type"}));
    columns.conflictDay = table.column({"conflict_date", "conflict date"});
    if (const auto named = table.column({"capacity", "pop/cap", "population/capacity", "population", "pop"})) {
        columns.people = *named;
        return columns;
    }
    columns.people = static_cast<int>(table.headings().size()) - 1;
    while (columns.people > 0 && table.headings()[static_cast<std::size_t>(columns.people)].empty())
        --columns.people;
    return columns;
}

Result<DisplacementPlace> placeIn(const HeadedTable& table, int row, const LocationColumns& columns)
{
    DisplacementPlace place;
    place.name = table.text(row, columns.name);
    place.country = table.text(row, columns.country);
    place.isCamp = lowered(table.text(row, columns.type)).find("camp") != std::string::npos;
    if (place.name.empty())
        return table.error(row, columns.name, "a place has no name");
    if (table.text(row, columns.people).empty())
        return place;
    TRY(const double people, table.number(row, columns.people));
    if (place.isCamp && people > 0.0)
        place.capacity = people;
    return place;
}

Result<int> neededPlace(const DisplacementInstance& instance, const HeadedTable& table, int row, int column)
{
    const int place = placeNamed(instance, table.text(row, column));
    if (place < 0)
        return table.error(row, column, "locations.csv has no place '" + shownSafely(table.text(row, column)) + "'");
    return place;
}

} // namespace

int placeNamed(const DisplacementInstance& instance, const std::string& name)
{
    const auto found = std::ranges::find(instance.places, name, &DisplacementPlace::name);
    return found == instance.places.end() ? -1 : static_cast<int>(found - instance.places.begin());
}

Result<std::vector<int>> readLocations(const std::string& path, DisplacementInstance& instance)
{
    TRY(const HeadedTable table, HeadedTable::read(path));
    TRY(const LocationColumns columns, locationColumns(table));
    std::vector<int> conflictDays;
    for (int row = 0; row < table.rows(); ++row) {
        TRY(const DisplacementPlace place, placeIn(table, row, columns));
        if (placeNamed(instance, place.name) >= 0)
            return table.error(row, columns.name, "the place '" + shownSafely(place.name) + "' is listed twice");
        const bool isFoughtOver = lowered(table.text(row, columns.type)).starts_with("conflict");
        conflictDays.push_back(isFoughtOver ? 0 : -1);
        if (isFoughtOver && columns.conflictDay && !table.text(row, *columns.conflictDay).empty()) {
            TRY(conflictDays.back(), table.integer(row, *columns.conflictDay));
            conflictDays.back() = std::max(0, conflictDays.back());
        }
        instance.places.push_back(place);
    }
    if (instance.places.empty())
        return Error{ErrorCode::Format, "locations.csv lists no place", "Give each town and camp a line."};
    return conflictDays;
}

Result<void> readRoutes(const std::string& path, DisplacementInstance& instance)
{
    TRY(const HeadedTable table, HeadedTable::read(path));
    TRY(const int from, table.neededColumn({"name1", "location1"}));
    TRY(const int to, table.neededColumn({"name2", "location2"}));
    TRY(const int length, table.neededColumn({"distance", "length"}));
    const auto redirection = table.column({"forced_redirection"});
    int redirected = 0;
    for (int row = 0; row < table.rows(); ++row) {
        DisplacementRoute route;
        TRY(route.from, neededPlace(instance, table, row, from));
        TRY(route.to, neededPlace(instance, table, row, to));
        TRY(route.lengthKm, table.number(row, length));
        if (route.lengthKm <= 0.0)
            return table.error(row, length, "a route is " + table.text(row, length) + " km long; it has to be above 0");
        instance.routes.push_back(route);
        if (redirection && !table.text(row, *redirection).empty() && table.text(row, *redirection) != "0")
            ++redirected;
    }
    if (redirected > 0)
        instance.remarks.push_back("routes.csv: " + std::to_string(redirected) +
                                   " forced redirections are read as plain routes");
    return {};
}

} // namespace antevia
