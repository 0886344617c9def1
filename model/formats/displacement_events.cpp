#include "model/base/text.h"
#include "model/formats/displacement_parts.h"
#include "model/formats/headed_table.h"

#include <algorithm>

namespace antevia {
namespace {

/// The types of closures.csv; "links" is the name of newer versions.
std::optional<DisplacementClosure::Kind> closureKind(const std::string& type)
{
    if (type == "country")
        return DisplacementClosure::Kind::Border;
    if (type == "location" || type.ends_with("camp"))
        return DisplacementClosure::Kind::Place;
    if (type == "links" || type == "link" || type == "route")
        return DisplacementClosure::Kind::Route;
    return {};
}

/// Where the columns of closures.csv stand.
struct ClosureColumns {
    int type = 0;
    int first = 0;
    int second = 0;
    int start = 0;
    int end = 0;
};

Result<ClosureColumns> closureColumns(const HeadedTable& table)
{
    ClosureColumns columns;
    TRY(columns.type, table.neededColumn({"closure_type", "type"}));
    TRY(columns.first, table.neededColumn({"name1"}));
    TRY(columns.second, table.neededColumn({"name2"}));
    TRY(columns.start, table.neededColumn({"closure_start"}));
    TRY(columns.end, table.neededColumn({"closure_end"}));
    return columns;
}

bool hasCountry(const DisplacementInstance& instance, const std::string& name)
{
    return std::ranges::find(instance.places, name, &DisplacementPlace::country) != instance.places.end();
}

/// Checks what `closure` names. A location closure of two places shuts the route between them.
Result<void> settleNames(const DisplacementInstance& instance, const HeadedTable& table, int row,
                         const ClosureColumns& columns, DisplacementClosure& closure)
{
    using Kind = DisplacementClosure::Kind;
    if (closure.kind == Kind::Place && placeNamed(instance, closure.second) >= 0)
        closure.kind = Kind::Route;
    const auto isKnown = [&](const std::string& name) {
        return closure.kind == Kind::Border ? hasCountry(instance, name) : placeNamed(instance, name) >= 0;
    };
    const std::string what = closure.kind == Kind::Border ? "country" : "place";
    if (!isKnown(closure.first))
        return table.error(row, columns.first,
                           "locations.csv has no " + what + " '" + shownSafely(closure.first) + "'");
    if (closure.kind != Kind::Place && !isKnown(closure.second))
        return table.error(row, columns.second,
                           "locations.csv has no " + what + " '" + shownSafely(closure.second) + "'");
    return {};
}

Result<DisplacementClosure> closureIn(const DisplacementInstance& instance, const HeadedTable& table, int row,
                                      const ClosureColumns& columns)
{
    DisplacementClosure closure;
    closure.kind = *closureKind(lowered(table.text(row, columns.type)));
    closure.first = table.text(row, columns.first);
    closure.second = table.text(row, columns.second);
    RETURN_IF_ERROR(settleNames(instance, table, row, columns, closure));
    TRY(closure.firstDay, table.integer(row, columns.start));
    const bool isOpenEnded = table.text(row, columns.end).empty();
    TRY(const int end, isOpenEnded ? Result<int>(0) : table.integer(row, columns.end));
    if (end > 0)
        closure.endDay = end;
    if (closure.endDay && end < closure.firstDay)
        return table.error(row, columns.end, "a closure ends before it starts");
    return closure;
}

/// Intensity in one cell of conflicts.csv; a cell left empty is peace.
Result<double> intensityIn(const HeadedTable& table, int row, int column)
{
    if (table.text(row, column).empty())
        return 0.0;
    TRY(const double value, table.number(row, column));
    if (value < 0.0 || value > 1.0)
        return table.error(row, column, "a conflict of " + table.text(row, column) + "; it lies between 0 and 1");
    return value;
}

} // namespace

Result<void> readClosures(const std::string& path, DisplacementInstance& instance)
{
    TRY(const HeadedTable table, HeadedTable::read(path));
    TRY(const ClosureColumns columns, closureColumns(table));
    for (int row = 0; row < table.rows(); ++row) {
        const std::string type = lowered(table.text(row, columns.type));
        if (type.ends_with("forced_redirection")) {
            instance.remarks.push_back("closures.csv: a line '" + type + "' is passed over");
            continue;
        }
        if (!closureKind(type))
            return table.error(row, columns.type,
                               "closures of '" + shownSafely(type) +
                                   "' are not known; country, location, camp, links are");
        TRY(const DisplacementClosure closure, closureIn(instance, table, row, columns));
        instance.closures.push_back(closure);
    }
    return {};
}

void setConflictDays(const std::vector<int>& firstDays, DisplacementInstance& instance)
{
    const int last = std::max(0, *std::ranges::max_element(firstDays));
    instance.conflict.setZero(last + 1, static_cast<int>(firstDays.size()));
    for (std::size_t place = 0; place < firstDays.size(); ++place)
        if (firstDays[place] >= 0)
            instance.conflict.col(static_cast<int>(place)).tail(last + 1 - firstDays[place]).setOnes();
}

Result<void> readConflicts(const std::string& path, DisplacementInstance& instance)
{
    TRY(const HeadedTable table, HeadedTable::read(path));
    TRY(const int dayColumn, table.neededColumn({"day"}));
    instance.conflict.setZero(table.rows(), static_cast<int>(instance.places.size()));
    for (int row = 0; row < table.rows(); ++row) {
        TRY(const int day, table.integer(row, dayColumn));
        if (day != row)
            return table.error(row, dayColumn,
                               "day " + std::to_string(day) + " stands where day " + std::to_string(row) +
                                   " belongs; days run without gaps from 0");
        for (int column = 0; column < static_cast<int>(table.headings().size()); ++column) {
            if (column == dayColumn)
                continue;
            TRY(const double value, intensityIn(table, row, column));
            if (value == 0.0)
                continue;
            const int place = placeNamed(instance, table.headings()[static_cast<std::size_t>(column)]);
            if (place < 0)
                return table.error(row, column, "a conflict in a place that locations.csv does not have");
            instance.conflict(day, place) = value;
        }
    }
    return {};
}

} // namespace antevia
