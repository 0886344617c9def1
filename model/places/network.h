#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/base/id.h"
#include "model/base/result.h"
#include "model/base/words.h"
#include "model/indicators/source.h"

namespace antevia {

/// What a place is to the corridor. Entry: people come in here by the entry series; Exit: they have left the corridor.
enum class PlaceRole { Entry, Transit, Exit };
template <>
inline constexpr auto wordsOf<PlaceRole> =
    std::array{std::pair{PlaceRole::Entry, "entry"}, std::pair{PlaceRole::Transit, "transit"},
               std::pair{PlaceRole::Exit, "exit"}};

struct Place {
    PlaceId id;              ///< "SI"
    std::string name;        ///< "Slovenia"; Kosovo is "Kosovo*"
    std::string countryCode; ///< ISO 3166 alpha-2; "XK" for Kosovo*
    PlaceRole role = PlaceRole::Transit;
    SeriesId observed;       ///< arrivals counted here; empty if none
    double x = 0.0;          ///< on the schematic picture, 0 (left) … 1 (right)
    double y = 0.0;          ///< 0 (top) … 1 (bottom)
    std::optional<double> longitude = std::nullopt; ///< degrees, WGS 84
    std::optional<double> latitude = std::nullopt;
    bool operator==(const Place&) const = default;
};

/// A way from one place to another, with direction.
struct Link {
    LinkId id;           ///< "HR-SI"
    PlaceId from;
    PlaceId to;
    std::string name;    ///< "Croatia – Slovenia"
    std::string section; ///< crossing points and means, for people
    bool operator==(const Link&) const = default;
};

/// Places and the links between them. Every link joins two different known places; ids are unique; there is at least
/// one entry and one exit, and no link leaves an exit.
class Network {
public:
    Network() = default;
    static Result<Network> make(std::vector<Place> places, std::vector<Link> links);

    const std::vector<Place>& places() const { return m_places; }
    const std::vector<Link>& links() const { return m_links; }
    /// Position in places(); -1 if there is no such place.
    int indexOf(const PlaceId& id) const;
    int indexOf(const LinkId& id) const;
    const Place* find(const PlaceId& id) const;
    const Link* find(const LinkId& id) const;
    std::vector<int> linksFrom(int place) const;
    std::vector<int> linksInto(int place) const;
    bool operator==(const Network&) const = default;

private:
    std::vector<Place> m_places;
    std::vector<Link> m_links;
};

} // namespace antevia
