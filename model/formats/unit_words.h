#pragma once

#include "model/indicators/counting_basis.h"

#include <optional>
#include <string>

namespace antevia {

/// A word that says what is counted.
struct UnitWord {
    const char* phrase; ///< as comparableHeading() writes it, found at the beginning of a word; a blank ends the word
    std::optional<CountingUnit> unit;
    const char* text;
};

/// A text as the phrases are written: words apart, in small letters, with a blank before the first.
std::string asWords(const std::string& text);
/// The first of the words, in the order of what they say more exactly, that stands in a text of asWords(); null if none
/// does: a rate of applications is a rate.
const UnitWord* unitIn(const std::string& words);

} // namespace antevia
