#pragma once

#include "model/formats/layout_columns.h"

// Why a table has no figures by period: what its texts say instead of one is told.
namespace antevia {

/// Its headings or first column name spans that are no periods ("1990 to 1999"); the first is told.
void tellOtherYears(const Table& table, int firstRow, int lastRow, TableLayout& layout);
/// A title above columns of years says that they are of some months only ("January to October 2023"), which is told;
/// false if none does.
bool tellPartsOfYears(const Table& table, int firstRow, int headerRow, TableLayout& layout);
/// A heading beside months or quarters says that each is the last of twelve months ("Year ending | June 2022 | June
/// 2023"), which is told; false if none does.
bool tellTwelveMonths(const Table& table, int firstRow, int headerRow, TableLayout& layout);
/// A column beside the dates says that rows are of twelve months ("period: year ending March 2026"): the dates are
/// their ends, not their periods.
void tellOtherPeriods(const std::vector<ColumnProfile>& profiles, TableLayout& layout);
/// The cells below a heading of times are none that is known; the first is told.
void tellUnreadTimes(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles,
                     const TextDialect& dialect, TableLayout& layout);

} // namespace antevia
