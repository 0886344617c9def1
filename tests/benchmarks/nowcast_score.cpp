#include "tests/benchmarks/nowcast_score.h"

#include "tests/benchmarks/report_table.h"

#include <cmath>

namespace antevia {
namespace {

void add(NowcastScore& score, const NowcastPeriod& made, double last)
{
    if (std::isnan(last))
        return;
    ++score.points;
    score.inside += made.low <= last && last <= made.high ? 1 : 0;
    score.reportedError += std::abs(made.reported - last);
    score.completedError += std::abs(made.completed - last);
    score.last += last;
}

std::vector<ReportHistory> others(const std::map<std::string, ReportHistory>& all, const std::string& name)
{
    std::vector<ReportHistory> like;
    for (const auto& [each, reports] : all)
        if (each != name)
            like.push_back(reports);
    return like;
}

} // namespace

Result<std::array<NowcastScore, 7>> scoreNowcasts(const std::filesystem::path& file)
{
    TRY(const auto all, readReports(file));
    std::array<NowcastScore, 7> scores{};
    for (const auto& [name, reports] : all) {
        const std::vector<ReportHistory> like = others(all, name);
        for (std::size_t known = 1; known < reports.size(); ++known) {
            const ReportHistory own(reports.begin(), reports.begin() + static_cast<std::ptrdiff_t>(known));
            for (const NowcastPeriod& each : nowcast(own, like))
                add(scores[static_cast<std::size_t>(each.age)], each, reports.back().series.at(each.period));
        }
    }
    return scores;
}

} // namespace antevia
