#pragma once

#include "model/time/period.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// A number or a word of a date's text. "JAN2009" is two pieces.
struct DatePiece {
    std::string text;
    bool isNumber = false;
    int number = 0;
};
std::vector<DatePiece> datePiecesOf(std::string_view text);
/// A year of four digits.
bool isYearPiece(const DatePiece& piece);

/// Nothing if there is no such month or day.
std::optional<Period> monthOfYear(int year, int month);
std::optional<Period> dayOfMonth(int year, int month, const DatePiece& day);

/// The period that the pieces of `text` are: a quarter, half-year or week and its year, a month by its name, in Roman
/// numerals or as a number, with a day or without, "Year 2019". Nothing if they are none.
std::optional<Period> periodOfPieces(std::string_view text, const std::vector<DatePiece>& pieces);

} // namespace antevia
