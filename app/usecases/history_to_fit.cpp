#include "app/usecases/history_to_fit.h"

#include "analysis/prepare/kept_back.h"
#include "analysis/prepare/treatment.h"
#include "model/base/number.h"

#include <algorithm>

namespace antevia {
namespace {

bool isFlow(CountingUnit unit)
{
    return unit != CountingUnit::Person && unit != CountingUnit::Bed;
}

std::string noteOf(const std::vector<NowcastPeriod>& nowcast)
{
    const auto changed =
        std::ranges::count_if(nowcast, [](const NowcastPeriod& each) { return each.completed != each.reported; });
    return changed == 0
               ? std::string()
               : "the last reports are late: " + printInteger(changed) +
                     (changed == 1 ? " period is" : " periods are") + " completed by how earlier ones were revised";
}

} // namespace

Result<Deliveries> Deliveries::of(const ProjectFile& project)
{
    TRY(auto vintages, project.vintages());
    std::ranges::stable_sort(vintages, {}, &knownOn);
    Deliveries made;
    for (const Vintage& vintage : vintages)
        made.m_vintages.emplace_back(vintage.id, knownOn(vintage));
    TRY(const auto infos, project.all<SeriesInfo>());
    for (const SeriesInfo& info : infos) {
        auto deliveries = project.deliveries(info.id);
        if (!deliveries && deliveries.error().code != ErrorCode::Format) // what is damaged is told where it is used
            return deliveries.error();
        for (DeliveredSeries& each : deliveries ? *deliveries : std::vector<DeliveredSeries>{})
            made.m_reports[info.id].push_back({each.knownOn, std::move(each.series)});
    }
    return made;
}

ReportHistory Deliveries::knownBy(const SeriesId& series, Day day) const
{
    const auto found = m_reports.find(series);
    ReportHistory known;
    if (found != m_reports.end())
        std::ranges::copy_if(found->second, std::back_inserter(known),
                             [&](const DatedReport& each) { return each.knownOn <= day; });
    return known;
}

std::vector<ReportHistory> Deliveries::others(const SeriesId& series, Frequency frequency, Day day) const
{
    std::vector<ReportHistory> others;
    for (const auto& [id, reports] : m_reports)
        if (id != series && reports.front().series.frequency() == frequency)
            others.push_back(knownBy(id, day));
    return others;
}

Result<void> Deliveries::addTo(Inputs& inputs, Day day) const
{
    for (const auto& [vintage, known] : m_vintages)
        if (known <= day)
            RETURN_IF_ERROR(inputs.add("vintage", vintage.value));
    return {};
}

Result<HistoryToFit> historyToFit(const ProjectFile& project, const SeriesInfo& info, Day asOf,
                                  const Deliveries& deliveries)
{
    const ReportHistory known = deliveries.knownBy(info.id, asOf);
    HistoryToFit made;
    made.isOfThatTime = !known.empty();
    made.nowcast = nowcast(known, deliveries.others(info.id, info.frequency, asOf));
    TRY(const FiguresAsKnown newest, project.figuresAsKnown(info.id, asOf)); // of these deliveries, as corrected
    TreatedHistory whole = withKeptBack(newest.series, newest.marks);
    TreatedHistory done =
        treated(completed(whole.series, made.nowcast), info.breakDecisions, seasonLength(info.frequency));
    made.series = std::move(done.series);
    made.notes = std::move(whole.notes);
    made.notes.insert(made.notes.end(), done.notes.begin(), done.notes.end());
    if (const std::string note = noteOf(made.nowcast); !note.empty())
        made.notes.push_back(note);
    return made;
}

Result<void> addHistory(Inputs& inputs, const SeriesId& series, Day asOf)
{
    RETURN_IF_ERROR(inputs.addSeries(series, asOf));
    return inputs.add("decisions", series.value);
}

Result<std::vector<SeriesInfo>> likeInfos(const ProjectFile& project, const SeriesInfo& target)
{
    TRY(auto infos, project.all<SeriesInfo>());
    std::erase_if(infos, [&](const SeriesInfo& each) {
        return each.id == target.id || each.frequency != target.frequency || !isFlow(each.basis.unit);
    });
    return infos;
}

} // namespace antevia
