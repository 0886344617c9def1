#pragma once

#include "model/base/result.h"
#include "model/time/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// True if a number format of a workbook shows a date or a time: "dd/mm/yyyy", "[$-409]d\-mmm;@", not "#,##0".
bool isDateFormat(std::string_view code);

/// For each cell style of `xml` (the styles part), whether it shows numbers as dates. Built-in formats 14–22, 27–36,
/// 45–47 and 50–58 do (ECMA-376 part 1, 18.8.30).
Result<std::vector<bool>> readDateStyles(const std::string& xml, const std::string& part);

/// "2015-10-01", with " 12:30" or " 12:30:15" where there is a time of day; only the time below 1. Nothing for a serial
/// day that is none: negative, after the year 9999, or 60 (29 February 1900, which never was).
std::optional<std::string> serialDayText(double serial, bool from1904);

} // namespace antevia
