#pragma once

#include <string>

namespace antevia {

/// A title with months in other cases than month_names.h knows by their English names: "u martu 2023", "w marcu", "v
/// březnu", "2023 márciusában", "τον Μάρτιο". Other words stay as they are.
std::string withMonthsOfOtherCases(const std::string& title);
/// A title with "first quarter" and "ersten Halbjahr" as "1. quarter" and "1. Halbjahr".
std::string withNumberedParts(const std::string& title);

} // namespace antevia
