#pragma once

#include "model/formats/table_layout.h"

#include <span>
#include <vector>

namespace antevia {

/// What lines above a table say of all its figures ("Citizenship | Syria"), where the words are of a place, an origin,
/// a sex, an age or a unit: a part of each key, in text as in a workbook.
std::vector<KeyPart> saidOfAll(const TableLayout& layout);

/// What tells the figures of each sheet of a workbook apart, put before their keys: its name. It is left out where
/// there is one sheet, and where sheets are only numbered ("Sheet 1") and the lines above their tables tell them apart;
/// its year is, where all sheets are named by years in which their figures lie, and those of one name but for the year
/// have one title.
std::vector<std::vector<KeyPart>> keysOfSheets(std::span<const Table> sheets, const TextDialect& dialect);

} // namespace antevia
