#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// Without spaces, tabs, line ends and no-break spaces at both ends (UTF-8).
std::string trimmed(std::string_view text);
/// ASCII letters made small; other bytes stay.
std::string lowered(std::string_view text);
std::string joined(const std::vector<std::string>& parts, std::string_view between);
/// For messages: at most `most` characters, control and bidirectional characters shown as ⟨U+XXXX⟩.
std::string shownSafely(std::string_view text, std::size_t most = 60);
bool isValidUtf8(std::string_view bytes);

} // namespace antevia
