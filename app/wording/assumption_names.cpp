#include "app/wording/assumption_names.h"

#include "app/wording/wording.h"

#include <array>

namespace antevia {
namespace {

constexpr std::array<std::pair<std::string_view, const char*>, 12> quantities{{
    {"registrationPerDay", "people registered a day"},
    {"stayDays", "mean stay after registration, days"},
    {"asylumShare", "share who apply for asylum here"},
    {"strandedTurnBack", "share of stranded people who turn back, a day"},
    {"unrecordedEntryShare", "share of arrivals not counted upstream"},
    {"registrationPatience", "days of registration that queue"},
    {"transitDays", "days on the way"},
    {"capacityPerDay", "transport, people a day"},
    {"attraction", "weight in the choice of way"},
    {"leakage", "leakage when closed"},
    {"transferPerDay", "people moved on a day"},
    {"diversionDelayDays", "delay before another way is taken, days"},
}};

std::string quantityInWords(const std::string& quantity)
{
    for (const auto& [name, words] : quantities)
        if (quantity == name)
            return words;
    return quantity;
}

/// What the owners of assumptions are named by.
struct Owners {
    const Network& network;
    const std::vector<Measure>& measures;
};

std::string ownerInWords(const std::string& kind, const std::string& id, const Owners& owners)
{
    const Network& network = owners.network;
    if (const Place* place = kind == "place" ? network.find(PlaceId{id}) : nullptr)
        return place->name;
    if (const Link* link = kind == "link" ? network.find(LinkId{id}) : nullptr)
        return link->name;
    if (kind == "measure")
        for (const Measure& measure : owners.measures)
            if (measure.id.value == id)
                return measure.title;
    return id;
}

/// "link HR-SI leakage"; ids hold no spaces.
std::string ownerFirst(const std::string& name, const std::string& kind, const Owners& owners)
{
    const std::size_t start = kind.size() + 1;
    const std::size_t end = name.find(' ', start);
    if (end == std::string::npos)
        return name;
    return ownerInWords(kind, name.substr(start, end - start), owners) + ": " + quantityInWords(name.substr(end + 1));
}

} // namespace

std::string assumptionInWords(const std::string& name, const Network& network, const std::vector<Measure>& measures)
{
    const Owners owners{network, measures};
    for (const char* kind : {"place", "link", "measure"}) {
        const std::string of = std::string(" of ") + kind + " '";
        const std::size_t at = name.find(of);
        if (at != std::string::npos && name.ends_with('\''))
            return ownerInWords(kind, name.substr(at + of.size(), name.size() - at - of.size() - 1), owners) + ": " +
                   name.substr(0, at);
        if (name.starts_with(std::string(kind) + " "))
            return ownerFirst(name, kind, owners);
    }
    return capitalised(quantityInWords(name));
}

} // namespace antevia
