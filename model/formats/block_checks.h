#pragma once

#include "model/formats/understanding.h"

#include <cstddef>

// What is looked at of a block before its rows are read. What is wrong is told.
namespace antevia {

/// False if the block holds data of persons.
bool isFreeOfPersons(Understanding& reading, const BlockReading& block);

/// Headings that stand twice, are empty or cannot be seen whole, that the row above may be, and those of codes for
/// which there is no list here.
void checkHeadings(Understanding& reading, const BlockReading& block);
/// How many cells the row of headings has, empty ones among them; 0 without one.
std::size_t headingWidth(const BlockReading& block);

/// Fiscal years are read by their months. False where nothing says in which they begin, or there are none.
bool settleFiscalYears(Understanding& reading, BlockReading& block);

} // namespace antevia
