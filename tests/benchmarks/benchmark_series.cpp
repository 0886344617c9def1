#include "tests/benchmarks/benchmark_series.h"

#include "model/base/number.h"
#include "model/base/text.h"

#include <fstream>
#include <limits>
#include <set>
#include <sstream>

namespace antevia {

namespace {

struct Row {
    std::string name;
    int season = 1;
    bool isTraining = true;
    double value = 0.0;
};

Frequency frequencyOf(int season)
{
    for (const auto frequency : {Frequency::Daily, Frequency::Weekly, Frequency::Monthly, Frequency::Quarterly})
        if (seasonLength(frequency) == season)
            return frequency;
    return Frequency::Yearly;
}

Result<Row> rowOf(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream stream(line + ",");
    for (std::string cell; std::getline(stream, cell, ',');)
        cells.push_back(trimmed(cell));
    const auto season = cells.size() == 6 ? parseInteger(cells[1]) : std::nullopt;
    const auto value = cells.size() == 6 ? parseNumber(cells[5]) : std::nullopt;
    if (!season || (!value && !cells[5].empty()))
        return Error{ErrorCode::Format, "cannot read the line '" + shownSafely(line) + "'"};
    return Row{cells[0], static_cast<int>(*season), cells[3] == "train",
               value.value_or(std::numeric_limits<double>::quiet_NaN())};
}

BenchmarkSeries seriesOf(const std::vector<Row>& rows)
{
    std::vector<double> training;
    std::vector<double> actual;
    for (const Row& row : rows)
        (row.isTraining ? training : actual).push_back(row.value);
    const Period first = periodOf(makeDay(2000, 1, 1), frequencyOf(rows.front().season));
    const auto column = [](const std::vector<double>& values) {
        return Eigen::VectorXd(
            Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size())));
    };
    return {rows.front().name, rows.front().season, Series(first, column(training)), column(actual)};
}

} // namespace

Result<std::vector<BenchmarkSeries>> readBenchmarkSeries(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    std::string line;
    if (!std::getline(stream, line))
        return Error{ErrorCode::Io, "cannot read " + file.string()};
    std::vector<BenchmarkSeries> all;
    std::vector<Row> rows;
    while (std::getline(stream, line)) {
        TRY(Row row, rowOf(line));
        if (!rows.empty() && rows.front().name != row.name) {
            all.push_back(seriesOf(rows));
            rows.clear();
        }
        rows.push_back(std::move(row));
    }
    if (!rows.empty())
        all.push_back(seriesOf(rows));
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
