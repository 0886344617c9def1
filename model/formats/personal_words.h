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
/// Those among them that speak of age.
const std::vector<std::string>& ageWords();
/// Words of headings over what is called by names without being persons: places, ships, operations, publishers.
const std::vector<std::string>& thingHeadings();
/// Words of headings over days long past that are of things: "established", "in force".
const std::vector<std::string>& foundingWords();
/// Words of headings over codes of things: "event", "dataset".
const std::vector<std::string>& codedThingWords();

} // namespace antevia
