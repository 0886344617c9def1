#pragma once

#include "model/formats/wide_header.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// What one cell says if it is taken for a heading.
struct Heading {
    std::string text;
    std::optional<Period> period;
    std::string partOfYear; ///< "M3", "Q1", "W7", where it is a part of a year and nothing else
    bool isText = false;    ///< neither a number nor a date
};
using Headings = std::vector<Heading>;

/// What the cells of a row say, by column - 1. With `westSlavicMonths` "listopad" is November.
Headings headingsOf(const Table& table, int row, DateOrder order, bool westSlavicMonths);
/// The year that a heading begins with: "2015", "2015*"; 0: none.
int yearOf(const Heading& heading);
/// A period at the end or the beginning of words, with what is left of them: "Illegal crossings 2021".
WideColumn periodBesideWords(const Heading& heading, DateOrder order);

} // namespace antevia
