#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// A word of a text, as a reader of names needs it.
struct WrittenWord {
    std::string folded;   ///< as headingWords() gives it, in Latin letters: "ραχίμι" is "rahimi"
    std::string gap;      ///< what stands before it, blanks left out: "," "(" "."
    bool capital = false; ///< begins with one, or is written in letters that have none
    bool allCapitals = false;
    bool isLetters = false; ///< no digit in it
    bool isInitial = false; ///< one capital alone: "R."
};
/// The words of a text. A full stop within or behind a word is the next word's gap.
std::vector<WrittenWord> writtenWords(std::string_view text);

/// Words in Latin letters as WrittenWord::folded has them, from lists of our own of names that are common on the route
/// and in the region; words that are places or things as often are left out.
bool isGivenName(std::string_view word);
bool isFamilyName(std::string_view word);

/// How much a text that should be nothing but a name looks like a person's.
enum class NameLikeness {
    None,
    Shape,  ///< two to four words that all begin with capitals, none of which is a word of a place or thing
    Likely, ///< one of them is a given name
    Sure    ///< each of two neighbours is a known name
};
NameLikeness nameLikeness(std::string_view text);

/// Whether a name of a person stands within a text: a given name before a surname or an initial, "Surname, Given".
/// Names of places, ships and institutions that are called after people ("Saint George", "Kara Tepe camp") are none.
bool holdsName(const std::vector<WrittenWord>& words);
/// Whether a word of `words` is one of what things, places and institutions are called by: "camp", "airport", "saint".
bool namesThing(std::string_view word);

} // namespace antevia
