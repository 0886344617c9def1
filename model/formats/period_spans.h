#pragma once

#include "model/formats/delimited.h"
#include "model/time/period.h"

#include <optional>
#include <string_view>

namespace antevia {

/// "2026-01-01/P1M" and "2015-10-01/2015-10-31" (ISO 8601), where they are one period.
std::optional<Period> periodOfInterval(std::string_view text);

/// "1-7 Jan 2023", "02.01.2023 - 08.01.2023", "30 Jan to 5 Feb 2023": the period that lasts from one to the other.
/// Seven days are the week that has most of them, wherever weeks begin.
std::optional<Period> periodOfTwoDays(std::string_view text, DateOrder written);

} // namespace antevia
