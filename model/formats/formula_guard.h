#pragma once

#include <string>

namespace antevia {

/// An apostrophe before text that a spreadsheet program would run as a formula, now or once it is saved as CSV: first
/// character = + - @ TAB CR NUL (OWASP, CSV injection; ASVS 5, 1.2.10). Other text stays.
std::string guardedText(const std::string& text);
/// Takes that apostrophe off again.
std::string unguardedText(std::string text);

} // namespace antevia
