#include "model/formats/period_spans.h"

#include "model/base/text.h"
#include "model/formats/period_pieces.h"
#include "model/formats/period_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace antevia {
namespace {

/// The one period that begins and ends on these days.
std::optional<Period> spanning(Day first, Day last)
{
    for (const auto& [frequency, itsWord] : wordsOf<Frequency>) {
        const Period period = periodOf(first, frequency);
        if (firstDay(period) == first && lastDay(period) == last)
            return period;
    }
    return std::nullopt;
}

/// The first of two days, as far as it is written: "1" of "1-7 Jan 2023", "30 Jan" of "30 Jan - 5 Feb 2023".
std::optional<Day> firstOfTwo(std::string_view text, Day last, DateOrder order)
{
    const auto date = std::chrono::year_month_day(last);
    const int year = static_cast<int>(date.year());
    std::string plain = trimmed(text);
    while (!plain.empty() && plain.back() == '.')
        plain.pop_back();
    const auto pieces = datePiecesOf(plain);
    std::optional<Period> first;
    if (pieces.size() == 1)
        first = dayOfMonth(year, static_cast<int>(static_cast<unsigned>(date.month())), pieces[0]);
    else if (pieces.size() == 2 && pieces[0].isNumber && pieces[1].isNumber && order != DateOrder::MonthDayYear)
        first = dayOfMonth(year, pieces[1].number, pieces[0]);
    else
        first = parsePeriodText(std::ranges::none_of(pieces, isYearPiece) ? plain + " " + std::to_string(year) : plain,
                                order);
    return first && first->frequency == Frequency::Daily ? std::optional(firstDay(*first)) : std::nullopt;
}

/// What stands before the first of two days: "dal 1 gennaio al 31 gennaio 2023".
std::string_view withoutFrom(std::string_view text)
{
    const std::size_t blank = text.find(' ');
    const std::string word = lowered(text.substr(0, blank));
    constexpr std::array<std::string_view, 8> words{"from", "dal", "del", "du", "von", "vom", "od", "de"};
    return blank != std::string_view::npos && std::ranges::find(words, word) != words.end() ? text.substr(blank + 1)
                                                                                            : text;
}

} // namespace

std::optional<Period> periodOfInterval(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash < 10)
        return std::nullopt;
    const auto first = parseDay(text.substr(0, 10));
    const std::string_view rest = text.substr(slash + 1);
    if (!first)
        return std::nullopt;
    if (const auto last = rest.size() >= 10 ? parseDay(rest.substr(0, 10)) : std::nullopt)
        return spanning(*first, *last);
    constexpr std::array<std::pair<std::string_view, Frequency>, 8> lengths{{{"P1D", Frequency::Daily},
                                                                             {"P7D", Frequency::Weekly},
                                                                             {"P1W", Frequency::Weekly},
                                                                             {"P1M", Frequency::Monthly},
                                                                             {"P3M", Frequency::Quarterly},
                                                                             {"P6M", Frequency::HalfYearly},
                                                                             {"P1Y", Frequency::Yearly},
                                                                             {"P12M", Frequency::Yearly}}};
    const auto found = std::ranges::find(lengths, rest, &std::pair<std::string_view, Frequency>::first);
    if (found == lengths.end())
        return std::nullopt;
    const Period period = periodOf(*first, found->second);
    return firstDay(period) == *first ? std::optional(period) : std::nullopt;
}

std::optional<Period> periodOfTwoDays(std::string_view whole, DateOrder written)
{
    const std::string_view text = withoutFrom(whole);
    // Where points are written the day comes first.
    const bool points = written == DateOrder::Iso && text.find('.') != std::string_view::npos;
    const DateOrder order = points ? DateOrder::DayMonthYear : written;
    for (const std::string_view mark : {" - ", " – ", "–", " to ", " bis ", " do ", " al ", " au ", "-"}) {
        const std::size_t at = text.find(mark);
        if (at == std::string_view::npos || at == 0 || text.find(mark, at + 1) != std::string_view::npos)
            continue;
        const auto end = parsePeriodText(text.substr(at + mark.size()), order);
        if (!end || end->frequency != Frequency::Daily)
            continue;
        const Day last = firstDay(*end);
        const auto first = firstOfTwo(text.substr(0, at), last, order);
        if (!first || *first >= last)
            return std::nullopt;
        const auto exact = spanning(*first, last);
        return !exact && daysBetween(*first, last) == 6 ? periodOf(*first + Days(3), Frequency::Weekly) : exact;
    }
    return std::nullopt;
}

} // namespace antevia
