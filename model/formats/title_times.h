#pragma once

#include "model/formats/table.h"
#include "model/time/period.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace antevia {

/// The name of the sheet and the titles right above the headings, without laws and dates of publication.
std::vector<std::string> titlesOver(const Table& table, int headerRow);

/// What titles say of when.
struct TitleTimes {
    std::set<int> years; ///< that are no part of a day
    std::set<Day> days;
    std::optional<Period> span; ///< two days in one text that are together a period
    bool namesMonth = false;    ///< that is no part of a day
    bool namesWeek = false;     ///< "week 12"
    bool namesBegin = false;    ///< "since 1 January 2023"
    bool boundsYear = false;    ///< "before 1900", "since 2015"
    bool isAsOf = false;        ///< a day until which figures were counted or at which they stood
    bool isSoFar = false;       ///< "cumulative", "so far in 2023"

    bool namesTime() const { return !years.empty() || !days.empty() || namesMonth || namesWeek || boundsYear; }
};

TitleTimes timesInTexts(const std::vector<std::string>& texts);

} // namespace antevia
