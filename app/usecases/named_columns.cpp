#include "app/usecases/named_columns.h"

#include "app/usecases/dated_deliveries.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/file.h"

#include <algorithm>

namespace antevia {
namespace {

bool isCalled(const MappedColumn& column, const std::string& name)
{
    return column.heading == name || std::to_string(column.column) == name;
}

const MappedColumn* columnCalled(const FoundFile& file, const std::string& name)
{
    const auto found =
        std::ranges::find_if(file.mapping, [&](const MappedColumn& each) { return isCalled(each, name); });
    return found == file.mapping.end() ? nullptr : &*found;
}

/// Tells the column's series from others: what a table with a row a period calls it.
std::string keyOf(const MappedColumn& column)
{
    return keyText({{"series", column.heading.empty() ? column.dimension : column.heading, {}}});
}

void wish(const MappedColumn& column, ColumnRole role, std::vector<ColumnWish>& wishes)
{
    if (column.role != word(role))
        wishes.push_back({column.column, column.heading, role, {}});
}

/// A column without a heading is not listed before a person says what it is.
MappedColumn columnToWish(const FoundFile& file, const std::string& name)
{
    const MappedColumn* column = columnCalled(file, name);
    const auto number = parseInteger(name);
    return column != nullptr ? *column : MappedColumn{number ? static_cast<int>(*number) : 0, {}, {}, {}};
}

/// Coordinates, but for the day of a delivery, and columns with the heading of a named one make way for the named ones.
void ignoreOthers(const FoundFile& file, const std::vector<MappedColumn>& named, std::vector<ColumnWish>& wishes)
{
    for (const MappedColumn& each : file.mapping) {
        const bool isNamed = std::ranges::find(named, each.column, &MappedColumn::column) != named.end();
        const bool isAlike = std::ranges::find(named, each.heading, &MappedColumn::heading) != named.end();
        const bool isCoordinate = each.role == word(ColumnRole::Dimension) && !datesDeliveries(each.dimension);
        if (!isNamed && (isCoordinate || (isAlike && each.role == word(ColumnRole::Value))))
            wish(each, ColumnRole::Ignored, wishes);
    }
}

} // namespace

Result<std::vector<ColumnWish>> wishesFor(const FoundFile& file, const NamedColumns& said)
{
    std::vector<ColumnWish> wishes;
    if (said.dateColumn > 0)
        wish(columnToWish(file, std::to_string(said.dateColumn)), ColumnRole::Time, wishes);
    std::vector<MappedColumn> named;
    for (const NamedColumn& each : said.series) {
        named.push_back(columnToWish(file, each.column));
        const bool isTime =
            said.dateColumn > 0 ? named.back().column == said.dateColumn : named.back().role == word(ColumnRole::Time);
        if (isTime)
            return Error{ErrorCode::InvalidInput,
                         "column '" + shownSafely(each.column) + "' of " + fileName(file.name) +
                             " holds the periods; it is no series",
                         "Name a column of figures, or say which other column holds the periods."};
    }
    for (const MappedColumn& each : named)
        wish(each, ColumnRole::Value, wishes);
    if (!named.empty())
        ignoreOthers(file, named, wishes);
    return wishes;
}

Result<std::map<std::string, SeriesId>> seriesByKey(const FoundFile& file, const NamedColumns& said)
{
    std::map<std::string, SeriesId> out;
    for (const NamedColumn& each : said.series) {
        const MappedColumn* column = columnCalled(file, each.column);
        if (column == nullptr && file.errors > 0 && file.mapping.empty())
            continue; // the file cannot be read at all, which its messages tell
        if (column == nullptr)
            return Error{ErrorCode::NotFound, fileName(file.name) + " has no column '" + shownSafely(each.column) + "'",
                         "Name it as its heading is written, or by its number from 1."};
        const std::string key = keyOf(*column);
        const bool isThere =
            std::ranges::any_of(file.series, [&](const FoundSeries& series) { return keyText(series.key) == key; });
        if (!isThere && file.errors == 0)
            return Error{ErrorCode::NotFound,
                         "column '" + shownSafely(each.column) + "' of " + fileName(file.name) +
                             " holds no figures by period",
                         "Look first at what the columns were taken for."};
        if (!out.emplace(key, each.series).second)
            return Error{ErrorCode::InvalidInput, "column '" + shownSafely(each.column) + "' is named twice",
                         "Name it once."};
    }
    return out;
}

} // namespace antevia
