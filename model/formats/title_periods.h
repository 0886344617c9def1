#pragma once

#include "model/formats/column_profile.h"
#include "model/formats/table_layout.h"

#include <vector>

// What the name of the sheet, the headings and the titles right above them say of when. Days of publication, and laws
// that are named by their year, say nothing of it.
namespace antevia {

/// A table of figures in which no column says when is of the one day, period or year that its titles name, which is
/// told. "March 2023" and "Q1 2023" are such periods; "until", "since" or another time beside them is none. A day
/// ("Stand: 31.08.2023") is when the figures stood so, unless a year or another period before it is named, which was
/// known by then. Nothing is taken where titles name a month without its year, or a year that is none of the calendar;
/// several days, and days that can be read in two ways, are refused.
void takePeriodOfTitle(const Table& table, const std::vector<ColumnProfile>& profiles, TableLayout& layout);

/// The one year of months up to `lastMonth` (1 … 12) that stand below titles; a day says it if none of them lies behind
/// it. 0: none, or several.
int yearOfMonthsInTitles(const Table& table, int headerRow, int lastMonth);
/// Warns that months are of the year of a title (Y2).
void tellYearOfTitle(int year, TableLayout& layout);

} // namespace antevia
