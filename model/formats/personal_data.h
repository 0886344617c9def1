#pragma once

#include "model/formats/table.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// A column that looks as if it held data of single persons, and why.
struct PersonalColumn {
    int column = 0;  ///< 1-based; 0: the table as a whole
    std::string why; ///< one sentence, without what stands in the cells
    bool operator==(const PersonalColumn&) const = default;
};

/// Whether a heading names something personal (name, document, birth date, phone, e-mail, address) in English, German,
/// Serbian, Croatian, Bosnian, Montenegrin, Macedonian, Albanian, Greek or Slovene. Says which phrase it found.
std::optional<std::string> personalHeading(const std::string& heading);

/// Whether texts under one heading are names of persons, e-mail addresses, telephone numbers, IBANs, numbers of
/// documents or persons, or hashes that stand for them. Says why. Empty texts are not among `cells`.
std::optional<std::string> personalCells(const std::string& heading, const std::vector<std::string>& cells);

/// Columns whose heading or whose cells look personal, and tables with one row per person. `headerRow` and
/// `dateColumn` are 1-based and may be 0.
std::vector<PersonalColumn> personalColumns(const Table& table, int headerRow, int dateColumn);

/// The cells of a column below the heading that are not empty, of the first 2,000 rows.
std::vector<std::string> cellsBelow(const Table& table, int headerRow, int column);

} // namespace antevia
