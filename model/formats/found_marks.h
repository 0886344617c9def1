#pragma once

#include "model/formats/marked_figure.h"

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// Counts the marks of a file as they are met, the first thirty that differ.
class MarkTally {
public:
    /// `text`: the cell as it is written; `figure` has no figure.
    void add(std::string_view text, const MarkedFigure& figure);
    /// Those met most often first.
    std::vector<FoundMark> take();

private:
    std::vector<FoundMark> m_marks;
};

} // namespace antevia
