#include "tests/benchmarks/benchmark_series.h"

#include "model/base/number.h"
#include "model/base/text.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <map>
#include <set>
#include <sstream>

namespace antevia {

namespace {

constexpr int mostInASeason = 10000; // periods: minutes of a week

struct Row {
    std::string name;
    int season = 1;
    bool isTraining = true;
    long index = 0;
    double value = 0.0;
};

/// Whatever has no frequency of its own is dated by days: only the season matters, which is given.
Frequency frequencyOf(int season)
{
    for (const auto frequency : {Frequency::Daily, Frequency::Weekly, Frequency::Monthly, Frequency::Quarterly,
                                 Frequency::HalfYearly, Frequency::Yearly})
        if (seasonLength(frequency) == season)
            return frequency;
    return Frequency::Daily;
}

Error unreadable(const std::string& what, int line)
{
    return {ErrorCode::Format, "line " + std::to_string(line) + ": " + what,
            "Give rows series_id,frequency,horizon,train or test,index,value."};
}

Result<Row> rowOf(const std::string& text, int line)
{
    std::vector<std::string> cells;
    std::istringstream stream(text + ",");
    for (std::string cell; std::getline(stream, cell, ',');)
        cells.push_back(trimmed(cell));
    if (cells.size() != 6)
        return unreadable("there are not six cells in " + shownSafely(text), line);
    const auto season = parseInteger(cells[1]);
    const auto index = parseInteger(cells[4]);
    const auto value = parseNumber(cells[5]);
    const bool isMissing = cells[5].empty() || cells[5] == "NA" || cells[5] == "NaN" || cells[5] == "nan";
    if (!season || *season < 1 || *season > mostInASeason || !index || (!value && !isMissing) ||
        (cells[3] != "train" && cells[3] != "test"))
        return unreadable("cannot read " + shownSafely(text), line);
    if (value && !std::isfinite(*value))
        return unreadable("no figure: " + shownSafely(cells[5]), line);
    return Row{cells[0], static_cast<int>(*season), cells[3] == "train", *index,
               isMissing ? std::numeric_limits<double>::quiet_NaN() : *value};
}

Result<BenchmarkSeries> seriesOf(std::vector<Row> rows)
{
    std::ranges::stable_sort(rows, {}, &Row::index);
    std::vector<double> training;
    std::vector<double> actual;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && rows[i].index != rows[i - 1].index + 1)
            return Error{ErrorCode::Format, "series '" + shownSafely(rows[i].name) + "': after index " +
                                                std::to_string(rows[i - 1].index) + " comes " +
                                                std::to_string(rows[i].index)};
        if (rows[i].isTraining && !actual.empty())
            return Error{ErrorCode::Format, "series '" + shownSafely(rows[i].name) + "': index " +
                                                std::to_string(rows[i].index) + " is for training after one for testing"};
        if (rows[i].season != rows.front().season)
            return Error{ErrorCode::Format, "series '" + shownSafely(rows[i].name) + "' has two frequencies"};
        (rows[i].isTraining ? training : actual).push_back(rows[i].value);
    }
    const Period first = periodOf(makeDay(2000, 1, 1), frequencyOf(rows.front().season));
    const auto column = [](const std::vector<double>& values) {
        return Eigen::VectorXd(
            Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size())));
    };
    return BenchmarkSeries{rows.front().name, rows.front().season, Series(first, column(training)), column(actual)};
}

} // namespace

Result<std::vector<BenchmarkSeries>> readBenchmarkSeries(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    std::string text;
    if (!std::getline(stream, text))
        return Error{ErrorCode::Io, "cannot read " + file.string()};
    std::vector<std::vector<Row>> rows;
    std::map<std::string, std::size_t> places;
    for (int line = 2; std::getline(stream, text); ++line) {
        if (trimmed(text).empty())
            continue;
        TRY(Row row, rowOf(text, line));
        const auto place = places.try_emplace(row.name, rows.size()).first->second;
        if (place == rows.size())
            rows.emplace_back();
        rows[place].push_back(std::move(row));
    }
    std::vector<BenchmarkSeries> all;
    for (auto& each : rows) {
        TRY(BenchmarkSeries series, seriesOf(std::move(each)));
        all.push_back(std::move(series));
    }
    return all;
}

Result<std::vector<BenchmarkSeries>> namedIn(const std::filesystem::path& file, const std::vector<BenchmarkSeries>& all)
{
    std::ifstream stream(file);
    if (!stream)
        return Error{ErrorCode::Io, "cannot read " + file.string()};
    std::set<std::string> names;
    for (std::string line; std::getline(stream, line);)
        names.insert(trimmed(line));
    std::vector<BenchmarkSeries> chosen;
    std::ranges::copy_if(all, std::back_inserter(chosen), [&](const auto& each) { return names.contains(each.name); });
    return chosen;
}

std::vector<BenchmarkSeries> everyNth(const std::vector<BenchmarkSeries>& all, int n)
{
    std::vector<BenchmarkSeries> some;
    for (std::size_t i = 0; i < all.size(); i += static_cast<std::size_t>(n))
        some.push_back(all[i]);
    return some;
}

} // namespace antevia
