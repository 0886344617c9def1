#include "model/base/text.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/layout_roles.h"

#include <algorithm>
#include <set>

// Tables whose rows are single events ("Incident ID", "event_id"): a series of one figure for each would be of no use.
namespace antevia {
namespace {

using Role = ColumnRole;
using Words = std::set<std::string>;

/// Words that are written together too: "EventId".
bool hasWordIn(const std::string& heading, const Words& words)
{
    return hasWord(wordsApart(heading), words);
}

/// The column that names the event of each row, in a table that speaks of events; -1 if there is none.
int eventColumn(const std::vector<ColumnProfile>& profiles)
{
    constexpr int fewestEvents = 3;
    static const Words events{"incident", "incidents", "event", "events"};
    int count = 0; // of rows: a column that all of them fill
    for (const ColumnProfile& each : profiles)
        count = std::max(count, each.filled);
    const auto namesRow = [&](const ColumnProfile& each) {
        return hasWordIn(each.heading, {"id"}) && each.filled == count && each.distinct == count;
    };
    const bool speaksOfEvents =
        std::ranges::any_of(profiles, [](const auto& each) { return hasWordIn(each.heading, events); });
    const auto found = std::ranges::find_if(profiles, namesRow);
    return count < fewestEvents || !speaksOfEvents || found == profiles.end()
               ? -1
               : static_cast<int>(found - profiles.begin());
}

/// Whether the numbers of a column are people or things that an event counts, and no code or grade of it.
bool countsPeople(const ColumnUse& use, bool isTagged)
{
    static const Words words{"dead",    "deaths",  "killed",     "fatalities", "missing",     "survivors",
                             "injured", "wounded", "casualties", "victims",    "displaced",   "figure",
                             "females", "males",   "children",   "women",      "men",         "number",
                             "total",   "best",    "civilians",  "rescued",    "intercepted", "evacuated"};
    return use.role == Role::Value && (isTagged || namesCount(use.heading) || hasWordIn(use.heading, words));
}

/// In which country an event was.
bool isCountry(const ColumnUse& use)
{
    const std::string name = dimensionName(use.heading);
    const DimensionSubject subject = subjectOf(name);
    const bool isSpot = name == "location" || name == "place";
    return (subject == DimensionSubject::Place && !isSpot) ||
           (subject != DimensionSubject::Origin && hasWordIn(use.heading, {"country"}));
}

/// Where it was in a table that names no countries.
bool isRegion(const ColumnUse& use)
{
    return hasWordIn(use.heading, {"region", "location", "place"}) && !hasWordIn(use.heading, {"origin"});
}

/// On which route an event was, or of which kind it is.
bool isRouteOrKind(const ColumnUse& use)
{
    const std::string name = dimensionName(use.heading);
    const bool isKind = name == "type" || (name.ends_with("_type") && !name.starts_with("sub"));
    return isKind || subjectOf(name) == DimensionSubject::Partner;
}

/// Leaves out what is said of single events. Returns the headings that go.
std::vector<std::string> leaveOutDetails(TableLayout& layout)
{
    const bool hasCountry = std::ranges::any_of(
        layout.columns, [](const auto& use) { return use.role == Role::Dimension && isCountry(use); });
    std::vector<std::string> out;
    for (ColumnUse& use : layout.columns) {
        const bool isKept = isRouteOrKind(use) || (hasCountry ? isCountry(use) : isRegion(use));
        const bool goes = (use.role == Role::Dimension && !isKept) ||
                          (use.role == Role::Value && !countsPeople(use, layout.tagRow > 0));
        if (goes)
            out.push_back(use.heading);
        if (goes || use.role == Role::EndOfTime)
            use.role = Role::Note;
    }
    for (ColumnUse& use : layout.columns)
        if (use.role == Role::Label &&
            layout.columns[static_cast<std::size_t>(use.dimensionColumn - 1)].role == Role::Note)
            use.role = Role::Note;
    return out;
}

} // namespace

void settleEvents(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    const int column = eventColumn(profiles);
    const bool isDated = columnWith(layout, Role::Time) != nullptr || columnWith(layout, Role::Year) != nullptr;
    const bool counts =
        std::ranges::any_of(layout.columns, [&](const auto& use) { return countsPeople(use, layout.tagRow > 0); });
    if (column < 0 || !isDated || !counts)
        return;
    layout.eventColumn = column + 1;
    const std::vector<std::string> left = leaveOutDetails(layout);
    layout.remarks.push_back({RowMessage::Severity::Warning, "E1", columnPlace(column + 1),
                              shownSafely(layout.columns[static_cast<std::size_t>(column)].heading),
                              "each row is a single event; figures are added up by month, place, route and kind, and "
                              "these columns are left out: " +
                                  shownSafely(joined(left, ", "), 400),
                              "Give a column the role of a dimension in the import window to keep it apart."});
}

} // namespace antevia
