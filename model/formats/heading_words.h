#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// The words of a heading in a form to compare: case folded, accents taken off, cut at everything that is neither
/// letter nor digit. "Número de Pasaporte" and "numero-de-pasaporte" are the same.
std::vector<std::string> headingWords(std::string_view text);
/// Whether one of those words is among `words`.
bool hasWord(std::string_view text, const std::set<std::string>& words);
/// The same words, joined by single spaces.
std::string comparableHeading(std::string_view text);
/// "Y", "no", "TRUE": the answer to a question.
bool isAnswer(std::string_view text);
/// With Cyrillic and Greek letters that look like Latin ones turned into those: equal for look-alikes.
std::string lookAlikeForm(std::string_view text);

/// Without what points to a footnote at the end: "2023¹", "Serbia (1)", "Kosovo*", "Total [a]".
std::string withoutFootnoteMarks(std::string_view text);

} // namespace antevia
