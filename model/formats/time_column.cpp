#include "model/formats/time_column.h"

#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"

#include <algorithm>
#include <string_view>

namespace antevia {
namespace {

/// "Incident date", "date of the event": when it was, beside the day on which it was reported.
bool isDateOfEvent(const ColumnProfile& profile)
{
    const auto words = headingWords(profile.heading);
    const auto has = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
    return words.size() > 1 && has("date") && (has("incident") || has("event") || has("occurrence")) && !has("start") &&
           !has("end");
}

bool hasYears(const std::vector<ColumnProfile>& profiles, HeadingHint hint)
{
    return std::ranges::any_of(profiles, [&](const auto& each) { return each.hint == hint && each.isYear(); });
}

/// "From year" beside "to year", where no column says the year alone.
bool beginsYears(const ColumnProfile& profile, const std::vector<ColumnProfile>& profiles)
{
    return profile.hint == HeadingHint::Start && profile.isYear() && hasYears(profiles, HeadingHint::End) &&
           !hasYears(profiles, HeadingHint::Year);
}

} // namespace

int timeColumn(const std::vector<ColumnProfile>& profiles, const TableLayout& layout)
{
    int best = -1;
    int bestRank = 0;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const ColumnProfile& each = profiles[i];
        if (!isUnassigned(layout.columns[i]))
            continue;
        const bool named = (each.hint == HeadingHint::Time || each.hint == HeadingHint::Month) && each.filled > 0;
        const bool ofSeveralLengths = each.periods > 0 && each.periods + each.years == each.filled;
        const bool dated = each.isPeriod() || ofSeveralLengths ||
                           (named && ((each.periods + each.years) * 2 >= each.filled || each.isCompactMonth() ||
                                      each.isSerialDay())) ||
                           each.isYearWeek() || beginsYears(each, profiles);
        if (!dated)
            continue;
        const int rank = isDateOfEvent(each)              ? 7
                         : each.hint == HeadingHint::Time ? 6
                         : each.hint == HeadingHint::Month || each.hint == HeadingHint::Week ||
                                 each.hint == HeadingHint::Quarter || each.hint == HeadingHint::Year
                             ? 5
                         : each.hint == HeadingHint::Start ? 4
                         : each.hint == HeadingHint::None  ? 3
                         : each.hint == HeadingHint::End   ? 2 // "week ending", where no column says the begin
                                                           : 1;
        if (rank > bestRank)
            best = static_cast<int>(i);
        bestRank = std::max(bestRank, rank);
    }
    // The days on which figures were fetched say less than their years.
    const bool sayMore = bestRank == 1 && std::ranges::any_of(profiles, [&](const ColumnProfile& each) {
                             return each.hint == HeadingHint::Year && each.isYear() &&
                                    each.distinct >= profiles[static_cast<std::size_t>(best)].distinct;
                         });
    return sayMore ? -1 : best;
}

} // namespace antevia
