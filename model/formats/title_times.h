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
    std::set<Period> parts;     ///< weeks, months, quarters and half-years with their year: "March 2023", "Q1 2023"
    std::optional<Period> span; ///< two days in one text that are together a period
    bool namesMonth = false;    ///< that is part of neither
    bool namesPart = false;     ///< "first half of 2023", "summer 2023"
    bool namesWeek = false;     ///< "week 12", "week ending 12 March 2023"
    bool namesBegin = false;    ///< "since 1 January 2023"
    bool boundsYear = false;    ///< "before 1900", "since 2015"
    bool isAsOf = false;        ///< a day until which figures were counted or at which they stood
    bool isUntilPart = false;   ///< "end of March 2023": so of one of `parts`
    bool isSoFar = false;       ///< "cumulative", "so far in 2023"

    bool namesTime() const
    {
        return !years.empty() || !days.empty() || !parts.empty() || namesMonth || namesWeek || boundsYear;
    }
};

TitleTimes timesInTexts(const std::vector<std::string>& texts);

/// The period of figures below titles that say it: the one week, month or other part of a year; the one day on which
/// they stood, unless a year before it is named, of which they were known by then; else the one year. Nothing where
/// titles leave it open.
std::optional<Period> periodIn(const TitleTimes& times);
/// Why titles that name times do not say when; empty if they name none.
std::string whyNoPeriod(const TitleTimes& times);

} // namespace antevia
