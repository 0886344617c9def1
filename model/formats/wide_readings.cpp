#include "model/formats/wide_readings.h"

#include "model/base/digits.h"
#include "model/formats/period_text.h"

#include <algorithm>
#include <utility>

namespace antevia {

int countOf(const WideColumns& columns)
{
    return static_cast<int>(std::ranges::count_if(columns, &WideColumn::isFigures));
}

namespace {

constexpr int fewestMonths = 3; ///< without a year: "Mar" alone may be a name

const Heading& headingAt(const Headings& headings, std::size_t column)
{
    static const Heading none;
    return column < headings.size() ? headings[column] : none;
}

WideColumns plainPeriods(const Headings& headings)
{
    WideColumns out;
    for (const Heading& each : headings)
        out.push_back({each.period, {}, {}});
    return out;
}

/// Parts of a year that headings name alone: "Jan | Feb | Mar". Of several kinds the one that has most of the year:
/// "Jan | Feb | Mar | Q1" are months.
WideColumns partsOfYear(const Headings& headings)
{
    const auto count = [&](char kind) {
        return std::ranges::count_if(headings, [&](const auto& each) { return each.partOfYear.starts_with(kind); });
    };
    const char kind = count('M') >= fewestMonths ? 'M' : count('W') >= fewestMonths ? 'W' : 'Q';
    WideColumns out;
    for (const Heading& each : headings)
        out.push_back({{}, each.partOfYear.starts_with(kind) ? each.partOfYear : std::string(), {}});
    return countOf(out) >= fewestMonths ? out : WideColumns{};
}

/// Parts under years: "2015 | | | 2016", "Jan | Feb | Mar | Jan". A year reaches to the right until the next.
WideColumns partsUnderYears(const Headings& headings, const Headings& above)
{
    WideColumns out = partsOfYear(headings);
    int year = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        year = yearOf(headingAt(above, i)) > 0 ? yearOf(headingAt(above, i)) : year;
        const std::string part = std::exchange(out[i].partOfYear, {});
        if (year > 0 && !part.empty())
            out[i].period = parsePeriodText(std::to_string(year) + "-" + part, DateOrder::Iso);
    }
    return countOf(out) >= fewestMonths ? out : WideColumns{};
}

/// Periods over parts: "Jan 2023 | | Feb 2023 | ", "male | female | male | female". A period reaches to the right as
/// far as there are parts below, and no further than those before it did.
WideColumns partsUnderPeriods(const Headings& headings, const Headings& above)
{
    WideColumns out(headings.size());
    std::optional<Period> period;
    std::size_t begin = 0;
    std::size_t longest = out.size();
    int periods = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (period && period->frequency == Frequency::Yearly && !headings[i].partOfYear.empty())
            return {}; // months below years, and their sums
        if (headingAt(above, i).period) {
            longest = period ? std::min(longest, std::max(i - begin, std::size_t{1})) : longest;
            period = above[i].period;
            begin = i;
            ++periods;
        } else if (!headingAt(above, i).text.empty()) {
            period.reset();
        }
        if (period && headings[i].isText && (periods < 2 || i - begin < longest))
            out[i] = {period, {}, headings[i].text};
    }
    return periods >= 2 && countOf(out) >= 2 * periods ? out : WideColumns{};
}

/// Parts over periods: "male | | female | ", "2015 | 2016 | 2015 | 2016".
WideColumns periodsUnderParts(const Headings& headings, const Headings& above)
{
    WideColumns out = plainPeriods(headings);
    std::string part;
    for (std::size_t i = 0; i < out.size(); ++i) {
        part = headingAt(above, i).text.empty() ? part : above[i].text;
        if (out[i].period && part.empty())
            return {};
        out[i].part = out[i].period ? part : std::string();
    }
    return out;
}

/// Whether words stand behind the year that a heading begins with: "2021 Males". They tell columns of one year apart.
bool hasWordsBehind(const Heading& heading)
{
    constexpr std::size_t yearAndBlank = 5;
    return heading.text.size() > yearAndBlank && yearOf(heading) > 0 && heading.text[yearAndBlank - 1] == ' ' &&
           std::ranges::none_of(heading.text.substr(yearAndBlank), isDigit);
}

/// What is counted and its period in one heading: "Crossings 2021 | Crossings 2022", "2021 Males | 2021 Females".
WideColumns periodsBesideWords(const Headings& headings, DateOrder order)
{
    WideColumns out;
    for (const Heading& each : headings)
        out.push_back(each.isText && (!each.period || hasWordsBehind(each)) ? periodBesideWords(each, order)
                                                                            : WideColumn{});
    return countOf(out) >= 2 ? out : WideColumns{};
}

} // namespace

std::vector<WideHeader> readingsOf(const HeadingRows& rows, DateOrder order)
{
    std::vector<WideHeader> out{{rows.row, rows.row, plainPeriods(rows.own)},
                                {rows.row, rows.row, partsOfYear(rows.own)}};
    for (std::size_t i = 0; i < rows.above.size(); ++i)
        if (std::ranges::any_of(rows.above[i], [](const auto& each) { return yearOf(each) > 0; })) {
            out.push_back({rows.row, rows.row - static_cast<int>(i) - 1, partsUnderYears(rows.own, rows.above[i])});
            break;
        }
    if (!rows.above.empty()) {
        out.push_back({rows.row, rows.row - 1, partsUnderPeriods(rows.own, rows.above[0])});
        out.push_back({rows.row, rows.row - 1, periodsUnderParts(rows.own, rows.above[0])});
    }
    out.push_back({rows.row, rows.row, periodsBesideWords(rows.own, order)});
    return out;
}

} // namespace antevia
