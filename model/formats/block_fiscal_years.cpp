#include "model/formats/block_checks.h"
#include "model/formats/fiscal_years.h"

#include <algorithm>
#include <array>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

const char* monthName(int month)
{
    static constexpr std::array names{"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
    return names[static_cast<std::size_t>(std::clamp(month, 1, 12) - 1)];
}

} // namespace

bool settleFiscalYears(Understanding& reading, BlockReading& block)
{
    TableLayout& layout = block.layout;
    if (!layout.fiscalYears)
        return true;
    const bool isSaid = reading.options.fiscalYearStart > 0;
    const int start = isSaid ? reading.options.fiscalYearStart : fiscalYearStart(block.sample, layout);
    layout.fiscalYearStart = start;
    const auto year = std::ranges::find(layout.columns, ColumnRole::Year, &ColumnUse::role);
    const std::string place = year == layout.columns.end()
                                  ? "row " + std::to_string(layout.headerRow)
                                  : columnPlace(static_cast<int>(year - layout.columns.begin()) + 1);
    const bool byMonths =
        std::ranges::find(layout.columns, ColumnRole::Month, &ColumnUse::role) != layout.columns.end();
    if (start == 1 || (start > 1 && byMonths)) {
        if (start > 1 && !isSaid)
            reading.log.add({Severity::Warning, "Y1", place, monthName(start),
                             "fiscal years are taken to begin in this month; months from it on are of the year before",
                             "If they begin in another, say it with --fiscal-year-start."});
        return true;
    }
    if (start > 1)
        reading.log.add({Severity::Error, "Y1", place, monthName(start),
                         "these years begin in this month, so they are no years of the calendar and fit no period",
                         "Load the publisher's table by months."});
    else
        reading.log.add({Severity::Error, "Y1", place, "",
                         "these years may begin in another month than January, and nothing says in which",
                         std::string("Say it with --fiscal-year-start") +
                             (byMonths ? "." : " 1 if they are calendar years, or load a table by months.")});
    return false;
}

} // namespace antevia
