#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace antevia {

/// Whether a free text holds something of one person where a rule can be sure: an e-mail address, a telephone number, a
/// number behind "passport" or "JMBG", a date behind "born". Says which; addresses of web pages are passed over.
std::optional<std::string> personalText(std::string_view text);

} // namespace antevia
