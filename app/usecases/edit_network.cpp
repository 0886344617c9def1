#include "app/usecases/edit_network.h"

#include <algorithm>

namespace antevia {
namespace {

template <class Thing>
void put(std::vector<Thing>& things, const Thing& thing)
{
    const auto found = std::ranges::find(things, thing.id, &Thing::id);
    if (found == things.end())
        things.push_back(thing);
    else
        *found = thing;
}

/// Parameters of exactly the places that people stay in and the links that there are.
void fitParameters(NetworkFile& file)
{
    const Network& network = file.network;
    std::erase_if(file.parameters.places, [&](const PlaceParameters& each) {
        const Place* place = network.find(each.place);
        return !place || place->role == PlaceRole::Exit;
    });
    std::erase_if(file.parameters.links, [&](const LinkParameters& each) { return !network.find(each.link); });
    for (const Place& place : network.places())
        if (place.role != PlaceRole::Exit && std::ranges::find(file.parameters.places, place.id,
                                                               &PlaceParameters::place) == file.parameters.places.end())
            file.parameters.places.push_back(usualParameters(place.id));
    for (const Link& link : network.links())
        if (std::ranges::find(file.parameters.links, link.id, &LinkParameters::link) == file.parameters.links.end())
            file.parameters.links.push_back(usualParameters(link.id));
}

/// The corridor after `change(places, links)`.
template <class ChangeLists>
Result<NetworkFile> remade(NetworkFile file, ChangeLists change)
{
    auto places = file.network.places();
    auto links = file.network.links();
    change(places, links);
    TRY(file.network, Network::make(std::move(places), std::move(links)));
    fitParameters(file);
    return file;
}

bool names(const NetworkFinding& finding, const std::string& kind, const std::string& id)
{
    return finding.what.find(kind + " '" + id + "'") != std::string::npos;
}

} // namespace

Result<NetworkFile> withPlace(NetworkFile file, const Place& place)
{
    return remade(std::move(file), [&](auto& places, auto&) { put(places, place); });
}

Result<NetworkFile> withoutPlace(NetworkFile file, const PlaceId& id)
{
    if (!file.network.find(id))
        return Error{ErrorCode::NotFound, "there is no place '" + text(id) + "'"};
    std::erase_if(file.sites, [&](const Site& site) { return site.place == id; });
    return remade(std::move(file), [&](auto& places, auto& links) {
        std::erase_if(places, [&](const Place& place) { return place.id == id; });
        std::erase_if(links, [&](const Link& link) { return link.from == id || link.to == id; });
    });
}

Result<NetworkFile> withLink(NetworkFile file, const Link& link)
{
    return remade(std::move(file), [&](auto&, auto& links) { put(links, link); });
}

Result<NetworkFile> withoutLink(NetworkFile file, const LinkId& id)
{
    if (!file.network.find(id))
        return Error{ErrorCode::NotFound, "there is no link '" + text(id) + "'"};
    return remade(std::move(file),
                  [&](auto&, auto& links) { std::erase_if(links, [&](const Link& link) { return link.id == id; }); });
}

std::vector<NetworkFinding> findingsOf(const PlaceId& place, const std::vector<NetworkFinding>& findings,
                                       const NetworkFile& file)
{
    std::vector<NetworkFinding> own;
    for (const NetworkFinding& finding : findings) {
        const bool ofSite = std::ranges::any_of(
            file.sites, [&](const Site& site) { return site.place == place && names(finding, "site", site.id.value); });
        if (ofSite || names(finding, "place", place.value))
            own.push_back(finding);
    }
    return own;
}

std::vector<NetworkFinding> findingsOf(const LinkId& link, const std::vector<NetworkFinding>& findings)
{
    std::vector<NetworkFinding> own;
    std::ranges::copy_if(findings, std::back_inserter(own),
                         [&](const NetworkFinding& finding) { return names(finding, "link", link.value); });
    return own;
}

} // namespace antevia
