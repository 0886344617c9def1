#include "analysis/corridor/layout.h"

#include "analysis/corridor/transit.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia::corridor {
namespace {

constexpr double longestTransitDays = 60.0;
constexpr double longestDelayDays = 30.0;
constexpr double longestStayDays = 3650.0;
constexpr double mostPeople = 1e7; ///< a day
constexpr double mostUnrecorded = 0.5;
constexpr double longestPatience = 365.0;
constexpr int mostStayStages = 8;
constexpr int mostTransitStages = 32;
constexpr double noLimit = std::numeric_limits<double>::max();

struct Range {
    const char* name;
    Uncertain value;
    double most;
};

Result<void> check(const Range& range, const std::string& owner)
{
    const Uncertain& value = range.value;
    if (value.low >= 0.0 && value.low <= value.central && value.central <= value.high && value.high <= range.most)
        return {};
    return Error{ErrorCode::InvalidInput,
                 owner + ": " + range.name + " is " + printNumber(value.low) + " – " + printNumber(value.central) +
                     " – " + printNumber(value.high),
                 "Give low ≤ central ≤ high, from 0 to " +
                     (range.most == noLimit ? std::string("any size") : printNumber(range.most)) + "."};
}

Result<void> checkStages(int stages, int least, int most, const std::string& owner)
{
    if (stages >= least && stages <= most)
        return {};
    return Error{ErrorCode::InvalidInput, owner + " has " + printInteger(stages) + " Erlang stages",
                 "Give a whole number from " + printInteger(least) + " to " + printInteger(most) + "."};
}

Result<void> check(const PlaceParameters& place)
{
    const std::string owner = "place '" + text(place.place) + "'";
    RETURN_IF_ERROR(checkStages(place.stayStages, 1, mostStayStages, owner + ": the stay"));
    for (const Range& range :
         {Range{"registration per day", place.registrationPerDay, mostPeople},
          Range{"days of registration that queue", place.registrationPatience, longestPatience},
          Range{"stay in days", place.stayDays, longestStayDays}, Range{"asylum share", place.asylumShare, 1.0},
          Range{"share of stranded people who turn back", place.strandedTurnBack, 1.0},
          Range{"unrecorded entry share", place.unrecordedEntryShare, mostUnrecorded}})
        RETURN_IF_ERROR(check(range, owner));
    return {};
}

Result<void> check(const LinkParameters& link)
{
    const std::string owner = "link '" + text(link.link) + "'";
    RETURN_IF_ERROR(checkStages(link.transitStages, 0, mostTransitStages, owner + ": the way"));
    for (const Range& range :
         {Range{"transit in days", link.transitDays, longestTransitDays},
          Range{"capacity per day", link.capacityPerDay, mostPeople}, Range{"attraction", link.attraction, noLimit},
          Range{"open share", fixedAt(link.openShare), 1.0}, Range{"leakage", link.leakage, 1.0},
          Range{"transfers per day", link.transferPerDay, mostPeople}})
        RETURN_IF_ERROR(check(range, owner));
    return {};
}

Result<void> checkGroups(const std::vector<Group>& groups)
{
    double sum = 0.0;
    for (const Group& group : groups) {
        if (!(group.share >= 0.0))
            return Error{ErrorCode::InvalidInput, "group '" + text(group.id) + "' has no share of entries from 0 to 1",
                         "Give it the share of those who come in that it makes up."};
        if (!(0.0 <= group.unaccompaniedShare && group.unaccompaniedShare <= group.childShare &&
              group.childShare <= 1.0))
            return Error{ErrorCode::InvalidInput,
                         "group '" + text(group.id) + "': the share of children is " + printNumber(group.childShare) +
                             ", of them unaccompanied " + printNumber(group.unaccompaniedShare),
                         "Give shares of the group: 0 ≤ unaccompanied ≤ children ≤ 1."};
        sum += group.share;
    }
    if (!(std::abs(sum - 1.0) <= 1e-6))
        return Error{ErrorCode::InvalidInput,
                     "the groups' shares of entries add to " + printNumber(sum) + " and not to 1",
                     "Change the shares so that they do; a group 'other' can take the rest."};
    return {};
}

Result<std::vector<int>> entriesOf(const std::vector<Place>& places)
{
    std::vector<int> entries;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i].role == PlaceRole::Entry)
            entries.push_back(static_cast<int>(i));
    if (entries.empty())
        return Error{ErrorCode::InvalidInput, "the network has no entry, so nobody comes into it",
                     "Give one place or more the role 'entry'."};
    return entries;
}

/// Upstream first. Where links form a circle, the earliest of its places in the network's order goes first.
std::vector<int> dayOrder(const Network& network)
{
    const auto count = network.places().size();
    std::vector<int> order;
    std::vector<bool> done(count, false);
    std::vector<std::vector<int>> before; // by place: those with a link to it
    for (std::size_t place = 0; place < count; ++place)
        for (auto& from = before.emplace_back(); const int link : network.linksInto(static_cast<int>(place)))
            from.push_back(network.indexOf(network.links()[static_cast<std::size_t>(link)].from));
    const auto waits = [&](int place) {
        return std::ranges::any_of(before[static_cast<std::size_t>(place)],
                                   [&](int from) { return !done[static_cast<std::size_t>(from)]; });
    };
    while (order.size() < count) {
        int next = -1;
        for (int place = static_cast<int>(count) - 1; place >= 0; --place)
            if (!done[static_cast<std::size_t>(place)] && !waits(place))
                next = place;
        if (next < 0)
            next = static_cast<int>(std::ranges::find(done, false) - done.begin());
        done[static_cast<std::size_t>(next)] = true;
        order.push_back(next);
    }
    return order;
}

Result<void> addPlaces(Layout& layout, const Network& network, const CorridorParameters& parameters)
{
    for (const Place& place : network.places()) {
        layout.roles.push_back(place.role);
        const int position = network.indexOf(place.id);
        layout.ways.push_back(network.linksFrom(position));
        layout.into.push_back(network.linksInto(position));
        const auto found = std::ranges::find(parameters.places, place.id, &PlaceParameters::place);
        if (place.role == PlaceRole::Exit) {
            layout.places.emplace_back().place = place.id;
            continue;
        }
        if (found == parameters.places.end())
            return Error{ErrorCode::InvalidInput, "place '" + text(place.id) + "' has no parameters"};
        RETURN_IF_ERROR(check(*found));
        layout.places.push_back(*found);
        layout.stayStages = std::max(layout.stayStages, found->stayStages);
    }
    return {};
}

Result<void> addLinks(Layout& layout, const Network& network, const CorridorParameters& parameters)
{
    const auto rank = [&](const PlaceId& id) { return std::ranges::find(layout.order, network.indexOf(id)); };
    for (const Link& link : network.links()) {
        const auto found = std::ranges::find(parameters.links, link.id, &LinkParameters::link);
        if (found == parameters.links.end())
            return Error{ErrorCode::InvalidInput, "link '" + text(link.id) + "' has no parameters"};
        RETURN_IF_ERROR(check(*found));
        layout.links.push_back(*found);
        layout.against.push_back(rank(link.to) < rank(link.from));
        layout.lastOffset.push_back(longestWay(found->transitDays.high, found->transitStages));
        layout.firstSlot.push_back(layout.slots);
        layout.slots += layout.lastOffset.back() + 1;
    }
    return {};
}

/// Ways out of a place that all have no attraction are all as good as each other.
void levelAttraction(Layout& layout)
{
    const auto linkAt = [&](int link) -> LinkParameters& { return layout.links[static_cast<std::size_t>(link)]; };
    for (const std::vector<int>& ways : layout.ways)
        if (std::ranges::all_of(ways, [&](int link) { return linkAt(link).attraction.high <= 0.0; }))
            for (const int link : ways)
                linkAt(link).attraction = fixedAt(1.0);
}

} // namespace

int Layout::longestOffset() const
{
    return lastOffset.empty() ? 0 : std::ranges::max(lastOffset);
}

Result<Layout> makeLayout(const Network& network, const CorridorParameters& parameters)
{
    Layout layout;
    TRY(layout.entries, entriesOf(network.places()));
    RETURN_IF_ERROR(checkGroups(parameters.groups));
    RETURN_IF_ERROR(
        check(Range{"diversion delay in days", parameters.diversionDelayDays, longestDelayDays}, "the corridor"));
    RETURN_IF_ERROR(check(Range{"dispersion", fixedAt(parameters.dispersion), 100.0}, "the corridor"));
    layout.groups = static_cast<int>(parameters.groups.size());
    for (const Group& group : parameters.groups)
        layout.groupShares.push_back(group.share);
    layout.order = dayOrder(network);
    layout.diversionDelayDays = parameters.diversionDelayDays;
    layout.dispersion = parameters.dispersion;
    layout.memoryDays = static_cast<int>(std::ceil(parameters.diversionDelayDays.high)) + 1;
    RETURN_IF_ERROR(addPlaces(layout, network, parameters));
    RETURN_IF_ERROR(addLinks(layout, network, parameters));
    levelAttraction(layout);
    return layout;
}

} // namespace antevia::corridor
