#pragma once

#include "analysis/corridor/network_check.h"
#include "model/formats/network_file.h"

#include <vector>

namespace antevia {

// A corridor with one thing changed. What is not said of a new place or link is a default, marked as one; all else
// stays. Each fails as Network::make does, naming the thing.

/// With the place; in the place of the one with its id if there is one.
Result<NetworkFile> withPlace(NetworkFile file, const Place& place);
/// Without the place, its links, and its sites. NotFound if there is no such place.
Result<NetworkFile> withoutPlace(NetworkFile file, const PlaceId& place);
/// With the link; in the place of the one with its id if there is one.
Result<NetworkFile> withLink(NetworkFile file, const Link& link);
/// NotFound if there is no such link.
Result<NetworkFile> withoutLink(NetworkFile file, const LinkId& link);

/// The findings that name the place, or a site in it.
std::vector<NetworkFinding> findingsOf(const PlaceId& place, const std::vector<NetworkFinding>& findings,
                                       const NetworkFile& file);
/// The findings that name the link.
std::vector<NetworkFinding> findingsOf(const LinkId& link, const std::vector<NetworkFinding>& findings);

} // namespace antevia
