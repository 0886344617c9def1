#pragma once

#include <string>
#include <vector>

namespace antevia {

/// Headings that are personal if they stand alone: "name" is, "place name" is not. As comparableHeading() writes them.
const std::vector<std::string>& personalWholeHeadings();
/// Phrases that make a heading personal wherever they stand in it: "passport", "date of birth".
const std::vector<std::string>& personalPhrases();
/// Words of birth: personal even over a column of plain numbers (years).
const std::vector<std::string>& birthWords();
/// What describes one person (sex, age, nationality): personal if several stand beside each other without a count.
const std::vector<std::string>& attributeWords();

} // namespace antevia
