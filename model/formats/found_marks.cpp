#include "model/formats/found_marks.h"

#include "model/base/text.h"

#include <algorithm>

namespace antevia {

void MarkTally::add(std::string_view text, const MarkedFigure& figure)
{
    constexpr std::size_t mostMarks = 30;
    const std::string written = text.empty() ? figure.flags : trimmed(text);
    const auto known = std::ranges::find_if(
        m_marks, [&](const FoundMark& mark) { return mark.state == figure.state && mark.text == written; });
    if (known != m_marks.end())
        ++known->count;
    else if (m_marks.size() < mostMarks)
        m_marks.push_back({written, figure.state, figure.low, figure.high, 1});
}

std::vector<FoundMark> MarkTally::take()
{
    std::ranges::stable_sort(m_marks, std::greater{}, &FoundMark::count);
    return std::move(m_marks);
}

} // namespace antevia
