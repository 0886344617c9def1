#pragma once

#include "model/formats/delimited.h"
#include "model/time/period.h"

#include <optional>
#include <string_view>

namespace antevia {

/// A period as publishers write it: what parseWrittenPeriod reads, and "2010M1", "JAN2009", "Jan-09", "2009 Jan",
/// "januar 2009.", "10/2015", "2022W7", "W07 2022", "2010Q1", "Q1 2010", "2010-S1", "H1 2010", "16. oktobar 2015.",
/// "October 16, 2015", "16OCT2015", a time of day after a day, and intervals ("2026-01-01/P1M",
/// "2015-10-01/2015-10-31") that are one day, ISO week, month, quarter, half-year or year. `order` decides
/// "03/04/2026". Nothing if it is none of these, or no such period exists. Case and accents do not matter.
std::optional<Period> parsePeriodText(std::string_view text, DateOrder order);

/// "201510" as October 2015: too much like a count to be read without more evidence than itself.
std::optional<Period> parseCompactMonth(std::string_view text);

} // namespace antevia
