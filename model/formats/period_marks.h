#pragma once

#include "model/indicators/cell_mark.h"

#include <optional>
#include <string>
#include <string_view>

namespace antevia {

/// A period's text without what stands in brackets behind it and is no part of it: "2023 Q2 [P]", "Apr 2022 [note 3]",
/// "2023 (provisional)", "2023²⁾", "2023 *)". Brackets that bound the period ("2023 (Jan-Sep)") stay.
std::string_view withoutMarksBehind(std::string_view text);
/// Without a last word that says how sure the figures are: "2023 r", "Q1 2023 provisoire".
std::string_view withoutStatusBehind(std::string_view text);
/// What such a mark or word says of the figures; nothing if there is none, or it says nothing of them.
std::optional<FigureStatus> statusBehind(std::string_view text);

} // namespace antevia
