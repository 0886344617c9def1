#pragma once

#include "model/time/period.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// Parts of years that titles name: which they are, and whether words make another time of them.
namespace antevia {

/// A week, month, quarter or half-year among the tokens of a text.
struct PartInText {
    std::optional<Period> period;
    std::size_t tokens = 0; ///< so many are its own
};
/// The longest one that begins at a token: "March 2023", "Q1 2023", "KW 7/2023".
PartInText partAt(const std::vector<std::string>& tokens, std::size_t at);

/// Whether the word before a year makes another time of it: "founded before 1900", "since 2015".
bool isBoundedYear(const std::string& before);
/// "end of March 2023", "as of March 2023": a word before a month until the end of which was counted.
bool isUntilWord(const std::string& before);
/// "to March 2023", "early March 2023", "week of March 2023": a word before a month that makes another time of it.
bool isOtherThanPart(const std::string& before);
/// "week ending 12 March 2023": a word before a day that makes more days of it.
bool namesWeekOfDay(const std::string& before);
/// "03/2023", "2023_03" among other words: a month, or the number of a bulletin.
bool isMonthInNumbers(const std::string& token);
/// Whether words that are no period make a part of the year beside them: "first half of 2023", "summer 2023",
/// "I-III 2023", "Q1-Q3 2023".
bool namesPartOfYear(const std::vector<std::string>& words);

} // namespace antevia
