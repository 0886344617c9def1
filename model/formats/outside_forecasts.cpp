#include "model/formats/outside_forecasts.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/delimited.h"
#include "model/formats/hash.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace antevia {
namespace {

constexpr std::array<const char*, 5> headings{"series", "made_on", "period", "level", "value"};
constexpr double meanLevel = -1.0; // stands for "mean" among the levels
constexpr double notGiven = std::numeric_limits<double>::quiet_NaN();

struct ForecastRow {
    SeriesId series;
    Day madeOn;
    Period period;
    double level = 0.0;
    double value = 0.0;
};

Error wrongCell(int row, int column, const std::string& value, const std::string& rule)
{
    return {ErrorCode::InvalidInput, cellPlace(row, column) + ": '" + shownSafely(value) + "' " + rule,
            "Correct the file; nothing was taken in."};
}

/// The place of each heading among the columns, 1-based.
Result<std::array<int, headings.size()>> columnsOf(const Table& table)
{
    std::array<int, headings.size()> columns{};
    for (int column = 1; column <= table.columnCount(); ++column)
        for (std::size_t i = 0; i < headings.size(); ++i)
            if (trimmed(table.at(1, column).text) == headings[i])
                columns[i] = column;
    for (std::size_t i = 0; i < headings.size(); ++i)
        if (columns[i] == 0)
            return Error{ErrorCode::Format, std::string("row 1 has no column '") + headings[i] + "'",
                         "The columns are series, made_on, period, level and value."};
    return columns;
}

/// The level of a cell; nothing if it is none.
std::optional<double> levelOf(const std::string& text)
{
    if (text == "mean")
        return meanLevel;
    const auto level = parseNumber(text);
    return level && *level > 0.0 && *level < 1.0 ? level : std::nullopt;
}

Result<ForecastRow> rowOf(const Table& table, int row, const std::array<int, headings.size()>& columns)
{
    const auto cell = [&](std::size_t i) { return trimmed(table.at(row, columns[i]).text); };
    const auto madeOn = parseDay(cell(1));
    const auto period = parsePeriod(cell(2));
    const auto level = levelOf(cell(3));
    const auto value = parseNumber(cell(4));
    if (cell(0).empty())
        return wrongCell(row, columns[0], {}, "names no series");
    if (!madeOn)
        return wrongCell(row, columns[1], cell(1), "is no day such as 2015-10-16");
    if (!period)
        return wrongCell(row, columns[2], cell(2), "is no period such as 2015-10-17, 2015-W42 or 2015-11");
    if (!level)
        return wrongCell(row, columns[3], cell(3), "is no level between 0 and 1, nor 'mean'");
    if (!value || *value < 0.0)
        return wrongCell(row, columns[4], cell(4), "is no number of 0 or more");
    return ForecastRow{{cell(0)}, *madeOn, *period, *level, *value};
}

/// The values of one forecast, by period and level.
using Values = std::map<Period, std::map<double, double>>;

std::string named(const SeriesId& series, Day madeOn)
{
    return "the forecast of '" + shownSafely(text(series)) + "' made on " + printDay(madeOn);
}

Result<void> checkComplete(const std::string& name, const Values& values)
{
    const auto& [first, atFirst] = *values.begin();
    Period expected = first;
    for (const auto& [period, levels] : values) {
        if (period.frequency != first.frequency)
            return Error{ErrorCode::InvalidInput,
                         name + " mixes " + word(first.frequency) + " and " + word(period.frequency) + " periods"};
        if (period != expected)
            return Error{ErrorCode::InvalidInput, name + " has no value for " + printPeriod(expected)};
        if (!std::ranges::equal(
                levels, atFirst, {}, [](const auto& each) { return each.first; },
                [](const auto& each) { return each.first; }))
            return Error{ErrorCode::InvalidInput,
                         name + " has other levels for " + printPeriod(period) + " than for " + printPeriod(first)};
        const auto begin = levels.upper_bound(meanLevel);
        if (!std::is_sorted(begin, levels.end(), [](const auto& a, const auto& b) { return a.second < b.second; }))
            return Error{ErrorCode::InvalidInput,
                         name + ": the quantiles for " + printPeriod(period) + " fall as their levels rise"};
        expected = later(period, 1);
    }
    return {};
}

OutsideForecast forecastOf(const SeriesId& series, Day madeOn, const Values& values, const Source& source)
{
    OutsideForecast made;
    made.id = {source.publisher + " " + text(series) + " " + printDay(madeOn)};
    made.series = series;
    made.madeOn = madeOn;
    made.first = values.begin()->first;
    made.source = source;
    for (const auto& [level, value] : values.begin()->second)
        if (level != meanLevel)
            made.levels.push_back(level);
    const auto horizon = static_cast<Eigen::Index>(values.size());
    const auto count = static_cast<Eigen::Index>(made.levels.size());
    made.quantiles.resize(count > 0 ? horizon : 0, count);
    made.mean = Eigen::VectorXd::Constant(horizon, notGiven);
    Eigen::Index row = 0;
    for (const auto& [period, levels] : values) {
        Eigen::Index column = 0;
        for (const auto& [level, value] : levels)
            (level == meanLevel ? made.mean[row] : made.quantiles(row, column++)) = value;
        ++row;
    }
    return made;
}

} // namespace

Result<std::vector<OutsideForecast>> readOutsideForecasts(std::string_view bytes, const Source& source)
{
    if (source.publisher.empty())
        return Error{ErrorCode::InvalidInput, "it is not said whose forecasts these are",
                     "Name who made them: --source-publisher."};
    TRY(const DetectedDialect detected, detectDialect(bytes));
    TRY(const Table table, readDelimited(bytes, detected.dialect));
    TRY(const auto columns, columnsOf(table));
    std::map<std::pair<SeriesId, Day>, Values> all;
    for (int row = 2; row <= static_cast<int>(table.rows.size()); ++row) {
        if (table.rows[static_cast<std::size_t>(row) - 1].empty())
            continue;
        TRY(const ForecastRow read, rowOf(table, row, columns));
        const auto [place, isNew] = all[{read.series, read.madeOn}][read.period].emplace(read.level, read.value);
        if (!isNew && place->second != read.value)
            return wrongCell(row, columns[4], printNumber(read.value),
                             "is the second value of this period and level; the first is " +
                                 printNumber(place->second));
    }
    if (all.empty())
        return Error{ErrorCode::Format, "there are no rows below the headings"};
    std::vector<OutsideForecast> forecasts;
    for (const auto& [key, values] : all) {
        RETURN_IF_ERROR(checkComplete(named(key.first, key.second), values));
        forecasts.push_back(forecastOf(key.first, key.second, values, source));
        forecasts.back().fileHash = sha256Hex(bytes);
    }
    return forecasts;
}

} // namespace antevia
