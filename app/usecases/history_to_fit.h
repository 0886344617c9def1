#pragma once

#include "analysis/prepare/nowcast.h"
#include "app/usecases/inputs.h"
#include "model/store/project_file.h"

#include <map>
#include <string>
#include <vector>

namespace antevia {

/// All deliveries of a project, by series, the one known first at the front.
class Deliveries {
public:
    static Result<Deliveries> of(const ProjectFile& project);

    /// Those of a series that were known on a day.
    ReportHistory knownBy(const SeriesId& series, Day day) const;
    /// Those of the other series of a frequency.
    std::vector<ReportHistory> others(const SeriesId& series, Frequency frequency, Day day) const;
    /// Adds the deliveries of the series that `knownBy` gives, and of those it is compared with, to the inputs.
    Result<void> addTo(Inputs& inputs, Day day) const;

private:
    std::map<SeriesId, ReportHistory> m_reports;
    std::vector<std::pair<VintageId, Day>> m_vintages;
};

/// A series as it is to be fitted.
struct HistoryToFit {
    Series series;
    std::vector<NowcastPeriod> nowcast; ///< empty with fewer than three deliveries
    std::vector<std::string> notes;     ///< what was done to it, a sentence each
    bool isOfThatTime = true;           ///< whether a delivery known on the day had it
};

/// As known on a day, with what its publisher keeps back, its late periods completed by how earlier deliveries were revised, and the analyst's decisions on
/// breaks carried out.
Result<HistoryToFit> historyToFit(const ProjectFile& project, const SeriesInfo& info, Day asOf,
                                  const Deliveries& deliveries);
/// What `historyToFit` looked at.
Result<void> addHistory(Inputs& inputs, const SeriesId& series, Day asOf);

/// The other flows of a series' frequency as they are to be fitted, those with figures only.
Result<std::vector<SeriesInfo>> likeInfos(const ProjectFile& project, const SeriesInfo& target);

} // namespace antevia
