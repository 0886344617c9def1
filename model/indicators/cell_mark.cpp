#include "model/indicators/cell_mark.h"

#include "model/base/number.h"

#include <algorithm>
#include <array>

namespace antevia {
namespace {

constexpr char bar = '|';

/// The text up to the next bar, which is taken off.
std::optional<std::string_view> nextPart(std::string_view& text)
{
    const std::size_t end = text.find(bar);
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end + 1);
    return part;
}

bool readRange(std::string_view text, CellMark& mark)
{
    if (text.empty())
        return true;
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos)
        return false;
    const auto low = parseInteger(text.substr(0, dash));
    const auto high = parseInteger(text.substr(dash + 1));
    if (!low || !high || *low < 0 || *high < *low || *high > UINT16_MAX)
        return false;
    mark.low = static_cast<int>(*low);
    mark.high = static_cast<int>(*high);
    return true;
}

} // namespace

bool saysMore(const CellMark& mark)
{
    const bool otherNothing = mark.state != CellState::Figure && mark.state != CellState::Missing;
    return otherNothing || mark.status != FigureStatus::Final || mark.grade.isGiven() || !mark.flags.empty();
}

const CellMark* markAt(const std::vector<CellMark>& marks, Period period)
{
    const auto found = std::ranges::lower_bound(marks, period, {}, &CellMark::period);
    return found != marks.end() && found->period == period ? &*found : nullptr;
}

std::string printMark(const CellMark& mark)
{
    std::string out = word(mark.state);
    out += bar;
    if (mark.high > 0)
        out += printInteger(mark.low) + "-" + printInteger(mark.high);
    out += bar;
    return out + word(mark.status) + bar + printGrade(mark.grade) + bar + mark.flags;
}

std::optional<CellMark> parseMark(Period period, std::string_view text)
{
    const auto state = nextPart(text);
    const auto range = nextPart(text);
    const auto status = nextPart(text);
    const auto grade = nextPart(text);
    if (!state || !range || !status || !grade)
        return std::nullopt;
    const auto stateRead = fromWord<CellState>(*state);
    const auto statusRead = fromWord<FigureStatus>(*status);
    const auto gradeRead = parseGrade(*grade);
    CellMark mark;
    if (!stateRead || !statusRead || !gradeRead || !readRange(*range, mark))
        return std::nullopt;
    mark.period = period;
    mark.state = *stateRead;
    mark.status = *statusRead;
    mark.grade = *gradeRead;
    mark.flags = text;
    return mark;
}

} // namespace antevia
