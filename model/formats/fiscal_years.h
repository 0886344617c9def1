#pragma once

#include "model/formats/table_layout.h"

#include <string_view>

namespace antevia {

/// Whether a text names twelve months that need not be a year of the calendar: "Year ending June 2023", "FY2023",
/// "fiscal years 2018 to 2022", "12 months to March".
bool namesOtherYear(std::string_view text);
/// Whether a text says that twelve months end with the one it names: "Year ending June 2023", "12 months to March", "YE
/// June".
bool namesTwelveMonths(std::string_view text);
/// "2010/11", "2010-11": a year and the one after it. Alone it may be a month.
bool isDoubleYear(std::string_view text);
/// "1-15 January 2024", "Del 1 de enero al 15 de febrero de 2024": two days that bound no period.
bool isUnfitSpan(std::string_view text);
/// "1990 to 1999", "2012-2016": more than two years together.
bool isSpanOfYears(std::string_view text);
/// The year of "2021", "2021.0", "2021.", "FY2021" and "2021 (FYTD)"; 0 if there is none, or more than one number.
int yearNamed(std::string_view text);

/// The month in which the fiscal years of a table begin, as its titles and notes, the authority that it is of or the
/// months of its rows say (1 … 12); 0: nothing does.
int fiscalYearStart(const Table& sample, const TableLayout& layout);

} // namespace antevia
