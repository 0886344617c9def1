#pragma once

#include "model/formats/table.h"
#include "model/time/period.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace antevia {

/// The name of the sheet, the headings and the titles right above them; none that say when a thing was published.
std::vector<std::string> titlesOver(const Table& table, int headerRow);

/// What titles say of when.
struct TitleTimes {
    std::set<int> years; ///< that are no part of a day
    std::set<Day> days;
    std::optional<Period> span; ///< two days in one text that are together a period
    bool namesMonth = false;    ///< that is no part of a day
    bool namesWeek = false;     ///< "week 12"
    bool namesBegin = false;    ///< "since 1 January 2023"
};

TitleTimes timesInTitles(const Table& table, int headerRow);

} // namespace antevia
