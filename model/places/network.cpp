#include "model/places/network.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

template <class Thing, class ThingId>
int position(const std::vector<Thing>& things, const ThingId& id)
{
    const auto found = std::ranges::find(things, id, &Thing::id);
    return found == things.end() ? -1 : static_cast<int>(found - things.begin());
}

template <class Thing>
Result<void> checkIds(const std::vector<Thing>& things, const char* what)
{
    std::set<std::string> seen;
    for (const Thing& thing : things) {
        if (thing.id.empty())
            return Error{ErrorCode::InvalidInput, std::string("a ") + what + " of the network has no id"};
        if (!seen.insert(thing.id.value).second)
            return Error{ErrorCode::InvalidInput,
                         std::string("the network has two of ") + what + " '" + thing.id.value + "'"};
    }
    return {};
}

} // namespace

Result<Network> Network::make(std::vector<Place> places, std::vector<Link> links)
{
    RETURN_IF_ERROR(checkIds(places, "place"));
    RETURN_IF_ERROR(checkIds(links, "link"));
    const auto hasRole = [&](PlaceRole role) { return std::ranges::find(places, role, &Place::role) != places.end(); };
    if (!hasRole(PlaceRole::Entry) || !hasRole(PlaceRole::Exit))
        return Error{ErrorCode::InvalidInput, "the network needs at least one entry and one exit",
                     "Give one place the role 'entry' and one the role 'exit'."};
    for (const Link& link : links) {
        const int from = position(places, link.from);
        if (from < 0 || position(places, link.to) < 0)
            return Error{ErrorCode::InvalidInput, "link '" + text(link.id) + "' ends at an unknown place ('" +
                                                      text(from < 0 ? link.from : link.to) + "')"};
        if (link.from == link.to)
            return Error{ErrorCode::InvalidInput, "link '" + text(link.id) + "' leads back to where it starts"};
        if (places[static_cast<std::size_t>(from)].role == PlaceRole::Exit)
            return Error{ErrorCode::InvalidInput, "link '" + text(link.id) + "' leaves an exit of the corridor"};
    }
    Network network;
    network.m_places = std::move(places);
    network.m_links = std::move(links);
    return network;
}

int Network::indexOf(const PlaceId& id) const
{
    return position(m_places, id);
}

int Network::indexOf(const LinkId& id) const
{
    return position(m_links, id);
}

const Place* Network::find(const PlaceId& id) const
{
    const int at = indexOf(id);
    return at < 0 ? nullptr : &m_places[static_cast<std::size_t>(at)];
}

const Link* Network::find(const LinkId& id) const
{
    const int at = indexOf(id);
    return at < 0 ? nullptr : &m_links[static_cast<std::size_t>(at)];
}

std::vector<int> Network::linksFrom(int place) const
{
    std::vector<int> out;
    for (std::size_t i = 0; i < m_links.size(); ++i)
        if (indexOf(m_links[i].from) == place)
            out.push_back(static_cast<int>(i));
    return out;
}

std::vector<int> Network::linksInto(int place) const
{
    std::vector<int> out;
    for (std::size_t i = 0; i < m_links.size(); ++i)
        if (indexOf(m_links[i].to) == place)
            out.push_back(static_cast<int>(i));
    return out;
}

} // namespace antevia
