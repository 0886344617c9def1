#include "model/formats/period_text.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/period_marks.h"
#include "model/formats/period_pieces.h"
#include "model/formats/period_spans.h"

#include <algorithm>
#include <string>
#include <vector>

namespace antevia {
namespace {

constexpr std::size_t longestText = 60;

/// "2023MM01", "2023KW01", "2023JJ00" and "2023W104" as Statistics Netherlands writes months, quarters, years and
/// weeks.
std::optional<Period> statLinePeriod(const std::string& text)
{
    if (text.size() != 8 || !std::ranges::all_of(text.substr(0, 4), isDigit) ||
        !std::ranges::all_of(text.substr(6), isDigit))
        return std::nullopt;
    const std::string kind = text.substr(4, 2);
    const std::string year = text.substr(0, 4);
    const std::string number = text.substr(6);
    const std::string written = kind == "MM"   ? year + "-" + number
                                : kind == "KW" ? year + "-Q" + number.substr(1)
                                : kind == "HJ" ? year + "-S" + number.substr(1)
                                : kind == "W1" ? year + "-W" + number
                                : kind == "JJ" ? year
                                               : std::string();
    return written.empty() ? std::nullopt : parsePeriod(written);
}

/// A zone or a "Z" after a time of day, and fractions of seconds, tell nothing about the day.
std::string_view withoutClock(std::string_view text)
{
    const std::size_t cut = text.find_first_of("T ", std::min<std::size_t>(text.size(), 8));
    return cut != std::string_view::npos && text.find(':', cut) != std::string_view::npos ? text.substr(0, cut) : text;
}

} // namespace

std::optional<Period> parseCompactMonth(std::string_view text)
{
    if (text.size() != 6 || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    const int year = static_cast<int>(*parseInteger(text.substr(0, 4)));
    return year > lastYearRead ? std::nullopt : monthOfYear(year, static_cast<int>(*parseInteger(text.substr(4))));
}

namespace {

/// A period with no marks behind it.
std::optional<Period> parseUnmarked(std::string_view text, DateOrder order)
{
    if (const auto found = periodOfInterval(text))
        return found;
    if (const auto found = statLinePeriod(std::string(text)))
        return found;
    const std::string_view plain = withoutClock(text);
    const bool yearFirst = std::ranges::all_of(plain.substr(0, 4), isDigit);
    if (const auto found = parseWrittenPeriod(plain, yearFirst && plain.size() != 8 ? DateOrder::Iso : order))
        return found;
    if (const auto found = periodOfTwoDays(plain, order))
        return found;
    const std::vector<DatePiece> pieces = datePiecesOf(plain);
    if (const auto found = periodOfPieces(plain, pieces))
        return found;
    const auto isYearWith = [&](std::size_t count) { return pieces.size() == count && isYearPiece(pieces[0]); };
    const bool isYearAlone = isYearWith(1) && text.ends_with('.');                      // "2015." as in Croatian
    const bool isYearAndA = isYearWith(2) && pieces[1].text == "a" && text.size() == 5; // "2015A"
    return isYearAlone || isYearAndA ? std::optional(periodOf(makeDay(pieces[0].number, 1, 1), Frequency::Yearly))
                                     : std::nullopt;
}

} // namespace

std::optional<Period> parsePeriodText(std::string_view written, DateOrder order)
{
    const std::string text = trimmed(written);
    if (text.size() < 4 || text.size() > longestText || std::ranges::none_of(text, isDigit))
        return std::nullopt;
    const std::string_view unmarked = withoutMarksBehind(text);
    if (const auto found = parseUnmarked(unmarked, order))
        return found;
    const std::string_view plain = withoutStatusBehind(unmarked);
    return plain.size() >= 4 && plain.size() < unmarked.size() ? parseUnmarked(plain, order) : std::nullopt;
}

} // namespace antevia
