#pragma once

#include "model/formats/wide_headings.h"

#include <deque>
#include <vector>

namespace antevia {

using WideColumns = std::vector<WideColumn>;

/// A row that may be the lowest of the headings, with the rows above it, the nearest first.
struct HeadingRows {
    int row = 0;
    const Headings& own;
    const std::deque<Headings>& above;
};

/// The ways in which it may be read, plainest first; the last takes periods out of words and needs more evidence.
std::vector<WideHeader> readingsOf(const HeadingRows& rows, DateOrder order);

/// How many columns hold figures.
int countOf(const WideColumns& columns);

} // namespace antevia
