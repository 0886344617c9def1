#include "tests/benchmarks/report_table.h"

#include "model/base/number.h"
#include "model/base/text.h"

#include <fstream>
#include <sstream>
#include <vector>

namespace antevia {
namespace {

constexpr double suppressedCell = 2.5;

struct ReportRow {
    Day knownOn;
    std::string series;
    Observation observation;
};

Result<ReportRow> rowOf(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');)
        cells.push_back(trimmed(cell));
    const auto day = cells.size() == 6 ? parseDay(cells[0]) : std::nullopt;
    const auto period = day ? parsePeriod(cells[2]) : std::nullopt;
    const auto sum = period ? parseNumber(cells[3]) : std::nullopt;
    const auto suppressed = sum ? parseNumber(cells[4]) : std::nullopt;
    if (!suppressed)
        return Error{ErrorCode::Format, "cannot read the line '" + shownSafely(line) + "'"};
    return ReportRow{*day, cells[1], {*period, *sum + suppressedCell * *suppressed}};
}

} // namespace

Result<std::map<std::string, ReportHistory>> readReports(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    std::string line;
    if (!std::getline(stream, line))
        return Error{ErrorCode::Io, "cannot read " + file.string()};
    std::map<std::string, std::map<Day, std::vector<Observation>>> rows;
    while (std::getline(stream, line)) {
        TRY(const ReportRow row, rowOf(line));
        rows[row.series][row.knownOn].push_back(row.observation);
    }
    std::map<std::string, ReportHistory> reports;
    for (auto& [name, deliveries] : rows)
        for (auto& [day, observations] : deliveries) {
            TRY(Series series, makeSeries(std::move(observations)));
            reports[name].push_back({day, std::move(series)});
        }
    return reports;
}

} // namespace antevia
